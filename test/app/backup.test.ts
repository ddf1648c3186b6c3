import { backupsHolding } from '#app/backup-purge.ts';
import { listBackups, secondPlace } from '#db/backup/place.ts';
import { readState } from '#db/backup/state-file.ts';
import * as audit from '#db/audit.ts';
import { openDatabase } from '#db/open.ts';
import { all, sql } from '#db/sql.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import type { TestDesk } from '#test/desk.ts';
import { anOpenDesk } from '#test/desk.ts';
import { aFolder } from '#test/folder.ts';
import { aCaseFileId } from '#test/make-case-file.ts';
import { refusal } from '#test/refusal.ts';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const folderOf = (desk: TestDesk) => vaultFolder(path.join(desk.userData, 'vault'));
const own = (desk: TestDesk) => listBackups(folderOf(desk).backups);
const later = (desk: TestDesk, minutes: number): void =>
  desk.clock.set(new Date(Date.parse(desk.clock.now()) + minutes * 60_000).toISOString());
const type = (desk: TestDesk, body: string) => desk.say('draft.put', { key: 'k', caseFileId: null, place: 'intake', body });
const events = (desk: TestDesk): readonly string[] =>
  all(desk.db, z.object({ event: z.string() }), sql`SELECT event FROM audit ORDER BY sequence`).map(({ event }) => event);

/** A desk with a second place chosen. */
async function withSecond(): Promise<{ desk: TestDesk; chosen: string; inSecond: () => ReturnType<typeof own> }> {
  const desk = await anOpenDesk();
  const chosen = aFolder();
  desk.files.answerOpenPath(chosen);
  await desk.say('backup.chooseSecond', { cloudToo: false });
  const place = secondPlace(chosen, desk.vault.keys.header.vaultId);
  return { desk, chosen, inSecond: () => listBackups(place) };
}

describe('backups by themselves', () => {
  test('are made every quarter of an hour in which something was done, and not otherwise', { timeout: 60_000 }, async () => {
    const desk = await anOpenDesk();
    await desk.tick();
    expect(own(desk)).toHaveLength(1);
    await type(desk, 'een woord');
    await desk.tick();
    expect(own(desk)).toHaveLength(1);
    later(desk, 14);
    await desk.tick();
    expect(own(desk)).toHaveLength(1);
    later(desk, 1);
    await desk.tick();
    expect(own(desk)).toHaveLength(2);
    // Only lines in the log: nothing to lose.
    await desk.lock();
    await desk.unlock();
    later(desk, 60);
    await desk.tick();
    expect(own(desk)).toHaveLength(2);
    later(desk, 24 * 60);
    await desk.tick();
    expect(own(desk)).toHaveLength(3);
    expect(events(desk).filter((event) => event === 'backup.made')).toHaveLength(3);
  });

  test('hold the head of the log that the vault has, so that a change of the log shows', async () => {
    const desk = await anOpenDesk();
    const head = audit.head(desk.db);
    await desk.tick();
    expect(own(desk)[0]?.manifest.audit).toEqual(head);
    const copy = openDatabase(path.join(folderOf(desk).backups, own(desk)[0]?.name ?? '', 'vault.db'), desk.vault.keys.dataKey, 'look');
    expect(copy.prepare('SELECT hash FROM audit ORDER BY sequence DESC').pluck().get()).toBe(head.hash);
    copy.close();
  });

  test('are made at the end of the program when something was done since, whenever that was', { timeout: 60_000 }, async () => {
    const desk = await anOpenDesk();
    await desk.atQuit();
    expect(own(desk)).toHaveLength(1);
    await desk.atQuit();
    expect(own(desk)).toHaveLength(1);
    await type(desk, 'nog gauw een woord');
    await desk.atQuit();
    expect(own(desk)).toHaveLength(2);
    await desk.lock();
    expect(readdirSync(folderOf(desk).backups).every((name) => !name.endsWith('.making'))).toBe(true);
  });

  test('that a lock stops halfway leave nothing, hold nothing up and are made the next time', { timeout: 60_000 }, async () => {
    const desk = await anOpenDesk();
    const round = desk.tick();
    await new Promise((resolve) => setTimeout(resolve, 150));
    const start = performance.now();
    await desk.lock();
    expect(performance.now() - start).toBeLessThan(2000);
    await round;
    expect(own(desk)).toEqual([]);
    expect(desk.log.faults).toEqual([]);
    await desk.unlock();
    await desk.tick();
    later(desk, 6);
    await desk.tick();
    expect(own(desk)).toHaveLength(1);
    expect(readdirSync(folderOf(desk).backups)).toHaveLength(1);
  });

  test('do not stop when the clock is set back, and lose nothing by it', { timeout: 60_000 }, async () => {
    const desk = await anOpenDesk();
    await desk.tick();
    desk.clock.set('2026-03-01T09:00:00Z');
    await type(desk, 'in de verkeerde week');
    await desk.tick();
    expect(own(desk).map(({ manifest }) => manifest.day)).toEqual(['2026-03-09', '2026-03-01']);
  });
});

