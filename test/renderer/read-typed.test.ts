import { momentAt, readDate, readMonth, readNumber, readTime, showDate, showMonth } from '#renderer/ui/read-typed.ts';
import { dayOf, formatTime } from '#i18n/format.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('days', () => {
  test('every day is read back as fields show it', () => {
    const days = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(readDate(showDate(day))).toBe(day);
      }),
    );
  });

  test.each(['31-02-2026', '29-02-2026', '00-01-2026', '9-13-2026', '9-3-26', '9 maart', '', '932026', '1-1-20266'])(
    'no day: "%s"',
    (typed) => {
      expect(readDate(typed)).toBeUndefined();
    },
  );
});

describe('moments', () => {
  test.each([
    ['2026-01-15', '14:30', '2026-01-15T13:30:00.000Z'],
    ['2026-07-15', '14:30', '2026-07-15T12:30:00.000Z'],
    ['2026-03-29', '03:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '03:30', '2026-10-25T02:30:00.000Z'],
  ])('%s %s on the Dutch clock', (day, time, moment) => {
    expect(momentAt(day, time)).toBe(moment);
    expect([dayOf(moment), formatTime(moment, 'nl')]).toEqual([day, time]);
  });

  test.each([
    ['14:30', '14:30'],
    ['14.30', '14:30'],
    ['1430', '14:30'],
    ['9', '09:00'],
  ])('%s is %s', (typed, time) => expect(readTime(typed)).toBe(time));
  test.each(['24:00', '12:60', 'half 3', '14:3', ''])('no time: "%s"', (typed) => expect(readTime(typed)).toBeUndefined());
});

test('months', () => {
  expect([readMonth('3-2026'), readMonth('03/2026'), readMonth('2026-03')]).toEqual(['2026-03', '2026-03', '2026-03']);
  expect([readMonth('13-2026'), readMonth('maart 2026')]).toEqual([undefined, undefined]);
  expect(showMonth('2026-03')).toBe('03-2026');
});

test('numbers', () => {
  expect([readNumber('12'), readNumber('7,5'), readNumber('7.5'), readNumber('1.250'), readNumber('-3')]).toEqual([12, 7.5, 7.5, 1250, -3]);
  expect([readNumber('1,2,3'), readNumber('twaalf'), readNumber('')]).toEqual([undefined, undefined, undefined]);
});
