import { Refusal } from '#domain/refusal.ts';
import type { Tombstone } from '#domain/retention/tombstone.ts';
import { renameSync } from 'node:fs';
import * as audit from './audit.ts';
import type { WriteDb } from './sql.ts';
import type { TombstoneOwner } from './tombstone-file.ts';
import { readTombstones, writeTombstones } from './tombstone-file.ts';
import { applyTombstones, listTombstones } from './tombstones.ts';

/**
 * At every opening of a vault, in a transaction: what was destroyed stays destroyed, whatever copy of the database lies here,
 * and the sealed list beside it knows as much as the database. A list that cannot be read is set aside and written anew.
 * Each file that was back and is gone again is a line in the log; answers which.
 */
export function keepDestroyed(db: WriteDb, file: string, owner: TombstoneOwner, now: string): readonly string[] {
  const log = (event: string, caseFileId: string | null): void => audit.append(db, { at: now, event, call: 'vault.unlock', caseFileId });
  const beside = readOrSetAside(file, owner, now) ?? (log('vault.damageFound', null), []);
  const back = applyTombstones(db, beside, now);
  for (const caseFileId of back) log('file.destroyed', caseFileId);
  const known = listTombstones(db);
  if (JSON.stringify(known) !== JSON.stringify(beside)) writeTombstones(file, known, owner);
  return back;
}

/** The list, or null when it was there and could not be read. */
function readOrSetAside(file: string, owner: TombstoneOwner, now: string): readonly Tombstone[] | null {
  try {
    return readTombstones(file, owner);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    renameSync(file, `${file}.damaged-${now.replaceAll(/\D/g, '')}`);
    return null;
  }
}
