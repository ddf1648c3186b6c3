import type { Calls } from '#contract/index.ts';
import type { StepContent } from '#contract/budget.ts';
import type { Evaluation, Payment } from '#domain/budget/after.ts';
import type { Steps } from '#domain/budget/request.ts';
import type { Say } from '../handlers.ts';
import { noorEffects, noorOptions, noorSituation } from './budget-steps.ts';

/** Who writes Noor's request: decides alone up to € 1.000; above that the team leader does. */
export const noorWriter = {
  name: 'J. Bakker (voorbeeld)',
  jobTitle: 'regisseur wijkteam Noord',
  organisation: 'stichting Wijkteam Noord (verzonnen)',
  mandateNumber: 'VOORBEELD-MWB-2026-04',
  mandateDate: '2026-01-05',
  mandateLimit: 100_000,
} as const;

/** Noor's request for a maatwerkbudget, all steps (domain: maatwerkbudget §5.0). */
export const noorBudget: Steps = {
  situation: noorSituation,
  effect: {
    client: 'Noor woont over een jaar nog in haar huis, betaalt haar huur op tijd en de kinderen gaan elke dag naar hun school.',
    professional: 'Een stabiele woonplek en overzicht over het geld.',
    signs: [{ text: 'Geen nieuwe huurachterstand in zes maanden.' }, { text: 'Schoolverzuim: nul.' }],
    shortTerm: 'De ontruiming is van de baan vóór 24 maart.',
    longTerm: 'Twaalf maanden huur op tijd en een schuldregeling die loopt.',
    discussedOn: '2026-03-03',
    agreed: 'yes',
    clientView: '',
  },
  values: {
    laws: [
      {
        law: 'pw',
        value: 'Bestaanszekerheid (kunnen rondkomen) en meedoen, zo mogelijk via werk; laatste vangnet',
        fits: 'yes',
        why: 'Een ontruiming maakt rondkomen en weer aan het werk gaan onmogelijk.',
        tension: 'De wet is het laatste vangnet en vraagt eigen verantwoordelijkheid.',
      },
      {
        law: 'wgs',
        value: 'Financiën op orde; schuld stabiliseren en oplossen zodat iemand weer kan meedoen; voorkomen dat schulden (terug)komen',
        fits: 'yes',
        why: 'De schuld wordt stabiel; zonder woning komt er geen schuldregeling.',
        tension: '',
      },
      {
        law: 'jeugdwet',
        value: 'Gezond en veilig opgroeien, groeien naar zelfstandigheid; ouders eerst verantwoordelijk, hulp versterkt de eigen kracht',
        fits: 'yes',
        why: 'De kinderen groeien veilig op in hun eigen huis en blijven op hun school.',
        tension: '',
      },
    ],
    conclusion: 'Het effect past bij alle drie. De spanning met eigen verantwoordelijkheid wordt gedragen door de aflossing van Noor zelf.',
  },
  options: noorOptions,
  effects: noorEffects,
  legal: {
    isDebt: 'yes',
    meansThen: 'no',
    meansLater: 'yes',
    meansWhy: 'Bij het ontstaan waren de toeslagen weg; nu is er per maand € 105 over.',
    debtThreat: 'Zonder betaling staat het gezin op 24 maart op straat. De schuld bedreigt zo de woning, de school en de schuldregeling.',
    guaranteeWay: 'Er is nog geen saneringskrediet gevraagd of afgewezen; de schuldhulp start pas. Borgtocht komt niet vóór 24 maart.',
    form: 'gift',
    formGround: 'notUnderPw',
    formReason: 'Noor lost de rest al af; een lening erbij past niet in wat zij overhoudt.',
    route: 'beyondLaw',
    ground: 'Beleidsregel Maatwerkbudget van de gemeente, artikel 3 (verzonnen)',
    articles: [
      { article: 'municipalRule', applied: 'Artikel 3 laat betaling toe om een ontruiming van een gezin te voorkomen.' },
      { article: 'pw13-1g', applied: 'Bijstand voor deze schuld is uitgesloten: nu zijn er middelen om van te leven.' },
      { article: 'pw49', applied: 'Getoetst alternatief: onder b kan, maar het besluit komt niet op tijd.' },
    ],
    otherRoutes: 'Trede 6, art. 49 onder b Pw, is bekeken: inhoudelijk mogelijk, maar niet op tijd rond.',
    obstacle: 'Art. 13 lid 1 onder g Pw sluit bijstand voor schulden uit.',
    obstacleAim: 'De bijstand is er om van te leven, niet om schuldeisers te betalen.',
    deviationCircumstance: '',
    deviationConsequence: '',
    deviationAgainstAim: '',
    suitable: 'Woonlicht laat de ontruiming vervallen als dit bedrag op tijd binnen is.',
    necessary: 'Minder betalen accepteert Woonlicht niet; de gewone weg komt te laat.',
    balanced: 'Het bedrag is twee maanden huur met kosten; de rest lost Noor zelf af.',
    policyKind: 'unknown',
    isDecision: 'unknown',
    juristName: 'R. Smit',
    juristOn: '2026-03-06',
    juristRemark:
      'Eigen gemeentelijk beleid naast de Pw. Let op de verhouding met art. 13 lid 1 onder g Pw. Akkoord met de route omdat art. 49 niet op tijd rond is.',
  },
  contribution: {
    lines: [
      { label: 'Huur, twee maanden', count: 2, amount: 74_215 },
      { label: 'Kosten van de deurwaarder', count: 1, amount: 68_420 },
    ],
    amount: 216_850,
    pot: 'Maatwerkbudget 2026',
    payeeKind: 'organisation',
    payeeWhy: '',
    payeeName: 'Woonlicht',
    thirdPartyGround: 'notUnderPw',
    thirdPartyWhy: 'Betaling uit het maatwerkbudget van de gemeente; Noor weet ervan en is akkoord (3 maart).',
    iban: 'NL91 ABNA 0417 1643 00',
    ibanSource: 'Ontvangen factuur van Woonlicht, 5 maart 2026',
    reference: 'HUUR-4471-NOOR',
    promise: 'De ontruiming vervalt als € 2.168,50 uiterlijk 20 maart binnen is; de rest (€ 1.484,30) gaat in € 75 per maand.',
    promiseDocument: 'E-mail van Woonlicht',
    promiseOn: '2026-03-06',
    earlierCount: 0,
    earlierTotal: null,
  },
  decision: {
    kind: 'grant',
    deciderName: 'M. Jansen',
    deciderTitle: 'teamleider (ambtenaar)',
    adviceTo: '',
    decidedAt: '2026-03-09T13:00:00.000Z',
    motivation:
      'Noor en haar twee kinderen dreigen op 24 maart 2026 uit huis te worden gezet. De toeslagen zijn stopgezet en het inkomen van haar partner viel weg. ' +
      'Woonlicht laat de ontruiming vervallen als € 2.168,50 op tijd wordt betaald; de rest van de huurschuld lost Noor zelf af, € 75 per maand. ' +
      'De bijzondere bijstand komt niet op tijd en het fonds betaalt geen schulden. Daarom wordt de bijdrage toegekend: zij past bij het doel van de wet, ' +
      'de nadelen zijn beheerst en in een gelijk geval zou hetzelfde worden besloten.',
    announcedOn: '2026-03-09',
    reasonsFollow: false,
    reasonsSentOn: null,
    readers: [{ name: 'P. de Groot', at: '2026-03-04T08:15:00.000Z', agrees: 'yes', remark: '' }],
  },
};

