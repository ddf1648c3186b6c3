import { noorHead } from '#app/example/case-file.ts';
import { all, composed } from '#db/sql.ts';
import { anOpenDesk } from '#test/desk.ts';
import { refusal } from '#test/refusal.ts';
import { expect, test } from 'vitest';
import { z } from 'zod';

const thought = 'Ik werd ongeduldig, en dat merkte zij.';

test('a reflection is kept sealed: the open database itself does not hold its words, and a search does not find them', async () => {
  const desk = await anOpenDesk();
  const { id: caseFileId } = await desk.say('caseFile.create', noorHead);
  const { id } = await desk.say('supervision.begin', { caseFileId, on: '2026-03-09' });
  await desk.say('supervision.keep', { id, text: thought });
  const stored = all(desk.db, z.record(z.string(), z.unknown()), composed('SELECT * FROM reflection'));
  expect(stored).toHaveLength(1);
  expect(JSON.stringify(stored)).not.toContain('ongeduldig');
  expect(await desk.say('search.find', { typed: 'ongeduldig' })).toEqual([]);
  await desk.lock();
  await desk.unlock();
  expect(await desk.say('supervision.open', { caseFileId })).toMatchObject([{ id, writtenOn: '2026-03-09', text: thought }]);
});

test('opening and beginning are lines in the log, typing is not', async () => {
  const desk = await anOpenDesk();
  const { id: caseFileId } = await desk.say('caseFile.create', noorHead);
  const { id } = await desk.say('supervision.begin', { caseFileId, on: '2026-03-09' });
  await desk.say('supervision.keep', { id, text: thought });
  await desk.say('supervision.open', { caseFileId });
  const { lines } = await desk.say('audit.list', { caseFileId });
  expect(lines.filter(({ call }) => call.startsWith('supervision.')).map(({ call, event }) => [call, event])).toEqual([
    ['supervision.open', 'file.opened'],
    ['supervision.begin', 'file.changed'],
  ]);
});

test('one that was removed is gone, and unknown ones are refused', async () => {
  const desk = await anOpenDesk();
  const { id: caseFileId } = await desk.say('caseFile.create', noorHead);
  const { id } = await desk.say('supervision.begin', { caseFileId, on: '2026-03-09' });
  await desk.say('supervision.remove', { id });
  expect(await desk.say('supervision.open', { caseFileId })).toEqual([]);
  expect(await desk.ask('supervision.keep', { id, text: 'x' })).toEqual(refusal('supervision.unknown'));
  expect(await desk.ask('supervision.remove', { id })).toEqual(refusal('supervision.unknown'));
});
