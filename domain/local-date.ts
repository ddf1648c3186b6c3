/** A calendar day, `YYYY-MM-DD`, without a time or a zone. */
export type LocalDate = string;

const DAY = 86_400_000;

/** True for a day that exists ("2026-02-29" does not). */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && toLocalDate(time) === text;
}

const toTime = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`);
const toLocalDate = (time: number): LocalDate => new Date(time).toISOString().slice(0, 10);

export const addDays = (date: LocalDate, days: number): LocalDate => toLocalDate(toTime(date) + days * DAY);

/** Same day of a later month; the last day when that month is shorter (31 January + 1 = 28 or 29 February). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return toLocalDate(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())));
}

/** Whole days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => Math.round((toTime(to) - toTime(from)) / DAY);

/** 1 is Monday, 7 is Sunday. */
export const weekday = (date: LocalDate): number => new Date(toTime(date)).getUTCDay() || 7;

/** `YYYY-MM` of a date. */
export const monthOf = (date: LocalDate): string => date.slice(0, 7);

/** The age in whole years on a day. */
export function ageOn(birthDate: LocalDate, day: LocalDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
