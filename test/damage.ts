import { vaultFolder } from '#db/vault-folder.ts';
import type { VaultFolder } from '#db/vault-folder.ts';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestDesk } from './desk.ts';
import { aDesk } from './desk.ts';
import { aFolder } from './folder.ts';

export const PAGE = 4096;

export const placeOf = (desk: Pick<TestDesk, 'userData'>): VaultFolder => vaultFolder(path.join(desk.userData, 'vault'));

/** Makes these pages unreadable, over more than one bit. */
export function spoil(file: string, ...pages: readonly number[]): void {
  const bytes = readFileSync(file);
  for (const page of pages) bytes.fill(0xaa, (page - 1) * PAGE + 20, (page - 1) * PAGE + 900);
  writeFileSync(file, bytes);
}

/** A desk around a copy of another's folder: as after a kill when that one is open. */
export function aCopyOf(desk: Pick<TestDesk, 'userData'>): TestDesk {
  const userData = aFolder();
  cpSync(desk.userData, userData, { recursive: true, filter: (file) => !file.includes('vault.lock') });
  return aDesk(userData);
}
