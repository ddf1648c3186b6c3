import { anOpenDesk } from '#test/desk.ts';
import { expect, test } from 'vitest';

test('a new vault is open and knows its worker', async () => {
  const desk = await anOpenDesk();
  expect(await desk.say('vault.state', {})).toEqual({ kind: 'open' });
  expect(await desk.say('profile.get', {})).toMatchObject({ name: 'T. Tester', language: 'nl' });
  await desk.lock();
  expect(await desk.say('vault.state', {})).toEqual({ kind: 'locked', lastOpened: '2026-03-09T09:00:00.000Z', waitSeconds: 0 });
  await desk.unlock();
  expect(await desk.say('profile.get', {})).toMatchObject({ name: 'T. Tester' });
});
