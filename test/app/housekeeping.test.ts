import type { HouseTask } from '#app/housekeeping.ts';
import { createHousekeeping } from '#app/housekeeping.ts';
import { createWorkList } from '#app/work-list.ts';
import * as drafts from '#db/drafts.ts';
import { Refusal } from '#domain/refusal.ts';
import type { TestDesk } from '#test/desk.ts';
import { anOpenDesk } from '#test/desk.ts';
import { expect, test } from 'vitest';

function aHouse(desk: TestDesk, tasks: readonly HouseTask[]) {
  const touched: string[][] = [];
  const house = createHousekeeping({
    tasks,
    ports: desk,
    vault: desk.vault,
    work: createWorkList(desk, () => undefined),
    onTouched: (topics) => void touched.push([...topics]),
  });
  return { ...house, touched };
}

test('each round asks every task in order, tells what they changed, and a task writes in a transaction', async () => {
  const desk = await anOpenDesk();
  const asked: string[] = [];
  const house = aHouse(desk, [
    { name: 'first', tend: async () => (asked.push('first'), []) },
    {
      name: 'second',
      async tend({ write, clock }) {
        asked.push('second');
        write((db) => drafts.put(db, { key: 'k', caseFileId: null, place: 'intake', body: 'x', savedAt: clock.now() }));
        return ['drafts'];
      },
    },
  ]);
  await house.tick();
  expect(asked).toEqual(['first', 'second']);
  expect(house.touched).toEqual([['drafts']]);
  expect(await desk.say('draft.get', { key: 'k' })).toMatchObject({ body: 'x' });
});

test('a task that fails is logged under its name and keeps nobody from their turn; a lock or a stop is no fault', async () => {
  const desk = await anOpenDesk();
  let turns = 0;
  const house = aHouse(desk, [
    { name: 'breaks', tend: () => Promise.reject(new Error('kapot')) },
    { name: 'stopped', tend: () => Promise.reject(new Refusal('work.cancelled')) },
    { name: 'works', tend: async () => ((turns += 1), []) },
  ]);
  await house.tick();
  expect(turns).toBe(1);
  expect(desk.log.faults.map(({ where }) => where)).toEqual(['breaks']);
});

test('a round waits for nobody and is never doubled; the last one comes after the one under way', async () => {
  const desk = await anOpenDesk();
  let go = (): void => undefined;
  const order: string[] = [];
  const house = aHouse(desk, [
    {
      name: 'slow',
      tend: () => new Promise((resolve) => (order.push('tend'), (go = () => resolve([])))),
      atQuit: async () => (order.push('quit'), []),
    },
  ]);
  const round = house.tick();
  await house.tick();
  expect(order).toEqual(['tend']);
  const last = house.atQuit();
  go();
  await Promise.all([round, last]);
  expect(order).toEqual(['tend', 'quit']);
});

test('nothing happens by itself while the vault is locked, and a lock in the middle ends the round', async () => {
  const desk = await anOpenDesk();
  let turns = 0;
  const house = aHouse(desk, [
    { name: 'locks', tend: async () => (await desk.lock(), []) },
    { name: 'after', tend: async () => ((turns += 1), []) },
  ]);
  await house.tick();
  await house.tick();
  expect(turns).toBe(0);
});
