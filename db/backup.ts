import type Database from 'better-sqlite3';
import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { versionOf } from './migrate.ts';
import { looksWhole, openDatabase } from './open.ts';
import type { VaultFolder } from './vault-folder.ts';
import { syncFolder } from './write-file.ts';

/**
 * An encrypted copy of an older vault with its header, before its schema is changed. The copy is opened and checked
 * before it gets its name; when anything fails, the vault has not been touched.
 */
export function copyBeforeMigration(
  native: Database.Database,
  folder: VaultFolder,
  dataKey: Uint8Array,
  step: Readonly<{ from: number; to: number; now: string }>,
): string {
  const name = `before-version-${step.to}-from-${step.from}-${step.now.replaceAll(/\D/g, '')}`;
  const making = path.join(folder.backups, `${name}.making`);
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 });
  const database = path.join(making, path.basename(folder.database));
  native.prepare('VACUUM INTO ?').run(database);
  copyFileSync(folder.header, path.join(making, path.basename(folder.header)));
  const copy = openDatabase(database, dataKey, 'look');
  try {
    if (versionOf(copy) !== step.from || !looksWhole(copy, database)) throw new Error('the copy before the migration is not whole');
  } finally {
    copy.close();
  }
  const place = path.join(folder.backups, name);
  renameSync(making, place);
  syncFolder(folder.backups);
  return place;
}
