import { all, sql } from '#db/sql.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import type { TestDesk } from '#test/desk.ts';
import { aDesk, anOpenDesk } from '#test/desk.ts';
import { aFolder } from '#test/folder.ts';
import { refusal } from '#test/refusal.ts';
import { fingerprint } from '#test/fingerprint.ts';
import { cpSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const placeOf = (desk: TestDesk) => vaultFolder(path.join(desk.userData, 'vault'));
const PAGE = 4096;

/** A vault with a few drafts, locked, and the page on which each byte of the last of them lies spoilt. */
async function aDamagedDesk(damage: (file: string) => void): Promise<TestDesk> {
  const desk = await anOpenDesk();
  for (let part = 0; part < 20; part += 1)
    await desk.say('draft.put', { key: `deel ${part}`, caseFileId: null, place: 'intake', body: `woord ${part} `.repeat(900) });
  await desk.lock();
  damage(placeOf(desk).database);
  return desk;
}

/** Spoils so many pages from the end on. */
const spoilLast = (count: number) => (file: string) => {
  const bytes = readFileSync(file);
  for (let page = bytes.length / PAGE - count; page < bytes.length / PAGE; page += 1)
    bytes[page * PAGE + 99] = (bytes[page * PAGE + 99] ?? 0) ^ 0x55;
  writeFileSync(file, bytes);
};

test.each([
  ['whose pages are spoilt', spoilLast(3)],
  ['that lost its end', (file: string) => truncateSync(file, readFileSync(file).length - 3 * PAGE)],
])('a vault %s opens for reading only: it tells so, gives what can be read, and takes nothing', async (_, damage) => {
  const desk = await aDamagedDesk(damage);
  const before = fingerprint(placeOf(desk));
  desk.clock.set('2026-03-10T08:00:00Z');
  await desk.unlock();
  expect(await desk.say('vault.state', {})).toEqual({
    kind: 'open',
    damage: { place: 'database', found: 'opening', at: '2026-03-10T08:00:00.000Z', pages: { bad: 3, all: expect.any(Number) } },
  });
  expect(desk.vault.mode).toBe('read');
  expect(await desk.say('profile.get', {})).toMatchObject({ name: 'T. Tester' });
  const answers = await Promise.all([...Array(20).keys()].map((part) => desk.ask('draft.get', { key: `deel ${part}` })));
  const read = answers.filter(({ ok }) => ok);
  expect(read.length).toBeGreaterThan(10);
  expect(read.length).toBeLessThan(20);
  const profile = await desk.say('profile.get', {});
  expect(await desk.ask('profile.put', profile)).toEqual(refusal('damage.readOnly'));
  await desk.tick();
  await desk.lock();
  expect(fingerprint(placeOf(desk))).toEqual(before);
});

test('what is typed beside a damaged vault, and what its log should know, is kept until the vault can take it', async () => {
  const desk = await aDamagedDesk(() => undefined);
  const sound = readFileSync(placeOf(desk).database);
  spoilLast(1)(placeOf(desk).database);
  expect(await desk.ask('vault.unlock', { passphrase: 'fout' })).toEqual(refusal('vault.wrongPassphrase'));
  desk.clock.set('2026-03-10T08:00:00Z');
  await desk.unlock();
  const key = { caseFileId: null, place: 'intake' };
  await desk.say('draft.put', { ...key, key: 'nieuw', body: 'een half' });
  await desk.say('draft.put', { ...key, key: 'nieuw', body: 'een half woord' });
  await desk.say('draft.put', { ...key, key: 'weg', body: 'x' });
  await desk.say('draft.drop', { key: 'weg' });
  await desk.lock();
  expect(readFileSync(placeOf(desk).aside, 'latin1')).not.toContain('woord');

  const second = aDesk(desk.userData);
  second.clock.set('2026-03-11T08:00:00Z');
  await second.unlock();
  expect(await second.say('draft.get', { key: 'nieuw' })).toMatchObject({ body: 'een half woord' });
  expect(await second.say('draft.get', { key: 'weg' })).toBeNull();
  await second.lock();

  // A sound vault in its place, as after restoring a backup.
  writeFileSync(placeOf(desk).database, sound);
  const third = aDesk(desk.userData);
  third.clock.set('2026-03-12T08:00:00Z');
  await third.unlock();
  expect(await third.say('draft.get', { key: 'nieuw' })).toMatchObject({ body: 'een half woord', savedAt: '2026-03-10T08:00:00.000Z' });
  expect(existsSync(placeOf(desk).aside)).toBe(false);
  const Line = z.object({ at: z.string(), event: z.string(), who: z.string() });
  const lines = all(third.db, Line, sql`SELECT at, event, who FROM audit ORDER BY sequence DESC LIMIT 6`).toReversed();
  expect(lines).toEqual([
    { at: '2026-03-09T09:00:00.000Z', event: 'vault.unlockFailed', who: '' },
    { at: '2026-03-10T08:00:00.000Z', event: 'vault.unlocked', who: 'T. Tester' },
    { at: '2026-03-10T08:00:00.000Z', event: 'vault.locked', who: 'T. Tester' },
    { at: '2026-03-11T08:00:00.000Z', event: 'vault.unlocked', who: 'T. Tester' },
    { at: '2026-03-11T08:00:00.000Z', event: 'vault.locked', who: 'T. Tester' },
    { at: '2026-03-12T08:00:00.000Z', event: 'vault.unlocked', who: 'T. Tester' },
  ]);
});

test('a vault whose first page is spoilt cannot be opened at all, and is left as it was', async () => {
  const desk = await aDamagedDesk((file) => {
    const bytes = readFileSync(file);
    bytes.fill(0, 16, PAGE);
    writeFileSync(file, bytes);
  });
  const before = fingerprint(placeOf(desk));
  await expect(desk.unlock()).rejects.toThrow('vault.damagedDatabase');
  expect(fingerprint(placeOf(desk))).toEqual(before);
  expect(existsSync(placeOf(desk).header)).toBe(true);
});

test('damage that comes to light while working closes the vault for everything but what is being typed', async () => {
  const desk = await anOpenDesk();
  for (let part = 0; part < 16; part += 1)
    await desk.say('draft.put', { key: `deel ${part}`, caseFileId: null, place: 'intake', body: 'veel tekst '.repeat(100_000) });
  await desk.lock();
  // Over sixteen megabytes: not read wholly at opening.
  const bytes = readFileSync(placeOf(desk).database);
  for (let page = 400; page < bytes.length / PAGE; page += 1) bytes[page * PAGE + 99] = (bytes[page * PAGE + 99] ?? 0) ^ 1;
  writeFileSync(placeOf(desk).database, bytes);
  await desk.unlock();
  expect(desk.vault.mode).toBe('write');
  const answers = await Promise.all([...Array(16).keys()].map((part) => desk.ask('draft.get', { key: `deel ${part}` })));
  expect(answers).toContainEqual(refusal('vault.damagedDatabase'));
  expect(desk.touched).toContainEqual(['vault']);
  expect(await desk.say('vault.state', {})).toMatchObject({ kind: 'open', damage: { place: 'database', found: 'working' } });
  const profile = await desk.say('profile.get', {});
  expect(await desk.ask('profile.put', profile)).toEqual(refusal('damage.readOnly'));
  await desk.say('draft.put', { key: 'half', caseFileId: null, place: 'intake', body: 'wat ik net typte' });
  await desk.lock();
  const again = aDesk(desk.userData);
  await again.unlock();
  // Nothing of the opening itself would have shown it: it is remembered.
  expect(await again.say('vault.state', {})).toMatchObject({ kind: 'open', damage: { place: 'database', found: 'working' } });
  expect(await again.say('draft.get', { key: 'half' })).toMatchObject({ body: 'wat ik net typte' });
});

/** The app's folder as a kill leaves it: thirty acknowledged drafts in the journal, none of them in the database. */
async function aKilledDesk(): Promise<TestDesk> {
  const desk = await anOpenDesk();
  for (let part = 0; part < 30; part += 1)
    await desk.say('draft.put', { key: `deel ${part}`, caseFileId: null, place: 'intake', body: `woord ${part} `.repeat(600) });
  const userData = aFolder();
  cpSync(desk.userData, userData, { recursive: true, filter: (file) => !file.includes('vault.lock') });
  await desk.lock();
  return aDesk(userData);
}

test.each([
  ['one flipped bit', (bytes: Buffer) => void (bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4), 30],
  ['half a frame gone', (bytes: Buffer) => void bytes.fill(0, bytes.length >> 1, (bytes.length >> 1) + 2000), 29],
])(
  'a journal with %s opens for reading, with what stands behind the break as well, and nothing is touched',
  async (_, damage, readable) => {
    const desk = await aKilledDesk();
    const { wal, root, backups } = placeOf(desk);
    const bytes = readFileSync(wal);
    damage(bytes);
    writeFileSync(wal, bytes);
    const before = fingerprint(placeOf(desk));
    for (const time of [1, 2]) {
      await desk.unlock();
      expect(await desk.say('vault.state', {}), `time ${time}`).toMatchObject({
        kind: 'open',
        damage: { place: 'journal', found: 'opening' },
      });
      const answers = await Promise.all([...Array(30).keys()].map((part) => desk.ask('draft.get', { key: `deel ${part}` })));
      const bodies = answers.map((answer) => z.object({ value: z.object({ body: z.string() }) }).safeParse(answer).data?.value.body);
      expect(bodies.filter((body, part) => body === `woord ${part} `.repeat(600)).length).toBeGreaterThanOrEqual(readable);
      await desk.lock();
    }
    expect(fingerprint(placeOf(desk))).toEqual(before);
    expect(existsSync(path.join(root, 'reading'))).toBe(false);
    expect(readdirSync(backups).filter((name) => name.startsWith('vault.db-wal.damaged'))).toHaveLength(1);
  },
);

test('one flipped bit in vault.db costs nothing to read, wherever it is', async () => {
  const desk = await aDamagedDesk(() => undefined);
  const file = placeOf(desk).database;
  const sound = readFileSync(file);
  for (const at of [3, 200, 5 * PAGE + 17, sound.length - 9]) {
    const bytes = Buffer.from(sound);
    bytes[at] = (bytes[at] ?? 0) ^ 16;
    writeFileSync(file, bytes);
    const before = fingerprint(placeOf(desk));
    await desk.unlock();
    expect(desk.vault.damage, `byte ${at}`).toMatchObject({ place: 'database', pages: { bad: 1 } });
    for (let part = 0; part < 20; part += 1)
      expect(await desk.say('draft.get', { key: `deel ${part}` })).toMatchObject({ body: `woord ${part} `.repeat(900) });
    await desk.lock();
    expect(fingerprint(placeOf(desk))).toEqual(before);
  }
});
