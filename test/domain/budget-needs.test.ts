import { noorBudget, noorWriter } from '#app/example/budget.ts';
import type { NeedContext } from '#domain/budget/needs/rule.ts';
import type { Steps } from '#domain/budget/request.ts';
import { emptySteps } from '#domain/budget/request.ts';
import { whatIsNeeded } from '#domain/budget/what-is-needed.ts';
import { musts } from '#domain/need.ts';
import { needs as texts } from '#i18n/nl/budget/needs.ts';
import { expect, test } from 'vitest';

const context: NeedContext = {
  today: '2026-03-09',
  fatalOn: '2026-03-24',
  writer: noorWriter,
  ibanIsValid: true,
  factsFrozen: true,
  toReview: [],
};

/** The needs of Noor's request after a change, as `must code field` lines. */
function needsAfter(change: (steps: Steps) => void, about: Partial<NeedContext> = {}): readonly string[] {
  const steps = structuredClone(noorBudget);
  change(steps);
  return whatIsNeeded('normal', steps, { ...context, ...about }).map(
    ({ weight, code, field }) => `${weight} ${code.replace('budget.', '')} ${field}`,
  );
}

/** The first element, which the worked case has. */
const first = <T>(rows: readonly T[]): T => {
  const [row] = rows;
  if (row === undefined) throw new Error('the worked case has rows here');
  return row;
};

type Case = readonly [line: string, change: (steps: Steps) => void, about?: Partial<NeedContext>];
const nothing = () => undefined;

const situation: readonly Case[] = [
  ['must ownWordsMissing situation.ownWords', (s) => void (s.situation.ownWords = ' ')],
  ['asks ownWordsLong situation.ownWords', (s) => void (s.situation.ownWords = 'a'.repeat(501))],
  ['must fewFacts situation.facts', (s) => void s.situation.facts.splice(2)],
  ['must factSourceMissing situation.facts.0.source', (s) => void (first(s.situation.facts).source = null)],
  ['asks factDateMissing situation.facts.0.on', (s) => void (first(s.situation.facts).on = null)],
  ['asks factAssumed situation.facts.0.source', (s) => void (first(s.situation.facts).source = 'assumption')],
  ['asks factShort situation.facts.0.text', (s) => void (first(s.situation.facts).text = 'ww')],
  ['must causeMissing situation.cause', (s) => void (s.situation.cause = '')],
  ['must ownStrengthMissing situation.ownStrength', (s) => void (s.situation.ownStrength = '')],
  ['must triedMissing situation.tried', (s) => void (s.situation.tried = '')],
  ['must monthMissing situation.income', (s) => void (s.situation.fixedCosts = null)],
  ['asks incomeContradicts situation.incomeSource', (s) => void (s.situation.incomeSource = 'Geen inkomen')],
  ['must otherDebtsMissing situation.otherDebts', (s) => void (s.situation.otherDebts = '')],
  ['asks nothingSeen situation.documentsSeen', (s) => void s.situation.documentsSeen.splice(0)],
  ['must sharingMissing situation.sharingToldOn', (s) => void (s.situation.sharingView = null)],
  ['must sharingGroundMissing situation.parties.0.ground', (s) => void (first(s.situation.parties).ground = '')],
  ['must threatMissing situation.threat', (s) => void (s.situation.threat = null)],
  ['must fatalMissing situation.fatalAt', (s) => void (s.situation.fatalAt = null), { fatalOn: null }],
  ['asks fatalPassed situation.fatalAt', nothing, { today: '2026-03-25' }],
  ['must reportedMissing situation.reportedAt', (s) => void (s.situation.reportedAt = null)],
  ['must phaseMissing situation.phase', (s) => void (s.situation.phase = null)],
  ['must rentMissing situation.rentPaid', (s) => void (s.situation.rentPaid = null)],
  ['must rentSecuredMissing situation.rentSecured', (s) => void (s.situation.rentSecured = '')],
  ['must debtMissing situation.debtLines', (s) => void s.situation.debtLines.splice(0)],
  ['must debtTotalDiffers situation.debtTotal', (s) => void (s.situation.debtTotal = 365_279)],
  ['must creditorMissing situation.creditor', (s) => void (s.situation.creditor = '')],
];

