import { closeDatabase, openDatabase } from '#db/open.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import type { VaultFolder } from '#db/vault-folder.ts';
import { inspectVault } from '#db/vault.ts';
import { scanWal } from '#db/wal-scan.ts';
import { aFolder } from '#test/folder.ts';
import type { TestVault } from '#test/vault.ts';
import { aVault, fingerprint, now } from '#test/vault.ts';
import { appendFileSync, cpSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';

const FRAME = 24 + 4096;
const ROUNDS = 30;
let killed: TestVault;

/** A vault as a kill leaves it: thirty acknowledged drafts in the journal, none in the database yet. */
beforeAll(async () => {
  const { folder, header, dataKey } = await aVault();
  const db = openDatabase(folder.database, dataKey, 'open');
  db.pragma('wal_autocheckpoint = 0');
  const put = db.prepare("INSERT INTO draft VALUES (?, NULL, 'intake', ?, '2026-03-09')");
  for (let round = 0; round < ROUNDS; round += 1) put.run(`draft:${round}`, 'tekst '.repeat(1500));
  const copy = vaultFolder(path.join(aFolder(), 'vault'));
  cpSync(folder.root, copy.root, { recursive: true });
  db.close();
  killed = { folder: copy, header, dataKey };
});

const aCopy = (): VaultFolder => {
  const copy = vaultFolder(path.join(aFolder(), 'vault'));
  cpSync(killed.folder.root, copy.root, { recursive: true });
  return copy;
};

const countDrafts = (folder: VaultFolder): unknown => {
  const db = openDatabase(folder.database, killed.dataKey, 'open');
  const count = db.prepare('SELECT count(*) FROM draft').pluck().get();
  db.close();
  return count;
};

test('a journal that a kill left behind is whole, and everything in it is there', () => {
  const folder = aCopy();
  expect(scanWal(folder.wal)).toBe('whole');
  expect(countDrafts(folder)).toBe(ROUNDS);
});

test('no journal, or an empty one, is none', () => {
  const folder = aCopy();
  expect(scanWal(`${folder.wal}-absent`)).toBe('none');
  truncateSync(folder.wal, 0);
  expect(scanWal(folder.wal)).toBe('none');
});

test('one flipped bit anywhere before the last write is damage', () => {
  const folder = aCopy();
  const sound = readFileSync(folder.wal);
  for (let round = 0; round < 200; round += 1) {
    const at = Math.floor(((sound.length - 6 * FRAME) * round) / 200);
    const bytes = Buffer.from(sound);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (round % 8));
    writeFileSync(folder.wal, bytes);
    expect(scanWal(folder.wal), `byte ${at}`).toBe('damaged');
  }
});

test('SQLite itself would lose acknowledged writes there without a sound', () => {
  const folder = aCopy();
  const bytes = readFileSync(folder.wal);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(folder.wal, bytes);
  expect(countDrafts(folder)).toBeLessThan(ROUNDS);
});

test('a damaged journal stops the opening: a copy is set aside and nothing is touched', () => {
  const folder = aCopy();
  const bytes = readFileSync(folder.wal);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(folder.wal, bytes);
  const before = fingerprint(folder);
  for (const time of [1, 2]) expect(() => inspectVault(folder, now), `time ${time}`).toThrow('vault.damagedJournal');
  expect(fingerprint(folder)).toEqual(before);
  const aside = readdirSync(folder.backups);
  expect(aside).toHaveLength(1);
  expect(readFileSync(path.join(folder.backups, aside[0] ?? '')).equals(bytes)).toBe(true);
});

test('a write that was cut off is torn, and passes with everything that was acknowledged', () => {
  for (const rest of [1, 23, 24, 25, 4000, FRAME - 1]) {
    const folder = aCopy();
    appendFileSync(folder.wal, readFileSync(folder.wal).subarray(32, 32 + rest));
    expect(scanWal(folder.wal), `${rest} bytes`).toBe('torn');
    inspectVault(folder, now);
    expect(countDrafts(folder)).toBe(ROUNDS);
  }
});

test('a last write that lost its end is torn: the writes before it are there', () => {
  const folder = aCopy();
  truncateSync(folder.wal, readFileSync(folder.wal).length - 100);
  expect(scanWal(folder.wal)).toBe('torn');
  expect(countDrafts(folder)).toBe(ROUNDS - 1);
});

test('frames of an earlier round behind the newest are no damage', async () => {
  const { folder, dataKey } = await aVault();
  const db = openDatabase(folder.database, dataKey, 'open');
  const put = db.prepare("INSERT OR REPLACE INTO draft VALUES ('k', NULL, 'intake', ?, '2026-03-09')");
  for (let round = 0; round < 20; round += 1) put.run('lang '.repeat(2000));
  db.pragma('wal_checkpoint(PASSIVE)');
  put.run('kort');
  expect(scanWal(folder.wal)).toBe('whole');
  closeDatabase(db);
  expect(scanWal(folder.wal)).toBe('none');
});
