import { musts } from '#domain/need.ts';
import { chainsOf, looseEnds } from '#domain/weighing/chain.ts';
import { weighingNeeds } from '#domain/weighing/needs.ts';
import type { Theme } from '#domain/weighing/theme.ts';
import type { Choice, Hypothesis, Weighing } from '#domain/weighing/weighing.ts';
import { emptyChoice, nothingAsked } from '#domain/weighing/weighing.ts';
import { describe, expect, test } from 'vitest';

const aTheme = (theme: Partial<Theme> = {}): Theme => ({
  id: 't1',
  name: 'Geldstress',
  professionalSeverity: 4,
  professionalInfluence: 2,
  clientSeverity: 4,
  clientInfluence: 2,
  clientUrgency: 4,
  weightTenths: 10,
  weightReason: '',
  readingIds: ['r1'],
  findingIds: [],
  ...theme,
});

const aHypothesis = (hypothesis: Partial<Hypothesis> = {}): Hypothesis => ({
  id: 'h1',
  ifText: 'als',
  thenText: 'dan',
  becauseText: 'doordat',
  determinant: 'ZEF',
  themeIds: ['t1'],
  indicator: 'eigen cijfer',
  baseline: '4',
  target: '6',
  measureOn: '2026-06-15',
  refutedWhen: 'het cijfer onder 6 blijft',
  status: 'open',
  ...hypothesis,
});

const aWeighing = (weighing: Partial<Weighing> = {}, choice: Partial<Choice> = {}): Weighing => ({
  id: 'w',
  caseFileId: 'c',
  intakeId: 'i',
  readOn: '2026-03-23',
  weighedOn: '2026-03-30',
  readings: [
    { id: 'r1', text: 'weinig vertrouwen', findingIds: ['f1'], refutedBy: 'klein succes helpt niet' },
    { id: 'r2', text: 'geen passende uren', findingIds: ['f2'], refutedBy: 'met passende uren ook niet' },
  ],
  contradictions: [],
  unknowns: '',
  first: nothingAsked.map((each) => ({ ...each, state: 'inOrder' })),
  themes: [aTheme(), aTheme({ id: 't2', name: 'Netwerk', professionalSeverity: 1, clientSeverity: 1, clientUrgency: 1 })],
  choice: {
    ...emptyChoice,
    order: ['t1', 't2'],
    certainty: 'middle',
    decidedBy: 'J. Postma',
    clientAgrees: 'yes',
    clientWords: 'Eerst de post.',
    rejected: [{ text: 'eerst solliciteren', why: 'lukt nu niet' }],
    ...choice,
  },
  hypotheses: [aHypothesis()],
  createdAt: '2026-03-23T09:00:00Z',
  changedAt: '2026-03-30T09:00:00Z',
  ...weighing,
});

const moment = { today: '2026-04-01', heldOn: '2026-03-16' };
const needsOf = (weighing: Weighing) => weighingNeeds(weighing, moment);
const codesOf = (weighing: Weighing): string[] => musts(needsOf(weighing)).map((need) => need.code);
const asksOf = (weighing: Weighing): string[] =>
  needsOf(weighing)
    .filter((need) => need.weight === 'asks')
    .map((need) => need.code);

