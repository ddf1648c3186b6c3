import type { VaultKeys } from '#db/keys/wrap.ts';
import type { VaultFolder } from '#db/vault-folder.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { makeVault } from '#db/vault.ts';
import type { WriteDb } from '#db/sql.ts';
import type { Header } from '#domain/vault/header.ts';
import { floorCost } from '#domain/vault/key-cost.ts';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { aFolder } from './folder.ts';
import { passphrase } from './passphrase.ts';

export const now = '2026-03-09T09:00:00.000Z';

export type TestVault = Readonly<{ folder: VaultFolder; header: Header; dataKey: Buffer }>;

/** A real vault, closed, with its data key for tests that look inside. */
export async function aVault(first: (db: WriteDb) => void = () => undefined): Promise<TestVault & Pick<VaultKeys, 'reflectionKey'>> {
  const folder = vaultFolder(path.join(aFolder(), 'vault'));
  const wish = { vaultId: '019506a0-0000-7000-8000-000000000001', now, passphrase, cost: floorCost, first };
  return { folder, ...(await makeVault(folder, wish)) };
}

/** What header, database and journal hold, by hash: equal before and after means that nobody touched them. */
export const fingerprint = (folder: VaultFolder): readonly string[] =>
  [folder.header, folder.database, folder.wal].map((file) => {
    // A journal of no bytes says the same as none: looking at a database may leave one.
    const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
    return bytes.length === 0 ? 'empty' : createHash('sha256').update(bytes).digest('hex');
  });
