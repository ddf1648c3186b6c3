import type { VaultKeys } from '#db/keys/wrap.ts';
import type { VaultFolder } from '#db/vault-folder.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { makeVault } from '#db/vault.ts';
import type { WriteDb } from '#db/sql.ts';
import type { Header } from '#domain/vault/header.ts';
import { floorCost } from '#domain/vault/key-cost.ts';
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