describe('what a weighing needs before closing', () => {
  test('nothing is in the way of a whole one', () => {
    expect(needsOf(aWeighing())).toEqual([]);
  });

  test('two readings, each carried by a finding and open to being proved wrong', () => {
    expect(codesOf(aWeighing({ readings: aWeighing().readings.slice(0, 1) }))).toContain('weighing.twoReadings');
    const bare = { id: 'r3', text: '', findingIds: [], refutedBy: ' ' };
    expect(codesOf(aWeighing({ readings: [...aWeighing().readings, bare] }))).toEqual([
      'weighing.readingText',
      'weighing.readingFindings',
      'weighing.readingRefutedBy',
    ]);
  });

  test.each([
    ['reading before the intake', { readOn: '2026-03-15' }, ['weighing.readBeforeIntake']],
    ['weighing before reading', { weighedOn: '2026-03-22' }, ['weighing.weighedBeforeRead']],
    ['weighing in the future', { weighedOn: '2026-04-02' }, ['weighing.inFuture']],
    ['no day of the reading', { readOn: null }, ['weighing.readOn']],
  ] as const)('days in order: %s', (_, change, codes) => {
    expect(codesOf(aWeighing(change))).toEqual(codes);
  });

  test('a reason is forced at a tie, at a deviation, and while scores are missing, and only then', () => {
    const tied = [aTheme(), aTheme({ id: 't2', name: 'Netwerk' })];
    expect(codesOf(aWeighing({ themes: tied }))).toEqual(['weighing.orderReason']);
    expect(codesOf(aWeighing({ themes: tied }, { orderReason: 'eerst geldstress' }))).toEqual([]);
    expect(codesOf(aWeighing({}, { order: ['t2', 't1'] }))).toEqual(['weighing.orderReason']);
    expect(codesOf(aWeighing({}, { order: ['t2', 't1'], orderReason: 'netwerk kan nu' }))).toEqual([]);
    const unscored = [aTheme({ clientUrgency: null }), aTheme({ id: 't2', name: 'Netwerk' })];
    expect(codesOf(aWeighing({ themes: unscored }))).toEqual(['weighing.themeUrgency', 'weighing.orderReason']);
  });

  test('a departure from the order of the client is asked about, not forbidden', () => {
    const themes = [aTheme(), aTheme({ id: 't2', name: 'Netwerk', professionalSeverity: 1, clientSeverity: 4, clientInfluence: 4 })];
    expect(codesOf(aWeighing({ themes }))).toEqual([]);
    expect(asksOf(aWeighing({ themes }))).toEqual(['weighing.deviatesFromClient']);
  });

  test('every theme has a place', () => {
    expect(codesOf(aWeighing({}, { order: ['t1'] }))).toEqual(['weighing.order']);
  });

  test('a person decided, and the client has a view or a reason not to be there', () => {
    expect(codesOf(aWeighing({}, { decidedBy: '  ' }))).toEqual(['weighing.decidedBy']);
    expect(codesOf(aWeighing({}, { clientAgrees: null }))).toEqual(['weighing.clientAgrees']);
    expect(codesOf(aWeighing({}, { clientAgrees: 'no', clientWords: '' }))).toEqual(['weighing.clientWords']);
    expect(codesOf(aWeighing({}, { clientAgrees: 'absent' }))).toEqual(['weighing.absentReason']);
    expect(codesOf(aWeighing({}, { clientAgrees: 'absent', absentReason: 'ziek' }))).toEqual([]);
  });

  test('what comes first is asked; attention without an action blocks', () => {
    const first = nothingAsked.map((each) => ({ ...each, state: each.matter === 'roof' ? ('attention' as const) : each.state }));
    expect(codesOf(aWeighing({ first }))).toEqual(['weighing.firstNote.roof']);
    expect(asksOf(aWeighing({ first }))).toHaveLength(4);
  });

  test('a hypothesis can be tested, or there is none and that is asked', () => {
    expect(asksOf(aWeighing({ hypotheses: [] }))).toEqual(['weighing.noHypothesis']);
    const vague = aHypothesis({ refutedWhen: '', determinant: null, measureOn: '2026-03-30', themeIds: [] });
    expect(codesOf(aWeighing({ hypotheses: [vague] }))).toEqual([
      'weighing.hypothesis.refutedWhen',
      'weighing.hypothesis.determinant',
      'weighing.hypothesis.measuredTooSoon',
    ]);
  });

  test('the same sentence at two reasons is asked about', () => {
    const same = aWeighing({}, { orderReason: 'Lukt nu niet ', rejected: [{ text: 'x', why: 'lukt nu niet' }] });
    expect(asksOf(same)).toEqual(['weighing.copiedReasons']);
  });

  test('a weight other than 1 asks for its reason', () => {
    expect(
      asksOf(aWeighing({ themes: [aTheme({ weightTenths: 12 }), aTheme({ id: 't2', name: 'n', professionalSeverity: 1 })] })),
    ).toContain('weighing.weightReason');
  });
});

describe('the chain of reasons', () => {
  test('leads from the hypothesis over themes and readings to the findings', () => {
    expect(chainsOf(aWeighing())).toEqual([
      { hypothesisId: 'h1', themes: [{ themeId: 't1', findingIds: [], readings: [{ readingId: 'r1', findingIds: ['f1'] }] }] },
    ]);
  });

  test('shows findings that carry nothing and conclusions that rest on nothing', () => {
    const weighing = aWeighing({
      themes: [aTheme({ readingIds: [] }), aTheme({ id: 't2' })],
      hypotheses: [aHypothesis({ themeIds: [] })],
    });
    expect(looseEnds(weighing, [{ id: 'f1' }, { id: 'f3' }])).toEqual({
      findingIds: ['f3'],
      readingIds: [],
      themeIds: ['t1'],
      hypothesisIds: ['h1'],
    });
  });
});
