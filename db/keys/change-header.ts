import { Refusal } from '#domain/refusal.ts';
import type { Header, Slot } from '#domain/vault/header.ts';
import { Header as HeaderSchema, headerFormat, headerVersion } from '#domain/vault/header.ts';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { VaultFolder } from '../vault-folder.ts';
import { syncFolder } from '../write-file.ts';
import { readHeader, writeHeader } from './header-file.ts';
import { sealHeader } from './header-seal.ts';

/** The header that a vault opens with: vault.json, or the one from before its last change when that is damaged or gone. */
export type Standing = Readonly<{ header: Header; from: 'current' | 'previous' }>;

/** Refuses as `readHeader` does when neither can be read. Changes nothing. */
export function standingHeader(folder: VaultFolder): Standing {
  try {
    if (!existsSync(folder.header)) throw new Refusal('vault.damagedHeader');
    return { header: readHeader(folder.header), from: 'current' };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'vault.damagedHeader' || !existsSync(folder.previousHeader)) throw error;
    const header = previousOf(folder);
    if (!header) throw error;
    return { header, from: 'previous' };
  }
}

function previousOf({ previousHeader }: VaultFolder): Header | null {
  try {
    return readHeader(previousHeader);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The header after this one: the same vault, with these ways in. */
export const nextHeader = ({ vaultId, createdAt, cipher, generation }: Header, slots: readonly Slot[], dataKey: Uint8Array): Header =>
  sealHeader(
    { format: headerFormat, version: headerVersion, vaultId, createdAt, cipher, generation: generation + 1, slots: [...slots] },
    dataKey,
  );

/**
 * Puts `next` in the place of the header. What opened the vault the last time is kept beside it until `next` has opened it
 * once, and the mark inside the database waits for that as well: a header that turns out not to be readable costs nothing.
 */
export function replaceHeader(folder: VaultFolder, next: Header): void {
  if (!existsSync(folder.previousHeader)) writeHeader(folder.previousHeader, readHeader(folder.header));
  // What could not be read back may not be written.
  writeHeader(folder.header, HeaderSchema.parse(next));
}

/** Takes back a change that was not finished: this header opened the vault, and still does. */
export function restoreHeader(folder: VaultFolder, header: Header): void {
  if (standingHeader(folder).header.mac !== header.mac) writeHeader(folder.header, header);
}

/** This header opened the vault: it is the one that stands, and what was kept from before it goes. */
export function settleHeader(folder: VaultFolder, header: Header, now: string): void {
  if (!existsSync(folder.previousHeader)) return;
  const standing = standingHeader(folder);
  if (standing.header.mac !== header.mac) return;
  if (standing.from === 'previous') {
    setAside(folder, now);
    writeHeader(folder.header, header);
  }
  rmSync(folder.previousHeader);
  syncFolder(folder.root);
}

/** What cannot be read is kept: it may be all that is left of a newer passphrase. */
function setAside({ header, backups }: VaultFolder, now: string): void {
  if (!existsSync(header)) return;
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  copyFileSync(header, path.join(backups, `vault.json.damaged-${now.replaceAll(/\D/g, '')}`));
}
