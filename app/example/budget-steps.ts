import type { Effects } from '#domain/budget/effects.ts';
import type { Options, ProvisionCheck } from '#domain/budget/options.ts';
import type { Situation } from '#domain/budget/situation.ts';

/* The long steps of Noor's request (domain: maatwerkbudget §5.0). Everyone and everything is invented. */

export const noorSituation: Situation = {
  reportedAt: '2026-03-03T09:20:00.000Z',
  talkOn: '2026-03-03',
  ownWords: 'Ik wil dat mijn kinderen op hun eigen school en in hun eigen bed blijven.',
  facts: [
    { text: 'De partner van Noor vertrok in oktober 2025.', on: '2026-03-03', source: 'client' },
    { text: 'Het inkomen is een WW-uitkering met toeslagen, samen € 2.010 per maand.', on: '2026-03-03', source: 'document' },
    { text: 'De toeslagen zijn sinds december 2025 stopgezet door een verkeerd opgegeven inkomen.', on: '2026-03-03', source: 'document' },
    { text: 'De deurwaarder heeft de ontruiming aangezegd voor dinsdag 24 maart 2026 om 9 uur.', on: '2026-03-03', source: 'document' },
  ],
  threat: 'eviction',
  phase: 'notice',
  fatalAt: '2026-03-24T08:00:00.000Z',
  creditor: 'Woonlicht',
  debtLines: [
    { label: 'Huur, vier maanden', count: 4, amount: 74_215 },
    { label: 'Kosten van de deurwaarder', count: 1, amount: 68_420 },
  ],
  debtTotal: 365_280,
  rentPaid: 'yes',
  rentSecured: 'Budgetbeheer betaalt de huur vanaf maart.',
  incomeSource: 'WW en toeslagen',
  income: 201_000,
  fixedCosts: 190_500,
  otherDebts: 'Samen € 11.400. Geen bewind en geen beslag. Schuldhulp gevraagd op 5 maart.',
  otherDebtTotal: 1_140_000,
  cause: 'De toeslagen stopten en het tweede inkomen viel weg.',
  ownStrength: 'Haar zus vangt de kinderen op. Noor lost zelf € 75 per maand af; dat past in wat overblijft.',
  tried: 'Woonlicht wilde een regeling; die is in januari afgebroken.',
  documentsSeen: [
    { document: 'Vonnis', seenOn: '2026-03-03', by: 'J. Bakker' },
    { document: 'Aanzegging ontruiming', seenOn: '2026-03-03', by: 'J. Bakker' },
    { document: 'Huurspecificatie', seenOn: '2026-03-03', by: 'J. Bakker' },
    { document: 'Loonstrook en twee maanden bankafschrift', seenOn: '2026-03-03', by: 'J. Bakker' },
  ],
  parties: [
    { name: 'Woonlicht', role: 'verhuurder (corporatie)', ground: 'Wgs, bedreigende situatie; Noor is geïnformeerd' },
    { name: 'Gemeentelijke schuldhulp', role: 'schuldhulpverlening', ground: 'Wgs, aanvraag van Noor' },
  ],
  sharingToldOn: '2026-03-03',
  sharingView: 'agrees',
  sharingWords: 'Bel Woonlicht maar, zij moeten weten dat ik eruit wil komen.',
};

const check = (key: ProvisionCheck['key'], state: ProvisionCheck['state'], more: Partial<ProvisionCheck> = {}): ProvisionCheck => ({
  key,
  label: '',
  state,
  on: null,
  expectedOn: null,
  withWhom: '',
  reason: '',
  ...more,
});

