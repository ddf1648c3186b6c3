import type { Backup } from '#domain/backup/manifest.ts';
import { newestFirst } from '#domain/backup/manifest.ts';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { listBackups, readManifest, refusePlace } from './place.ts';

/** So many are enough to choose from. */
const MOST = 500;

/**
 * The backups that a person can mean by pointing at a folder: that folder itself, those in it, and those in the folders that this
 * program makes in a second place. Names are relative to the folder. For a process of its own: a network drive may not answer.
 */
export function findBackups(folder: string): readonly Backup[] {
  try {
    const itself = readManifest(folder);
    const below = foldersIn(folder).flatMap((first) => [
      ...within(folder, first),
      ...foldersIn(path.join(folder, first)).flatMap((second) => within(folder, path.join(first, second))),
    ]);
    const found = [...(itself ? [{ name: '.', manifest: itself }] : []), ...listBackups(folder), ...below];
    return newestFirst(found).slice(0, MOST);
  } catch (error) {
    return refusePlace(error);
  }
}

const within = (folder: string, part: string): readonly Backup[] => {
  try {
    return listBackups(path.join(folder, part)).map(({ name, manifest }) => ({ name: path.join(part, name), manifest }));
  } catch {
    // A folder that is not ours to read holds nothing for us.
    return [];
  }
};

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((each) => each.isDirectory())
      .slice(0, MOST)
      .map(({ name }) => name);
  } catch {
    return statSync(folder) && [];
  }
}
