import { refuse } from '#domain/refusal.ts';
import { listBackups, removeBackup } from './place.ts';

/**
 * Removes every backup of one vault from a place but the one with this hash, and answers how many. When that one is not there
 * nothing is removed (`backup.none`): a place is never left without a backup.
 */
export function purgePlace(place: string, vaultId: string, keep: string): number {
  const all = listBackups(place, vaultId);
  if (!all.some(({ manifest }) => manifest.sha256 === keep)) refuse('backup.none');
  const going = all.filter(({ manifest }) => manifest.sha256 !== keep);
  for (const { name } of going) removeBackup(place, name);
  return going.length;
}
