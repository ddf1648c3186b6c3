import { refuse } from '#domain/refusal.ts';
import Database from 'better-sqlite3';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';

/** What every connection is set to and then asked to confirm (DESIGN §4): a setting that did not take stops the start. */
const settings: readonly (readonly [name: string, value: string | number])[] = [
  ['foreign_keys', 1],
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['temp_store', 2],
  ['secure_delete', 1],
  ['cache_size', -65_536],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
];

/**
 * Opens vault.db with its data key. `look` opens it for reading only and sets nothing: a file that turns out to be
 * damaged or of a newer program has then not been touched. `rescue` does so too, for work on a file that is known to be
 * damaged: it may have lost its end.
 */
export function openDatabase(file: string, dataKey: Uint8Array, how: 'make' | 'open' | 'look' | 'rescue'): Database.Database {
  const native = new Database(file, { fileMustExist: how !== 'make', readonly: how === 'look' || how === 'rescue', timeout: 5000 });
  try {
    giveKey(native, dataKey);
    // With this SQLite reads a file that is shorter than it says; on a connection that only reads it allows nothing else.
    if (how === 'rescue') native.unsafeMode(true).pragma('writable_schema = ON');
    native.prepare('SELECT count(*) FROM sqlite_master').get();
    if (how !== 'look') applySettings(native);
    return native;
  } catch (error) {
    native.close();
    if (isDamage(error)) refuse('vault.damagedDatabase');
    throw error;
  }
}

/** Writes back what is only in the journal and closes. On a full disk it stays in the journal: nothing is lost by that. */
export function closeDatabase(native: Database.Database): void {
  try {
    native.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (!isFull(error)) throw error;
  } finally {
    native.close();
  }
}

/** SQLite's own word for a file that is damaged, or that this key does not open. */
export const isDamage = (error: unknown): boolean => error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);

/** The system's own words for a disk without room: SQLite's, and those of the files beside it. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT'].includes(error.code);

/** SQLite's word for a write into what is only read. */
export const isReadOnly = (error: unknown): boolean => error instanceof Database.SqliteError && error.code.startsWith('SQLITE_READONLY');

const SMALL = 4 * 1024 * 1024;

/**
 * Reads a small database wholly and says whether every page adds up (about 30 ms per megabyte). A large one is left to
 * the check that runs apart; its pages are still verified one by one as they are read.
 */
export function looksWhole(native: Database.Database, file: string): boolean {
  if (statSync(file).size > SMALL) return true;
  try {
    return native.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** True for a database that anyone can read: never one of ours. Not for use while this process has the file open. */
export function isPlain(file: string): boolean {
  if (!existsSync(file)) return false;
  const start = Buffer.alloc(16);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, start, 0, 16, 0);
  } finally {
    closeSync(handle);
  }
  return start.toString('latin1') === 'SQLite format 3\0';
}

/** Genuine SQLCipher 4 (`legacy = 4`) with a raw key. The key travels as bytes, so that it can be erased. */
function giveKey(native: Database.Database, dataKey: Uint8Array): void {
  native.pragma("cipher = 'sqlcipher'");
  native.pragma('legacy = 4');
  const raw = rawKey(dataKey);
  try {
    native.key(raw);
  } finally {
    raw.fill(0);
  }
}

/** Encrypts every page of an open database anew. Only on a copy: a stop halfway must not cost the vault. */
export function replaceKey(native: Database.Database, dataKey: Uint8Array): void {
  const raw = rawKey(dataKey);
  try {
    native.rekey(raw);
  } finally {
    raw.fill(0);
  }
}

/** `x'…'`: the key itself, not something to derive one from. */
function rawKey(dataKey: Uint8Array): Buffer {
  const digits = Buffer.from('0123456789abcdef', 'latin1');
  const raw = Buffer.alloc(3 + dataKey.length * 2);
  raw.write("x'", 0, 'latin1');
  dataKey.forEach((byte, index) => {
    raw[2 + index * 2] = digits[byte >> 4] ?? 0;
    raw[3 + index * 2] = digits[byte & 15] ?? 0;
  });
  raw.write("'", raw.length - 1, 'latin1');
  return raw;
}

/** Sets the settings of the house and asks each back. */
export function applySettings(native: Database.Database): void {
  for (const [name, value] of [
    ['cipher', 'sqlcipher'],
    ['legacy', '4'],
  ] as const) {
    if (String(native.pragma(name, { simple: true })) !== value) throw new Error(`the setting ${name} did not take`);
  }
  for (const [name, value] of settings) {
    native.pragma(`${name} = ${value}`);
    if (native.pragma(name, { simple: true }) !== value) throw new Error(`the setting ${name} did not take`);
  }
}
