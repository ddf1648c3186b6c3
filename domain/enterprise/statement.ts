import { z } from 'zod';
import { isLocalDate } from '../local-date.ts';
import { costCategories } from './permission.ts';

const Day = z.string().refine(isLocalDate, { message: 'date' });
const Amount = z.int({ message: 'amount' }).min(0, { message: 'amountNegative' }).max(1_000_000_000, { message: 'amountTooLarge' });

/** One cost that the client states. Proof is looked at, not copied: "gezien, geen kopie". */
export const CostRow = z.object({
  category: z.enum(costCategories).nullable(),
  description: z.string().trim().max(300, { message: 'tooLong' }),
  amount: Amount.nullable(),
  date: Day.nullable(),
  proofSeen: z.boolean(),
  /** Consent was given before the cost was made. */
  consent: z.boolean(),
});
export type CostRow = z.infer<typeof CostRow>;

/**
 * What the client states about one month (maandopgave): earned, spent, worked. The duty to report is the client's
 * (Participatiewet art. 17 lid 1); the statement keeps what was declared, the settlement says what counts.
 */
export const Statement = z.object({
  turnover: Amount.nullable(),
  costs: z.array(CostRow).max(500),
  /** Hours worked in the month, in quarters. */
  hours: z.number({ message: 'number' }).min(0, { message: 'too_small' }).max(744, { message: 'too_big' }).multipleOf(0.25).nullable(),
  kilometres: z.int({ message: 'number' }).min(0, { message: 'too_small' }).max(100_000, { message: 'too_big' }).nullable(),
  note: z.string().max(2_000_000, { message: 'tooLong' }),
  /** The day on which the client declared that this is right and complete. */
  declaredOn: Day.nullable(),
  receivedOn: Day.nullable(),
});
export type Statement = z.infer<typeof Statement>;

export const emptyStatement: Statement = {
  turnover: null,
  costs: [],
  hours: null,
  kilometres: null,
  note: '',
  declaredOn: null,
  receivedOn: null,
};

/** The body of a closed maandopgave. */
export const ClosedStatement = z.object({ permissionId: z.string(), month: z.string(), statement: Statement });
export type ClosedStatement = z.infer<typeof ClosedStatement>;
