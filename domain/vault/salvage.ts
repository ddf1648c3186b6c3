import { z } from 'zod';

/** How many rows of a table, or of what belongs to one case file. */
const Rows = z.object({ table: z.string(), rows: z.int().min(0) });

/**
 * What was saved from a damaged vault and what was not, as far as it can be told: of a lost row the indexes often still know that it
 * was there and to which case file it belonged.
 */
export const SalvageReport = z.object({
  at: z.iso.datetime(),
  /** Rows that stand in the salvaged vault as they were. */
  saved: z.int().min(0),
  /** Flipped bits that were turned back: there nothing is lost. */
  mended: z.int().min(0),
  /** True when the last work was acknowledged and cannot be read: there stands how it was before. Of which file is not known. */
  behind: z.boolean().default(false),
  /** Pieces of four thousand bytes of which nothing could be read. */
  lostPages: z.int().min(0),
  /** Per case file what is known to be lost, and how much is kept aside because what it belonged to is lost. Null: of no file that is known. */
  files: z.array(z.object({ caseFileId: z.string().nullable(), lost: z.array(Rows), aside: z.int().min(0), headLost: z.boolean() })),
  /** Tables of which more may be lost than anyone can tell. */
  unsure: z.array(z.string()),
  /** The first line of the log that does not follow from the one before it; null when the chain holds. */
  logBrokenAt: z.int().nullable(),
});
export type SalvageReport = z.infer<typeof SalvageReport>;

/** Why a row is kept aside: what it refers to is lost, part of it is, it is not as the rules ask, or nobody knows where it belongs. */
export const asideReasons = ['parentLost', 'cut', 'refused', 'unplaced'] as const;
export type AsideReason = (typeof asideReasons)[number];
