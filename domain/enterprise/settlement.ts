import { z } from 'zod';
import { Mark } from '../content/dated.ts';
import { NormRow } from '../content/norms.ts';
import { AmountRow } from '../content/other-amounts.ts';
import { releaseCodes } from '../content/releases.ts';
import { CostTerms, CountedCost, StatedCost } from './count-costs.ts';
import { releaseDenials, ReleaseGrant } from './grant-release.ts';
import { Step } from './step.ts';

const found = <Row extends z.ZodType>(row: Row) => z.object({ row, provisional: z.boolean() });

/**
 * Everything one month is settled by, complete in itself: the rows of norm, release and holiday share are copied in, so that the
 * same settlement can be worked out again years later, byte for byte.
 */
export const SettlementInput = z.object({
  month: z.string(),
  decision: z.string(),
  turnover: z.int(),
  costs: z.array(StatedCost),
  costTerms: CostTerms,
  /** Percent of the profit set aside for tax and premiums; 0 when settled gross. */
  reservePercent: z.number(),
  carriesLoss: z.boolean(),
  lossBefore: z.int(),
  release: ReleaseGrant,
  emptyMonthCounts: z.boolean(),
  /** Other income of the month that counts, after its own release. */
  otherIncome: z.int(),
  norm: found(NormRow),
  holidayShare: found(AmountRow),
});
export type SettlementInput = z.infer<typeof SettlementInput>;

export const settlementNotes = [
  'provisional',
  'normMark',
  'releaseOnProfit',
  'releaseDoubt',
  'releaseDenied',
  'lastReleaseMonth',
  'overCap',
  'notListed',
  'noConsent',
  'noProof',
  'noBenefit',
  'lossLeft',
] as const;

/** One month worked out. All amounts in cents. */
export const Settlement = z.object({
  costs: z.array(CountedCost),
  accepted: z.int(),
  result: z.int(),
  base: z.int(),
  reserve: z.int(),
  income: z.int(),
  release: z.int(),
  deduction: z.int(),
  benefit: z.int(),
  payout: z.int(),
  holiday: z.int(),
  /** Benefit and result together: what the household has this month before tax. */
  total: z.int(),
  lossAfter: z.int(),
  releaseUse: z.object({
    code: z.enum(releaseCodes).nullable(),
    denial: z.enum(releaseDenials).nullable(),
    /** Months used of this release, this month included when it uses one. */
    used: z.int(),
    max: z.int().nullable(),
    usedThisMonth: z.boolean(),
  }),
  /** A set of amounts had ended: "voorlopig, wordt herrekend". */
  provisional: z.boolean(),
  mark: Mark,
  /** What a reader must not overlook; worded by code. */
  notes: z.array(z.enum(settlementNotes)),
  steps: z.array(Step),
});
export type Settlement = z.infer<typeof Settlement>;

/** The figures of a month, before they are explained. */
export type Figures = Omit<Settlement, 'steps' | 'notes' | 'mark' | 'provisional'>;

/** The body of a closed verrekening. */
export const ClosedSettlement = z.object({
  input: SettlementInput,
  settlement: Settlement,
  otherIncomeNote: z.string(),
  /** Number of the college's decision on this month. Empty: a trial calculation, no decision. */
  decisionNumber: z.string(),
  /** The closed versions it was worked out from. */
  permission: z.object({ id: z.string(), version: z.int(), sha256: z.string() }),
  statement: z.object({ id: z.string(), version: z.int(), sha256: z.string() }),
});
export type ClosedSettlement = z.infer<typeof ClosedSettlement>;
export const CLOSED_SETTLEMENT_VERSION = 1;
