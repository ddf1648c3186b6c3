import { Refusal } from '#domain/refusal.ts';
import type { Header } from '#domain/vault/header.ts';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readHeader } from '../keys/header-file.ts';
import type { VaultFolder } from '../vault-folder.ts';
import { vaultFolder } from '../vault-folder.ts';

/** Every header that lies about a vault and can be read: from before its last change, and with its backups. The newest first, each once. */
export function headerCopies(folder: VaultFolder): readonly Header[] {
  const beside = existsSync(folder.backups) ? readdirSync(folder.backups, { withFileTypes: true }) : [];
  const files = [
    folder.header,
    folder.previousHeader,
    ...beside.filter((each) => each.isDirectory()).map(({ name }) => vaultFolder(path.join(folder.backups, name)).header),
    ...beside.filter(({ name }) => name.startsWith('vault.json')).map(({ name }) => path.join(folder.backups, name)),
  ];
  const found = new Map(files.flatMap((file) => headerIn(file)).map((header) => [header.mac, header]));
  return [...found.values()].toSorted((a, b) => b.generation - a.generation);
}

function headerIn(file: string): readonly Header[] {
  if (!existsSync(file)) return [];
  try {
    return [readHeader(file)];
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}