const effect: readonly Case[] = [
  ['must effectMissing effect.client', (s) => void (s.effect.client = '')],
  ['asks effectShort effect.client', (s) => void (s.effect.client = 'Thuis blijven.')],
  ['asks effectLong effect.client', (s) => void (s.effect.client = 'Noor blijft in haar huis. '.repeat(20))],
  ['asks effectIsMeans effect.client', (s) => void (s.effect.client = 'Noor krijgt bijzondere bijstand voor de huur.')],
  ['asks effectIsQuestion effect.client', (s) => void (s.effect.client = s.situation.ownWords.toUpperCase())],
  ['must ownEffectMissing effect.professional', (s) => void (s.effect.professional = '')],
  ['asks effectsAreSame effect.professional', (s) => void (s.effect.professional = s.effect.client)],
  ['must signsMissing effect.signs', (s) => void (s.effect.signs = [{ text: ' ' }])],
  ['must shortTermMissing effect.shortTerm', (s) => void (s.effect.shortTerm = '')],
  ['must longTermMissing effect.longTerm', (s) => void (s.effect.longTerm = '')],
  ['asks termsAreSame effect.longTerm', (s) => void (s.effect.longTerm = s.effect.shortTerm)],
  ['must notDiscussed effect.discussedOn', (s) => void (s.effect.agreed = null)],
  ['must clientViewMissing effect.clientView', (s) => void (s.effect.agreed = 'partly')],
  ['must lookAgainValues values.laws', nothing, { toReview: ['values'] }],
  ['must lookAgainOptions options.options', nothing, { toReview: ['options'] }],
  ['must lookAgainEffects effects.rows', nothing, { toReview: ['effects'] }],
  ['must lookAgainLegal legal.isDebt', nothing, { toReview: ['legal'] }],
];

const values: readonly Case[] = [
  ['must lawMissing values.laws', (s) => void s.values.laws.splice(0)],
  ['must valueMissing values.laws.0.value', (s) => void (first(s.values.laws).value = '')],
  ['must fitsMissing values.laws.0.fits', (s) => void (first(s.values.laws).fits = null)],
  ['must fitsWhyMissing values.laws.0.why', (s) => void (first(s.values.laws).why = '')],
  ['asks fitsWhyShort values.laws.0.why', (s) => void (first(s.values.laws).why = 'Past goed.')],
  ['must tensionMissing values.laws.1.tension', (s) => s.values.laws.forEach((law) => void (law.fits = 'partly'))],
  ['must fitsNowhere values.laws', (s) => s.values.laws.forEach((law) => void (law.fits = 'no'))],
  ['must valuesConclusionMissing values.conclusion', (s) => void (s.values.conclusion = '')],
];

const provision = (s: Steps) => first(s.options.provisions);
const options: readonly Case[] = [
  ['must zeroOptionMissing options.options', (s) => void s.options.options.splice(0, 1)],
  ['must fewOptions options.options', (s) => void s.options.options.splice(1, 3)],
  ['must optionLabelMissing options.options.1.label', (s) => s.options.options.forEach((option) => void (option.label = ''))],
  ['must inTimeMissing options.options.0.inTime', (s) => void (first(s.options.options).inTime = null)],
  ['asks prosMissing options.options.0.pros', (s) => Object.assign(first(s.options.options), { pros: '', cons: ' ' })],
  ['must chooseOne options.options', (s) => void (first(s.options.options).chosen = true)],
  ['must chooseOne options.options', (s) => s.options.options.forEach((option) => void (option.chosen = false))],
  ['asks chosenIsLate options.options', (s) => s.options.options.forEach((option) => void (option.inTime = 'no'))],
  ['asks chosenAmountDiffers contribution.amount', (s) => s.options.options.forEach((option) => void (option.amount = 1))],
  ['must whyChosenMissing options.whyChosen', (s) => void (s.options.whyChosen = '')],
  ['must provisionStateMissing options.provisions.0.state', (s) => void (provision(s).state = null)],
  ['must provisionDateMissing options.provisions.0.on', (s) => void (provision(s).on = null)],
  ['asks provisionWithWhomMissing options.provisions.0.withWhom', (s) => void (provision(s).withWhom = '')],
  ['must provisionExpectedMissing options.provisions.0.expectedOn', (s) => void (provision(s).expectedOn = null)],
  [
    'asks provisionIsInTime options.provisions.0.expectedOn',
    (s) => Object.assign(provision(s), { state: 'tooLate', expectedOn: '2026-03-23' }),
  ],
  ['must provisionReasonMissing options.provisions.0.reason', (s) => void (provision(s).state = 'notSuitable')],
  [
    'asks provisionReasonShort options.provisions.0.reason',
    (s) => Object.assign(provision(s), { state: 'notSuitable', reason: 'Te weinig.' }),
  ],
];

