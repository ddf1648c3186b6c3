import * as drafts from '#db/drafts.ts';
import { openTalk } from '#app/sealed-talk.ts';
import { createWorkList } from '#app/work-list.ts';
import { nodeChores } from '#build/node-chores.ts';
import { anOpenDesk } from '#test/desk.ts';
import { refusal } from '#test/refusal.ts';
import { testPorts } from '#test/ports.ts';
import { aVault, now } from '#test/vault.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const wrongKey = Buffer.alloc(32, 7).toString('base64');

test('a chore is done in a process of its own and tells how far it is', async () => {
  const { folder, dataKey } = await aVault();
  const heard: [number, number][] = [];
  const answer = await nodeChores.run(
    'checkVault',
    { database: folder.database, key: dataKey.toString('base64'), how: 'full' },
    { progress: (done, total) => void heard.push([done, total]) },
  );
  expect(answer).toEqual({ pages: { all: expect.any(Number), bad: 0 }, problems: [] });
  expect(heard.at(-1)?.[0]).toBe(heard.at(-1)?.[1]);
});

test('a page that does not add up is answered as what it is', async () => {
  // The last pages are those of a long draft: with damage in the schema the database would not open at all.
  const draft = { key: 'k', caseFileId: null, place: 'intake', body: 'lang '.repeat(10_000), savedAt: now };
  const { folder, dataKey } = await aVault((db) => drafts.put(db, draft));
  const bytes = readFileSync(folder.database);
  bytes[Math.floor(bytes.length / 4096) * 4096 - 2000] = (bytes[Math.floor(bytes.length / 4096) * 4096 - 2000] ?? 0) ^ 1;
  writeFileSync(folder.database, bytes);
  const { problems } = await nodeChores.run('checkVault', { database: folder.database, key: dataKey.toString('base64'), how: 'quick' });
  expect(problems.length).toBeGreaterThan(0);
});

test('what a chore refuses arrives as that refusal, and what nobody foresaw without its message', async () => {
  const { folder } = await aVault();
  await expect(nodeChores.run('checkVault', { database: folder.database, key: wrongKey, how: 'quick' })).rejects.toMatchObject({
    code: 'vault.damagedDatabase',
  });
  await expect(
    nodeChores.run('checkVault', { database: path.join(folder.root, 'geheim'), key: wrongKey, how: 'quick' }),
  ).rejects.toMatchObject({ name: 'ChoreFailed', message: expect.not.stringContaining('geheim') });
});

test('a chore that is stopped ends at once and says so', async () => {
  const { folder, dataKey } = await aVault();
  const stop = new AbortController();
  const running = nodeChores.run(
    'checkVault',
    { database: folder.database, key: dataKey.toString('base64'), how: 'full' },
    { signal: stop.signal },
  );
  stop.abort();
  await expect(running).rejects.toMatchObject({ code: 'work.cancelled' });
});

test('who carries the words of a chore cannot read them, change them or send them back', () => {
  const [vault, chore] = [openTalk('vault'), openTalk('chore')];
  const [here, there] = [vault.with(chore.publicKey), chore.with(vault.publicKey)];
  const said = here.seal({ key: 'de sleutel' });
  expect(Buffer.from(said, 'base64').includes('sleutel')).toBe(false);
  expect(there.unseal(said)).toEqual({ key: 'de sleutel' });
  expect(() => here.unseal(said)).toThrow('authenticate');
  const changed = Buffer.from(said, 'base64');
  changed[40] = (changed[40] ?? 0) ^ 1;
  expect(() => there.unseal(changed.toString('base64'))).toThrow('authenticate');
});

test('long work is listed while it runs, with how far it is, and a lock stops it', async () => {
  const ports = testPorts('');
  let changes = 0;
  const list = createWorkList(ports, () => void (changes += 1));
  const stopped = list.run('check', async ({ progress, signal }) => {
    progress(3, 10);
    expect(list.list()).toMatchObject([{ kind: 'check', done: 3, total: 10 }]);
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    return 'stopped';
  });
  list.cancelAll();
  expect(await stopped).toBe('stopped');
  expect(list.list()).toEqual([]);
  expect(changes).toBe(3);
});

test('work is asked for and stopped through the door, open or closed; a work that is gone is no error', async () => {
  const desk = await anOpenDesk();
  expect(await desk.say('work.list', {})).toEqual([]);
  await desk.lock();
  expect(await desk.say('work.cancel', { id: 'gone' })).toBeNull();
  expect(() => desk.vault.keys).toThrow('vault.isLocked');
  expect(await desk.ask('caseFile.list', {})).toEqual(refusal('vault.isLocked'));
});
