import { z } from 'zod';
import { normKinds } from '../content/norms.ts';
import { releaseCodes } from '../content/releases.ts';
import { isLocalDate } from '../local-date.ts';

const Day = z.string().refine(isLocalDate, { message: 'date' });
const line = z.string().trim().max(300, { message: 'tooLong' });
const text = z.string().max(2_000_000, { message: 'tooLong' });
const Amount = z.int({ message: 'amount' }).min(0, { message: 'amountNegative' }).max(1_000_000_000, { message: 'amountTooLarge' });
const Hours = z.number({ message: 'number' }).min(0, { message: 'too_small' }).max(8_784, { message: 'too_big' });

/** Kinds of costs that a month statement can name. Which of them count is written in the permission. */
export const costCategories = [
  'purchases',
  'insurance',
  'travel',
  'phone',
  'clothes',
  'bookkeeper',
  'premises',
  'investment',
  'advertising',
  'other',
] as const;
export type CostCategory = (typeof costCategories)[number];

/** One line of the permission's list of costs: a category, up to what amount, and whether consent is asked before. */
export const CostRule = z.object({
  category: z.enum(costCategories).nullable(),
  cap: Amount.nullable(),
  capPer: z.enum(['month', 'year']),
  needsConsent: z.boolean(),
});
export type CostRule = z.infer<typeof CostRule>;

/**
 * Which release (vrijlating) holds in which months, and by which decision. Chosen by a person, never by the program.
 * `usedBefore`: months of this same release that ran before, for instance beside an earlier job.
 */
export const ReleaseChoice = z.object({
  code: z.enum(releaseCodes).nullable(),
  from: Day.nullable(),
  until: Day.nullable(),
  decision: line,
  usedBefore: z.int({ message: 'number' }).min(0, { message: 'too_small' }).max(600, { message: 'too_big' }),
});
export type ReleaseChoice = z.infer<typeof ReleaseChoice>;

/**
 * The written permission (toestemming) to run a small enterprise beside the bijstand, with everything a month is settled by.
 * As a record it may be incomplete; `permissionNeeds` says what closing still asks.
 */
export const Permission = z.object({
  activity: line,
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  /** Number of the college's decision. */
  decisionNumber: line,
  maxHoursWeek: Hours,
  maxHoursYear: Hours,
  kvkNumber: line,
  vatId: line,
  /** Kleineondernemersregeling: costs then count including btw, and turnover carries none. */
  smallBusinessScheme: z.boolean(),
  /** When money belongs to a month: when it was paid, when it was invoiced, or when the work was done. One fixed way. */
  system: z.enum(['cash', 'invoice', 'accrual']).nullable(),
  /** Over which period the settlement becomes final (Participatiewet art. 45 lid 2 with 18 lid 1). */
  settles: z.enum(['month', 'quarter', 'halfYear', 'year']).nullable(),
  method: z.enum(['gross', 'reserve']).nullable(),
  reservePercent: z.number({ message: 'number' }).min(0, { message: 'too_small' }).max(100, { message: 'too_big' }).nullable(),
  /** A loss is taken off the profit of later months. */
  carriesLoss: z.boolean(),
  normKind: z.enum(normKinds).nullable(),
  /** Whether release holds for profit at all: the law says "inkomsten uit arbeid", so the municipality decides. */
  releaseOnProfit: z.enum(['yes', 'no', 'byDecision']).nullable(),
  releaseReference: line,
  releases: z.array(ReleaseChoice).max(20),
  /** Months of 31 lid 2 n that were used up before this permission, in any work. */
  nUsedBefore: z.int({ message: 'number' }).min(0, { message: 'too_small' }).max(6, { message: 'too_big' }),
  /** Whether a month without income uses up one of the six months of n: the law does not say. */
  emptyMonthCounts: z.boolean(),
  youngestChildBornOn: Day.nullable(),
  costRules: z.array(CostRule).max(30),
  /** For investments over the whole term, each with consent beforehand; 0 when none is allowed. */
  investmentCap: Amount.nullable(),
  applyDuty: z.enum(['full', 'eased', 'exempt']).nullable(),
  evaluateEveryMonths: z.int({ message: 'number' }).min(1, { message: 'too_small' }).max(12, { message: 'too_big' }),
  /** Days after the end of a month within which its statement is expected. */
  statementDueDays: z.int({ message: 'number' }).min(0, { message: 'too_small' }).max(90, { message: 'too_big' }),
  goals: text,
});
export type Permission = z.infer<typeof Permission>;

/** A permission as it starts: usual limits, and Opsterland's list of costs as a local example to adapt. */
export const emptyPermission = (limits: Readonly<{ hoursWeek: number; hoursYear: number }>): Permission => ({
  activity: '',
  startsOn: null,
  endsOn: null,
  decisionNumber: '',
  maxHoursWeek: limits.hoursWeek,
  maxHoursYear: limits.hoursYear,
  kvkNumber: '',
  vatId: '',
  smallBusinessScheme: false,
  system: null,
  settles: null,
  method: null,
  reservePercent: null,
  carriesLoss: false,
  normKind: null,
  releaseOnProfit: null,
  releaseReference: '',
  releases: [],
  nUsedBefore: 0,
  emptyMonthCounts: true,
  youngestChildBornOn: null,
  costRules: [
    { category: 'purchases', cap: null, capPer: 'year', needsConsent: false },
    { category: 'insurance', cap: null, capPer: 'year', needsConsent: false },
    { category: 'travel', cap: null, capPer: 'year', needsConsent: false },
    { category: 'phone', cap: 30_000, capPer: 'year', needsConsent: false },
    { category: 'clothes', cap: 30_000, capPer: 'year', needsConsent: false },
    { category: 'bookkeeper', cap: 30_000, capPer: 'year', needsConsent: false },
    { category: 'premises', cap: 30_000, capPer: 'month', needsConsent: true },
  ],
  investmentCap: 100_000,
  applyDuty: null,
  evaluateEveryMonths: 3,
  statementDueDays: 10,
  goals: '',
});
