import type { KeyCost } from '#domain/vault/key-cost.ts';
import { costFor, floorCost, KeyCost as Bounds, memoryCeiling } from '#domain/vault/key-cost.ts';
import { refuse } from '#domain/refusal.ts';
import { hashRaw } from '@node-rs/argon2';
import os from 'node:os';

const ARGON2ID = 2;
const MEASURED_KIB = 256 * 1024;

/**
 * Derives 32 bytes from a passphrase. The same letters typed on another keyboard give the same key (Unicode NFC).
 * The bounds come first: Argon2 that asks for more memory than there is ends the process.
 */
export async function deriveKey(passphrase: string, salt: Uint8Array, cost: KeyCost): Promise<Buffer> {
  const { memoryKiB, passes, lanes } = Bounds.parse(cost);
  refuseTooCostly(cost);
  const typed = Buffer.from(passphrase.normalize('NFC'), 'utf8');
  try {
    return await hashRaw(typed, { algorithm: ARGON2ID, memoryCost: memoryKiB, timeCost: passes, parallelism: lanes, outputLen: 32, salt });
  } finally {
    typed.fill(0);
  }
}

/** Refuses what would take over half of this machine's memory (`vault.tooLittleMemory`). */
export function refuseTooCostly({ memoryKiB }: KeyCost): void {
  if (memoryKiB * 1024 > os.totalmem() / 2) refuse('vault.tooLittleMemory', { megabytes: Math.ceil(memoryKiB / 1024) });
}

/** The cost that makes unlocking take about a second on this machine. The first derivation only warms up. */
export async function calibratedCost(): Promise<KeyCost> {
  const salt = Buffer.alloc(16);
  await deriveKey('', salt, floorCost);
  const memoryKiB = Math.min(MEASURED_KIB, memoryCeiling(os.totalmem()));
  const start = performance.now();
  await deriveKey('', salt, { ...floorCost, memoryKiB });
  return costFor({ memoryKiB, millis: performance.now() - start }, os.totalmem());
}
