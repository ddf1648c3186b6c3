import { listBackups, purgePlace } from '#db/backup/place.ts';
import { listSetAside } from '#db/backup/set-aside.ts';
import { readState } from '#db/backup/state-file.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { goneOn } from '#domain/backup/rotation.ts';
import type { PlaceProblem } from '#domain/backup/state.ts';
import type { BackupDesk } from './backup-run.ts';
import { makeOwn, problemOf } from './backup-run.ts';
import { sendToSecond } from './backup-second.ts';

/**
 * Makes a backup anew and then takes away every older one, here and in the second place: what was destroyed is in none of them any
 * more. `second` is why the second place kept what it had. Vaults that were set aside are the worker's own to throw away. Refuses as
 * making a backup does, and then nothing was taken away.
 */
export async function purgeBackups(desk: BackupDesk): Promise<Readonly<{ second: PlaceProblem | null }>> {
  const { vault, chores } = desk;
  const folder = vaultFolder(vault.place);
  const { name } = await makeOwn(desk, 'rows');
  const { vaultId } = vault.keys.header;
  purgePlace(folder.backups, vaultId, name);
  const { second } = readState(folder.backupState);
  if (!second) return { second: null };
  try {
    await sendToSecond(desk, name);
    await chores.run('purgeSecond', { chosen: second.path, vaultId, keep: name });
    return { second: null };
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return { second: problem };
  }
}

/**
 * How many copies of this computer may still hold a file that was destroyed at a moment, and on which day the last of them is gone by
 * rotation, provided that backups go on being made. Null when that has no end: a vault that was set aside stays until someone throws
 * it away. The second place holds the same backups, and goes by the same days.
 */
export function backupsHolding(place: string, destroyedAt: string): Readonly<{ count: number; goneOn: string | null }> {
  const folder = vaultFolder(place);
  const holding = listBackups(folder.backups).filter(({ manifest }) => manifest.at <= destroyedAt);
  const setAside = listSetAside(folder).length;
  const ends = holding.map(({ manifest }) => goneOn(manifest.day)).toSorted();
  return { count: holding.length + setAside, goneOn: setAside > 0 ? null : (ends.at(-1) ?? null) };
}
