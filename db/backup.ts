import { beforeMigrationName, manifestFormat } from '#domain/backup/manifest.ts';
import type Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { factsOf, writeManifest } from './backup/make.ts';
import { readHeader } from './keys/header-file.ts';
import { versionOf } from './migrate.ts';
import { looksWhole, openDatabase } from './open.ts';
import type { VaultFolder } from './vault-folder.ts';
import { syncFolder } from './write-file.ts';

/**
 * An encrypted copy of an older vault with its header, before its schema is changed. The copy is opened and checked
 * before it gets its name; when anything fails, the vault has not been touched. It is put away by rotation as the others are.
 */
export function copyBeforeMigration(
  native: Database.Database,
  folder: VaultFolder,
  dataKey: Uint8Array,
  step: Readonly<{ from: number; to: number; now: string }>,
): string {
  const name = beforeMigrationName(step.from, step.to, step.now);
  const making = path.join(folder.backups, `${name}.making`);
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 });
  const database = path.join(making, path.basename(folder.database));
  native.prepare('VACUUM INTO ?').run(database);
  copyFileSync(folder.header, path.join(making, path.basename(folder.header)));
  const copy = openDatabase(database, dataKey, 'look');
  try {
    if (versionOf(copy) !== step.from || !looksWhole(copy, database)) throw new Error('the copy before the migration is not whole');
    writeManifest(making, {
      format: manifestFormat,
      version: 1,
      vaultId: readHeader(folder.header).vaultId,
      at: step.now,
      day: step.now.slice(0, 10),
      why: 'beforeMigration',
      bytes: statSync(database).size,
      sha256: createHash('sha256').update(readFileSync(database)).digest('hex'),
      ...factsOf(copy),
    });
  } finally {
    copy.close();
  }
  const place = path.join(folder.backups, name);
  renameSync(making, place);
  syncFolder(folder.backups);
  return place;
}
