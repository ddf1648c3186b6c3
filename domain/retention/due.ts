import type { LocalDate } from '../local-date.ts';
import { addDays, addMonths } from '../local-date.ts';
import type { CountsFrom, RetentionRule } from './rule.ts';
import { countsFrom, ruleOn } from './rule.ts';

/** The days of one file that a period may count from; null as long as there is none. */
export type CountingDays = Readonly<Record<CountsFrom, LocalDate | null>>;

/** Until when a file is kept, or why that is not known yet. Computed each time, never stored. */
export type Due =
  | Readonly<{ kind: 'noKind' }>
  /** Nobody made a rule for this kind. */
  | Readonly<{ kind: 'noRule' }>
  /** There is a rule without a period: the organisation has not filled in its source. */
  | Readonly<{ kind: 'noPeriod'; rule: RetentionRule }>
  /** The day that the period counts from has not come. */
  | Readonly<{ kind: 'notStarted'; rule: RetentionRule }>
  | Readonly<{ kind: 'known'; rule: RetentionRule; countedFrom: LocalDate; keptUntil: LocalDate; destroyOn: LocalDate }>;

/**
 * Works out until when a file is kept. The period starts on the day after the one it counts from, as terms of law do
 * (Awb 6:8); its last day is still a day of keeping, so that the file is to be destroyed on the next one.
 */
export function dueOf(fileKind: string | null, rules: readonly RetentionRule[], days: CountingDays, today: LocalDate): Due {
  if (fileKind === null) return { kind: 'noKind' };
  const begun = countsFrom
    .flatMap((from) => {
      const day = days[from];
      const rule = day === null ? undefined : ruleOn(rules, fileKind, day);
      return day !== null && rule?.countsFrom === from ? [{ day, rule }] : [];
    })
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .at(-1);
  const rule = begun?.rule ?? ruleOn(rules, fileKind, today);
  if (!rule) return { kind: 'noRule' };
  if (rule.months === null) return { kind: 'noPeriod', rule };
  if (!begun) return { kind: 'notStarted', rule };
  const keptUntil = addMonths(begun.day, rule.months);
  return { kind: 'known', rule, countedFrom: begun.day, keptUntil, destroyOn: addDays(keptUntil, 1) };
}
