import { applySettings, openDatabase } from '#db/open.ts';
import { aFolder } from '#test/folder.ts';
import { aVault } from '#test/vault.ts';
import Encrypting from 'better-sqlite3';
import Plain from 'better-sqlite3-plain';
import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const PAGE = 4096;
const TAIL = 80; // 16 bytes of nonce and 64 of HMAC-SHA512

test('the database does not say that it is one, and no SQLite without the key can read it', async () => {
  const { folder } = await aVault();
  const bytes = readFileSync(folder.database);
  expect(bytes.subarray(0, 16).toString('latin1')).not.toBe('SQLite format 3\0');
  for (const Sqlite of [Plain, Encrypting]) {
    const db = new Sqlite(folder.database, { readonly: true });
    expect(() => db.prepare('SELECT count(*) FROM sqlite_master').get()).toThrow(/not a database|encrypted/);
    db.close();
  }
});

test('no name of a table and no typed word stands in the file', async () => {
  const { folder, dataKey } = await aVault();
  const db = openDatabase(folder.database, dataKey, 'open');
  db.exec("INSERT INTO draft VALUES ('k', NULL, 'intake', 'hagelslagdoos', '2026-03-09')");
  db.pragma('wal_checkpoint(PASSIVE)');
  const written = Buffer.concat([readFileSync(folder.database), readFileSync(folder.wal)]).toString('latin1');
  db.close();
  for (const word of ['hagelslagdoos', 'case_file', 'CREATE TABLE']) expect(written).not.toContain(word);
});

test('it is genuine SQLCipher 4: its first page opens with nothing but the data key and the published format', async () => {
  const { folder, dataKey } = await aVault();
  const page = readFileSync(folder.database).subarray(0, PAGE);
  const salt = page.subarray(0, 16);
  const macKey = pbkdf2Sync(
    dataKey,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  );
  const mac = createHmac('sha512', macKey)
    .update(page.subarray(16, PAGE - 64))
    .update(Buffer.from([1, 0, 0, 0]))
    .digest();
  expect(page.subarray(PAGE - 64).equals(mac)).toBe(true);
  const decipher = createDecipheriv('aes-256-cbc', dataKey, page.subarray(PAGE - TAIL, PAGE - 64)).setAutoPadding(false);
  const clear = Buffer.concat([decipher.update(page.subarray(16, PAGE - TAIL)), decipher.final()]);
  // Byte 16 and 17 of a SQLite file are its page size, byte 21 to 23 three fixed fractions.
  expect(clear.readUInt16BE(0)).toBe(PAGE);
  expect([...clear.subarray(5, 8)]).toEqual([64, 32, 32]);
});

test('another key does not open it, and it is told as damage', async () => {
  const { folder } = await aVault();
  expect(() => openDatabase(folder.database, Buffer.alloc(32, 7), 'look')).toThrow('vault.damagedDatabase');
});

test('every connection has the settings of the house', async () => {
  const { folder, dataKey } = await aVault();
  const db = openDatabase(folder.database, dataKey, 'open');
  const asked = ['foreign_keys', 'journal_mode', 'synchronous', 'temp_store', 'secure_delete', 'trusted_schema', 'cache_size'];
  expect(asked.map((name) => db.pragma(name, { simple: true }))).toEqual([1, 'wal', 2, 2, 1, 0, -65_536]);
  db.close();
});

test('a setting that does not take stops the opening', () => {
  const plain = new Plain(':memory:');
  expect(() => applySettings(plain)).toThrow('the setting cipher did not take');
  // A database in memory cannot keep a write-ahead journal.
  const inMemory = new Encrypting(':memory:');
  inMemory.pragma("cipher = 'sqlcipher'");
  inMemory.pragma('legacy = 4');
  expect(() => applySettings(inMemory)).toThrow('the setting journal_mode did not take');
});

test('a plain database in the place of ours is not taken for one', async () => {
  const { folder, dataKey } = await aVault();
  const plain = path.join(aFolder(), 'plain.db');
  new Plain(plain).exec('CREATE TABLE case_file (id)').close();
  writeFileSync(folder.database, readFileSync(plain));
  expect(() => openDatabase(folder.database, dataKey, 'look')).toThrow('vault.damagedDatabase');
});
