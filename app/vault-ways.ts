import * as audit from '#db/audit.ts';
import { renewCopies } from '#db/keys/backup-headers.ts';
import { nextHeader, replaceHeader, restoreHeader } from '#db/keys/change-header.ts';
import type { Unlocked } from '#db/keys/ways.ts';
import { provenSlot } from '#db/keys/ways.ts';
import type { VaultKeys } from '#db/keys/wrap.ts';
import type { WriteDb } from '#db/sql.ts';
import { transaction } from '#db/sql.ts';
import type { VaultFolder } from '#db/vault-folder.ts';
import type { AuditDetail } from '#domain/audit.ts';
import type { Header, Slot } from '#domain/vault/header.ts';
import { opensReflections } from '#domain/vault/header.ts';
import { floorCost } from '#domain/vault/key-cost.ts';
import type { Secret } from '#domain/vault/secret.ts';
import { randomBytes } from 'node:crypto';

/** What the log says of a change: by which call, and which way in. */
export type WaysChange = Readonly<{ call: string; detail: AuditDetail }>;

type Written = Readonly<{ header: Header; backupsNotRenewed: number }>;

/**
 * Writes a header with these ways in, and the line in the log, both or neither; then the copies of the header in the backups,
 * of which the failed ones are counted.
 */
export function writeWays(
  folder: VaultFolder,
  db: WriteDb,
  { header: before, dataKey }: Readonly<{ header: Header; dataKey: Buffer }>,
  slots: readonly Slot[],
  { now, ...change }: WaysChange & Readonly<{ now: string }>,
): Written {
  const header = nextHeader(before, slots, dataKey);
  try {
    transaction(db, () => {
      audit.append(db, { at: now, event: 'vault.keysChanged', caseFileId: null, ...change });
      replaceHeader(folder, header);
    });
  } catch (error) {
    restoreHeader(folder, before);
    throw error;
  }
  return { header, backupsNotRenewed: renewCopies([folder.backups], header, dataKey) };
}

/**
 * For a vault of the first version, or one whose ways to the reflections were all taken away: a new key for them, and the
 * slots with it in the one that was just opened. Null when there is nothing to do, or who came in may not have it.
 */
export async function freshReflections(
  { header, dataKey }: VaultKeys & Readonly<{ header: Header }>,
  secret: Secret,
  opened: Unlocked['slot'],
  now: string,
): Promise<Readonly<{ reflectionKey: Buffer; slots: readonly Slot[] }> | null> {
  if (secret.kind === 'organisation' || header.slots.some(opensReflections)) return null;
  const reflectionKey = randomBytes(32);
  const cost = 'cost' in opened ? opened.cost : floorCost;
  const slot = await provenSlot({ dataKey, reflectionKey }, secret, cost, { madeAt: now, owner: header });
  const slots = header.version === 1 ? [slot] : header.slots.map((each) => (each === opened ? slot : each));
  return { reflectionKey, slots };
}
