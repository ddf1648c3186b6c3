import { contents, noorBudget, noorWriter } from '#app/example/budget.ts';
import { noorHead } from '#app/example/case-file.ts';
import type { Steps } from '#domain/budget/request.ts';
import { anOpenDesk } from '#test/desk.ts';
import { beforeAll, expect, test } from 'vitest';

const desk = await anOpenDesk();
let noor = '';

beforeAll(async () => {
  await desk.say('profile.put', { ...(await desk.say('profile.get', {})), ...noorWriter });
  ({ id: noor } = await desk.say('caseFile.create', noorHead));
});

/** A request of Noor after a change, saved up to and including its last step. */
async function aRequest(change: (steps: Steps) => void, upTo = 8): Promise<string> {
  const steps = structuredClone(noorBudget);
  change(steps);
  const { id } = await desk.say('budget.start', { caseFileId: noor, path: 'normal', pathReason: '' });
  for (const content of contents(steps).slice(0, upTo)) {
    if (content.step === 'legal') await desk.say('budget.freezeFacts', { id });
    await desk.say('budget.saveStep', { id, content });
  }
  return id;
}

/** What Vandaag says of one request at a moment, as `code due urgency`. */
async function onToday(id: string, now: string): Promise<readonly string[]> {
  desk.clock.set(now);
  const { items } = await desk.say('today.list', {});
  return items.filter((item) => item.subjectId === id).map(({ code, due, urgency }) => `${code} ${due} ${urgency}`);
}

test('before a decision: the fatal moment, and the first talk until it was held', async () => {
  const id = await aRequest((s) => void (s.situation.talkOn = null), 1);
  const fatal = 'budget.fatal 2026-03-24T08:00:00.000Z';
  expect(await onToday(id, '2026-03-04T09:00:00Z')).toEqual(['budget.talk 2026-03-06 soon', `${fatal} soon`]);
  expect(await onToday(id, '2026-03-06T09:00:00Z')).toEqual(['budget.talk 2026-03-06 today', `${fatal} soon`]);
  expect(await onToday(id, '2026-03-07T09:00:00Z')).toEqual(['budget.talk 2026-03-06 late', `${fatal} soon`]);
  expect(await onToday(id, '2026-03-24T07:59:00Z')).toEqual(['budget.talk 2026-03-06 late', `${fatal} today`]);
  expect(await onToday(id, '2026-03-24T08:01:00Z')).toEqual(['budget.talk 2026-03-06 late', `${fatal} late`]);
  const held = await aRequest(() => undefined, 1);
  expect(await onToday(held, '2026-03-07T09:00:00Z')).toEqual([`${fatal} soon`]);
});

test('decided: the 24 hours run until it is paid; then only looking back is left', async () => {
  const id = await aRequest(() => undefined);
  const payment = 'budget.payment 2026-03-10T13:00:00.000Z';
  expect(await onToday(id, '2026-03-09T14:00:00Z')).toContain(`${payment} today`);
  expect(await onToday(id, '2026-03-10T13:01:00Z')).toContain(`${payment} late`);
  await desk.say('budget.savePayment', { id, payment: { paidAt: '2026-03-10T09:30:00.000Z', lateReason: '', proof: '' } });
  expect(await onToday(id, '2026-03-10T13:01:00Z')).toEqual([]);
  expect(await onToday(id, '2026-04-06T09:00:00Z')).toEqual(['budget.evaluationWeek6 2026-04-20 soon']);
  expect(await onToday(id, '2026-04-21T09:00:00Z')).toEqual(['budget.evaluationWeek6 2026-04-20 late']);
  await desk.say('budget.saveEvaluation', {
    id,
    evaluation: { moment: 'week6', on: '2026-04-21', result: 'yes', explanation: 'Woont er nog.', ordinary: 'unknown', signal: '' },
  });
  expect(await onToday(id, '2026-04-21T09:00:00Z')).toEqual([]);
  expect(await onToday(id, '2026-09-09T09:00:00Z')).toEqual(['budget.evaluationMonth6 2026-09-09 today']);
});

test('reasons that follow are asked for until they were sent', async () => {
  const id = await aRequest((s) => void (s.decision.reasonsFollow = true));
  expect(await onToday(id, '2026-03-16T09:00:00Z')).toContain('budget.reasons 2026-03-16 today');
  await desk.say('budget.saveStep', {
    id,
    content: { step: 'decision', body: { ...noorBudget.decision, reasonsFollow: true, reasonsSentOn: '2026-03-12' } },
  });
  expect((await onToday(id, '2026-03-16T09:00:00Z')).filter((line) => line.startsWith('budget.reasons'))).toEqual([]);
});

test('a refused request has no clock', async () => {
  const id = await aRequest((s) => void (s.decision.kind = 'refuse'));
  expect(await onToday(id, '2026-04-21T09:00:00Z')).toEqual([]);
});
