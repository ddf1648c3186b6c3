import { z } from 'zod';
import { isLocalDate } from '../local-date.ts';

/*
 * Shapes of the fields of a request. A record asks for right types, never for completeness: '' and null are what was
 * not filled in yet, and `whatIsNeeded` says so before closing.
 */

export const Line = z.string().trim().max(300, { message: 'tooLong' });
export const Text = z.string().max(2_000_000, { message: 'tooLong' });
export const Day = z.string().refine(isLocalDate, { message: 'date' }).nullable();
/** A moment, ISO-8601 UTC. */
export const Moment = z.iso.datetime({ message: 'moment' }).nullable();
export const Amount = z
  .int({ message: 'amount' })
  .min(0, { message: 'amountNegative' })
  .max(1_000_000_000, { message: 'amountTooLarge' })
  .nullable();
export const Count = z.int({ message: 'number' }).min(0).max(10_000).nullable();
/** Rows that people add: a screenful is enough, a hundred is a mistake. */
export const rows = <T extends z.ZodType>(row: T) => z.array(row).max(100);

export const YesNo = z.enum(['yes', 'no']).nullable();
export const YesNoUnknown = z.enum(['yes', 'no', 'unknown']).nullable();

/** So many times an amount: 4 × € 742,15. */
export const AmountLine = z.object({ label: Line, count: Count, amount: Amount });
export type AmountLine = z.infer<typeof AmountLine>;
