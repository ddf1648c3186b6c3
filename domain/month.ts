import type { LocalDate } from './local-date.ts';
import { addMonths, daysBetween, monthOf } from './local-date.ts';

/** A calendar month, `YYYY-MM`. The bijstand is set per calendar month (Participatiewet art. 45 lid 1). */
export type Month = string;

export const firstDay = (month: Month): LocalDate => `${month}-01`;
export const lastDay = (month: Month): LocalDate => {
  const [year = '', number = ''] = month.split('-');
  return `${month}-${String(new Date(Date.UTC(Number(year), Number(number), 0)).getUTCDate()).padStart(2, '0')}`;
};
export const daysIn = (month: Month): number => daysBetween(firstDay(month), lastDay(month)) + 1;

export const shiftMonth = (month: Month, by: number): Month => monthOf(addMonths(firstDay(month), by));

/** How many months later `to` is than `from`; negative when it is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  const [fromYear = 0, fromNumber = 0] = from.split('-').map(Number);
  const [toYear = 0, toNumber = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toNumber - fromNumber;
}

/** Every month from the first to the last, both included. */
export const monthsFrom = (first: Month, last: Month): readonly Month[] =>
  Array.from({ length: Math.max(0, monthsBetween(first, last) + 1) }, (_, index) => shiftMonth(first, index));

/** `MM-YYYY`, as people type and read it in a message. */
export const plainMonth = (month: Month): string => month.split('-').toReversed().join('-');

/** `DD-MM-YYYY`, for a day in a message. */
export const plainDay = (day: LocalDate): string => day.split('-').toReversed().join('-');
