import { checkDatabase } from '#db/check.ts';
import { aCopyOf } from '#test/damage.ts';
import type { TestDesk } from '#test/desk.ts';
import { aDesk, anOpenDesk } from '#test/desk.ts';
import { fingerprint } from '#test/fingerprint.ts';
import { makeOlder } from '#test/older-vault.ts';
import { passphrase } from '#test/passphrase.ts';
import { refusal } from '#test/refusal.ts';
import type { SmallDisk } from '#test/small-disk.ts';
import { aSmallDisk, canMount } from '#test/small-disk.ts';
import { keyOf, leavesOf, placeOf, spoil } from '#test/spoil.ts';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const DRAFTS = 60;
const textOf = (number: number): string => `zin ${number} `.repeat(400);
const full = (desk: TestDesk) => refusal('vault.diskFull', { folder: placeOf(desk).root });

let disk: SmallDisk;

if (!canMount)
  console.warn('full-disk.test.ts: no small disk can be mounted here (that asks for root on Linux): the full disk is NOT tested.');

describe.skipIf(!canMount)('on a disk that is full (a small tmpfs)', () => {
  beforeEach(() => {
    disk = aSmallDisk(64);
  });
  afterEach(async () => {
    await Promise.all(desks.splice(0).map((desk) => desk.lock().catch(() => undefined)));
    disk.unmount();
  });

  const desks: TestDesk[] = [];
  const here = (): TestDesk => {
    const desk = aDesk(path.join(disk.root, 'app'));
    desks.push(desk);
    return desk;
  };
  const withDrafts = async (): Promise<TestDesk> => {
    const desk = here();
    await desk.say('vault.create', { passphrase, repeat: passphrase, profileName: 'T. Tester', language: 'nl' });
    for (let number = 0; number < DRAFTS; number += 1)
      await desk.say('draft.put', { key: `d${number}`, caseFileId: null, place: 'intake', body: textOf(number) });
    return desk;
  };
  const allThere = async (desk: TestDesk): Promise<void> => {
    for (let number = 0; number < DRAFTS; number += 1)
      expect(await desk.say('draft.get', { key: `d${number}` }), `draft ${number}`).toMatchObject({ body: textOf(number) });
  };

  test('saving is refused by name; what was kept is there, and it goes on when there is room', async () => {
    const desk = await withDrafts();
    disk.fill();
    const more = { key: 'more', caseFileId: null, place: 'intake', body: 'nog een zin '.repeat(50_000) } as const;
    expect(await desk.ask('draft.put', more)).toEqual(full(desk));
    const profile = await desk.say('profile.get', {});
    const answers = await Promise.all(
      [...Array(20).keys()].map((round) => desk.ask('profile.put', { ...profile, organisation: `O${round} `.repeat(60) })),
    );
    for (const answer of answers) expect(answer.ok ? full(desk) : answer).toEqual(full(desk));
    // That such a try failed could not be written in the log either.
    expect(desk.log.faults.map(({ error }) => String(error))).toEqual(desk.log.faults.map(() => 'SqliteError: database or disk is full'));
    await allThere(desk);
    disk.makeRoom();
    await desk.say('draft.put', more);
    await desk.lock();
    await desk.unlock();
    await allThere(desk);
    expect(await desk.say('draft.get', { key: 'more' })).toMatchObject({ body: more.body });
    expect(await desk.say('damage.check', { how: 'full' })).toMatchObject({ sound: true });
  });

  test('locking needs no room; opening says that the disk is full, and opens when there is room', async () => {
    const desk = await withDrafts();
    disk.fill();
    await desk.lock();
    expect(desk.vault.db).toBeNull();
    const again = here();
    again.clock.set('2026-03-09T10:00:00Z');
    expect(await again.say('vault.state', {})).toMatchObject({ kind: 'locked' });
    const opened = await again.ask('vault.unlock', { passphrase });
    expect(opened).toEqual(full(again));
    disk.makeRoom();
    again.clock.set('2026-03-09T11:00:00Z');
    await again.unlock();
    await allThere(again);
  });

  test('a backup is refused by name and leaves nothing half made; the next one succeeds', async () => {
    const desk = await withDrafts();
    disk.fill(300_000);
    expect(await desk.ask('backup.make', {})).toEqual(refusal('backup.placeFull'));
    const { backups } = placeOf(desk);
    expect(existsSync(backups) ? readdirSync(backups).filter((name) => !name.endsWith('.making')) : []).toEqual([]);
    expect((await desk.say('backup.overview', {})).problem).toMatchObject({ code: 'backup.placeFull' });
    await allThere(desk);
    disk.makeRoom();
    await desk.say('backup.make', {});
    expect(await desk.say('backup.overview', {})).toMatchObject({ problem: null, backups: [expect.anything()] });
    expect(readdirSync(backups).filter((name) => name.endsWith('.making'))).toEqual([]);
  });

  test('putting a backup back is refused by name; the vault of now stands, and the restore succeeds when there is room', async () => {
    const desk = await withDrafts();
    await desk.say('backup.make', {});
    await desk.say('draft.put', { key: 'later', caseFileId: null, place: 'intake', body: 'later' });
    const { id = '' } = (await desk.say('backup.overview', {})).backups[0] ?? {};
    disk.fill(300_000);
    expect(await desk.ask('backup.restore', { id })).toEqual(refusal('backup.noRoom'));
    await allThere(desk);
    expect(await desk.say('draft.get', { key: 'later' })).toMatchObject({ body: 'later' });
    disk.makeRoom();
    await desk.say('backup.restore', { id });
    await allThere(desk);
    expect(await desk.say('draft.get', { key: 'later' })).toBeNull();
  });

  test('a salvage is refused by name; the damaged files are as they were, and the next one succeeds', async () => {
    const desk = await withDrafts();
    await desk.lock();
    const folder = placeOf(desk);
    spoil(folder.database, leavesOf(folder.database, await keyOf(folder), 'draft')[1] ?? 0);
    const before = fingerprint(folder);
    desk.clock.set('2026-03-10T09:00:00Z');
    await desk.unlock();
    expect(desk.vault.mode).toBe('read');
    disk.fill(300_000);
    expect(await desk.ask('damage.salvage', {})).toEqual(full(desk));
    expect(fingerprint(folder)).toEqual(before);
    expect(readdirSync(folder.root).filter((name) => name.startsWith('salvag'))).toEqual([]);
    disk.makeRoom();
    await desk.say('damage.salvage', {});
    await desk.say('damage.take', {});
    expect(desk.vault.mode).toBe('write');
  });

  test('a vault of an older program is not touched when its copy finds no room; it opens, brought up to date, when there is', async () => {
    const source = await anOpenDesk();
    await source.lock();
    await makeOlder(placeOf(source), DRAFTS, textOf);
    const copy = aCopyOf(source);
    cpSync(copy.userData, path.join(disk.root, 'app'), { recursive: true });
    const desk = here();
    const folder = placeOf(desk);
    const before = fingerprint(folder);
    // No room for the copy; room for the copy only.
    for (const [leave, now] of [
      [50_000, '2026-03-09T10:00:00Z'],
      [400_000, '2026-03-09T11:00:00Z'],
    ] as const) {
      desk.clock.set(now);
      disk.fill(leave);
      expect(await desk.ask('vault.unlock', { passphrase }), `${leave} bytes free`).toEqual(full(desk));
      expect(fingerprint(folder)).toEqual(before);
      disk.makeRoom();
    }
    desk.clock.set('2026-03-09T12:00:00Z');
    await desk.unlock();
    await allThere(desk);
    const copies = readdirSync(folder.backups).filter((name) => name.startsWith('before-version-') && !name.endsWith('.making'));
    expect(copies.length).toBeGreaterThanOrEqual(1);
    for (const name of copies) {
      const { pages, problems } = checkDatabase(path.join(folder.backups, name, 'vault.db'), await keyOf(folder), 'quick');
      expect([pages.bad, problems]).toEqual([0, []]);
    }
  });
});
