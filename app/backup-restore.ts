import type { BackupPreview, BackupSecret } from '#contract/backup.ts';
import * as audit from '#db/audit.ts';
import { readManifest } from '#db/backup/place.ts';
import { decideToSwap, settleRestore } from '#db/backup/set-aside.ts';
import { writeDoor } from '#db/door-file.ts';
import { standingHeader } from '#db/keys/change-header.ts';
import { readHeader } from '#db/keys/header-file.ts';
import { isSealed } from '#db/keys/header-seal.ts';
import { copyOfKeys, eraseKeys } from '#db/keys/wrap.ts';
import type { WriteDb } from '#db/sql.ts';
import { transaction } from '#db/sql.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { backupName } from '#domain/backup/manifest.ts';
import { Refusal, refuse } from '#domain/refusal.ts';
import type { Header } from '#domain/vault/header.ts';
import type { Door } from '#domain/vault/unlock-delay.ts';
import { freshDoor, lookedIn } from '#domain/vault/unlock-delay.ts';
import { existsSync } from 'node:fs';
import type { Found } from './backup-found.ts';
import { findListed } from './backup-found.ts';
import type { DoorDesk } from './handlers.ts';
import { secretOf } from './keys-proof.ts';
import type { OpenKeys } from './open-keys.ts';
import { tryDoors } from './vault-door.ts';
import type { VaultSession } from './vault-session.ts';

/** The keys of a backup; their header is the one that the vault gets when this backup is put back. */
type Opened = Readonly<{ own: Header; keys: OpenKeys; door: Door }>;

/**
 * Opens a backup: with the keys of the open vault where they fit, and otherwise with what is typed, which may be of now or of then.
 * Refusals: `backup.none`, `backup.damagedHeader`, `backup.secretNeeded`, and what the door refuses.
 */
export async function openBackup(
  { vault, clock }: DoorDesk,
  found: Found,
  secret: BackupSecret | null,
  why: 'look' | 'restore' = 'look',
): Promise<Opened> {
  const own = headerOf(found);
  if (vault.db && isSealed(own, vault.keys.dataKey)) return { own, keys: { ...vault.keys, ...copyOfKeys(vault.keys) }, door: freshDoor };
  if (!secret) return refuse('backup.secretNeeded');
  const present = presentHeader(vault, own);
  const { unlocked, header, door, millis } = await tryDoors(
    vaultFolder(vault.place),
    clock,
    [...(present ? [present] : []), own],
    await secretOf(secret),
    ({ dataKey }) => isSealed(own, dataKey),
  );
  // It was the right one: the attempt does not count against who comes next.
  const place = vaultFolder(vault.place);
  const looked = why === 'look' && secret.kind === 'organisation';
  if (existsSync(place.root)) writeDoor(place.door, looked ? lookedIn(door, clock.now()) : door);
  const { slot, ...keys } = unlocked;
  return { own, keys: { ...keys, header, millis, openedWith: slot.kind, passphraseDue: slot.kind !== 'passphrase' }, door };
}

/** A look into a backup: by its own word, and whether what anyone could have written beside it says the same. */
export async function lookInto(desk: DoorDesk, id: string, secret: BackupSecret | null) {
  const { vault, chores, work } = desk;
  const found = findListed(vault, id);
  const { own, keys } = await openBackup(desk, found, secret);
  try {
    const wish = { folder: found.folder, key: keys.dataKey.toString('base64'), header: own };
    const look = await work.run('backupLook', (watch) => chores.run('lookIntoBackup', wish, watch));
    const manifest = readManifest(found.folder);
    const manifestFits = manifest === null || (manifest.files === look.files && manifest.audit.sequence === look.sequence);
    return { own, look, manifest, manifestFits, ownSecret: keys.header === own };
  } finally {
    eraseKeys(keys);
  }
}

/** What is in a backup, before it is put back. */
export async function previewBackup(desk: DoorDesk, id: string, secret: BackupSecret | null): Promise<BackupPreview> {
  const { look, manifestFits, ownSecret } = await lookInto(desk, id, secret);
  const { files, entries, numbers, whole } = look;
  return { files, entries, numbers, whole, manifestFits, ownSecret };
}

/** Which vaults were set aside since this one was opened. */
const since = new WeakMap<WriteDb, Set<string>>();

/** True for the way back that was made since the vault was last opened. */
export const isWayBack = ({ db }: VaultSession, name: string): boolean => db !== null && (since.get(db)?.has(name) ?? false);

/**
 * Puts a backup in the place of the vault, which is set aside, and opens it. Stopping or killing it leaves one of the two open to
 * the passphrase and the other beside it.
 */
export async function restoreBackup(desk: DoorDesk, id: string, secret: BackupSecret | null, asItWas: boolean): Promise<void> {
  const { vault, clock, ids, chores, work } = desk;
  const found = findListed(vault, id);
  if (asItWas && found.kind !== 'setAside') refuse('backup.damaged');
  const { keys, door } = await openBackup(desk, found, secret, 'restore');
  const folder = vaultFolder(vault.place);
  const name = backupName(clock.now(), ids.next());
  const wish = { from: found.folder, root: folder.root, key: keys.dataKey.toString('base64'), header: keys.header, asItWas };
  await vault.exchange({
    keys,
    door,
    async prepare() {
      await work.run('restore', (watch) => chores.run('stageRestore', wish, watch));
    },
    swap() {
      decideToSwap(folder, name);
      settleRestore(folder);
    },
  });
  const { db } = vault;
  if (!db) return;
  since.set(db, new Set([name]));
  const line = { at: clock.now(), event: 'vault.restored', call: 'backup.restore', caseFileId: null } as const;
  if (vault.mode === 'read') audit.append(db, line);
  else transaction(db, () => audit.append(db, line));
}

function headerOf({ folder }: Found): Header {
  const file = vaultFolder(folder).header;
  if (!existsSync(file)) return refuse('backup.none');
  try {
    return readHeader(file);
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'vault.newerVersion') return refuse('backup.damagedHeader');
    throw error;
  }
}

/** The header of the vault that lies here, when it is a newer one of the same vault: then its passphrase stays the one. */
function presentHeader(vault: VaultSession, own: Header): Header | null {
  try {
    const present = vault.db ? vault.keys.header : standingHeader(vaultFolder(vault.place)).header;
    return present.vaultId === own.vaultId && present.generation >= own.generation ? present : null;
  } catch {
    return null;
  }
}
