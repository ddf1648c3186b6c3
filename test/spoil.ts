import { standingHeader } from '#db/keys/change-header.ts';
import { unlockKeys } from '#db/keys/ways.ts';
import { openDatabase } from '#db/open.ts';
import type { VaultFolder } from '#db/vault-folder.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { passphrase } from './passphrase.ts';

export const PAGE = 4096;

export const placeOf = (desk: Readonly<{ userData: string }>): VaultFolder => vaultFolder(path.join(desk.userData, 'vault'));

/** Makes these pages unreadable, over more than one bit. */
export function spoil(file: string, ...pages: readonly number[]): void {
  const bytes = readFileSync(file);
  for (const page of pages) bytes.fill(0xaa, (page - 1) * PAGE + 20, (page - 1) * PAGE + 900);
  writeFileSync(file, bytes);
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

/** The key of a vault of the tests, without opening it. */
export async function keyOf(folder: VaultFolder): Promise<Buffer> {
  const keys = await unlockKeys(standingHeader(folder).header, { kind: 'passphrase', passphrase });
  if (!keys) throw new Error('the vault of this test does not open');
  return keys.dataKey;
}
