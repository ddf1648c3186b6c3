import { listBackups } from '#db/backup/place.ts';
import { readState } from '#db/backup/state-file.ts';
import type { VaultFolder } from '#db/vault-folder.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import type { SecondPlace } from '#domain/backup/state.ts';
import { problemSince } from '#domain/backup/state.ts';
import { refuse } from '#domain/refusal.ts';
import type { BackupDesk } from './backup-run.ts';
import { problemOf, remember } from './backup-run.ts';
import type { VaultSession } from './vault-session.ts';

/** A dead network drive can hold a process for ever; the house waits no longer than this. */
const PATIENCE = 5 * 60_000;

/** The backup that the second place does not have yet; null when it has the newest, or when there is no such place. */
export function waitingForSecond(place: string): string | null {
  const folder = vaultFolder(place);
  const { second } = readState(folder.backupState);
  const newest = second ? listBackups(folder.backups).find(({ manifest }) => manifest.why === 'regular') : undefined;
  return newest && newest.name !== second?.newest ? newest.name : null;
}

/**
 * Brings a backup to the second place and remembers how that went. Throws what went wrong; nothing that happens there is in the
 * way of the vault or of its own backups.
 */
export async function sendToSecond(desk: BackupDesk, name: string): Promise<void> {
  const { vault, clock, chores, work } = desk;
  const folder = vaultFolder(vault.place);
  const { second } = readState(folder.backupState);
  if (!second) return;
  const { vaultId } = vault.keys.header;
  const wish = { from: folder.backups, name, chosen: second.path, vaultId, now: clock.now(), today: clock.today() };
  const note = noteOf(folder, second.path);
  try {
    await work.run('backup', async ({ progress, signal }) => {
      const late = AbortSignal.timeout(PATIENCE);
      const sending = chores.run('sendBackup', wish, { progress, signal: AbortSignal.any([signal, late]) });
      await Promise.race([sending, whenAborted(late)]);
    });
    note({ newest: name, reachedAt: clock.now(), problem: null });
  } catch (error) {
    const code = problemOf(error);
    if (code !== null) note({ problem: problemSince(second.problem, code, clock.now()) });
    throw error;
  }
}

/** True when a way into the vault was changed since the backups in the second place were given its header. */
export function headersAreDue({ place, keys }: Pick<VaultSession, 'place' | 'keys'>): boolean {
  const { second } = readState(vaultFolder(place).backupState);
  return second !== null && second.headers !== keys.header.mac;
}

/**
 * Gives every backup in the second place the header of now: a stick that was away when the passphrase was changed opens with the old one
 * until then. Throws what went wrong, and then it stays due.
 */
export async function renewInSecond({ vault, chores, clock }: BackupDesk): Promise<void> {
  const folder = vaultFolder(vault.place);
  const { second } = readState(folder.backupState);
  if (!second) return;
  const { header, dataKey } = vault.keys;
  const note = noteOf(folder, second.path);
  try {
    const late = AbortSignal.timeout(PATIENCE);
    const wish = { chosen: second.path, header, key: dataKey.toString('base64') };
    const { failed } = await Promise.race([chores.run('renewSecond', wish, { signal: late }), whenAborted(late)]);
    if (failed > 0) refuse('backup.placeBlocked', { reason: '' });
    note({ headers: header.mac });
  } catch (error) {
    const code = problemOf(error);
    if (code !== null) note({ problem: problemSince(second.problem, code, clock.now()) });
    throw error;
  }
}

const noteOf =
  (folder: VaultFolder, chosen: string) =>
  (change: Partial<SecondPlace>): void =>
    remember(folder, (state) => (state.second?.path === chosen ? { ...state, second: { ...state.second, ...change } } : state));

const whenAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      try {
        refuse('backup.placeMissing');
      } catch (error) {
        reject(error);
      }
    });
  });