const effects: readonly Case[] = [
  ['must effectsMissing effects.rows', (s) => void s.effects.rows.splice(0)],
  ['must effectRowHalf effects.rows.0.who', (s) => void (first(s.effects.rows).certainty = null)],
  ['must measureMissing effects.rows.0.measure', (s) => void (first(s.effects.rows).direction = 'minus')],
  ['must notDoingMissing effects.rows', (s) => s.effects.rows.forEach((row) => void (row.doing = 'doing'))],
  ['must shortEffectMissing effects.rows', (s) => s.effects.rows.forEach((row) => void (row.term = 'long'))],
  ['must longEffectMissing effects.rows', (s) => s.effects.rows.forEach((row) => void (row.term = 'short'))],
  ['must disadvantageMissing effects.noDisadvantage', (s) => s.effects.rows.forEach((row) => void (row.direction = 'plus'))],
  ['must weighingMissing effects.finalWeighing', (s) => void (s.effects.finalWeighing = '')],
  ['asks weighingShort effects.finalWeighing', (s) => void (s.effects.finalWeighing = 'De voordelen wegen op.')],
  ['must equalCaseMissing effects.equalCase', (s) => void (s.effects.equalCase = null)],
];

const legal: readonly Case[] = [
  ['must factsNotFrozen legal.isDebt', nothing, { factsFrozen: false }],
  ['must isDebtMissing legal.isDebt', (s) => void (s.legal.isDebt = null)],
  ['asks debtDenied legal.isDebt', (s) => void (s.legal.isDebt = 'no')],
  ['must meansThenMissing legal.meansThen', (s) => void (s.legal.meansThen = null)],
  ['must meansLaterMissing legal.meansLater', (s) => void (s.legal.meansLater = null)],
  ['must debtThreatMissing legal.debtThreat', (s) => void (s.legal.debtThreat = '')],
  ['must guaranteeWayMissing legal.guaranteeWay', (s) => void (s.legal.guaranteeWay = '')],
  ['must ordinaryRouteForDebt legal.route', (s) => void (s.legal.route = 'ordinary')],
  ['must formMissing legal.form', (s) => void (s.legal.form = null)],
  ['must formGroundMissing legal.formGround', (s) => void (s.legal.formGround = null)],
  ['must formGroundDiffers legal.formGround', (s) => void (s.legal.formGround = 'pw48-2d')],
  ['must formReasonMissing legal.formReason', (s) => Object.assign(s.legal, { form: 'loan', formReason: '' })],
  ['must routeMissing legal.route', (s) => void (s.legal.route = null)],
  ['must groundMissing legal.ground', (s) => void (s.legal.ground = '')],
  ['must otherRoutesMissing legal.otherRoutes', (s) => void (s.legal.otherRoutes = '')],
  ['must obstacleAimMissing legal.obstacleAim', (s) => void (s.legal.obstacleAim = '')],
  ['must circumstanceMissing legal.deviationCircumstance', (s) => void (s.legal.route = 'deviate')],
  ['must consequenceMissing legal.deviationConsequence', (s) => void (s.legal.route = 'deviate')],
  ['must againstAimMissing legal.deviationAgainstAim', (s) => void (s.legal.route = 'deviate')],
  ['must suitableMissing legal.suitable', (s) => void (s.legal.suitable = '')],
  ['must necessaryMissing legal.necessary', (s) => void (s.legal.necessary = '')],
  ['must balancedMissing legal.balanced', (s) => void (s.legal.balanced = '')],
  ['must policyKindMissing legal.policyKind', (s) => void (s.legal.policyKind = null)],
  ['must isDecisionMissing legal.isDecision', (s) => void (s.legal.isDecision = null)],
  ['must juristMissing legal.juristName', (s) => void (s.legal.juristOn = null)],
];

const contribution: readonly Case[] = [
  ['must amountMissing contribution.lines', (s) => void s.contribution.lines.splice(0)],
  ['must amountDiffers contribution.amount', (s) => void (s.contribution.amount = 216_851)],
  ['must moreThanDebt contribution.amount', (s) => void (s.contribution.amount = 365_281)],
  ['asks rentNotPaid situation.rentPaid', (s) => void (s.situation.rentPaid = 'no')],
  ['must potMissing contribution.pot', (s) => void (s.contribution.pot = '')],
  ['must payeeMissing contribution.payeeName', (s) => void (s.contribution.payeeName = '')],
  ['must payeeWhyMissing contribution.payeeWhy', (s) => void (s.contribution.payeeKind = 'client')],
  ['must thirdPartyGroundMissing contribution.thirdPartyGround', (s) => void (s.contribution.thirdPartyGround = null)],
  ['must thirdPartyWhyMissing contribution.thirdPartyWhy', (s) => void (s.contribution.thirdPartyWhy = '')],
  ['must ibanMissing contribution.iban', (s) => void (s.contribution.iban = '')],
  ['must ibanWrong contribution.iban', nothing, { ibanIsValid: false }],
  ['must ibanSourceMissing contribution.ibanSource', (s) => void (s.contribution.ibanSource = '')],
  ['asks referenceMissing contribution.reference', (s) => void (s.contribution.reference = '')],
  ['must promiseMissing contribution.promise', (s) => void (s.contribution.promiseOn = null)],
  ['must earlierMissing contribution.earlierCount', (s) => void (s.contribution.earlierCount = null)],
  ['must earlierTotalMissing contribution.earlierTotal', (s) => void (s.contribution.earlierCount = 2)],
];

