import { closeDatabase, openDatabase } from '#db/open.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import type { VaultFolder } from '#db/vault-folder.ts';
import { openVault } from '#db/vault.ts';
import { scanWal } from '#db/wal-scan.ts';
import { aFolder } from '#test/folder.ts';
import type { TestVault } from '#test/vault.ts';
import { fingerprint } from '#test/fingerprint.ts';
import { aVault, now } from '#test/vault.ts';
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

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

test('no journal, or an empty one, is none', async () => {
  const { folder } = await aVault();
  expect(scanWal(folder.wal)).toBe('none');
  writeFileSync(folder.wal, '');
  expect(scanWal(folder.wal)).toBe('none');
});

test('a journal that someone took away, emptied or shortened is damage: SQLite left a note of how far it went', () => {
  const folder = aCopy();
  const size = readFileSync(folder.wal).length;
  for (const left of [size - 1, size - 100, size - FRAME, size - 7 * FRAME, 32, 10, 0]) {
    truncateSync(folder.wal, left);
    expect(scanWal(folder.wal), `${left} bytes left`).toBe('damaged');
  }
  rmSync(folder.wal);
  expect(scanWal(folder.wal)).toBe('damaged');
});

describe.each(['a kill', 'a power cut'])('after %s', (end) => {
  // A power cut takes SQLite's note of how far writes were acknowledged along, or leaves an old one.
  const aJournal = (): VaultFolder => {
    const folder = aCopy();
    if (end === 'a power cut') rmSync(`${folder.database}-shm`);
    return folder;
  };

  test('one flipped bit anywhere is damage, in the very last write too', () => {
    const folder = aJournal();
    const sound = readFileSync(folder.wal);
    const last = sound.length - FRAME;
    const inLastFrame = [0, 1, 3, 4, 7, 8, 11, 15, 16, 19, 20, 23, 24, 25, 2000, FRAME - 81, FRAME - 64, FRAME - 2, FRAME - 1];
    const places = [
      ...Array.from({ length: 150 }, (_, round) => Math.floor((sound.length * round) / 150)),
      ...inLastFrame.map((byte) => last + byte),
    ];
    for (const [round, at] of places.entries()) {
      const bytes = Buffer.from(sound);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (round % 8));
      writeFileSync(folder.wal, bytes);
      expect(scanWal(folder.wal), `bit ${round % 8} of byte ${at}, ${at - last} of the last frame`).toBe('damaged');
    }
  });

  test('more damage in the last write is told from a write that was cut off by the note alone', () => {
    const folder = aJournal();
    const bytes = readFileSync(folder.wal);
    bytes.fill(0, bytes.length - 512);
    writeFileSync(folder.wal, bytes);
    expect(scanWal(folder.wal)).toBe(end === 'a kill' ? 'damaged' : 'torn');
  });
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
  for (const time of [1, 2])
    expect(() => openVault(folder, killed.header, killed.dataKey, now), `time ${time}`).toThrow('vault.damagedJournal');
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
    expect(countDrafts(folder)).toBe(ROUNDS);
  }
});

test('a last write that lost its end in a power cut is torn: the writes before it are there, and its remains go', () => {
  const folder = aCopy();
  rmSync(`${folder.database}-shm`);
  truncateSync(folder.wal, readFileSync(folder.wal).length - 100);
  expect(scanWal(folder.wal)).toBe('torn');
  openVault(folder, killed.header, killed.dataKey, now).close();
  expect(scanWal(folder.wal)).toBe('none');
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
