import { fillExample } from '#app/example/index.ts';
import { openDatabase } from '#db/open.ts';
import { all, sql } from '#db/sql.ts';
import { aCopyOf } from '#test/damage.ts';
import { placeOf, spoil } from '#test/spoil.ts';
import type { TestDesk } from '#test/desk.ts';
import { aDesk, anOpenDesk } from '#test/desk.ts';
import { aFolder } from '#test/folder.ts';
import { passphrase } from '#test/passphrase.ts';
import { refusal } from '#test/refusal.ts';
import { fingerprint } from '#test/fingerprint.ts';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

let source: TestDesk;
let notePages: readonly number[];

/** A vault with the two example files, locked; and the pages on which notes lie. */
beforeAll(async () => {
  source = await anOpenDesk();
  source.clock.set('2026-11-22T12:00:00Z');
  await fillExample(source.say);
  const key = Buffer.from(source.vault.keys.dataKey);
  await source.lock();
  const native = openDatabase(placeOf(source).database, key, 'look');
  const Page = z.array(z.object({ pageno: z.int() }));
  const pages = Page.parse(native.prepare(`SELECT pageno FROM dbstat WHERE name = 'journal_entry' AND pagetype = 'leaf'`).all());
  notePages = pages.map(({ pageno }) => pageno);
  native.close();
});

const eventsOf = (desk: TestDesk): readonly string[] =>
  all(desk.db, z.object({ e: z.string() }), sql`SELECT event || ':' || result AS e FROM audit ORDER BY sequence DESC LIMIT 8`).map(
    ({ e }) => e,
  );

test('a vault is looked through each day, wholly each week, and keeps when; nothing is found', async () => {
  const desk = aCopyOf(source);
  desk.clock.set('2026-11-23T08:00:00Z');
  await desk.unlock();
  expect(await desk.say('damage.standing', {})).toEqual({ checks: [], salvaged: [], aside: 0, ready: false });
  await desk.tick();
  const checked = async () =>
    (await desk.say('damage.standing', {})).checks.map(({ how, checkedAt }) => `${how} ${checkedAt.slice(0, 10)}`);
  expect(await checked()).toEqual(['quick 2026-11-23', 'full 2026-11-23']);
  desk.clock.set('2026-11-24T08:00:00Z');
  await desk.tick();
  await desk.tick();
  expect(await checked()).toEqual(['quick 2026-11-24', 'full 2026-11-23']);
  expect(await desk.say('damage.check', { how: 'full' })).toMatchObject({ sound: true, pages: { bad: 0 } });
  expect(await checked()).toEqual(['quick 2026-11-24', 'full 2026-11-24']);
  expect(eventsOf(desk).filter((event) => event === 'vault.checked:done')).toHaveLength(3);
  expect(await desk.ask('damage.salvage', {})).toEqual(refusal('damage.notDamaged'));
  expect(await desk.ask('damage.take', {})).toEqual(refusal('damage.notDamaged'));
});

test('damage that the check finds while one works closes the vault for writing at once', { timeout: 60_000 }, async () => {
  const desk = aCopyOf(source);
  await desk.unlock();
  spoil(placeOf(desk).database, ...notePages.slice(0, 1));
  desk.touched.length = 0;
  expect(await desk.say('damage.check', { how: 'quick' })).toMatchObject({ sound: false, pages: { bad: 1 } });
  expect(desk.touched.flat()).toContain('vault');
  expect(await desk.say('vault.state', {})).toMatchObject({
    kind: 'open',
    damage: { place: 'database', found: 'check', pages: { bad: 1 } },
  });
  const profile = await desk.say('profile.get', {});
  expect(await desk.ask('profile.put', profile)).toEqual(refusal('damage.readOnly'));
  await desk.say('draft.put', { key: 'half', caseFileId: null, place: 'intake', body: 'wat ik net typte' });
  await desk.lock();
});

test(
  'what can be read is salvaged, taken, and is a vault to work in; the damaged one is aside and can come back',
  { timeout: 120_000 },
  async () => {
    const desk = aCopyOf(source);
    const folder = placeOf(desk);
    spoil(folder.database, ...notePages.slice(0, 1));
    const before = fingerprint(folder);
    desk.clock.set('2026-11-23T08:00:00Z');
    await desk.unlock();
    await desk.say('draft.put', { key: 'half', caseFileId: null, place: 'intake', body: 'wat ik net typte' });
    expect(await desk.ask('damage.take', {})).toEqual(refusal('damage.notSalvaged'));

    const { report, names } = await desk.say('damage.salvage', {});
    expect(report.files.length).toBeGreaterThan(0);
    expect(Object.values(names).length).toBeGreaterThan(0);
    expect(desk.vault.mode).toBe('read');
    expect(fingerprint(folder)).toEqual(before);

    // Of a vault that was written since, the salvaged one is no copy any more.
    const { mtime } = statSync(folder.database);
    utimesSync(folder.database, mtime, new Date(Date.now() + 60_000));
    expect(await desk.ask('damage.take', {})).toEqual(refusal('damage.notSalvaged'));
    utimesSync(folder.database, mtime, mtime);

    await desk.say('damage.take', {});
    expect(await desk.say('vault.state', {})).toEqual({ kind: 'open' });
    expect(await desk.say('caseFile.list', {})).toHaveLength(2);
    expect(await desk.say('draft.get', { key: 'half' })).toMatchObject({ body: 'wat ik net typte' });
    expect((await desk.say('damage.standing', {})).salvaged).toMatchObject([{ report }]);
    expect(eventsOf(desk)).toContain('vault.salvaged:done');
    await desk.say('profile.put', { ...(await desk.say('profile.get', {})), name: 'Na het redden' });
    expect(await desk.ask('damage.check', { how: 'full' })).toMatchObject({ ok: true, value: { sound: true } });
    const [aside = ''] = readdirSync(folder.setAside);
    expect(readFileSync(path.join(folder.setAside, aside, 'vault.db')).length).toBeGreaterThan(0);
    await desk.lock();

    const again = aDesk(desk.userData);
    await again.unlock();
    expect(await again.say('profile.get', {})).toMatchObject({ name: 'Na het redden' });
    const [way] = (await again.say('backup.overview', {})).setAside;
    await again.say('backup.restore', { id: way?.id ?? '', secret: null, asItWas: true });
    expect(again.vault.damage).toMatchObject({ place: 'database' });
  },
);

