import type { VaultState } from '#contract/vault.ts';
import { VaultProblem } from '#contract/vault.ts';
import { leaveEmpty, settleRestore } from '#db/backup/set-aside.ts';
import { readDoor, writeDoor } from '#db/door-file.ts';
import { isFull } from '#db/open.ts';
import { standingHeader } from '#db/keys/change-header.ts';
import type { VaultFolder } from '#db/vault-folder.ts';
import { whileLocked } from '#db/vault-lock.ts';
import { hasVault, inspectVault } from '#db/vault.ts';
import { Refusal, refuse } from '#domain/refusal.ts';
import { NETWORK, ROAMING } from '#domain/vault/place.ts';
import { waitAt } from '#domain/vault/unlock-delay.ts';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { ownerOfFolder } from './place-facts.ts';

/** How a vault stands that this process does not have open: made or not, in order or not, and how long the door stays shut. */
export function lockedState(folder: VaultFolder, now: string): VaultState {
  try {
    refuseSharedPlace(folder);
    settleLeft(folder);
    if (!hasVault(folder)) {
      refuseBlockedPlace(folder);
      return { kind: 'none' };
    }
    return whileLocked(folder.lock, () => {
      const { slots } = inspectVault(folder);
      const { seconds, door } = waitAt(readDoor(folder.door, now), now);
      if (seconds > 0) writeDoor(folder.door, door);
      return {
        kind: 'locked',
        lastOpened: door.lastOpened,
        waitSeconds: seconds,
        ways: [...new Set(slots.map(({ kind }) => kind))],
        previousHeader: standingHeader(folder).from === 'previous',
      };
    });
  } catch (caught) {
    const error = asVaultRefusal(caught, folder);
    const code = error instanceof Refusal ? VaultProblem.safeParse(error.code) : undefined;
    if (!(error instanceof Refusal) || !code?.success) throw error;
    return { kind: 'problem', code: code.data, params: error.params };
  }
}

/** Goes through with a restore that was stopped halfway, or clears what was not yet decided upon. */
export function settleLeft(folder: VaultFolder): void {
  if (!existsSync(folder.restoring)) return;
  whileLocked(folder.lock, () => settleRestore(folder));
  if (!hasVault(folder)) leaveEmpty(folder);
}

/** A place that is synchronised, travels or is on a network is no place for case files (`vault.folderSynced` and its like). */
export function refuseSharedPlace(folder: VaultFolder): void {
  const owner = ownerOfFolder(folder.root);
  if (owner === NETWORK) refuse('vault.folderNetwork');
  if (owner === ROAMING) refuse('vault.folderRoaming');
  if (owner !== null) refuse('vault.folderSynced', { owner });
}

/**
 * An error as the worker can use it: what the place gives by the system's own names becomes `vault.folderBlocked`, and a
 * refusal about the vault's files says in which folder they are. Anything else stays itself.
 */
export function asVaultRefusal(error: unknown, { root }: VaultFolder): unknown {
  const refusal = asPlaceRefusal(error);
  if (!(refusal instanceof Refusal) || !refusal.code.startsWith('vault.')) return refusal;
  return new Refusal(refusal.code, { ...refusal.params, folder: root });
}

function asPlaceRefusal(error: unknown): unknown {
  if (isFull(error)) return new Refusal('vault.diskFull');
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const placeCodes = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EIO', 'EBUSY', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'];
  return placeCodes.includes(error.code) ? new Refusal('vault.folderBlocked', { reason: error.code }) : error;
}

/** The nearest folder that exists must be one in which a vault can be made. */
function refuseBlockedPlace(folder: VaultFolder): void {
  let place = folder.root;
  while (!existsSync(place) && path.dirname(place) !== place) place = path.dirname(place);
  if (!statSync(place).isDirectory()) refuse('vault.folderBlocked', { reason: 'ENOTDIR' });
  accessSync(place, constants.W_OK | constants.X_OK);
}
