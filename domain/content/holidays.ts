import type { LocalDate } from '../local-date.ts';
import { addDays, weekday } from '../local-date.ts';
import type { Mark, Said } from './dated.ts';

/** A day that counts as a generally recognised holiday for terms set by law (Algemene termijnenwet art. 3). */
export type Holiday = Readonly<{ date: LocalDate; name: Said; ground: string; mark: Mark; remark: Said | null }>;

/** Up to and including this year the list was made and looked at; a later year is worked out in the same way. */
export const LISTED_UNTIL = 2035;

/**
 * The holidays of one year. Days that a royal decree puts on a par for some years (art. 3 lid 3) are not in this list:
 * leaving them out gives an earlier, and so a safe, last day.
 */
export function holidaysOf(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const ofEaster = (days: number, nl: string, en: string, ground = 'Algemene termijnenwet art. 3 lid 1') =>
    holiday(addDays(easter, days), nl, en, ground);
  return [
    holiday(`${year}-01-01`, 'Nieuwjaarsdag', "New Year's Day"),
    ofEaster(-2, 'Goede Vrijdag', 'Good Friday', 'Algemene termijnenwet art. 3 lid 2'),
    ofEaster(1, 'Tweede Paasdag', 'Easter Monday'),
    holiday(kingsDay(year), 'Koningsdag', "King's Day"),
    { ...holiday(`${year}-05-05`, 'Bevrijdingsdag', 'Liberation Day'), remark: everyFifthOfMay },
    ofEaster(39, 'Hemelvaartsdag', 'Ascension Day'),
    ofEaster(50, 'Tweede Pinksterdag', 'Whit Monday'),
    holiday(`${year}-12-25`, 'Eerste Kerstdag', 'Christmas Day'),
    holiday(`${year}-12-26`, 'Tweede Kerstdag', 'Boxing Day'),
  ];
}

const everyFifthOfMay: Said = {
  nl: 'De wet noemt de vijfde mei zonder meer: voor termijnen telt hij ieder jaar, ook als niemand vrij heeft.',
  en: 'The law names the fifth of May as such: for terms it counts every year, also when nobody has the day off.',
};

function holiday(date: LocalDate, nl: string, en: string, ground = 'Algemene termijnenwet art. 3 lid 1'): Holiday {
  return { date, name: { nl, en }, ground, mark: 'sure', remark: null };
}

/** 27 April; 26 April when the 27th is a Sunday (practice since 2014). */
const kingsDay = (year: number): LocalDate => (weekday(`${year}-04-27`) === 7 ? `${year}-04-26` : `${year}-04-27`);

/** Easter Sunday of the Gregorian calendar, by the anonymous ("Meeus/Jones/Butcher") computus. */
export function easterSunday(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const days = moon + sunday - 7 * late + 114;
  return `${year}-${String(Math.floor(days / 31)).padStart(2, '0')}-${String((days % 31) + 1).padStart(2, '0')}`;
}
