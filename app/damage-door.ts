import * as audit from '#db/audit.ts';
import { headerCopies } from '#db/damage/header-copies.ts';
import { keepHeaderCopy, fitsDatabase } from '#db/damage/header-back.ts';
import { takeSalvaged } from '#db/damage/salvaged.ts';
import { writeDoor } from '#db/door-file.ts';
import { standingHeader } from '#db/keys/change-header.ts';
import { eraseKeys } from '#db/keys/wrap.ts';
import { whileLocked } from '#db/vault-lock.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { backupName } from '#domain/backup/manifest.ts';
import { refuse } from '#domain/refusal.ts';
import type { Secret } from '#domain/vault/secret.ts';
import path from 'node:path';
import { wholly } from './door-log.ts';
import type { DoorDesk } from './handlers.ts';
import { tryDoor, tryDoors } from './vault-door.ts';

/**
 * Saves what can be read of a vault that does not open, and lets that take its place; the damaged one is set aside. What the door
 * refuses, and `damage.schemaLost`.
 */
export async function salvageShut({ vault, clock, ids, chores, work }: DoorDesk, secret: Secret): Promise<void> {
  if (vault.db) refuse('damage.isOpen');
  const folder = vaultFolder(vault.place);
  const { header } = standingHeader(folder);
  const { unlocked, door, millis } = await tryDoor(folder, clock, header, secret);
  writeDoor(folder.door, door);
  const { slot, ...keys } = unlocked;
  const wish = { root: folder.root, key: keys.dataKey.toString('base64'), header, now: clock.now() };
  await vault.exchange({
    keys: { ...keys, header, millis, openedWith: slot.kind, passphraseDue: slot.kind !== 'passphrase' },
    door,
    async prepare() {
      await work.run('salvage', (watch) => chores.run('salvageVault', wish, watch));
    },
    swap: () => takeSalvaged(folder, backupName(clock.now(), ids.next())),
  });
}

/**
 * Opens a vault of which vault.json is damaged, gone or of another vault, with a copy of it that this secret opens and whose key fits
 * vault.db: the newest. Refuses `damage.noHeaderCopy`, and what the door refuses.
 */
export async function useHeaderCopy({ vault, clock }: DoorDesk, secret: Secret): Promise<void> {
  if (vault.db) refuse('damage.isOpen');
  const folder = vaultFolder(vault.place);
  const copies = headerCopies(folder);
  if (copies.length === 0) refuse('damage.noHeaderCopy');
  const { unlocked, header, door } = await tryDoors(folder, clock, copies, secret, (keys) => fitsDatabase(folder, keys.dataKey));
  writeDoor(folder.door, door);
  try {
    whileLocked(folder.lock, () => keepHeaderCopy(folder, header, unlocked.dataKey, clock.now()));
  } finally {
    eraseKeys(unlocked);
  }
  await vault.unlock(secret);
  const { db } = vault;
  const line = { at: clock.now(), event: 'vault.damageFound', call: 'damage.useHeaderCopy', caseFileId: null } as const;
  if (db) wholly(vault, db, () => audit.append(db, line));
}

/** All files of a damaged vault as they are, to a folder that a person chooses; answers where they are now. */
export async function copyFolder({ vault, clock, files, chores, work }: DoorDesk): Promise<string | null> {
  if (vault.db && vault.mode === 'write') refuse('damage.notDamaged');
  const chosen = await files.chooseFolder();
  if (chosen === null) return null;
  const to = path.join(chosen, `kluis-${clock.now().replaceAll(/\D/g, '').slice(0, 14)}`);
  await work.run('copy', (watch) => chores.run('copyVault', { from: vault.place, to }, watch));
  const { db } = vault;
  const line = { at: clock.now(), event: 'backup.made', call: 'damage.copy', caseFileId: null } as const;
  if (db) wholly(vault, db, () => audit.append(db, line));
  return to;
}
