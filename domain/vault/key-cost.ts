import { z } from 'zod';

const MIB = 1024;

/**
 * What deriving a key from a passphrase costs (Argon2id). The bounds are checked before every derivation: a header that
 * asks for thirty gigabytes would end the program without a word, one that asks for next to nothing would be guessed.
 */
export const KeyCost = z.strictObject({
  memoryKiB: z
    .int()
    .min(64 * MIB)
    .max(1024 * MIB),
  passes: z.int().min(3).max(10),
  lanes: z.int().min(1).max(4),
});
export type KeyCost = z.infer<typeof KeyCost>;

/** The least that a vault is ever made with. */
export const floorCost: KeyCost = { memoryKiB: 64 * MIB, passes: 3, lanes: 4 };

/** True for a cost below what any vault was ever made with: a downgrade, and never ours. */
export const isWeak = (cost: KeyCost): boolean => cost.memoryKiB < floorCost.memoryKiB || cost.passes < floorCost.passes || cost.lanes < 1;

/** What unlocking may take on the machine that makes the vault, in milliseconds. */
export const targetMillis = 1000;

/** The most memory that may be asked here: a gigabyte, and never over a quarter of what the machine has. */
export const memoryCeiling = (machineBytes: number): number =>
  Math.max(floorCost.memoryKiB, Math.min(1024 * MIB, Math.floor(machineBytes / 1024 / 4)));

/** The cost that takes about `targetMillis`, from one measured derivation. In steps of 16 MiB. */
export function costFor(measured: { memoryKiB: number; millis: number }, machineBytes: number): KeyCost {
  const wished = (measured.memoryKiB * targetMillis) / Math.max(measured.millis, 1);
  const inSteps = Math.floor(wished / (16 * MIB)) * 16 * MIB;
  return { ...floorCost, memoryKiB: Math.min(Math.max(inSteps, floorCost.memoryKiB), memoryCeiling(machineBytes)) };
}

/** A measured cost, or the present one where that asks for more and this machine can bear it. */
export const notBelow = (measured: KeyCost, present: KeyCost | undefined, machineBytes: number): KeyCost =>
  present && present.memoryKiB > measured.memoryKiB && present.memoryKiB <= memoryCeiling(machineBytes) ? present : measured;
