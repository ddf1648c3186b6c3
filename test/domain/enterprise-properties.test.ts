import { countCosts } from '#domain/enterprise/count-costs.ts';
import { settleMonth } from '#domain/enterprise/settle-month.ts';
import { settlePeriod } from '#domain/enterprise/settle-period.ts';
import type { SettlementInput } from '#domain/enterprise/settlement.ts';
import { releases } from '#domain/content/releases.ts';
import { percentOf } from '#domain/money.ts';
import { aCost, aMonth, aPermission, granted } from '#test/make-enterprise.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const cents = fc.integer({ min: 0, max: 400_000 });
const codes = fc.constantFrom(...releases.map((row) => row.code), null);

/** Any way to settle a month: every release, with or without reserve, loss, other income. */
const anyMonth = fc
  .record({
    turnover: cents,
    costs: cents,
    code: codes,
    reservePercent: fc.integer({ min: 0, max: 1_000 }),
    carriesLoss: fc.boolean(),
    lossBefore: cents,
    otherIncome: cents,
  })
  .map(({ turnover, costs, code, reservePercent, ...rest }): SettlementInput =>
    aMonth(turnover, costs, { ...rest, reservePercent: reservePercent / 10, release: code === null ? { kind: 'none' } : granted(code) }),
  );

test('benefit and result together never fall when turnover rises by one cent', () => {
  fc.assert(
    fc.property(anyMonth, (input) => {
      const more = settleMonth({ ...input, turnover: input.turnover + 1 });
      expect(more.total).toBeGreaterThanOrEqual(settleMonth(input).total);
    }),
    { numRuns: 2_000 },
  );
});

test('the parts of a month always add up', () => {
  fc.assert(
    fc.property(anyMonth, (input) => {
      const month = settleMonth(input);
      expect(month.base).toBe(month.reserve + month.income);
      expect(month.income).toBe(month.release + month.deduction);
      expect(month.benefit).toBe(month.payout + month.holiday);
      expect(month.benefit).toBeLessThanOrEqual(input.norm.row.amount);
      expect(
        Math.min(month.reserve, month.release, month.deduction, month.benefit, month.payout, month.holiday, month.lossAfter),
      ).toBeGreaterThanOrEqual(0);
      // A loss is never lost: what is left is what was there, less what this month's profit took.
      expect(month.base - month.lossAfter).toBe(input.carriesLoss ? month.result - input.lossBefore : Math.max(0, month.result));
    }),
    { numRuns: 1_000 },
  );
});

test('a percentage is rounded half up to the cent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 1_000 }), (amount, tenths) => {
      // The same in whole numbers: amount * tenths / 1000, half a cent goes up.
      expect(percentOf(amount, tenths / 10)).toBe(Number((2n * BigInt(amount) * BigInt(tenths) + 1_000n) / 2_000n));
    }),
    { numRuns: 2_000 },
  );
});

test('months with loss carry withhold what the period withholds, but for half a cent a month', () => {
  const results = fc.array(fc.integer({ min: -50_000, max: 90_000 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(results, codes, (all, code) => {
      let lossBefore = 0;
      let deductions = 0;
      const release = code === null ? ({ kind: 'none' } as const) : granted(code);
      for (const result of all) {
        const month = settleMonth(
          aMonth(Math.max(0, result), 0, { costs: [aCost(Math.max(0, -result))], carriesLoss: true, lossBefore, release }),
        );
        lossBefore = month.lossAfter;
        deductions += month.deduction;
      }
      const row = release.kind === 'granted' ? release.row : null;
      const period = settlePeriod({ results: all, lossBefore: 0, reservePercent: 0, release: row && { row, months: all.length } });
      // Loss that is left at the end could not be set off any more: those profits were already deducted.
      const leftOver = row ? percentOf(lossBefore, 100 - row.percent) : lossBefore;
      const capped = all.some((result) => percentOf(Math.max(0, result), row?.percent ?? 0) > (row?.cap ?? Infinity));
      if (capped || period.base === 0) return;
      expect(Math.abs(deductions - period.deduction - leftOver)).toBeLessThanOrEqual(all.length + 1);
    }),
    { numRuns: 1_000 },
  );
});

test('strict months never withhold less than the period, but for rounding', () => {
  const results = fc.array(fc.integer({ min: -50_000, max: 90_000 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(results, (all) => {
      const monthly = all
        .map((result) => settleMonth(aMonth(Math.max(0, result), 0, { costs: [aCost(Math.max(0, -result))] })).deduction)
        .reduce((a, b) => a + b, 0);
      expect(monthly).toBeGreaterThanOrEqual(settlePeriod({ results: all, lossBefore: 0, reservePercent: 0, release: null }).deduction);
    }),
  );
});

test('no more counts than was stated, and never more than the cap', () => {
  const anyCost = fc
    .record({
      category: fc.constantFrom('purchases', 'phone', 'premises', 'investment', 'other'),
      amount: cents,
      day: fc.integer({ min: 1, max: 31 }),
      proofSeen: fc.boolean(),
      consent: fc.boolean(),
    })
    .map(({ day, amount, ...rest }) => aCost(amount, { ...rest, date: `2026-07-${String(day).padStart(2, '0')}` }));
  fc.assert(
    fc.property(fc.array(anyCost, { maxLength: 12 }), (costs) => {
      const counted = countCosts(costs, { rules: aPermission().costRules, investmentCap: 100_000, countedBefore: { phone: 12_000 } });
      expect(counted.every((cost) => cost.accepted >= 0 && cost.accepted <= cost.amount)).toBe(true);
      const of = (category: string) =>
        counted.filter((cost) => cost.category === category).reduce((total, cost) => total + cost.accepted, 0);
      expect(of('phone')).toBeLessThanOrEqual(18_000);
      expect(of('premises')).toBeLessThanOrEqual(30_000);
      expect(of('investment')).toBeLessThanOrEqual(100_000);
      expect(of('other')).toBe(0);
    }),
  );
});
