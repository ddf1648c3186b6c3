import { holidaysOf } from './content/holidays.ts';
import type { LocalDate } from './local-date.ts';
import { addDays, addMonths, daysBetween, weekday } from './local-date.ts';

/** Neither Saturday, Sunday nor a generally recognised holiday (Algemene termijnenwet art. 3). */
export const isWorkingDay = (date: LocalDate): boolean =>
  weekday(date) < 6 && !holidaysOf(Number(date.slice(0, 4))).some((holiday) => holiday.date === date);

/** The day itself, or the first working day after it. */
export const workingDayFrom = (date: LocalDate): LocalDate => (isWorkingDay(date) ? date : workingDayFrom(addDays(date, 1)));

/** The n-th working day after a date. */
export function addWorkingDays(date: LocalDate, count: number): LocalDate {
  let day = date;
  for (let left = count; left > 0; left -= 1) day = workingDayFrom(addDays(day, 1));
  return day;
}

/** The length of a term as a law gives it: the unit matters for art. 4. */
export type Term = Readonly<{ days: number } | { weeks: number } | { months: number }>;

/**
 * The last day of a term set by law that starts on the day after `eventOn` (as Awb 6:8 does).
 * Art. 2: a term of three days or more holds at least two working days. Art. 1: it does not end on a day off.
 * Art. 4: neither holds for terms of more than ninety days, twelve weeks or three months.
 */
export function legalTermEnd(eventOn: LocalDate, term: Term): LocalDate {
  const end = plainEnd(eventOn, term);
  if (isOutsideTheAct(term)) return end;
  const first = addDays(eventOn, 1);
  return workingDayFrom(daysBetween(first, end) >= 2 ? withTwoWorkingDays(first, end) : end);
}

function plainEnd(eventOn: LocalDate, term: Term): LocalDate {
  if ('months' in term) return addMonths(eventOn, term.months);
  return addDays(eventOn, 'weeks' in term ? term.weeks * 7 : term.days);
}

function isOutsideTheAct(term: Term): boolean {
  if ('months' in term) return term.months > 3;
  return 'weeks' in term ? term.weeks > 12 : term.days > 90;
}

function withTwoWorkingDays(first: LocalDate, end: LocalDate): LocalDate {
  let last = end;
  while (workingDaysIn(first, last) < 2) last = addDays(last, 1);
  return last;
}

function workingDaysIn(first: LocalDate, last: LocalDate): number {
  let count = 0;
  for (let day = first; day <= last; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}
