import { mirrorOf, mirrorPoints } from '#domain/mirror/mirror.ts';
import { aGoal, aStep } from '#test/make-plan.ts';
import { emptyPlan } from '#domain/plan/plan.ts';
import { expect, test } from 'vitest';

const nothing = { intake: null, weighing: null, plan: null, evaluations: [] };

test('an empty file shows eleven points with nothing to look at: not talked about is no zero', () => {
  const points = mirrorOf(nothing);
  expect(points.map(({ point }) => point)).toEqual([...mirrorPoints]);
  expect(points.every(({ of }) => of === 0)).toBe(true);
});

test('goals are counted one by one: words and a day, steps, and what the choice rests on', () => {
  const plan = emptyPlan('p', 'c', '2026-04-07', '2026-04-07T10:00:00Z');
  const choice = aGoal().choice;
  const goals = [
    aGoal({ id: 'a', choice: { ...choice, experience: 'x', client: 'y', card: 'Mobility Mentoring' } }),
    aGoal({ id: 'b', targetOn: null, choice: { ...choice, experience: '', science: '', client: 'y', card: 'Mobility Mentoring' } }),
  ];
  const points = mirrorOf({ ...nothing, plan: { plan, goals, steps: [aStep({ goalId: 'a' })] } });
  const on = (point: string) => points.find((each) => each.point === point);
  expect(on('goals')).toEqual({ point: 'goals', seen: 1, of: 2 });
  expect(on('smallSteps')).toEqual({ point: 'smallSteps', seen: 1, of: 2 });
  expect(on('evidence')).toEqual({ point: 'evidence', seen: 1, of: 2 });
});