describe('asked for', () => {
  test('a backup is made now, in sight of the work list, and a second one at the same time is refused', async () => {
    const desk = await anOpenDesk();
    const [one, two] = await Promise.all([desk.ask('backup.make', {}), desk.ask('backup.make', {})]);
    expect(one).toEqual({ ok: true, value: { second: null } });
    expect(two).toEqual(refusal('backup.underWay'));
    expect(await desk.say('backup.overview', {})).toMatchObject({
      newest: desk.clock.now(),
      problem: null,
      backups: [{ files: 0, ofOther: false, tooNew: false }],
    });
    expect(desk.touched.some((topics) => topics.includes('work'))).toBe(true);
  });

  test('one that a person stops is told as stopped and leaves nothing', async () => {
    const desk = await anOpenDesk();
    const making = desk.ask('backup.make', {});
    let id: string | undefined;
    while (id === undefined) {
      id = (await desk.say('work.list', {}))[0]?.id;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await desk.say('work.cancel', { id });
    expect(await making).toEqual(refusal('work.cancelled'));
    expect(own(desk)).toEqual([]);
    expect(readState(folderOf(desk).backupState).own.problem).toBeNull();
  });

  test('a place that is in the way is told, kept in sight, and forgotten when it goes well again', { timeout: 60_000 }, async () => {
    const desk = await anOpenDesk();
    const { backups } = folderOf(desk);
    rmSync(backups, { recursive: true });
    writeFileSync(backups, 'a file in the way');
    expect(await desk.ask('backup.make', {})).toEqual(refusal('backup.placeMissing'));
    expect(await desk.say('backup.overview', {})).toMatchObject({ problem: { code: 'backup.placeMissing', since: desk.clock.now() } });
    await desk.tick();
    later(desk, 1);
    await desk.tick();
    expect(desk.log.faults).toEqual([]);
    expect(events(desk).filter((event) => event === 'backup.failed')).toHaveLength(1);
    rmSync(backups);
    expect(await desk.ask('backup.make', {})).toMatchObject({ ok: true });
    expect(await desk.say('backup.overview', {})).toMatchObject({ problem: null });
  });
});

describe('the second place', () => {
  test('gets each backup too, and one that is missing is told, never in the way, and caught up with', { timeout: 90_000 }, async () => {
    const { desk, chosen, inSecond } = await withSecond();
    await desk.tick();
    expect(inSecond()).toEqual(own(desk));
    // The stick is pulled out.
    renameSync(chosen, `${chosen}-away`);
    await type(desk, 'zonder stick');
    later(desk, 15);
    await desk.tick();
    expect(own(desk)).toHaveLength(2);
    expect(await desk.say('backup.overview', {})).toMatchObject({ second: { problem: { code: 'backup.placeMissing' } }, problem: null });
    expect(await desk.ask('backup.inSecond', {})).toEqual(refusal('backup.placeMissing'));
    expect(await desk.say('backup.make', {})).toEqual({ second: 'backup.placeMissing' });
    expect(desk.log.faults).toEqual([]);
    // And put in again.
    renameSync(`${chosen}-away`, chosen);
    later(desk, 6);
    await desk.tick();
    expect(await desk.say('backup.overview', {})).toMatchObject({ second: { problem: null, reachedAt: desk.clock.now() } });
    expect(inSecond().map(({ name }) => name)).toContain(own(desk)[0]?.name);
    expect(await desk.say('backup.inSecond', {})).toHaveLength(2);
  });

  test('is shared by two vaults without one touching the other', { timeout: 60_000 }, async () => {
    const [one, two] = [await withSecond(), await anOpenDesk()];
    two.files.answerOpenPath(one.chosen);
    await two.say('backup.chooseSecond', { cloudToo: false });
    await type(two, 'van de ander');
    await one.desk.tick();
    await two.tick();
    const place = path.join(one.chosen, 'Maatwerkbank-reservekopieen');
    const idOf = (desk: TestDesk): string => desk.vault.keys.header.vaultId;
    expect(readdirSync(place).toSorted()).toEqual([idOf(one.desk), idOf(two)].toSorted());
    const others = readdirSync(path.join(place, idOf(two)));
    expect(others.length).toBeGreaterThan(0);
    await type(one.desk, 'verder');
    later(one.desk, 60 * 24 * 90);
    await one.desk.tick();
    expect(readdirSync(path.join(place, idOf(two)))).toEqual(others);
  });

  test('is not a folder of the vault, not one without room to write, and only with a word a cloud folder', async () => {
    const desk = await anOpenDesk();
    desk.files.answerOpenPath(folderOf(desk).backups);
    expect(await desk.ask('backup.chooseSecond', { cloudToo: false })).toEqual(refusal('backup.placeIsVault'));
    desk.files.answerOpenPath(path.join(aFolder(), 'gone'));
    expect(await desk.ask('backup.chooseSecond', { cloudToo: false })).toEqual(refusal('backup.placeMissing'));
    const cloud = path.join(aFolder(), 'OneDrive - Gemeente Lindewaard');
    mkdirSync(cloud);
    desk.files.answerOpenPath(cloud);
    expect(await desk.ask('backup.chooseSecond', { cloudToo: false })).toEqual(refusal('backup.placeSynced', { owner: 'OneDrive' }));
    expect(await desk.say('backup.overview', {})).toMatchObject({ second: null });
    expect(await desk.say('backup.chooseSecond', { cloudToo: true })).toEqual({ chosen: true });
    expect(await desk.say('backup.overview', {})).toMatchObject({ second: { owner: 'OneDrive', path: cloud } });
    desk.files.answerOpenPath(null);
    expect(await desk.say('backup.chooseSecond', { cloudToo: false })).toEqual({ chosen: false });
    await desk.say('backup.dropSecond', { declined: true });
    expect(await desk.say('backup.overview', {})).toMatchObject({ second: null, secondDeclined: true });
    expect(readdirSync(cloud)).toEqual([]);
  });
});

describe('on Vandaag', () => {
  const items = async (desk: TestDesk) =>
    (await desk.say('today.list', {})).items
      .filter(({ code }) => code.startsWith('backup.'))
      .map(({ code, params, urgency }) => [code, params, urgency]);

  test('who has a file and no second place is asked for one, until it is chosen or not wanted', async () => {
    const desk = await anOpenDesk();
    expect(await items(desk)).toEqual([]);
    await aCaseFileId(desk);
    expect(await items(desk)).toEqual([['backup.noSecondPlace', {}, 'soon']]);
    await desk.say('backup.dropSecond', { declined: true });
    expect(await items(desk)).toEqual([]);
  });

  test(
    'no backup for two days is late, and a second place that is missing for a week asks for attention',
    { timeout: 60_000 },
    async () => {
      const { desk, chosen } = await withSecond();
      await desk.tick();
      renameSync(chosen, `${chosen}-away`);
      const { backups } = folderOf(desk);
      renameSync(backups, `${backups}-away`);
      writeFileSync(backups, 'in the way');
      await type(desk, 'verder');
      later(desk, 15);
      await desk.tick();
      expect(await items(desk)).toEqual([]);
      later(desk, 2 * 24 * 60);
      expect(await items(desk)).toEqual([['backup.noneForDays', { days: 2 }, 'late']]);
      rmSync(backups);
      renameSync(`${backups}-away`, backups);
      await desk.tick();
      later(desk, 5 * 24 * 60);
      expect(await items(desk)).toEqual([['backup.secondNotReached', { days: 7 }, 'today']]);
    },
  );
});

describe('making all anew', () => {
  test('leaves one backup in each place, made after, and takes the copies of what was damaged along', { timeout: 60_000 }, async () => {
    const { desk, inSecond } = await withSecond();
    await desk.tick();
    later(desk, 20);
    await type(desk, 'x');
    await desk.tick();
    const { backups } = folderOf(desk);
    writeFileSync(path.join(backups, 'vault.db-wal.damaged-4152'), 'x');
    writeFileSync(path.join(backups, 'van mij.txt'), 'x');
    expect(inSecond()).toHaveLength(2);
    expect(backupsHolding(folderOf(desk).root, desk.clock.now())).toEqual({ count: 2, goneOn: '2026-05-04' });
    later(desk, 1);
    const destroyedAt = desk.clock.now();
    later(desk, 1);
    expect(await desk.say('backup.purge', {})).toEqual({ second: null });
    expect(own(desk)).toHaveLength(1);
    expect(inSecond()).toEqual(own(desk));
    expect(new Set(readdirSync(backups))).toEqual(new Set([own(desk)[0]?.name, 'van mij.txt']));
    expect(backupsHolding(folderOf(desk).root, destroyedAt)).toEqual({ count: 0, goneOn: null });
  });

  test('says that the second place kept what it had when it is not there', { timeout: 60_000 }, async () => {
    const { desk, chosen } = await withSecond();
    await desk.tick();
    renameSync(chosen, `${chosen}-away`);
    expect(await desk.say('backup.purge', {})).toEqual({ second: 'backup.placeMissing' });
  });
});
