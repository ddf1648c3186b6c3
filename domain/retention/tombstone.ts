import { z } from 'zod';
import { DestructionGround, KeepingState } from './grounds.ts';

/**
 * What is left of a destroyed file: that it is gone, when, by whom and on what ground. No number, no name, nothing that it
 * said. `authority` is who allowed it in the sense of the archive law: always there for a record.
 */
export const Tombstone = z.strictObject({
  caseFileId: z.string().min(1).max(100),
  destroyedAt: z.iso.datetime(),
  destroyedBy: z.string().max(300),
  state: KeepingState,
  ground: DestructionGround,
  /** By which the request or decision is found elsewhere. */
  reference: z.string().max(300),
  authority: z.string().max(300),
  authorityNumber: z.string().max(300),
  authorityOn: z.string().max(10).nullable(),
  /** How many rows of each table there were. */
  counts: z.array(z.strictObject({ table: z.string().max(100), rows: z.int().min(1) })).max(300),
  /** When the same file lawfully came back, as by a hand-over; null while it must stay away. */
  liftedAt: z.iso.datetime().nullable(),
});
export type Tombstone = z.infer<typeof Tombstone>;

/** Of each file what was known last, from several places that may each be older than another. */
export function newestOfEach(tombstones: readonly Tombstone[]): readonly Tombstone[] {
  const known = new Map<string, Tombstone>();
  for (const one of tombstones) {
    const other = known.get(one.caseFileId);
    if (!other || momentOf(one) > momentOf(other)) known.set(one.caseFileId, one);
  }
  return [...known.values()].toSorted((a, b) => a.destroyedAt.localeCompare(b.destroyedAt) || a.caseFileId.localeCompare(b.caseFileId));
}

const momentOf = ({ destroyedAt, liftedAt }: Tombstone): string => liftedAt ?? destroyedAt;
