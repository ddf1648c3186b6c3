import { refuse } from '#domain/refusal.ts';
import type { Backup, Manifest } from '#domain/backup/manifest.ts';
import { isBackupName, Manifest as ManifestSchema, manifestSizeLimit, newestFirst } from '#domain/backup/manifest.ts';
import { lstatSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { vaultFolder } from '../vault-folder.ts';
import { syncFolder } from '../write-file.ts';

/** Where the backups of one vault lie in a second place that a person chose: other vaults may share it. */
export const secondPlace = (chosen: string, vaultId: string): string => path.join(chosen, 'Maatwerkbank-reservekopieen', vaultId);

/** Beside the database and the header of a backup. */
export const manifestFile = (folder: string): string => path.join(folder, 'manifest.json');

/** What a backup is made of. Nothing else in its folder is ours. */
const parts = (folder: string): readonly string[] => {
  const { database, header, tombstones } = vaultFolder(folder);
  return [database, `${database}-journal`, `${database}-wal`, `${database}-shm`, header, tombstones, manifestFile(folder)];
};

/** The whole backups in a place, newest first; of one vault when it is named. A place that is not there has none. */
export function listBackups(place: string, vaultId?: string): readonly Backup[] {
  if (!isFolder(place)) return [];
  const found = readdirSync(place)
    .filter(isBackupName)
    .flatMap((name) => {
      const manifest = readManifest(path.join(place, name));
      return manifest && (vaultId === undefined || manifest.vaultId === vaultId) ? [{ name, manifest }] : [];
    });
  return newestFirst(found);
}

const isFolder = (place: string): boolean => statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The manifest of a folder, or null when it has none of ours. */
export function readManifest(folder: string): Manifest | null {
  const file = manifestFile(folder);
  try {
    if (!lstatSync(file).isFile() || statSync(file).size > manifestSizeLimit) return null;
    const manifest = ManifestSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return manifest.success ? manifest.data : null;
  } catch {
    return null;
  }
}

const DAY = 86_400_000;
const MAKING = '.making';
const REMOVING = '.removing';

/** A backup under way, and one that is being taken away: neither counts as a backup. */
export const makingFolder = (place: string, name: string): string => path.join(place, `${name}${MAKING}`);

/**
 * Takes one backup away: out of the list in one step, then its files. What anyone else put in its folder stays, and then the folder
 * stays too. Throws when the place does not allow it.
 */
export function removeBackup(place: string, name: string): void {
  if (!isBackupName(name)) throw new Error('not a name of a backup');
  const going = path.join(place, `${name}${REMOVING}`);
  renameSync(path.join(place, name), going);
  removeParts(going);
  syncPlace(place);
}

/**
 * Takes away every backup of a vault in a place but one, and the copies of what was damaged: all that may hold what was destroyed
 * since. What is not ours stays.
 */
export function purgePlace(place: string, vaultId: string, keep: string): void {
  for (const { name } of listBackups(place, vaultId)) if (name !== keep) removeBackup(place, name);
  if (!isFolder(place)) return;
  for (const left of readdirSync(place)) if (/^vault\.(db-wal|json)\.damaged-\d+$/.test(left)) rmSync(path.join(place, left));
}

/**
 * Takes away what a stop halfway left behind. With `sharedAt`, now, only what is a day older: in a place that others use as well
 * another laptop could be busy.
 */
export function clearLeftovers(place: string, sharedAt: string | null): void {
  if (!isFolder(place)) return;
  for (const left of readdirSync(place)) {
    const ending = [MAKING, REMOVING].find((each) => left.endsWith(each));
    if (ending === undefined || !isBackupName(left.slice(0, -ending.length))) continue;
    const folder = path.join(place, left);
    if (sharedAt === null || Math.abs(Date.parse(sharedAt) - statSync(folder).mtimeMs) > DAY) removeParts(folder);
  }
}

export function removeParts(folder: string): void {
  for (const file of parts(folder)) rmSync(file, { force: true });
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** Makes a rename last where the place can do so: a network drive or a stick may refuse. */
export function syncPlace(place: string): void {
  try {
    syncFolder(place);
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR', 'EACCES', 'EBADF'].includes(codeOf(error))) throw error;
  }
}

/**
 * What a place does to us, as a refusal: `backup.placeFull`, `backup.placeMissing` (gone, or not to be reached) or
 * `backup.placeBlocked`. Anything else is thrown as it is.
 */
export function refusePlace(error: unknown): never {
  const code = codeOf(error);
  if (['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL'].includes(code)) return refuse('backup.placeFull');
  if (gone.includes(code)) return refuse('backup.placeMissing');
  if (['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EEXIST', 'SQLITE_READONLY'].includes(code))
    return refuse('backup.placeBlocked', { reason: code });
  throw error;
}

const gone = [
  'ENOENT',
  'ENOTDIR',
  'ENODEV',
  'ENXIO',
  'EIO',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'ETIMEDOUT',
  'ESTALE',
  'ENOTCONN',
  'SQLITE_CANTOPEN',
];

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
