import type { Dated } from './content/dated.ts';
import type { NormKind, NormRow } from './content/norms.ts';
import { norms } from './content/norms.ts';
import type { AmountKind, AmountRow } from './content/other-amounts.ts';
import { otherAmounts } from './content/other-amounts.ts';
import type { ReleaseCode, ReleaseRow } from './content/releases.ts';
import { releases } from './content/releases.ts';
import type { LocalDate } from './local-date.ts';
import type { Month } from './month.ts';
import { firstDay, plainMonth } from './month.ts';
import { refuse } from './refusal.ts';

/** A row as it was found for a month. `provisional`: its set had ended, so the outcome is "voorlopig, wordt herrekend". */
export type Found<Row> = Readonly<{ row: Row; provisional: boolean }>;

/** The norm of a household in a month; no settlement without one (`enterprise.noNorm`). */
export const findNorm = (kind: NormKind, month: Month, rows: readonly NormRow[] = norms): Found<NormRow> =>
  inMonth(
    rows.filter((row) => row.kind === kind),
    month,
  ) ?? refuse('enterprise.noNorm', { month: plainMonth(month) });

/** Another amount or limit in a month. */
export const findAmount = (kind: AmountKind, month: Month, rows: readonly AmountRow[] = otherAmounts): Found<AmountRow> =>
  inMonth(
    rows.filter((row) => row.kind === kind),
    month,
  ) ?? refuse('enterprise.noNorm', { month: plainMonth(month) });

/**
 * The release of a code in a month, or undefined when that article was not in force then. An ended release does not go on as
 * provisional: it ends because the law changes (31 lid 2 gives way to 34a on 1 January 2027), so a person must choose anew.
 */
export const findRelease = (code: ReleaseCode, month: Month, rows: readonly ReleaseRow[] = releases): ReleaseRow | undefined =>
  rows.find((row) => row.code === code && holdsOn(row, firstDay(month)));

/** The last day of the newest set of norms: 60 days before, the worker is told. */
export const lastNormDay = (rows: readonly NormRow[] = norms): LocalDate | null =>
  rows.some((row) => row.until === null)
    ? null
    : (rows
        .map((row) => row.until ?? '')
        .toSorted()
        .at(-1) ?? null);

const holdsOn = (row: Dated, day: LocalDate): boolean => row.from <= day && (row.until === null || day <= row.until);

function inMonth<Row extends Dated>(rows: readonly Row[], month: Month): Found<Row> | undefined {
  const day = firstDay(month);
  const holding = rows.find((row) => holdsOn(row, day));
  if (holding) return { row: holding, provisional: false };
  const ended = rows
    .filter((row) => row.until !== null && row.until < day)
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .at(-1);
  return ended && { row: ended, provisional: true };
}
