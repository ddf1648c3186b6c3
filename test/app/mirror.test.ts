import { naimaHead } from '#app/example/case-file.ts';
import { fillNaimaIntake } from '#app/example/intake.ts';
import { fillNaimaPlan } from '#app/example/plan.ts';
import { fillNaimaWeighing } from '#app/example/weighing.ts';
import { anOpenDesk } from '#test/desk.ts';
import { expect, test } from 'vitest';

test('the mirror of the worked case: every count stands on its own and there is no total', async () => {
  const desk = await anOpenDesk();
  desk.clock.set('2026-11-22T09:00:00Z');
  const { id: caseFileId } = await desk.say('caseFile.create', naimaHead);
  const { findingIds } = await fillNaimaIntake(desk.say, caseFileId);
  const { hypothesisId } = await fillNaimaWeighing(desk.say, caseFileId, findingIds);
  await fillNaimaPlan(desk.say, caseFileId, hypothesisId);
  const points = await desk.say('mirror.get', { caseFileId });
  const on = (wanted: string) => points.find(({ point }) => point === wanted);
  expect(on('sources')).toMatchObject({ seen: Object.keys(findingIds).length, of: Object.keys(findingIds).length });
  expect(on('wanberg')).toMatchObject({ of: 7 });
  expect(on('behaviour')).toMatchObject({ of: 9 });
  expect(on('hypothesis')).toMatchObject({ seen: 1, of: 1 });
  expect(on('evaluation')).toMatchObject({ seen: 1, of: 1 });
  expect(points.every(({ seen, of }) => seen <= of)).toBe(true);
});
