import type { LocalDate } from '#domain/local-date.ts';
import { isLocalDate } from '#domain/local-date.ts';

/** Reads a day as people type it: 9-3-2026, 09032026, 9/3/2026, 9.3.2026 or 2026-03-09. Undefined when no such day exists. */
export function readDate(typed: string): LocalDate | undefined {
  const text = typed.trim();
  const match = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const date = match ? `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}` : text;
  return isLocalDate(date) ? date : undefined;
}

/** A day as fields show it, in every language: 09-03-2026. What is not a day stays as it was typed. */
export function showDate(value: string): string {
  const [year = '', month = '', day = ''] = value.split('-');
  return isLocalDate(value) ? `${day}-${month}-${year}` : value;
}

/** Reads a month: 3-2026, 03/2026 or 2026-03. Answers `YYYY-MM`. */
export function readMonth(typed: string): string | undefined {
  const match = /^(\d{1,2})[-/. ](\d{4})$/.exec(typed.trim());
  const month = match ? `${match[2]}-${match[1]?.padStart(2, '0')}` : typed.trim();
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined;
}

/** A month as fields show it: 03-2026. What is not a month stays as it was typed. */
export const showMonth = (value: string): string => value.replace(/^(\d{4})-(0[1-9]|1[0-2])$/, '$2-$1');

/** Reads a time of day: 14:30, 14.30, 1430 or 9. Answers `HH:MM`. */
export function readTime(typed: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(typed.trim());
  if (!match) return undefined;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  return hours < 24 && minutes < 60 ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` : undefined;
}

/** The moment (UTC) that a Dutch clock shows as this day and time. */
export function momentAt(date: LocalDate, time: string): string {
  const asIfUtc = Date.parse(`${date}T${time}:00Z`);
  // Twice, because the first guess may lie on the other side of a change of the clock.
  const first = asIfUtc - offsetAt(asIfUtc);
  return new Date(asIfUtc - offsetAt(first)).toISOString();
}

/** A whole or decimal number as people type it: 12, 1.250, 7,5 or 7.5. */
export function readNumber(typed: string): number | undefined {
  const text = typed.replace(/[\s\u00a0]/g, '').replace('−', '-');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return /^-?\d{1,12}([.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' });

/** How many milliseconds the Dutch clock is ahead of UTC at a moment. */
const offsetAt = (moment: number): number => Date.parse(`${clock.format(moment).replace(' ', 'T')}Z`) - moment;
