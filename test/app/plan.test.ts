import { fillNaimaIntake } from '#app/example/intake.ts';
import { fillNaimaPlan, naimaGoals, naimaNextVersion } from '#app/example/plan.ts';
import { fillNaimaWeighing } from '#app/example/weighing.ts';
import { naimaHead } from '#app/example/case-file.ts';
import * as documents from '#db/documents.ts';
import { ClosedPlan } from '#domain/plan/closed-plan.ts';
import { emptyChoice } from '#domain/plan/plan.ts';
import { stepsNow } from '#domain/plan/step.ts';
import type { TestDesk } from '#test/desk.ts';
import { anOpenDesk } from '#test/desk.ts';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

let desk: TestDesk;
let caseFileId: string;
let count = 0;

beforeAll(async () => {
  desk = await anOpenDesk();
});

beforeEach(async () => {
  desk.clock.set('2026-11-22T09:00:00Z');
  caseFileId = (await desk.say('caseFile.create', { ...naimaHead, number: `PLAN-${++count}` })).id;
});

const emptyStep = {
  id: null,
  who: 'client',
  whoName: '',
  dueTime: '',
  withinADay: true,
  smallerAnswer: '',
  ifThen: '',
  help: '',
  mayEarn: false,
  earningsReport: '',
  reward: null,
  rewardToldAt: null,
  agreedOn: null,
} as const;

/** A plan with one goal, without steps. */
async function aPlan(): Promise<{ planId: string; goalId: string }> {
  const { id: planId } = await desk.say('plan.start', { caseFileId });
  const { id: goalId } = await desk.say('plan.saveGoal', {
    planId,
    goal: { id: null, words: 'Post openmaken zonder buikpijn', targetOn: null, choice: emptyChoice },
  });
  return { planId, goalId };
}

const aStep = (goalId: string, action: string, dueOn: string) => desk.say('plan.saveStep', { ...emptyStep, goalId, action, dueOn });
const done = { status: 'done', wentOn: '2026-11-22', lookingBack: '', againOn: null, rewardGivenOn: null } as const;
const get = () => desk.say('plan.get', { caseFileId });

describe("Naïma's plan", () => {
  let planId: string;

  beforeEach(async () => {
    const { findingIds } = await fillNaimaIntake(desk.say, caseFileId);
    const { hypothesisId } = await fillNaimaWeighing(desk.say, caseFileId, findingIds);
    ({ planId } = await fillNaimaPlan(desk.say, caseFileId, hypothesisId));
  });

  test('stands as agreed on 7 April, with the hypothesis it tries', () => {
    const [, first] = documents.list(desk.db, caseFileId).filter((each) => each.kind === 'plan');
    const body = documents.body(desk.db, first?.id ?? '', ClosedPlan);
    expect(body.goals.map((goal) => goal.words)).toEqual(naimaGoals.map((goal) => goal.words));
    expect(body.steps.map(({ action, who, dueOn, dueTime }) => [action, who, dueOn, dueTime])).toEqual([
      ['Stop alle brieven in één tas', 'client', '2026-04-08', ''],
      ['Bel samen met schuldhulp', 'together', '2026-04-14', '10:00'],
      ['Ga kijken bij de naaigroep in de buurt', 'client', '2026-04-16', ''],
      ['Maak drie proefreparaties en een prijslijst', 'client', '2026-05-20', ''],
      ['Voer twee gesprekken met ateliers', 'together', '2026-06-03', ''],
    ]);
    expect(body.hypothesis?.thenText).toContain('van 4 naar minstens 6');
    expect(JSON.stringify(body)).not.toContain('"status"');
  });

  test('has two versions, the second with its reason, and how steps went changed neither', async () => {
    const { closed, changedSinceClosing, whole } = await get();
    expect([closed?.version, closed?.reason, changedSinceClosing]).toEqual([2, naimaNextVersion.reason, false]);
    const calls = whole?.steps.filter((step) => step.action === 'Bel samen met schuldhulp') ?? [];
    expect(calls.map(({ status, wentOn, rewardGivenOn }) => [status, wentOn, rewardGivenOn])).toEqual([
      ['different', '2026-04-14', null],
      ['done', '2026-04-21', '2026-04-21'],
    ]);
    expect(calls[1]?.followsId).toBe(calls[0]?.id);
    expect(stepsNow(whole?.steps ?? []).now.map((step) => step.dueOn)).toEqual(['2026-11-26']);
  });

  test('is found by its words, and its next step stands on Vandaag', async () => {
    const hits = await desk.say('search.find', { typed: 'buikpijn' });
    expect(hits.filter((hit) => hit.caseFileId === caseFileId).map((hit) => hit.place)).toContain('plan');
    const { items } = await desk.say('today.list', {});
    const mine = items.filter((item) => item.caseFileId === caseFileId && item.place === 'plan');
    expect(mine.map(({ code, due, urgency }) => [code, due, urgency])).toEqual([['plan.stepDue', '2026-11-26', 'soon']]);
  });

  test('is closed as advice while the worker has no mandate', async () => {
    const { closed } = await get();
    expect(documents.body(desk.db, closed?.id ?? '', ClosedPlan).mandate).toBe('');
    expect(planId).toBe(closed?.subjectId);
  });
});

