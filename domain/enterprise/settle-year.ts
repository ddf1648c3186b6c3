import type { Cents } from '../money.ts';

export type YearSettlement = Readonly<{
  finalDeduction: Cents;
  /** Above zero: the client is paid this much more. Below zero: this much was too little withheld (Participatiewet art. 58 lid 2 f). */
  difference: Cents;
}>;

/**
 * The final settlement of a year, once the income tax return is settled: the fiscal result less the tax, premiums and Zvw
 * contribution over it (Participatiewet art. 31 lid 3), less the release, beside what was withheld provisionally.
 */
export function settleYear(
  year: Readonly<{ fiscalResult: Cents; taxes: Cents; release: Cents; provisionalDeductions: Cents }>,
): YearSettlement {
  const finalDeduction = Math.max(0, year.fiscalResult - year.taxes - year.release);
  return { finalDeduction, difference: year.provisionalDeductions - finalDeduction };
}
