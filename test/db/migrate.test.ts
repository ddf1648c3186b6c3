import { copyBeforeMigration } from '#db/backup.ts';
import { latestVersion, migrate, versionOf } from '#db/migrate.ts';
import type { Migration } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { openDatabase } from '#db/open.ts';
import { exec } from '#db/sql.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { unlockKeys } from '#db/keys/ways.ts';
import { inspectVault, openVault } from '#db/vault.ts';
import { aVault, now } from '#test/vault.ts';
import { passphrase } from '#test/passphrase.ts';
import Database from 'better-sqlite3';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const parentAndChild: Migration = {
  name: 'parent and child',
  up: (db) =>
    exec(
      db,
      `
    CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT) STRICT;
    CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE) STRICT;
    INSERT INTO parent VALUES (1, 'a'); INSERT INTO child VALUES (1, 1), (2, 1);`,
    ),
};

test('every step is taken once, in order, and the second time none', () => {
  const db = new Database(':memory:');
  migrate(db);
  expect(versionOf(db)).toBe(latestVersion);
  migrate(db);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('rebuilding a table does not empty the tables that refer to it', () => {
  const rebuild: Migration = {
    name: 'rebuild',
    up: (db) =>
      exec(
        db,
        `
      CREATE TABLE parent_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
      INSERT INTO parent_new SELECT id, name FROM parent; DROP TABLE parent; ALTER TABLE parent_new RENAME TO parent;`,
      ),
  };
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, undefined, [parentAndChild, rebuild]);
  expect(db.prepare('SELECT count(*) FROM child').pluck().get()).toBe(2);
});

test('a step that fails or leaves a loose reference changes nothing', () => {
  const loose: Migration = { name: 'loose', up: (db) => exec(db, 'DELETE FROM parent') };
  const failing: Migration = { name: 'failing', up: (db) => exec(db, 'DELETE FROM child; INSERT INTO nowhere VALUES (1)') };
  for (const [wrong, why] of [
    [loose, 'breaks foreign keys'],
    [failing, 'no such table'],
  ] as const) {
    const db = new Database(':memory:');
    expect(() => migrate(db, undefined, [parentAndChild, wrong])).toThrow(why);
    expect(versionOf(db)).toBe(1);
    expect(db.prepare('SELECT count(*) FROM child').pluck().get()).toBe(2);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  }
});

test('an older vault is copied first, encrypted, with its header; the copy opens with the same passphrase', async () => {
  const { folder, dataKey } = await aVault();
  const native = openDatabase(folder.database, dataKey, 'open');
  native.exec("INSERT INTO draft VALUES ('k', NULL, 'intake', 'een woord', '2026-03-09')");
  const step = { from: latestVersion, to: latestVersion + 1, now };
  const next: Migration = { name: 'next', up: (db) => exec(db, 'DELETE FROM draft') };
  let place = '';
  migrate(native, () => void (place = copyBeforeMigration(native, folder, dataKey, step)), [...migrations, next]);
  expect(native.prepare('SELECT count(*) FROM draft').pluck().get()).toBe(0);
  native.close();

  expect(readdirSync(folder.backups)).toEqual([`before-version-${step.to}-from-${step.from}-20260309090000000`]);
  const copy = vaultFolder(place);
  const keys = await unlockKeys(inspectVault(copy), { kind: 'passphrase', passphrase });
  const db = openDatabase(copy.database, keys?.dataKey ?? Buffer.alloc(32), 'look');
  expect(versionOf(db)).toBe(latestVersion);
  expect(db.prepare('SELECT body FROM draft').pluck().get()).toBe('een woord');
  db.close();
  expect(() => new Database(copy.database, { readonly: true }).pragma('user_version')).toThrow(/not a database/);
});

test('opening an older vault copies it first; when the step then fails, the vault is still of its own version', async () => {
  const { folder, header, dataKey } = await aVault();
  // Its newest step will be taken a second time, which fails on what is already there.
  const older = openDatabase(folder.database, dataKey, 'open');
  older.pragma(`user_version = ${latestVersion - 1}`);
  older.close();
  expect(() => openVault(folder, header, dataKey, now)).toThrow(/already exists|duplicate column/);
  expect(readdirSync(folder.backups)).toEqual([`before-version-${latestVersion}-from-${latestVersion - 1}-20260309090000000`]);
  const after = openDatabase(folder.database, dataKey, 'look');
  expect(versionOf(after)).toBe(latestVersion - 1);
  after.close();
});

test('when the copy cannot be made, the vault stays as it was', () => {
  const db = new Database(':memory:');
  migrate(db, undefined, [parentAndChild]);
  const noCopy = () => {
    throw new Error('disk full');
  };
  expect(() => migrate(db, noCopy, [parentAndChild, { name: 'drop', up: (each) => exec(each, 'DROP TABLE child') }])).toThrow('disk full');
  expect(versionOf(db)).toBe(1);
  expect(db.prepare('SELECT count(*) FROM child').pluck().get()).toBe(2);
});