describe('a plan', () => {
  test('keeps what is half filled, and is not closed with it', async () => {
    const { planId } = await aPlan();
    expect(await desk.ask('plan.close', { id: planId, reason: null })).toMatchObject({ ok: false, error: { code: 'plan.notComplete' } });
    const { needs, closed } = await get();
    expect(needs.map((need) => need.code)).toContain('plan.hypothesis');
    expect(closed).toBeNull();
  });

  test('stands once in a case file', async () => {
    await aPlan();
    expect(await desk.ask('plan.start', { caseFileId })).toMatchObject({ error: { code: 'plan.alreadyStarted' } });
  });

  test('takes no goal, step or plan of elsewhere', async () => {
    const { planId, goalId } = await aPlan();
    const other = '019506a0-0000-7000-8000-ffffffffffff';
    const goal = { id: other, words: '', targetOn: null, choice: emptyChoice };
    expect(await desk.ask('plan.saveGoal', { planId, goal })).toMatchObject({ error: { code: 'plan.unknownGoal' } });
    const step = { ...emptyStep, goalId, action: 'Bel', dueOn: '2026-11-23' };
    expect(await desk.ask('plan.saveStep', { ...step, id: other })).toMatchObject({ error: { code: 'plan.unknownStep' } });
    expect(await desk.ask('plan.saveStep', { ...step, goalId: other })).toMatchObject({ error: { code: 'plan.unknown' } });
    expect(await desk.ask('plan.close', { id: other, reason: null })).toMatchObject({ error: { code: 'plan.unknown' } });
  });

  test('tells at the field what no step can be: a day that does not exist, no action, a time that is none', async () => {
    const { goalId } = await aPlan();
    const result = await desk.ask('plan.saveStep', { ...emptyStep, goalId, action: ' ', dueOn: '2026-02-29', dueTime: '25:00' });
    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    const issues = !result.ok && result.error.kind === 'invalid' ? result.error.issues : [];
    expect(issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['action', 'required'],
      ['dueOn', 'date'],
      ['dueTime', 'moment'],
    ]);
    expect((await get()).whole?.steps).toEqual([]);
  });

  test('keeps a text of a megabyte, right-to-left, emoji and markup as typed', async () => {
    const { planId, goalId } = await aPlan();
    const words = `<script>alert(1)</script> 🧵 مرحبا ${'x'.repeat(1_000_000)}`;
    await desk.say('plan.saveGoal', { planId, goal: { id: goalId, words, targetOn: null, choice: emptyChoice } });
    expect((await get()).whole?.goals[0]?.words).toBe(words);
  });
});

describe('what happened, stays', () => {
  test('a step that is over is neither changed nor removed, and its goal stays', async () => {
    const { goalId } = await aPlan();
    const { id } = await aStep(goalId, 'Bel schuldhulp', '2026-11-23');
    await desk.say('plan.recordStep', { id, outcome: done });
    expect(await desk.ask('plan.removeStep', { id })).toMatchObject({ error: { code: 'plan.stepIsOver' } });
    expect(await desk.ask('plan.saveStep', { ...emptyStep, id, goalId, action: 'Iets anders', dueOn: '2026-11-23' })).toMatchObject({
      error: { code: 'plan.stepIsOver' },
    });
    expect(await desk.ask('plan.removeGoal', { id: goalId })).toMatchObject({ error: { code: 'plan.goalHasSteps' } });
  });

  test('an open step and an empty goal can go', async () => {
    const { goalId } = await aPlan();
    const { id } = await aStep(goalId, 'Bel schuldhulp', '2026-11-23');
    await desk.say('plan.removeStep', { id });
    await desk.say('plan.removeGoal', { id: goalId });
    const { whole } = await get();
    expect([whole?.goals, whole?.steps]).toEqual([[], []]);
  });

  test('a refused outcome changes nothing', async () => {
    const { goalId } = await aPlan();
    const { id } = await aStep(goalId, 'Bel schuldhulp', '2026-11-23');
    const outcome = { ...done, status: 'different', againOn: '2026-11-21', lookingBack: 'Kind ziek' } as const;
    expect(await desk.ask('plan.recordStep', { id, outcome })).toMatchObject({ error: { code: 'plan.stepBeforeAgreement' } });
    expect((await get()).whole?.steps).toMatchObject([{ status: 'open', lookingBack: '' }]);
  });
});
