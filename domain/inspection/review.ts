import { z } from 'zod';
import { Day, Line } from '../shapes.ts';
import { reasons } from './copy.ts';

/** The request behind a copy: when and by whom it was asked, and how it is known that this is the person. */
export const ReviewHead = z.object({
  requestedOn: Day.nullable(),
  requestedBy: Line,
  identity: Line,
  /** Leave addresses, telephone numbers and the like out of this copy. */
  stripAddresses: z.boolean(),
});
export type ReviewHead = z.infer<typeof ReviewHead>;

/**
 * One thing that is left out: an entry, or words in one field of it. With `everywhere` the same words are left out wherever
 * they stand in the copy.
 */
export const Blacking = z.object({
  id: z.string(),
  entry: z.string(),
  field: z.string().nullable(),
  words: z.string().nullable(),
  everywhere: z.boolean(),
  reason: z.enum(reasons),
  explanation: z.string(),
});
export type Blacking = z.infer<typeof Blacking>;

/** That someone looked at an entry as it then was (`digest`), and decided to give it although it was proposed to look twice (`kept`). */
export const Seen = z.object({ entry: z.string(), digest: z.string(), kept: z.boolean() });
export type Seen = z.infer<typeof Seen>;

export const Review = ReviewHead.extend({
  id: z.string(),
  caseFileId: z.string(),
  createdAt: z.string(),
  changedAt: z.string(),
});
export type Review = z.infer<typeof Review>;

/** What a closed review says, complete in itself: with it the same request can be answered again. */
export const ClosedReview = ReviewHead.extend({
  blackings: z.array(Blacking),
  seen: z.array(Seen),
  /** How much was left out, by reason, as it was told to the client. */
  counts: z.array(z.object({ reason: z.enum(reasons), entries: z.int(), passages: z.int() })),
});
export type ClosedReview = z.infer<typeof ClosedReview>;
export const CLOSED_REVIEW_VERSION = 1;
