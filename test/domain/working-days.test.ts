import { easterSunday, holidaysOf, LISTED_UNTIL } from '#domain/content/holidays.ts';
import { addDays, addMonths, daysBetween } from '#domain/local-date.ts';
import { addWorkingDays, isWorkingDay, legalTermEnd, workingDayFrom } from '#domain/working-days.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const aDay = fc.integer({ min: 0, max: 5800 }).map((days) => addDays('2020-01-01', days));

describe('holidays', () => {
  // Published Easter Sundays; the other moving days hang on them.
  test.each([
    [2020, '2020-04-12'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2030, '2030-04-21'],
    [2033, '2033-04-17'],
    [2035, '2035-03-25'],
  ])('Easter %i', (year, date) => expect(easterSunday(year)).toBe(date));

  test('2026 has the nine days of the act', () => {
    expect(holidaysOf(2026).map((holiday) => holiday.date)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-04-27',
      '2026-05-05',
      '2026-05-14',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  test("King's day moves to Saturday when the 27th is a Sunday", () => {
    expect(isWorkingDay('2031-04-26')).toBe(false);
    expect(holidaysOf(2031).some((holiday) => holiday.date === '2031-04-27')).toBe(false);
  });

  test('the fifth of May counts every year and says so', () => {
    for (let year = 2020; year <= LISTED_UNTIL; year += 1) {
      expect(holidaysOf(year).find((holiday) => holiday.date === `${year}-05-05`)?.remark?.nl).toContain('ieder jaar');
    }
  });
});

describe('terms set by law', () => {
  test.each([
    ['six weeks from 9 March 2026 end on Monday 20 April', '2026-03-09', { weeks: 6 }, '2026-04-20'],
    ['a last day on Easter Monday moves to Tuesday', '2026-02-23', { weeks: 6 }, '2026-04-07'],
    ['a last day on Saturday moves to Monday', '2026-03-07', { weeks: 6 }, '2026-04-20'],
    ['Christmas and a weekend move it on to Monday', '2026-11-13', { weeks: 6 }, '2026-12-28'],
    ['three days hold at least two working days', '2026-04-02', { days: 3 }, '2026-04-08'],
    ['two days end on a working day, no more', '2026-04-02', { days: 2 }, '2026-04-07'],
    ['more than twelve weeks stays as it falls', '2026-03-07', { weeks: 13 }, '2026-06-06'],
    ['more than three months stays as it falls', '2026-01-31', { months: 4 }, '2026-05-31'],
    ['a leap day is a day', '2028-02-01', { weeks: 4 }, '2028-02-29'],
  ] as const)('%s', (_, from, term, until) => expect(legalTermEnd(from, term)).toBe(until));

  test('a term up to twelve weeks never ends on a day off and never before its plain end', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 12 }), (day, weeks) => {
        const end = legalTermEnd(day, { weeks });
        const plain = addDays(day, weeks * 7);
        return isWorkingDay(end) && end >= plain && daysBetween(plain, end) <= 5;
      }),
    );
  });

  test('working days are counted one by one', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 15 }), (day, count) => {
        const end = addWorkingDays(day, count);
        let counted = 0;
        for (let each = addDays(day, 1); each <= end; each = addDays(each, 1)) counted += isWorkingDay(each) ? 1 : 0;
        return counted === count && (count === 0 || isWorkingDay(end));
      }),
    );
  });

  test('three working days from Tuesday 3 March 2026 end on Friday; over Easter they end later', () => {
    expect(addWorkingDays('2026-03-03', 3)).toBe('2026-03-06');
    expect(addWorkingDays('2026-04-02', 3)).toBe('2026-04-09');
    expect(workingDayFrom('2026-04-03')).toBe('2026-04-07');
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
  });
});