const noMandate = { ...noorWriter, mandateNumber: '' };
const decision: readonly Case[] = [
  ['must decisionMissing decision.kind', (s) => void (s.decision.kind = null)],
  ['must adviceOnly decision.kind', nothing, { writer: noMandate }],
  ['must deciderIsWriter decision.deciderName', (s) => void (s.decision.deciderName = ` ${noorWriter.name.toUpperCase()}`)],
  ['must adviceToMissing decision.adviceTo', (s) => void (s.decision.kind = 'advice')],
  ['must deciderMissing decision.deciderName', (s) => void (s.decision.deciderTitle = '')],
  ['must decidedAtMissing decision.decidedAt', (s) => void (s.decision.decidedAt = null)],
  ['must announcedMissing decision.announcedOn', (s) => void (s.decision.announcedOn = null)],
  ['must motivationMissing decision.motivation', (s) => void (s.decision.motivation = '')],
  [
    'asks motivationFitsAny decision.motivation',
    (s) => void (s.decision.motivation = 'Gelet op alle omstandigheden is toekenning redelijk en passend.'),
  ],
  ['must readerMissing decision.readers', (s) => void s.decision.readers.splice(0)],
  ['must readerIsWriter decision.readers.0.name', (s) => void (first(s.decision.readers).name = noorWriter.name)],
  ['asks readerWhyMissing decision.readers.0.remark', (s) => void (first(s.decision.readers).agrees = 'no')],
  ['asks looksLikeBsn situation.tried', (s) => void (s.situation.tried = 'Gebeld over 111222333 bij de balie.')],
  ['asks factOrJudgement situation.facts.0.text', (s) => void (first(s.situation.facts).text = 'Zij betaalt nooit op tijd.')],
  ['asks sensitiveWord situation.cause', (s) => void (s.situation.cause = 'De ex-partner heeft een strafblad.')],
];

const cases: readonly Case[] = [...situation, ...effect, ...values, ...options, ...effects, ...legal, ...contribution, ...decision];

test("Noor's request, complete, needs nothing", () => expect(needsAfter(nothing)).toEqual([]));

test.each(cases.map(([line, change, about]) => ({ line, change, about })))('$line', ({ line, change, about }) =>
  expect(needsAfter(change, about)).toContain(line),
);

test('every need that has a text is reached by a rule above, and the other way round', () => {
  const reached = new Set(cases.map(([line]) => line.split(' ')[1]));
  expect(reached).toEqual(new Set(Object.keys(texts)));
});

test('an empty request asks for much and blocks closing', () => {
  const found = whatIsNeeded('normal', emptySteps, { ...context, fatalOn: null, ibanIsValid: false, factsFrozen: false });
  expect(musts(found).length).toBeGreaterThan(30);
  // Fields of a step stand together and in the order of the steps, so that the list can be walked.
  expect(found[0]?.field).toBe('situation.ownWords');
});

test("the client's own words are never weighed, but a number like a BSN in them is noticed", () => {
  const ownWords = (text: string) => needsAfter((s) => void (s.situation.ownWords = text));
  expect(ownWords('Iedereen is altijd tegen mij.')).toEqual([]);
  expect(ownWords('Mijn nummer is 111222333, help mij alstublieft.')).toEqual(['asks looksLikeBsn situation.ownWords']);
});

test('whoever refuses is not asked for an account or a promise', () => {
  const refused = needsAfter((s) => {
    s.decision.kind = 'refuse';
    Object.assign(s.contribution, { lines: [], amount: null, iban: '', payeeName: '', promise: '' });
  });
  expect(refused.filter((line) => line.includes(' contribution.'))).toEqual([]);
});

test('within the limit the writer decides; above it someone else; without a mandate nobody here', () => {
  const byWriter = (mandateLimit: number | null) =>
    needsAfter((s) => void (s.decision.deciderName = noorWriter.name), { writer: { ...noorWriter, mandateLimit } });
  expect(byWriter(216_850)).toEqual([]);
  expect(byWriter(null)).toEqual([]);
  expect(byWriter(216_849)).toEqual(['must deciderIsWriter decision.deciderName']);
  const advice = needsAfter((s) => Object.assign(s.decision, { kind: 'advice', adviceTo: 'M. Jansen' }), { writer: noMandate });
  expect(advice).toEqual([]);
});
