import { z } from 'zod';
import { Mark, Said } from '../content/dated.ts';

/** Every figure of a settlement, in the order in which it is worked out. */
export const stepCodes = [
  'turnover',
  'costs',
  'result',
  'base',
  'reserve',
  'income',
  'release',
  'deduction',
  'norm',
  'benefit',
  'payout',
  'holiday',
  'total',
  'lossAfter',
] as const;
export type StepCode = (typeof stepCodes)[number];

/** What a step was worked out from: another step, a term of the permission, or a dated row. */
export const inputNames = [
  ...stepCodes,
  'accepted',
  'lossBefore',
  'reservePercent',
  'releasePercent',
  'releaseCap',
  'releaseMonth',
  'releaseMonths',
  'otherIncome',
  'payoutPercent',
] as const;
export type InputName = (typeof inputNames)[number];

/** Where a step's rule or figure comes from. */
export const StepSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('statement') }),
  z.object({ kind: z.literal('permission'), decision: z.string() }),
  /** The consolidated text of the law, as of a day. */
  z.object({ kind: z.literal('law'), stand: z.string() }),
  z.object({ kind: z.literal('row'), said: Said }),
]);
export type StepSource = z.infer<typeof StepSource>;

/**
 * One figure that can be opened: how it was worked out, from what, by which article, as of which day, and how sure we are.
 * `formula` names inputs by their codes, so that the screen and the report word it in any language.
 */
export const Step = z.object({
  code: z.enum(stepCodes),
  formula: z.string(),
  inputs: z.array(z.object({ name: z.enum(inputNames), value: z.number(), unit: z.enum(['cents', 'percent', 'months']) })),
  result: z.int(),
  /** Article, paragraph and part of the Participatiewet; null where the law says nothing. */
  article: z.object({ article: z.string(), paragraph: z.string().nullable(), part: z.string().nullable() }).nullable(),
  source: StepSource,
  mark: Mark,
  /** The day from which the rule or figure holds, where it has one. */
  date: z.string().nullable(),
});
export type Step = z.infer<typeof Step>;
