import { Refusal, refuse } from '#domain/refusal.ts';
import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Gives the vault back to others. */
export type Release = () => void;

/** A lock that nothing refers to would be collected, and let go without a word. */
const held = new Set<Database.Database>();

/**
 * Takes the vault for this process, or refuses: `vault.alreadyOpen` when another holds it, `vault.folderBlocked` when
 * the folder cannot be written. The lock is SQLite's own on an empty file that nobody reads (reading a locked file
 * drops its lock on Linux and macOS), and the system frees it when a process dies.
 */
export function takeLock(file: string): Release {
  if (!existsSync(path.dirname(file))) refuse('vault.folderBlocked', { reason: 'ENOENT' });
  let lock: Database.Database | undefined;
  try {
    lock = new Database(file, { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    throw new Refusal(...whyNot(error));
  }
  const taken = lock;
  held.add(taken);
  return () => {
    held.delete(taken);
    taken.close();
  };
}

/** Throws what is not about the place itself. */
function whyNot(error: unknown): ConstructorParameters<typeof Refusal> {
  const code = error instanceof Database.SqliteError ? error.code : undefined;
  if (code?.startsWith('SQLITE_BUSY')) return ['vault.alreadyOpen'];
  if (code !== undefined) return ['vault.folderBlocked', { reason: code }];
  throw error;
}

/** Runs `work` holding the lock, and lets go. */
export function whileLocked<T>(file: string, work: () => T): T {
  const release = takeLock(file);
  try {
    return work();
  } finally {
    release();
  }
}
