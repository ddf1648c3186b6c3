import type { Cents } from '#domain/money.ts';
import type { LocalDate } from '#domain/local-date.ts';
import type { AnyLanguage } from './index.ts';

/** Every moment is shown in Dutch time, so that a report reads the same on every laptop. */
const ZONE = 'Europe/Amsterdam';

const locale = (language: AnyLanguage): string => (language === 'en' ? 'en-GB' : 'nl-NL');

/** nl: "€ 1.234,56", en: "€1,234.56". */
export const formatMoney = (cents: Cents, language: AnyLanguage): string => moneyFormat(locale(language)).format(cents / 100);

/** An amount as it is typed in a field, without the euro sign: nl "1.234,56", en "1234.56" (both can be read back). */
export const formatAmount = (cents: Cents, language: AnyLanguage): string =>
  language === 'en' ? (cents / 100).toFixed(2) : formatNumber(cents / 100, language, 2);

/** A day. nl: "09-03-2026", en: "9 Mar 2026". */
export function formatDate(date: LocalDate, language: AnyLanguage): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (language !== 'en') return `${day}-${month}-${year}`;
  return dateFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${date}T00:00:00Z`));
}

/** A day in words. nl: "maandag 9 maart 2026", en: "Monday, 9 March 2026". */
export const formatLongDate = (date: LocalDate, language: AnyLanguage): string =>
  dateFormat(locale(language), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${date}T00:00:00Z`),
  );

/** A month `YYYY-MM` in words: "maart 2026". */
export const formatMonth = (month: string, language: AnyLanguage): string =>
  dateFormat(locale(language), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${month}-01T00:00:00Z`));

/** A moment with its time. nl: "09-03-2026 14:03", en: "9 Mar 2026, 14:03". */
export function formatMoment(moment: string, language: AnyLanguage): string {
  const day = formatDate(dayOf(moment), language);
  return language === 'en' ? `${day}, ${formatTime(moment, language)}` : `${day} ${formatTime(moment, language)}`;
}

/** The time of a moment: "14:03". */
export const formatTime = (moment: string, language: AnyLanguage): string =>
  dateFormat(locale(language), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE }).format(Date.parse(moment));

/** The Dutch calendar day of a moment. */
export const dayOf = (moment: string): LocalDate =>
  dateFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: ZONE }).format(Date.parse(moment));

/** The moment at which a Dutch calendar day begins, ISO-8601 UTC. */
export function startOfDay(date: LocalDate): string {
  const utc = Date.parse(`${date}T00:00:00Z`);
  // The clock is one or two hours ahead of UTC; the day begins at the one of the two that is its own midnight.
  const summer = new Date(utc - 2 * 3_600_000).toISOString();
  return dayOf(summer) === date ? summer : new Date(utc - 3_600_000).toISOString();
}

/** Minutes as hours. nl: "1 u 15 min", en: "1 h 15 min". */
export function formatDuration(minutes: number, language: AnyLanguage): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const hourWord = language === 'en' ? 'h' : 'u';
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} ${hourWord}` : `${hours} ${hourWord} ${rest} min`;
}

/** A number with a fixed count of decimals. nl: "1.234,5". */
export const formatNumber = (value: number, language: AnyLanguage, decimals = 0): string =>
  numberFormat(locale(language), decimals).format(value);

/** Exact tenths as a figure. nl: 84 is "8,4", 120 is "12". */
export const formatTenths = (tenths: number, language: AnyLanguage): string =>
  formatNumber(tenths / 10, language, tenths % 10 === 0 ? 0 : 1);

// Making a formatter costs far more than using one.
const moneyFormat = remembered((of: string) => new Intl.NumberFormat(of, { style: 'currency', currency: 'EUR' }));
const numberFormat = remembered(
  (of: string, decimals: number) => new Intl.NumberFormat(of, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
);
const dateFormat = remembered((of: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(of, options));

function remembered<A extends readonly unknown[], T>(make: (...args: A) => T): (...args: A) => T {
  const known = new Map<string, T>();
  return (...args) => {
    const key = JSON.stringify(args);
    const found = known.get(key) ?? make(...args);
    known.set(key, found);
    return found;
  };
}