test(
  'a salvage that is stopped or killed leaves the damaged files as they were, and the next one succeeds',
  { timeout: 120_000 },
  async () => {
    const desk = aCopyOf(source);
    const folder = placeOf(desk);
    spoil(folder.database, ...notePages.slice(0, 1));
    const before = fingerprint(folder);
    await desk.unlock();
    for (let round = 0; round < 4; round += 1) {
      const salvaging = desk.ask('damage.salvage', {});
      // Stopping kills the process that does it.
      setTimeout(
        () => void desk.say('work.list', {}).then((works) => works.forEach(({ id }) => void desk.say('work.cancel', { id }))),
        150 * round,
      );
      const ended = await salvaging;
      expect(ended.ok ? refusal('work.cancelled') : ended).toEqual(refusal('work.cancelled'));
      expect(fingerprint(folder)).toEqual(before);
    }
    await desk.say('damage.salvage', {});
    expect(fingerprint(folder)).toEqual(before);
    await desk.lock();
  },
);

test('a vault that does not open at all is salvaged at the door when its key fits', { timeout: 60_000 }, async () => {
  const desk = aCopyOf(source);
  const folder = placeOf(desk);
  await desk.unlock();
  const key = Buffer.from(desk.vault.keys.dataKey);
  await desk.lock();
  // Of a program from before: damaged, it cannot be brought up to date, and not be read as it is.
  const older = openDatabase(folder.database, key, 'open');
  const version = Number(older.pragma('user_version', { simple: true }));
  older.exec('DROP TABLE vault_check; DROP TABLE salvage; DROP TABLE salvaged_row');
  older.pragma(`user_version = ${version - 1}`);
  older.pragma('wal_checkpoint(TRUNCATE)');
  older.close();
  spoil(folder.database, ...notePages.slice(0, 1));
  const before = fingerprint(folder);
  await expect(desk.unlock()).rejects.toThrow('vault.damagedDatabase');
  expect(await desk.ask('damage.salvageShut', { passphrase: 'fout' })).toEqual(refusal('vault.wrongPassphrase'));
  expect(fingerprint(folder)).toEqual(before);
  desk.clock.set('2026-11-23T08:00:00Z');
  await desk.say('damage.salvageShut', { passphrase });
  expect(await desk.say('vault.state', {})).toEqual({ kind: 'open' });
  expect(await desk.say('caseFile.list', {})).toHaveLength(2);
  expect(readdirSync(folder.setAside)).toHaveLength(1);
});

test('without its first page the door says that only a backup helps, and leaves everything as it was', async () => {
  const desk = aCopyOf(source);
  const folder = placeOf(desk);
  spoil(folder.database, 1);
  const before = fingerprint(folder);
  expect(await desk.ask('damage.salvageShut', { passphrase })).toEqual(refusal('damage.schemaLost'));
  expect(fingerprint(folder)).toEqual(before);
});

test.each([
  ['gone', (file: string) => rmSync(file)],
  ['damaged', (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('"generation": 1', '"generation": 2'))],
  ['of something else', (file: string) => writeFileSync(file, '{"name":"iets anders"}')],
])('a vault.json that is %s is replaced by a copy of it from a backup', { timeout: 60_000 }, async (_, damage) => {
  const desk = aCopyOf(source);
  const folder = placeOf(desk);
  await desk.unlock();
  await desk.say('backup.make', {});
  await desk.lock();
  damage(folder.header);
  expect(await desk.say('vault.state', {})).toMatchObject({ kind: 'problem' });
  expect(await desk.ask('damage.useHeaderCopy', { passphrase: 'fout' })).toEqual(refusal('vault.wrongPassphrase'));
  desk.clock.set('2026-11-24T08:00:00Z');
  await desk.say('damage.useHeaderCopy', { passphrase });
  expect(await desk.say('vault.state', {})).toEqual({ kind: 'open' });
  expect(await desk.say('caseFile.list', {})).toHaveLength(2);
  await desk.lock();
  await desk.unlock();
});

test('without any copy of vault.json that is said', async () => {
  const desk = aCopyOf(source);
  rmSync(placeOf(desk).header);
  expect(await desk.ask('damage.useHeaderCopy', { passphrase })).toEqual(refusal('damage.noHeaderCopy'));
});

test('the folder of a damaged vault is copied as it is to a place of one’s choice; a sound one is not', async () => {
  const desk = aCopyOf(source);
  const folder = placeOf(desk);
  await desk.unlock();
  expect(await desk.ask('damage.copy', {})).toEqual(refusal('damage.notDamaged'));
  await desk.lock();
  spoil(folder.database, ...notePages.slice(0, 1));
  await desk.unlock();
  expect(await desk.say('damage.copy', {})).toEqual({ copiedTo: null });
  const chosen = aFolder();
  desk.files.answerOpenPath(chosen);
  const { copiedTo } = await desk.say('damage.copy', {});
  expect(readFileSync(path.join(copiedTo ?? '', 'vault.db')).equals(readFileSync(folder.database))).toBe(true);
  expect(existsSync(path.join(copiedTo ?? '', 'vault.json'))).toBe(true);
});