export const noorPayment: Payment = { paidAt: '2026-03-10T09:30:00.000Z', lateReason: '', proof: 'Betaalopdracht 10 maart 2026, gezien' };

export const noorEvaluation: Evaluation = {
  moment: 'week6',
  on: '2026-04-20',
  result: 'yes',
  explanation: 'Het gezin woont er nog, de huur van maart en april is betaald en een minnelijk traject is gestart.',
  ordinary: 'yesTooLate',
  signal: 'Art. 49 Pw kan dit inhoudelijk, maar is bij een aangezegde ontruiming niet op tijd.',
};

/** Puts Noor's request into a vault by the calls that the window makes, decided, paid and looked back on once. */
export async function fillNoorBudget(say: Say<Calls>, caseFileId: string): Promise<{ id: string }> {
  const worker = await say('profile.get', {});
  await say('profile.put', { ...worker, ...noorWriter });
  const { id } = await say('budget.start', { caseFileId, path: 'normal', pathReason: '' });
  for (const content of contents(noorBudget)) {
    if (content.step === 'legal') await say('budget.freezeFacts', { id });
    await say('budget.saveStep', { id, content });
  }
  await say('budget.close', { id, reason: null });
  await say('budget.savePayment', { id, payment: noorPayment });
  await say('budget.saveEvaluation', { id, evaluation: noorEvaluation });
  await say('profile.put', worker);
  return { id };
}

/** The steps one by one, in order, as they are saved. */
export const contents = (steps: Steps): readonly StepContent[] => [
  { step: 'situation', body: steps.situation },
  { step: 'effect', body: steps.effect },
  { step: 'values', body: steps.values },
  { step: 'options', body: steps.options },
  { step: 'effects', body: steps.effects },
  { step: 'legal', body: steps.legal },
  { step: 'contribution', body: steps.contribution },
  { step: 'decision', body: steps.decision },
];
