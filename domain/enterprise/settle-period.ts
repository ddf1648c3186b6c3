import type { ReleaseRow } from '../content/releases.ts';
import type { Cents } from '../money.ts';
import { percentOf, sum } from '../money.ts';
import type { Settlement, SettlementInput } from './settlement.ts';

export type PeriodInput = Readonly<{
  /** Results of the months, losses below zero. */
  results: readonly Cents[];
  /** Loss that was left from before the period. */
  lossBefore: Cents;
  reservePercent: number;
  /** The one release of the period, and for how many of its months it was granted: its monthly cap counts that often. */
  release: Readonly<{ row: ReleaseRow; months: number }> | null;
}>;

export type PeriodSettlement = Readonly<{ result: Cents; base: Cents; reserve: Cents; income: Cents; release: Cents; deduction: Cents }>;

/** Settles a period as one whole: losses and profits of its months are set off against each other before anything is deducted. */
export function settlePeriod({ results, lossBefore, reservePercent, release }: PeriodInput): PeriodSettlement {
  const result = sum(results);
  const base = Math.max(0, result - lossBefore);
  const reserve = percentOf(base, reservePercent);
  const income = base - reserve;
  const released = release ? Math.min(percentOf(income, release.row.percent), (release.row.cap ?? Infinity) * release.months) : 0;
  return { result, base, reserve, income, release: released, deduction: income - released };
}

/**
 * What monthly settlement withheld beside what a period settlement would. `difference` above zero is paid back to the client.
 * `mixed`: the months do not share one release or one reserve, so the period cannot be worked out as one whole.
 */
export type TrueUp =
  | Readonly<{ kind: 'mixed' }>
  | Readonly<{ kind: 'compared'; period: PeriodSettlement; monthly: Readonly<{ release: Cents; deduction: Cents }>; difference: Cents }>;

type Month = Readonly<{ input: SettlementInput; settlement: Settlement }>;

/** Compares settled months, in order, with one settlement over all of them. */
export function trueUp(months: readonly Month[]): TrueUp {
  const first = months[0];
  if (!first || months.some((month) => !sharesTerms(month.input, first.input))) return { kind: 'mixed' };
  const row = first.input.release.kind === 'granted' ? first.input.release.row : null;
  const period = settlePeriod({
    results: months.map((month) => month.settlement.result),
    lossBefore: first.input.carriesLoss ? first.input.lossBefore : 0,
    reservePercent: first.input.reservePercent,
    release: row && { row, months: months.length },
  });
  const monthly = {
    release: sum(months.map((month) => month.settlement.release)),
    deduction: sum(months.map((month) => month.settlement.deduction)),
  };
  return { kind: 'compared', period, monthly, difference: monthly.deduction - period.deduction };
}

const sharesTerms = (one: SettlementInput, other: SettlementInput): boolean =>
  one.reservePercent === other.reservePercent && codeOf(one) === codeOf(other);

const codeOf = ({ release }: SettlementInput): string => (release.kind === 'granted' ? `${release.row.code} ${release.row.from}` : '');