export const noorOptions: Options = {
  options: [
    {
      zero: true,
      label: '',
      amount: 0,
      leadTime: '',
      inTime: 'notApplicable',
      pros: 'Kost nu niets.',
      cons: 'Ontruiming is waarschijnlijk.',
      chosen: false,
    },
    {
      zero: false,
      label: 'Bijzondere bijstand (art. 49 Pw) en schuldhulp',
      amount: 216_850,
      leadTime: 'wettelijk acht weken, met spoed misschien eerder',
      inTime: 'doubtful',
      pros: 'De gewone weg, met een recht erop als art. 49 opgaat.',
      cons: 'Gevraagd op 4 maart; een besluit komt niet vóór 20 maart.',
      chosen: false,
    },
    {
      zero: false,
      label: 'Moratorium (art. 287b Fw)',
      amount: 0,
      leadTime: 'alleen met een schuldregeling of verzoek',
      inTime: 'no',
      pros: 'Stopt de ontruiming zonder geld.',
      cons: 'Is niet op tijd gereed; blijft het vangnet.',
      chosen: false,
    },
    {
      zero: false,
      label: 'Maatwerkbudget: twee maanden huur en de kosten, de rest in een regeling',
      amount: 216_850,
      leadTime: 'binnen 24 uur na het besluit',
      inTime: 'yes',
      pros: 'Op tijd, en de rest van de schuld past in wat Noor per maand overhoudt.',
      cons: 'Eén schuldeiser krijgt eerder geld dan de andere.',
      chosen: true,
    },
    {
      zero: false,
      label: 'Noodhulpbureau of fonds',
      amount: null,
      leadTime: '24 uur mogelijk',
      inTime: 'yes',
      pros: 'Snel.',
      cons: 'Het fonds in de stad betaalt geen schulden.',
      chosen: false,
    },
  ],
  whyChosen: 'Alleen deze mogelijkheid stopt de ontruiming vóór 24 maart. Woonlicht neemt genoegen met twee maanden huur en de kosten.',
  provisions: [
    check('benefits', 'requested', { on: '2026-03-04', expectedOn: '2026-05-20', withWhom: 'Dienst Toeslagen' }),
    check('paymentPlan', 'notSuitable', {
      on: '2026-03-06',
      withWhom: 'Woonlicht',
      reason: 'Alleen voor de rest van € 1.484,30: € 75 per maand. Niet voor wat nu betaald moet worden.',
    }),
    check('debtHelp', 'requested', { on: '2026-03-05', expectedOn: '2026-04-02', withWhom: 'Gemeentelijke schuldhulp' }),
    check('restructuringLoan', 'notSuitable', { reason: 'Kan pas als de schuldhulp loopt en alle schulden bekend zijn.' }),
    check('moratorium', 'notSuitable', { reason: 'Alleen binnen een verzoek om schuldsanering; dat is niet op tijd gereed.' }),
    check('specialAssistance', 'tooLate', {
      on: '2026-03-04',
      expectedOn: '2026-04-29',
      withWhom: 'Afdeling inkomen',
      reason: 'Besluit niet vóór 20 maart, wettelijk binnen acht weken.',
    }),
    check('housingCostSupplement', 'notApplicable'),
    check('incomeSupplement', 'notApplicable'),
    check('supportAndYouth', 'notApplicable'),
    check('minimumSchemes', 'notApplicable'),
    check('fund', 'refused', { on: '2026-03-04', withWhom: 'Noodfonds', reason: 'Betaalt geen schulden.' }),
    check('network', 'notSuitable', { reason: 'De zus vangt de kinderen op; geld kan zij niet lenen.' }),
  ],
};

export const noorEffects: Effects = {
  rows: [
    row('Noor', 'short', 'doing', 'plus', 'certain', 'Woonrust; een schuldregeling kan starten.'),
    row('Noor', 'long', 'doing', 'plus', 'plausible', 'Financieel zelfstandig als het geld op orde blijft.'),
    row(
      'Noor',
      'long',
      'doing',
      'minus',
      'plausible',
      'Leunt op hulp bij het betalen.',
      'Budgetbeheer na negen maanden afbouwen, datum in het plan.',
    ),
    row('Noor', 'short', 'notDoing', 'minus', 'plausible', 'Ontruiming, wachten op een woning, nieuwe kosten.'),
    row('De kinderen (10 en 7)', 'short', 'doing', 'plus', 'certain', 'Eigen school en eigen bed.'),
    row('De kinderen (10 en 7)', 'long', 'doing', 'plus', 'plausible', 'Minder spanning thuis.'),
    row('De kinderen (10 en 7)', 'short', 'notDoing', 'minus', 'plausible', 'Andere school, opvang.'),
    row('Woonlicht', 'short', 'doing', 'plus', 'certain', 'Een deel van de schuld is meteen betaald; de huurder blijft.'),
    row('Woonlicht', 'short', 'notDoing', 'minus', 'certain', 'Kosten van de ontruiming.'),
    row(
      'Andere schuldeisers',
      'short',
      'doing',
      'minus',
      'certain',
      'Eén schuldeiser gaat voor.',
      'Vooraf afgestemd met de schuldhulp; geen andere betaling buiten de regeling om.',
    ),
    row('Gemeente', 'long', 'doing', 'plus', 'plausible', 'Minder opvang.'),
    row('Gemeente', 'short', 'notDoing', 'minus', 'plausible', 'Kosten van opvang.'),
    row('Gemeente', 'long', 'doing', 'minus', 'uncertain', 'Anderen vragen hetzelfde.', 'Een gelijk geval krijgt dezelfde toets.'),
  ],
  noDisadvantage: '',
  finalWeighing:
    'De voordelen wegen op: het gezin houdt zijn huis en de kinderen hun school, en zonder woning komt er geen schuldregeling. Het zwaarste nadeel is dat één schuldeiser voorgaat; dat beheersen we door de betaling vooraf met de schuldhulp af te stemmen.',
  equalCase: 'yes',
  equalCaseWhy: 'Ja, als de huur van nu is geborgd, de oorzaak wordt aangepakt en de gewone weg aantoonbaar te laat komt.',
};

type Row = Effects['rows'][number];

function row(
  who: string,
  term: Row['term'],
  doing: Row['doing'],
  direction: Row['direction'],
  certainty: Row['certainty'],
  text: string,
  measure = '',
): Row {
  return { who, term, doing, direction, certainty, text, measure };
}
