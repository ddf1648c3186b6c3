import { isBackupName, momentOfName } from '#domain/backup/manifest.ts';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { VaultFolder } from '../vault-folder.ts';
import { vaultFolder } from '../vault-folder.ts';
import { syncFolder, writeWhole } from '../write-file.ts';
import { removeParts } from './place.ts';

/** A vault that another one took the place of. */
export type SetAside = Readonly<{ name: string; at: string; bytes: number }>;

/** Newest first. The moment is in the name: the vault itself cannot be asked without its key. */
export function listSetAside(folder: VaultFolder): readonly SetAside[] {
  if (!existsSync(folder.setAside)) return [];
  return readdirSync(folder.setAside)
    .filter((name) => isBackupName(name) && readdirSync(path.join(folder.setAside, name)).length > 0)
    .toSorted()
    .toReversed()
    .map((name) => ({ name, at: momentOf(name), bytes: sizeOf(vaultFolder(path.join(folder.setAside, name)).database) }));
}

/** Throws away a vault that was set aside: only because a person said so. */
export function removeSetAside(folder: VaultFolder, name: string): void {
  if (!isBackupName(name)) throw new Error('not a name of ours');
  const place = path.join(folder.setAside, name);
  for (const part of partsOf(vaultFolder(place))) rmSync(part, { force: true });
  removeParts(place);
  if (readdirSync(folder.setAside).length === 0) rmdirSync(folder.setAside);
}

/** What goes aside together, in an order in which nothing depends on. */
const partsOf = (folder: VaultFolder): readonly string[] => [
  folder.wal,
  `${folder.database}-shm`,
  folder.damage,
  folder.previousHeader,
  folder.tombstones,
  folder.logHead,
  folder.database,
  folder.header,
];

const Ready = z.strictObject({ version: z.literal(1), setAside: z.string().refine(isBackupName), parts: z.array(z.string()) });

const READY = 'ready.json';
const readyFile = (folder: VaultFolder): string => path.join(folder.restoring, READY);

/** From here on the vault that was made ready is the one: whatever stops the program, the next opening goes through with it. */
export const decideToSwap = (folder: VaultFolder, setAside: string): void => sayReady(folder, folder.restoring, setAside);

/**
 * The same for a vault that already stands in a place of its own (`made`) and is no copy that can be missed: it comes to be made ready
 * and decided upon in one step. Stopped before that it stands where it stood.
 */
export function decideToSwapWith(folder: VaultFolder, made: string, setAside: string): void {
  dropRestoring(folder);
  sayReady(folder, made, setAside);
  renameSync(made, folder.restoring);
  syncFolder(folder.root);
}

/** The folder for what goes aside is made first: on a full disk that fails while nothing is decided. */
function sayReady(folder: VaultFolder, made: string, setAside: string): void {
  mkdirSync(path.join(folder.setAside, setAside), { recursive: true, mode: 0o700 });
  const parts = partsOf(vaultFolder(made))
    .filter((part) => existsSync(part))
    .map((part) => path.basename(part));
  syncFolder(made);
  writeWhole(path.join(made, READY), Buffer.from(`${JSON.stringify({ version: 1, setAside, parts })}\n`, 'utf8'));
}

/**
 * Ends a restore that was decided upon, from wherever it had come: the vault of before is set aside part by part, and the new one
 * takes its place. One that was not yet decided upon is cleared: it was a copy; so is a folder that nothing went into. The caller
 * holds the lock and has nothing open.
 */
export function settleRestore(folder: VaultFolder): void {
  if (existsSync(folder.restoring)) {
    const ready = readReady(folder);
    if (ready) swap(folder, ready);
    dropRestoring(folder);
  }
  dropEmptyAside(folder);
}

function dropEmptyAside({ setAside }: VaultFolder): void {
  if (!existsSync(setAside)) return;
  for (const name of readdirSync(setAside).filter(isBackupName)) {
    const place = path.join(setAside, name);
    if (readdirSync(place).length === 0) rmdirSync(place);
  }
  if (readdirSync(setAside).length === 0) rmdirSync(setAside);
}

function swap(folder: VaultFolder, { setAside, parts }: z.infer<typeof Ready>): void {
  const away = path.join(folder.setAside, setAside);
  mkdirSync(away, { recursive: true, mode: 0o700 });
  for (const standing of partsOf(folder)) {
    const name = path.basename(standing);
    const next = path.join(folder.restoring, name);
    // A part that is gone from there has taken its place already.
    const placed = parts.includes(name) && !existsSync(next);
    if (placed) continue;
    if (existsSync(standing)) renameSync(standing, path.join(away, name));
    if (existsSync(next)) renameSync(next, standing);
  }
  syncFolder(folder.root);
}

function readReady(folder: VaultFolder): z.infer<typeof Ready> | null {
  const file = readyFile(folder);
  if (!existsSync(file)) return null;
  try {
    return Ready.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // It is written in one step: what is not whole is not ours.
    return null;
  }
}

/** Clears what was made ready, or what is left of it. */
export function dropRestoring(folder: VaultFolder): void {
  if (!existsSync(folder.restoring)) return;
  rmSync(readyFile(folder), { force: true });
  for (const part of partsOf(vaultFolder(folder.restoring))) rmSync(part, { force: true });
  for (const left of readdirSync(folder.restoring)) rmSync(path.join(folder.restoring, left), { recursive: true, force: true });
  rmdirSync(folder.restoring);
  syncFolder(folder.root);
}

/** Where no vault came, an empty place is left as it was found: a new one can still be made there. */
export function leaveEmpty({ root, lock, backups, setAside }: VaultFolder): void {
  for (const place of [backups, setAside]) if (existsSync(place) && readdirSync(place).length === 0) rmdirSync(place);
  if (!existsSync(root) || readdirSync(root).some((left) => !left.startsWith(path.basename(lock)))) return;
  rmSync(root, { recursive: true });
}

const momentOf = (name: string): string => momentOfName(name) ?? '1970-01-01T00:00:00.000Z';

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
