import { openDatabase } from '#db/open.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import type { VaultFolder } from '#db/vault-folder.ts';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
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

/** The pages with the rows of a table, in a database that nobody has open. */
export function leavesOf(database: string, key: Buffer, table: string): readonly number[] {
  const native = openDatabase(database, key, 'look');
  const Pages = z.array(z.object({ pageno: z.int() }));
  try {
    return Pages.parse(native.prepare(`SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'`).all(table)).map(
      ({ pageno }) => pageno,
    );
  } finally {
    native.close();
  }
}
