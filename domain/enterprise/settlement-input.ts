import type { LocalDate } from '../local-date.ts';
import type { Cents } from '../money.ts';
import type { Month } from '../month.ts';
import { findAmount, findNorm } from '../norms.ts';
import { refuse } from '../refusal.ts';
import { StatedCost } from './count-costs.ts';
import type { CostTerms } from './count-costs.ts';
import { grantRelease } from './grant-release.ts';
import type { CostCategory, Permission } from './permission.ts';
import type { Settlement, SettlementInput } from './settlement.ts';
import type { Statement } from './statement.ts';

/** A month of the same permission that was settled before. */
export type SettledMonth = Readonly<{ month: Month; settlement: Settlement }>;

type Sources = Readonly<{
  month: Month;
  /** The closed permission and the closed statement. */
  permission: Permission;
  statement: Statement;
  /** All settled months of the permission; only the earlier ones count. */
  settled: readonly SettledMonth[];
  birthDate: LocalDate | null;
  otherIncome: Cents;
}>;

/** Gathers what a month is settled by: terms, what earlier months left over and used up, and the dated rows of that month. */
export function settlementInput({ month, permission, statement, settled, birthDate, otherIncome }: Sources): SettlementInput {
  const { normKind, method, investmentCap } = permission;
  if (normKind === null || method === null || investmentCap === null || statement.turnover === null) refuse('enterprise.notComplete');
  const earlier = settled.filter((each) => each.month < month).toSorted((a, b) => a.month.localeCompare(b.month));
  const nUsed = earlier.filter(({ settlement: { releaseUse } }) => releaseUse.code === '31.2n' && releaseUse.usedThisMonth).length;
  return {
    month,
    decision: permission.decisionNumber,
    turnover: statement.turnover,
    costs: statement.costs.map((cost) => StatedCost.parse(cost)),
    costTerms: { rules: permission.costRules, investmentCap, countedBefore: countedBefore(earlier, month) },
    reservePercent: method === 'reserve' ? (permission.reservePercent ?? 0) : 0,
    carriesLoss: permission.carriesLoss,
    lossBefore: earlier.at(-1)?.settlement.lossAfter ?? 0,
    release: grantRelease(permission, { month, nUsed, birthDate }),
    emptyMonthCounts: permission.emptyMonthCounts,
    otherIncome,
    norm: findNorm(normKind, month),
    holidayShare: findAmount('holidayShare', month),
  };
}

/** What earlier months counted: in the same calendar year, and for investments since the start. */
function countedBefore(earlier: readonly SettledMonth[], month: Month): CostTerms['countedBefore'] {
  const total: Partial<Record<CostCategory, Cents>> = {};
  for (const each of earlier) {
    for (const cost of each.settlement.costs) {
      const within = cost.category === 'investment' || each.month.slice(0, 4) === month.slice(0, 4);
      if (within && cost.accepted > 0) total[cost.category] = (total[cost.category] ?? 0) + cost.accepted;
    }
  }
  return total;
}
