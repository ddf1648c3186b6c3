import { settleMonth } from '#domain/enterprise/settle-month.ts';
import { settlePeriod, trueUp } from '#domain/enterprise/settle-period.ts';
import { settleYear } from '#domain/enterprise/settle-year.ts';
import type { SettlementInput } from '#domain/enterprise/settlement.ts';
import { Settlement } from '#domain/enterprise/settlement.ts';
import { releases } from '#domain/content/releases.ts';
import { aMonth, granted } from '#test/make-enterprise.ts';
import canonicalize from 'canonicalize';
import { describe, expect, test } from 'vitest';

/** The worked month: a lone parent, norm 1.419,46, turnover 310 and costs 95. */
describe('one month of 310 turnover and 95 costs', () => {
  test.each<
    [
      name: string,
      changes: Partial<SettlementInput>,
      reserve: number,
      income: number,
      release: number,
      deduction: number,
      benefit: number,
      total: number,
    ]
  >([
    ['A gross, n 25 %', { release: granted('31.2n') }, 0, 21_500, 5_375, 16_125, 125_821, 147_321],
    ['B 19 % reserve, n 25 %', { release: granted('31.2n'), reservePercent: 19 }, 4_085, 17_415, 4_354, 13_061, 128_885, 150_385],
    ['C no release', {}, 0, 21_500, 0, 21_500, 120_446, 141_946],
    ['D 34a 15 %', { release: granted('34a.1a') }, 0, 21_500, 3_225, 18_275, 123_671, 145_171],
    ['E r 12,5 %', { release: granted('31.2r') }, 0, 21_500, 2_688, 18_812, 123_134, 144_634],
  ])('variant %s', (_, changes, reserve, income, release, deduction, benefit, total) => {
    const settled = settleMonth(aMonth(31_000, 9_500, changes));
    expect(settled).toMatchObject({ result: 21_500, reserve, income, release, deduction, benefit, total });
  });

  test('pays out 95 % in variant A and keeps the holiday share', () => {
    const settled = settleMonth(aMonth(31_000, 9_500, { release: granted('31.2n') }));
    expect(settled).toMatchObject({ payout: 119_530, holiday: 6_291 });
  });

  test.each([
    ['31.2n', 114_000, 28_500],
    ['31.2r', 142_128, 17_766],
    ['31.2y', 120_127, 18_019],
  ] as const)('the cap of %s is reached at the income of the table', (code, income, cap) => {
    expect(settleMonth(aMonth(income, 0, { release: granted(code) })).release).toBe(cap);
    expect(settleMonth(aMonth(income - 10, 0, { release: granted(code) })).release).toBeLessThan(cap);
    expect(settleMonth(aMonth(income + 50_000, 0, { release: granted(code) })).release).toBe(cap);
  });
});

const halfYear = [
  ['2026-07', 31_000, 9_500],
  ['2026-08', 26_000, 14_000],
  ['2026-09', 0, 6_000],
  ['2026-10', 42_000, 11_000],
  ['2026-11', 18_000, 4_000],
  ['2026-12', 35_000, 12_000],
] as const;

/** Settles the half-year month after month, each month with what the one before left over. */
function settleHalfYear(carriesLoss: boolean, emptyMonthCounts = true) {
  let lossBefore = 0;
  let used = 0;
  return halfYear.map(([month, turnover, costs]) => {
    const input = aMonth(turnover, costs, { month, carriesLoss, lossBefore, emptyMonthCounts, release: granted('31.2n', used) });
    const settlement = settleMonth(input);
    lossBefore = settlement.lossAfter;
    used = settlement.releaseUse.used;
    return { input, settlement };
  });
}

describe('the half-year July to December 2026', () => {
  const figures = (months: ReturnType<typeof settleHalfYear>) =>
    months.map(({ settlement: { result, release, deduction } }) => [result, release, deduction]);
  const total = (months: ReturnType<typeof settleHalfYear>, figure: 'result' | 'release' | 'deduction') =>
    months.reduce((all, { settlement }) => all + settlement[figure], 0);

  test('month by month', () => {
    const months = settleHalfYear(false);
    expect(figures(months)).toEqual([
      [21_500, 5_375, 16_125],
      [12_000, 3_000, 9_000],
      [-6_000, 0, 0],
      [31_000, 7_750, 23_250],
      [14_000, 3_500, 10_500],
      [23_000, 5_750, 17_250],
    ]);
    expect([total(months, 'result'), total(months, 'release'), total(months, 'deduction')]).toEqual([95_500, 25_375, 76_125]);
  });

  test('with the loss of September carried to October', () => {
    const months = settleHalfYear(true);
    expect(figures(months)).toEqual([
      [21_500, 5_375, 16_125],
      [12_000, 3_000, 9_000],
      [-6_000, 0, 0],
      [31_000, 6_250, 18_750],
      [14_000, 3_500, 10_500],
      [23_000, 5_750, 17_250],
    ]);
    expect([total(months, 'release'), total(months, 'deduction')]).toEqual([23_875, 71_625]);
  });

  test('as one period', () => {
    const row = releases.find((each) => each.code === '31.2n');
    const period = settlePeriod({
      results: [21_500, 12_000, -6_000, 31_000, 14_000, 23_000],
      lossBefore: 0,
      reservePercent: 0,
      release: row ? { row, months: 6 } : null,
    });
    expect(period).toMatchObject({ result: 95_500, release: 23_875, deduction: 71_625 });
  });

  test('monthly settlement without loss carry withheld 45,00 too much: that is paid back', () => {
    expect(trueUp(settleHalfYear(false))).toMatchObject({
      kind: 'compared',
      monthly: { release: 25_375, deduction: 76_125 },
      period: { deduction: 71_625 },
      difference: 4_500,
    });
    expect(trueUp(settleHalfYear(true))).toMatchObject({ kind: 'compared', difference: 0 });
  });

  test('months under different releases are not compared as one period', () => {
    const [first, ...rest] = settleHalfYear(true);
    const changed = aMonth(10_000, 0, { release: granted('31.2r') });
    expect(first && trueUp([first, ...rest, { input: changed, settlement: settleMonth(changed) }])).toEqual({ kind: 'mixed' });
  });

  test('the loss month of September uses a month of n only when the permission says so', () => {
    expect(settleHalfYear(true, true).at(-1)?.settlement.releaseUse.used).toBe(6);
    expect(settleHalfYear(true, false).at(-1)?.settlement.releaseUse.used).toBe(5);
  });
});

