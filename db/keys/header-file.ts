import { refuse } from '#domain/refusal.ts';
import type { Header } from '#domain/vault/header.ts';
import { Header as HeaderSchema, headerFormat, headerSizeLimit, headerVersion } from '#domain/vault/header.ts';
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { writeWhole } from '../write-file.ts';
import { digestOf } from './header-seal.ts';

/**
 * Reads vault.json without believing it. Refusals: `vault.damagedHeader` (ours, but not whole), `vault.foreignHeader`
 * (not ours), `vault.newerVersion` (of a newer Maatwerkbank). The file is never changed here.
 */
export function readHeader(file: string): Header {
  const found = parsed(file);
  const ours = z.object({ format: z.literal(headerFormat), version: z.int().min(1) }).safeParse(found);
  if (!ours.success) return refuse(looksOurs(found) ? 'vault.damagedHeader' : 'vault.foreignHeader');
  if (ours.data.version > headerVersion) refuse('vault.newerVersion', { found: ours.data.version, known: headerVersion });
  const header = HeaderSchema.safeParse(found);
  if (!header.success || digestOf(header.data) !== header.data.checksum) return refuse('vault.damagedHeader');
  return header.data;
}

export function writeHeader(file: string, header: Header): void {
  writeWhole(file, Buffer.from(`${JSON.stringify(header, null, 2)}\n`, 'utf8'));
}

function parsed(file: string): unknown {
  if (statSync(file).size > headerSizeLimit) return refuse('vault.foreignHeader');
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return refuse('vault.damagedHeader');
    throw error;
  }
}

/** Ours by what it holds, though its own name for itself did not survive. */
const looksOurs = (found: unknown): boolean =>
  typeof found === 'object' && found !== null && ['vaultId', 'slots', 'checksum', 'mac'].filter((key) => key in found).length >= 3;
