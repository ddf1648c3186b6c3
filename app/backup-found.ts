import type { BackupLine } from '#contract/backup.ts';
import { latestVersion } from '#db/migrate.ts';
import type { Backup } from '#domain/backup/manifest.ts';
import { refuse } from '#domain/refusal.ts';
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { VaultSession } from './vault-session.ts';

/** A backup, or a vault that was set aside, in a folder of its own. */
export type Found = Readonly<{ folder: string; kind: 'backup' | 'setAside' }>;

/**
 * What was listed for the window in this process, by the id that it got. Whoever asks for anything else asks in vain: no path comes
 * from the window.
 */
const listed = new WeakMap<VaultSession, Map<string, Found>>();

/** Remembers a folder and answers its id: always the same for the same folder. */
export function listAs(vault: VaultSession, found: Found): string {
  const id = createHash('sha256')
    .update(`${found.kind} ${path.resolve(found.folder)}`)
    .digest('hex')
    .slice(0, 32);
  const known = listed.get(vault) ?? new Map<string, Found>();
  listed.set(vault, known.set(id, found));
  return id;
}

/** The folder of an id, or `backup.none`. */
export const findListed = (vault: VaultSession, id: string): Found => listed.get(vault)?.get(id) ?? refuse('backup.none');

/** A backup as the window sees it. `vaultId` of the vault that lies here, as far as that is known. */
export const toLine = (vault: VaultSession, place: string, { name, manifest }: Backup, vaultId: string | null): BackupLine => ({
  id: listAs(vault, { folder: path.join(place, name), kind: 'backup' }),
  at: manifest.at,
  day: manifest.day,
  why: manifest.why,
  files: manifest.files,
  bytes: manifest.bytes,
  ofOther: vaultId !== null && manifest.vaultId !== vaultId,
  tooNew: manifest.schema > latestVersion,
});
