import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amount, column } from '#reports/blocks.ts';
import { widthsOf } from '#reports/word-widths.ts';

const TOTAL = 9_070;

describe('the widths of a table', () => {
  test('follow the shares while every word fits', () => {
    expect(widthsOf([column('a', 3), column('b', 1)], [['c', 'd']], 8_000)).toEqual([6_000, 2_000]);
  });

  test('give a narrow column the room of its longest word, taken from the wide ones', () => {
    const [number = 0, word = 0, text = 0] = widthsOf(
      [column('Nr.', 1), column('Onderwerp', 1), column('Bevinding', 20)],
      [['1', 'waarneming', 'x']],
      TOTAL,
    );
    expect(word).toBeGreaterThan(10 * 100);
    expect(number).toBeLessThan(word);
    expect(text).toBeGreaterThan(TOTAL / 2);
  });

  test('keep a date in one piece', () => {
    const [date = 0] = widthsOf([column('Op', 1), column('Wat', 30)], [['16-03-2026', 'iets']], TOTAL);
    expect(date).toBeGreaterThan(10 * 100);
  });

  test('keep an amount in one piece, no-break space and all', () => {
    const [cents = 0] = widthsOf([amount('€', 1), column('Wat', 30)], [['€\u00a01.234.567,89', 'iets']], TOTAL);
    expect(cents).toBeGreaterThan(14 * 100);
  });

  test('let only the longest words break when there is little room', () => {
    const columns = ['Nr.', 'Onderwerp', 'Soort', 'Datum', 'Wie', 'Cijfer'].map((header) => column(header, 1));
    const [number = 0, , , date = 0] = widthsOf(
      columns,
      [['1', 'arbeidsmarktontwikkelingen', 'participatieladder', '16-03-2026', 'ervaringsdeskundige', '4']],
      TOTAL,
    );
    expect(date).toBeGreaterThan(10 * 100);
    expect(number).toBeGreaterThan(3 * 100);
  });

  test('fall back to the shares when nothing could fit', () => {
    const many = Array.from({ length: 12 }, () => column('onafscheidelijkheden', 1));
    expect(new Set(widthsOf(many, [], 12_000))).toEqual(new Set([1_000]));
  });

  test('always add up, and are never zero', () => {
    const texts = fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(texts, fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 8, maxLength: 8 }), (headers, shares) => {
        const columns = headers.map((header, index) => amount(header, shares[index] ?? 1));
        const widths = widthsOf(columns, [headers], TOTAL);
        expect(widths.reduce((all, each) => all + each, 0)).toBe(TOTAL);
        expect(Math.min(...widths)).toBeGreaterThan(0);
      }),
    );
  });
});
