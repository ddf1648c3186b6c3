import { openDatabase } from '#db/open.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { inspectVault, openVault } from '#db/vault.ts';
import { aFolder } from '#test/folder.ts';
import { fingerprint } from '#test/fingerprint.ts';
import { aVault, now } from '#test/vault.ts';
import type { TestVault } from '#test/vault.ts';
import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const flip = (file: string, at: number, bit = 1): void => {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ bit;
  writeFileSync(file, bytes);
};

/** A copy of a closed vault to damage. */
function copyOf({ folder, ...keys }: TestVault): TestVault {
  const root = path.join(aFolder(), 'vault');
  cpSync(folder.root, root, { recursive: true });
  return { folder: vaultFolder(root), ...keys };
}

test('one flipped bit anywhere in a small database is noticed, and the file stays as it was', async () => {
  const sound = await aVault();
  const size = readFileSync(sound.folder.database).length;
  const vault = copyOf(sound);
  const bytes = readFileSync(sound.folder.database);
  for (let round = 0; round < 40; round += 1) {
    writeFileSync(vault.folder.database, bytes);
    const at = Math.floor((size * (round + 0.5)) / 40);
    flip(vault.folder.database, at, 1 << (round % 8));
    const before = fingerprint(vault.folder);
    expect(() => openVault(vault.folder, vault.header, vault.dataKey, now), `byte ${at}`).toThrow('vault.damagedDatabase');
    expect(fingerprint(vault.folder), `byte ${at}`).toEqual(before);
  }
  writeFileSync(vault.folder.database, bytes);
  openVault(vault.folder, vault.header, vault.dataKey, now).close();
});

test.each([
  ['missing', (file: string) => rmSync(file)],
  ['empty', (file: string) => truncateSync(file, 0)],
  ['cut off within its first page', (file: string) => truncateSync(file, 1000)],
  ['a text', (file: string) => writeFileSync(file, 'geen kluis'.repeat(1000))],
])('a database that is %s is refused by name and left as it was', async (_, damage) => {
  const { folder, header, dataKey } = await aVault();
  damage(folder.database);
  const before = fingerprint(folder);
  expect(() => {
    inspectVault(folder);
    openVault(folder, header, dataKey, now);
  }).toThrow('vault.damagedDatabase');
  expect(fingerprint(folder)).toEqual(before);
});

test('a database that lost its last pages is refused', async () => {
  const { folder, header, dataKey } = await aVault();
  truncateSync(folder.database, readFileSync(folder.database).length - 8192);
  expect(() => openVault(folder, header, dataKey, now)).toThrow('vault.damagedDatabase');
});

test('a vault without its header is damaged, never taken for a new place', async () => {
  const { folder } = await aVault();
  rmSync(folder.header);
  expect(() => inspectVault(folder)).toThrow('vault.damagedHeader');
});

test('a vault of a newer program is refused and left as it was, its journal included', async () => {
  const { folder, header, dataKey } = await aVault();
  const newer = openDatabase(folder.database, dataKey, 'open');
  newer.pragma('user_version = 999');
  // As after a kill: what the newer program wrote is still in its journal.
  const killed = vaultFolder(path.join(aFolder(), 'vault'));
  cpSync(folder.root, killed.root, { recursive: true });
  newer.close();
  for (const place of [folder, killed]) {
    const before = fingerprint(place);
    inspectVault(place);
    expect(() => openVault(place, header, dataKey, now)).toThrow('vault.newerVersion');
    expect(fingerprint(place)).toEqual(before);
  }
});