test('the final settlement of a year pays back what was withheld too much, or asks the rest', () => {
  expect(settleYear({ fiscalResult: 95_500, taxes: 5_500, release: 22_500, provisionalDeductions: 71_625 })).toEqual({
    finalDeduction: 67_500,
    difference: 4_125,
  });
  expect(settleYear({ fiscalResult: 120_000, taxes: 0, release: 30_000, provisionalDeductions: 71_625 })).toEqual({
    finalDeduction: 90_000,
    difference: -18_375,
  });
});

describe('what the benefit becomes', () => {
  test('other income is deducted too, and the benefit never falls under zero', () => {
    expect(settleMonth(aMonth(31_000, 9_500, { otherIncome: 20_000 })).benefit).toBe(100_446);
    const none = settleMonth(aMonth(200_000, 0));
    expect(none).toMatchObject({ benefit: 0, payout: 0, holiday: 0 });
    expect(none.notes).toContain('noBenefit');
  });

  test('a set of amounts that ended goes on as provisional and unsure', () => {
    const norm = { ...aMonth(0, 0).norm, provisional: true };
    const settled = settleMonth(aMonth(31_000, 9_500, { norm }));
    expect(settled).toMatchObject({ provisional: true, mark: 'unsure' });
    expect(settled.notes).toContain('provisional');
  });

  test('says that the July norm is likely, and that release on profit is unsure', () => {
    expect(settleMonth(aMonth(31_000, 9_500))).toMatchObject({ mark: 'likely', notes: ['normMark'] });
    expect(settleMonth(aMonth(31_000, 9_500, { release: granted('31.2n') }))).toMatchObject({
      mark: 'unsure',
      notes: ['normMark', 'releaseOnProfit'],
    });
  });
});

describe('every figure can be opened', () => {
  const settled = settleMonth(
    aMonth(31_000, 9_500, { release: granted('31.2n'), carriesLoss: true, lossBefore: 1_000, reservePercent: 19 }),
  );

  test('each step gives the figure of its name', () => {
    for (const step of settled.steps) {
      const figures: Readonly<Record<string, unknown>> = { ...settled, turnover: 31_000, costs: settled.accepted, norm: 141_946 };
      expect([step.code, step.result]).toEqual([step.code, figures[step.code]]);
    }
  });

  test('each step names exactly the inputs that its formula uses', () => {
    const words = new Set(['max', 'min', 'round']);
    for (const step of settled.steps) {
      const used = (step.formula.match(/[a-zA-Z]+/g) ?? []).filter((word) => !words.has(word));
      const named = step.inputs.filter(({ unit }) => unit !== 'months').map(({ name }) => name);
      expect([step.code, named.toSorted()]).toEqual([step.code, used.toSorted()]);
    }
  });

  test('the release names its article, its row and its months', () => {
    expect(settled.steps.find((step) => step.code === 'release')).toMatchObject({
      formula: 'min(round(income * releasePercent), releaseCap)',
      article: { article: '31', paragraph: '2', part: 'n' },
      date: '2026-01-01',
      source: { kind: 'row', said: { nl: 'SZW Normenbrief 1 januari 2026' } },
      inputs: [{ value: 16_605 }, { value: 25 }, { value: 28_500 }, { value: 1, unit: 'months' }, { value: 6, unit: 'months' }],
    });
  });
});

test('a settlement redone from its own stored input is the same, byte for byte', () => {
  const input = aMonth(31_000, 9_500, { release: granted('31.2n', 2), carriesLoss: true, lossBefore: 700, reservePercent: 19 });
  const stored = canonicalize({ input, settlement: settleMonth(input) });
  const read = JSON.parse(stored ?? '') as { input: SettlementInput; settlement: unknown }; // What was written just above.
  expect(canonicalize({ input: read.input, settlement: settleMonth(read.input) })).toBe(stored);
  expect(canonicalize(Settlement.parse(read.settlement))).toBe(canonicalize(settleMonth(input)));
});
