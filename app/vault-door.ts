import * as audit from '#db/audit.ts';
import { readDoor, writeDoor } from '#db/door-file.ts';
import { refuseTooCostly } from '#db/keys/argon.ts';
import type { Unlocked } from '#db/keys/ways.ts';
import { unlockKeys } from '#db/keys/ways.ts';
import { eraseKeys } from '#db/keys/wrap.ts';
import type { WriteDb } from '#db/sql.ts';
import type { VaultFolder } from '#db/vault-folder.ts';
import { refuse } from '#domain/refusal.ts';
import type { Header } from '#domain/vault/header.ts';
import type { Secret } from '#domain/vault/secret.ts';
import type { Door } from '#domain/vault/unlock-delay.ts';
import { attempted, freshDoor, waitAt } from '#domain/vault/unlock-delay.ts';
import { existsSync } from 'node:fs';
import type { Clock } from './ports.ts';

/** The keys, what the door knew before this attempt, and how long the derivation took. */
type Tried = Readonly<{ unlocked: Unlocked; door: Door; millis: number }>;

/**
 * Tries a secret at the door: whether the vault is opened or a person is asked again inside, wrong ones make everyone wait
 * alike. Refuses `vault.wait` while the door is shut, and `vault.wrongPassphrase`, `keys.wrongRecovery` or
 * `keys.wrongOrganisation` with the seconds to wait.
 */
export async function tryDoor(folder: VaultFolder, clock: Clock, header: Header, secret: Secret): Promise<Tried> {
  return tryDoors(folder, clock, [header], secret, () => true);
}

/**
 * The same with several headers, as one attempt: the first that opens with keys that fit counts. Where there is no vault there is no
 * door that could remember an attempt.
 */
export async function tryDoors(
  folder: VaultFolder,
  clock: Clock,
  headers: readonly Header[],
  secret: Secret,
  fits: (keys: Unlocked) => boolean,
): Promise<Tried & Readonly<{ header: Header }>> {
  if (secret.kind === 'passphrase') headers.forEach(({ slots }) => slots.forEach((slot) => 'cost' in slot && refuseTooCostly(slot.cost)));
  const { before, after } = existsSync(folder.root) ? knock(folder, clock.now()) : { before: freshDoor, after: freshDoor };
  const start = performance.now();
  for (const header of headers) {
    const unlocked = await unlockKeys(header, secret);
    if (unlocked && fits(unlocked)) return { unlocked, header, door: before, millis: performance.now() - start };
    if (unlocked) eraseKeys(unlocked);
  }
  const { seconds } = waitAt(after, clock.now());
  if (secret.kind === 'recovery') return refuse('keys.wrongRecovery', { seconds });
  if (secret.kind === 'organisation') return refuse('keys.wrongOrganisation', { seconds });
  return refuse('vault.wrongPassphrase', { seconds });
}

/**
 * Counts the attempt before it is made, so that ending the program halfway does not undo it; `before` is what the door
 * knew, for when the secret turns out to be right. Refuses while the door is still shut.
 */
function knock(folder: VaultFolder, now: string): { before: Door; after: Door } {
  const { seconds, door: before } = waitAt(readDoor(folder.door, now), now);
  if (seconds > 0) {
    writeDoor(folder.door, before);
    refuse('vault.wait', { seconds });
  }
  const after = attempted(before, now);
  writeDoor(folder.door, after);
  return { before, after };
}

/** What the log says of an opening. */
export const openedBy = { passphrase: 'vault.unlocked', recovery: 'vault.recoveryUsed', organisation: 'vault.organisationUsed' } as const;

/** Puts into the log what happened at the closed door since it last knew: attempts in vain, and backups that the organisation looked into. */
export function logAtDoor(db: WriteDb, door: Door): void {
  for (const at of door.unlogged)
    audit.append(db, { at, who: '', event: 'vault.unlockFailed', call: 'vault.unlock', caseFileId: null, result: 'failed' });
  for (const at of door.organisationLooks)
    audit.append(db, { at, who: '', event: 'vault.organisationUsed', call: 'backup.preview', caseFileId: null });
}
