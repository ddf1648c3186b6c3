import { Refusal, refuse } from '#domain/refusal.ts';
import type { Header } from '#domain/vault/header.ts';
import { headerVersion } from '#domain/vault/header.ts';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { nextHeader } from '../keys/change-header.ts';
import { writeHeader } from '../keys/header-file.ts';
import { isSealed } from '../keys/header-seal.ts';
import { isDamage, openDatabase } from '../open.ts';
import { asWriteDb, get, sql } from '../sql.ts';
import type { VaultFolder } from '../vault-folder.ts';
import { openPages } from './pages.ts';

/** True when vault.db, or a page of it, was sealed with this key. */
export function fitsDatabase(folder: VaultFolder, dataKey: Uint8Array): boolean {
  const pages = existsSync(folder.database) ? openPages({ ...folder, dataKey, mends: 0 }) : null;
  pages?.close();
  return pages !== null;
}

/**
 * Makes a copy of the header the one that stands; what stood there is kept under another name. A copy from before a change of the
 * ways in is sealed anew as the newest: whoever opened it has the key, and nothing newer is left. The caller holds the lock.
 */
export function keepHeaderCopy(folder: VaultFolder, copy: Header, dataKey: Uint8Array, now: string): void {
  if (!isSealed(copy, dataKey)) refuse('vault.damagedHeader');
  const seen = generationSeen(folder, dataKey);
  const { version } = copy;
  const older = copy.generation < seen;
  if (older && version !== headerVersion) refuse('vault.olderHeader');
  const next = older && version === headerVersion ? nextHeader({ ...copy, generation: seen }, copy.slots, dataKey) : copy;
  if (existsSync(folder.header)) {
    mkdirSync(folder.backups, { recursive: true, mode: 0o700 });
    copyFileSync(folder.header, path.join(folder.backups, `vault.json.damaged-${now.replaceAll(/\D/g, '')}`));
  }
  writeHeader(folder.header, next);
}

/** The newest header that the database has seen; 0 when it does not say. */
function generationSeen({ database }: VaultFolder, dataKey: Uint8Array): number {
  try {
    const native = openDatabase(database, dataKey, 'rescue');
    try {
      return get(asWriteDb(native), z.object({ seen: z.int() }), sql`SELECT generation AS seen FROM vault_header WHERE id = 1`)?.seen ?? 0;
    } finally {
      native.close();
    }
  } catch (error) {
    if (isDamage(error) || error instanceof Refusal) return 0;
    throw error;
  }
}
