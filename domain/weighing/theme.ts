import { z } from 'zod';

/** 0 is nothing, 4 is very much; null is not scored yet, which is never the same as 0. */
export const Score = z.int().min(0).max(4).nullable();

export const LIGHTEST = 5;
export const HEAVIEST = 15;

/**
 * Something that weighs in this case. Client and professional score apart and are never merged; the urgency is the
 * client's alone. The weight (0,5 to 1,5, kept in tenths so that figures stay exact) is the professional's and counts
 * in the professional's order only: it must not bend the client's own.
 */
export const Theme = z.object({
  id: z.string(),
  name: z.string(),
  professionalSeverity: Score,
  professionalInfluence: Score,
  clientSeverity: Score,
  clientInfluence: Score,
  clientUrgency: Score,
  weightTenths: z.int().min(LIGHTEST).max(HEAVIEST),
  /** Why this theme weighs more or less than others; asked when the weight is not 1. */
  weightReason: z.string(),
  /** What the theme rests on. */
  readingIds: z.array(z.string()),
  findingIds: z.array(z.string()),
});
export type Theme = z.infer<typeof Theme>;

export const PLAIN_WEIGHT = 10;
