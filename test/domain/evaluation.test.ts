import type { Bridge } from '#domain/bridge/bridge.ts';
import { instruments } from '#domain/content/instruments.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { checkEvaluation, evaluationNeeds } from '#domain/evaluation/evaluation.ts';
import { thenAndNow } from '#domain/evaluation/then-and-now.ts';
import type { Measured } from '#domain/instrument/measured.ts';
import { Refusal } from '#domain/refusal.ts';
import { expect, test } from 'vitest';

const evaluation = (more: Partial<Evaluation> = {}): Evaluation => ({
  id: '1',
  planId: 'p',
  planVersion: 1,
  heldOn: '2026-10-05',
  present: 'Naïma',
  whatWorked: 'klein',
  whatDidNot: 'woensdag',
  unintended: '',
  decision: 'continue',
  reason: 'het groeit',
  nextOn: '2027-01-11',
  goals: [{ goalId: 'g', outcome: 'reached', evidence: 'de map', clientWords: 'ik durf' }],
  changedAt: '',
  ...more,
});

function refused(given: Evaluation, today = '2026-10-05'): string | null {
  try {
    checkEvaluation(given, { plannedOn: '2026-04-07', goalIds: ['g'] }, today);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code;
  }
}

test('an evaluation lies between the plan and today, the next one after it, and it is about the goals of the plan', () => {
  expect(refused(evaluation())).toBeNull();
  expect(refused(evaluation(), '2026-10-04')).toBe('evaluation.inFuture');
  expect(refused(evaluation({ heldOn: '2026-04-06' }))).toBe('evaluation.beforePlan');
  expect(refused(evaluation({ nextOn: '2026-10-05' }))).toBe('evaluation.nextNotLater');
  expect(refused(evaluation({ goals: [{ goalId: 'other', outcome: null, evidence: '', clientWords: '' }] }))).toBe(
    'evaluation.unknownGoal',
  );
});

test('each judgement asks what shows it; going on asks a day; half a year is asked about, never refused', () => {
  const codes = (given: Evaluation, since: string | null = '2026-04-07') => evaluationNeeds(given, since).map(({ code }) => code);
  expect(codes(evaluation())).toEqual([]);
  expect(codes(evaluation({ goals: [{ goalId: 'g', outcome: 'not', evidence: ' ', clientWords: '' }] }))).toEqual([
    'evaluation.evidence',
    'evaluation.clientWords',
  ]);
  expect(codes(evaluation({ nextOn: null }))).toEqual(['evaluation.nextOn']);
  expect(codes(evaluation({ decision: 'close', nextOn: null }))).toEqual([]);
  expect(codes(evaluation({ nextOn: '2027-04-06' }))).toEqual(['evaluation.nextFar']);
  expect(codes(evaluation(), '2026-04-04')).toEqual(['evaluation.late']);
  expect(codes(evaluation({ present: '', whatWorked: '', whatDidNot: '', decision: 'adjust', reason: '' }))).toEqual([
    'evaluation.present',
    'evaluation.whatWorked',
    'evaluation.whatDidNot',
    'evaluation.reason',
  ]);
});

const ladder = instruments.find(({ code }) => code === 'PLAD');

function taken(id: string, takenOn: string, value: number | null, version = '1'): Measured {
  if (!ladder) throw new Error('the ladder is in the registry');
  const head = {
    clientReaction: '',
    reading: '',
    departs: false,
    departsReason: '',
    validUntil: null,
    purpose: '',
    outcome: null,
    outcomeWhy: '',
  };
  const scores = [{ domain: 'whole', value, text: '', note: '' }];
  return {
    instrument: ladder,
    result: { ...head, id, caseFileId: 'c', instrument: 'PLAD', version, takenOn, takenBy: '', trained: null, scores, changedAt: '' },
  };
}

const days = { plannedOn: '2026-04-07', heldOn: '2026-10-05' };

test('then is the last value before the plan, now the last before the evaluation; what came after it does not count', () => {
  const all = [taken('1', '2026-03-01', 1), taken('2', '2026-03-16', 2), taken('3', '2026-09-01', 3), taken('4', '2026-10-06', 5)];
  expect(thenAndNow(all, [], days)).toEqual([
    { of: 'instrument', code: 'PLAD', domain: 'whole', then: { on: '2026-03-16', value: 2 }, now: { on: '2026-09-01', value: 3 } },
  ]);
});

test('one value, another version, or a domain that was not assessed is never compared', () => {
  expect(thenAndNow([taken('1', '2026-03-16', 2)], [], days)).toEqual([]);
  expect(thenAndNow([taken('1', '2026-03-16', 2), taken('2', '2026-09-01', 3, '2')], [], days)).toEqual([]);
  expect(thenAndNow([taken('1', '2026-03-16', 2), taken('2', '2026-09-01', null)], [], days)).toEqual([]);
});

test('pillars of the same set are compared one by one', () => {
  const bridge = (id: string, drawnOn: string, now: number, setCode = 'EMPATH-5'): Bridge => ({
    id,
    caseFileId: 'c',
    setCode,
    drawnOn,
    stressFree: '',
    wantedBy: null,
    changedAt: '',
    pillars: [{ code: 'money', name: '', now, wanted: null, words: '', remark: '' }],
  });
  expect(thenAndNow([], [bridge('2', '2026-10-05', 3), bridge('1', '2026-03-16', 2), bridge('3', '2026-10-05', 5, 'own')], days)).toEqual([
    { of: 'bridge', code: 'EMPATH-5', domain: 'money', then: { on: '2026-03-16', value: 2 }, now: { on: '2026-10-05', value: 3 } },
  ]);
});
