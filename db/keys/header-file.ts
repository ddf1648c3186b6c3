import { refuse } from '#domain/refusal.ts';
import type { Header } from '#domain/vault/header.ts';
import { Header as HeaderSchema, headerFormat, headerSizeLimit, headerVersion } from '#domain/vault/header.ts';
import { isWeak } from '#domain/vault/key-cost.ts';
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { writeWhole } from '../write-file.ts';
import { digestOf } from './header-seal.ts';

/**
 * Reads vault.json without believing it. Refusals: `vault.damagedHeader` (ours, but not whole), `vault.foreignHeader`
 * (not ours), `vault.newerVersion` (of a newer Maatwerkbank), `vault.weakHeader` (someone made it easier to guess). The file
 * is never changed here.
 */
export function readHeader(file: string): Header {
  const found = parsed(file);
  const ours = z.looseObject({ format: z.literal(headerFormat), version: z.int().min(1) }).safeParse(found);
  if (!ours.success) return refuse(looksOurs(found) ? 'vault.damagedHeader' : 'vault.foreignHeader');
  if (ours.data.version > headerVersion) {
    // One flipped bit in the number of the version is damage, and no reason to look for a newer program.
    if (digestIfAny({ ...ours.data, version: headerVersion }) === ours.data['checksum']) refuse('vault.damagedHeader');
    refuse('vault.newerVersion', { found: ours.data.version, known: headerVersion });
  }
  if (digestIfAny(ours.data) !== ours.data['checksum']) refuse('vault.damagedHeader');
  // Its checksum is right: what is wrong with it now was written on purpose.
  if (Costs.safeParse(found).data?.slots.some(({ cost }) => cost !== undefined && isWeak(cost))) refuse('vault.weakHeader');
  const header = HeaderSchema.safeParse(found);
  if (!header.success) return refuse('vault.damagedHeader');
  return header.data;
}

/** Nobody's checksum for what has none: infinite numbers, or a nest of lists that is deeper than any header. */
function digestIfAny(found: object): string | null {
  try {
    return digestOf(found);
  } catch {
    return null;
  }
}

const Costs = z.object({
  slots: z.array(z.object({ cost: z.object({ memoryKiB: z.number(), passes: z.number(), lanes: z.number() }).optional() })),
});

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
