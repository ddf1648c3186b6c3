import { Refusal } from '#domain/refusal.ts';
import type { Header } from '#domain/vault/header.ts';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { vaultFolder } from '../vault-folder.ts';
import { readHeader, writeHeader } from './header-file.ts';
import { isSealed } from './header-seal.ts';

/** The copies of a vault in one place, by the key that opens them. */
export type Copies = Readonly<{
  /** Folders whose header is of the same vault and the same data key. */
  sameKey: readonly string[];
  /** Of the same vault under another data key: they open with what opened the vault before its key was replaced. */
  otherKey: readonly string[];
}>;

/** Looks through the folders in `place`; what has no header of this vault is left out, and so is a place that is not there. */
export function copiesIn(place: string, header: Pick<Header, 'vaultId'>, dataKey: Uint8Array): Copies {
  const found = existsSync(place) ? readdirSync(place, { withFileTypes: true }) : [];
  const folders = found.filter((each) => each.isDirectory()).map(({ name }) => path.join(place, name));
  const own = folders.flatMap((folder) => {
    const copy = headerIn(folder);
    return copy?.vaultId === header.vaultId ? [{ folder, same: isSealed(copy, dataKey) }] : [];
  });
  return {
    sameKey: own.filter(({ same }) => same).map(({ folder }) => folder),
    otherKey: own.filter(({ same }) => !same).map(({ folder }) => folder),
  };
}

/**
 * Gives every copy in these places the header that stands, so that a removed or replaced way in does not open them as they lie
 * there. Answers in how many that failed: a stick that was pulled out must not undo the change.
 */
export function renewCopies(places: readonly string[], header: Header, dataKey: Uint8Array): number {
  let failed = 0;
  for (const place of places) {
    try {
      for (const folder of copiesIn(place, header, dataKey).sameKey) failed += renewed(folder, header) ? 0 : 1;
    } catch {
      failed += 1;
    }
  }
  return failed;
}

function renewed(folder: string, header: Header): boolean {
  try {
    writeHeader(vaultFolder(folder).header, header);
    return true;
  } catch {
    return false;
  }
}

function headerIn(folder: string): Header | null {
  const file = vaultFolder(folder).header;
  if (!existsSync(file)) return null;
  try {
    return readHeader(file);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
