import type { KeyCost } from '#domain/vault/key-cost.ts';
import { costFor, floorCost, KeyCost as Bounds, memoryCeiling, notBelow, targetMillis } from '#domain/vault/key-cost.ts';
import { refuse } from '#domain/refusal.ts';
import type { Algorithm } from '@node-rs/argon2';
import { hashRaw } from '@node-rs/argon2';
import os from 'node:os';

// The package's enum exists for the compiler only; this is its number.
const argon2id: Algorithm.Argon2id = 2;
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
    return await hashRaw(typed, { algorithm: argon2id, memoryCost: memoryKiB, timeCost: passes, parallelism: lanes, outputLen: 32, salt });
  } finally {
    typed.fill(0);
  }
}

/** Refuses what would take over half of this machine's memory (`vault.tooLittleMemory`). */
export function refuseTooCostly({ memoryKiB }: KeyCost): void {
  if (memoryKiB * 1024 > os.totalmem() / 2) refuse('vault.tooLittleMemory', { megabytes: Math.ceil(memoryKiB / 1024) });
}

/**
 * The cost that makes unlocking take about a second on this machine. The first derivation only warms up; of the next four the
 * quickest counts, since anything else that runs meanwhile would make the vault cheaper to guess. A cost that is there already
 * is never lowered, as long as this machine can bear it.
 */
export async function calibratedCost(present?: KeyCost): Promise<KeyCost> {
  const memoryKiB = Math.min(MEASURED_KIB, memoryCeiling(os.totalmem()));
  await measured(floorCost);
  let millis = Infinity;
  for (let round = 0; round < 4; round += 1) millis = Math.min(millis, await measured({ ...floorCost, memoryKiB }));
  return notBelow(costFor({ memoryKiB, millis }, os.totalmem()), present, os.totalmem());
}

/** True when deriving took far under a second and this machine has the memory for more: it was measured on a slower or busier one. */
export const canBeStronger = (cost: KeyCost, millis: number): boolean =>
  millis < targetMillis / 2 && cost.memoryKiB < memoryCeiling(os.totalmem());

async function measured(cost: KeyCost): Promise<number> {
  const start = performance.now();
  await deriveKey('', Buffer.alloc(16), cost);
  return performance.now() - start;
}
