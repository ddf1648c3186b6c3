import { countCosts } from '#domain/enterprise/count-costs.ts';
import { grantRelease } from '#domain/enterprise/grant-release.ts';
import type { Permission } from '#domain/enterprise/permission.ts';
import { emptyStatement } from '#domain/enterprise/statement.ts';
import { settleMonth } from '#domain/enterprise/settle-month.ts';
import { settlementInput } from '#domain/enterprise/settlement-input.ts';
import { findNorm, findRelease, lastNormDay } from '#domain/norms.ts';
import { Refusal } from '#domain/refusal.ts';
import { aCost, aPermission } from '#test/make-enterprise.ts';
import { describe, expect, test } from 'vitest';

describe('norms by month', () => {
  test('the amount of the set that holds on the first day of the month', () => {
    expect(findNorm('single', '2026-06').row.amount).toBe(140_150);
    expect(findNorm('single', '2026-07')).toMatchObject({ row: { amount: 141_946, mark: 'likely' }, provisional: false });
    expect(findNorm('couple', '2025-12').row.amount).toBe(195_580);
  });

  test('the two norms with one partner under 21 are not mixed up', () => {
    expect(findNorm('coupleOneYoung', '2026-01').row.amount).toBe(134_706);
    expect(findNorm('coupleOneYoungChild', '2026-01').row.amount).toBe(174_749);
  });

  test('after the last set the old one goes on as provisional', () => {
    expect(lastNormDay()).toBe('2026-12-31');
    expect(findNorm('single', '2027-03')).toMatchObject({ row: { amount: 141_946, until: '2026-12-31' }, provisional: true });
  });

  test('a month without any set is refused', () => {
    expect(() => findNorm('single', '2025-06')).toThrow(new Refusal('enterprise.noNorm', { month: '06-2025' }));
  });

  test('34a holds only from 2027, n only until then', () => {
    expect(findRelease('34a.1a', '2026-12')).toBeUndefined();
    expect(findRelease('34a.1a', '2027-01')).toMatchObject({ percent: 15, cap: null });
    expect(findRelease('31.2n', '2026-12')).toMatchObject({ percent: 25, cap: 28_500 });
    expect(findRelease('31.2n', '2027-01')).toBeUndefined();
  });
});

describe('which release holds', () => {
  const born = '1991-05-14';
  const grant = (permission: Permission, month: string, nUsed = 0, birthDate: string | null = born) =>
    grantRelease(permission, { month, nUsed, birthDate });
  const r = aPermission({
    youngestChildBornOn: '2017-11-02',
    nUsedBefore: 6,
    releases: [{ code: '31.2r', from: '2026-07-01', until: null, decision: 'PTO-26-044', usedBefore: 0 }],
  });

  test('n for six months, and no seventh', () => {
    expect(grant(aPermission(), '2026-12', 5)).toMatchObject({ kind: 'granted', used: 5, max: 6 });
    expect(grant(aPermission(), '2026-12', 6)).toMatchObject({ kind: 'denied', denial: 'monthsUsed' });
    expect(grant(aPermission({ nUsedBefore: 4 }), '2026-09', 2)).toMatchObject({ kind: 'denied', denial: 'monthsUsed' });
  });

  test('n and r not under 27', () => {
    expect(grant(aPermission(), '2026-07', 0, '1999-07-02')).toMatchObject({ denial: 'under27' });
    expect(grant(aPermission(), '2026-08', 0, '1999-07-02')).toMatchObject({ kind: 'granted' });
    expect(grant(r, '2026-07', 0, '1999-07-02')).toMatchObject({ denial: 'under27' });
  });

  test('r only after n is used up', () => {
    expect(grant({ ...r, nUsedBefore: 3 }, '2026-07', 2)).toMatchObject({ denial: 'nNotUsed' });
    expect(grant({ ...r, nUsedBefore: 3 }, '2026-07', 3)).toMatchObject({ kind: 'granted', used: 0, max: 30 });
  });

  test('r until the child turns twelve, looked at on the first day of the month', () => {
    expect(grant({ ...r, youngestChildBornOn: '2014-09-02' }, '2026-09')).toMatchObject({ kind: 'granted' });
    expect(grant({ ...r, youngestChildBornOn: '2014-09-01' }, '2026-09')).toMatchObject({ denial: 'childTwelve' });
    expect(grant({ ...r, youngestChildBornOn: null }, '2026-09')).toMatchObject({ denial: 'childBirthUnknown' });
  });

  test('r runs on from its first month, also when nothing is earned', () => {
    const choice = { code: '31.2r', from: '2026-01-01', until: null, decision: 'x', usedBefore: 24 } as const;
    expect(grant({ ...r, releases: [choice] }, '2026-06')).toMatchObject({ kind: 'granted', used: 29 });
    expect(grant({ ...r, releases: [choice] }, '2026-07')).toMatchObject({ denial: 'monthsUsed', used: 30 });
  });

  test('34a from January 2027 by a choice of its own; n does not run on', () => {
    const both = aPermission({
      releases: [
        { code: '31.2n', from: '2026-07-01', until: null, decision: 'PTO-26-044', usedBefore: 0 },
        { code: '34a.1a', from: '2027-01-01', until: null, decision: 'PTO-27-003', usedBefore: 0 },
      ],
    });
    expect(grant(both, '2026-12', 5)).toMatchObject({ kind: 'granted', row: { code: '31.2n' } });
    expect(grant(both, '2027-01', 6)).toMatchObject({ kind: 'granted', row: { code: '34a.1a' }, decision: 'PTO-27-003' });
    expect(grant(aPermission({ releases: both.releases.slice(0, 1) }), '2027-01', 3)).toMatchObject({
      kind: 'denied',
      denial: 'notInForce',
    });
    expect(grant(both, '2028-01', 6)).toMatchObject({ denial: 'monthsUsed' });
  });

  test('never for profit under a release that is for wages, and never when the permission says no', () => {
    expect(
      grant(aPermission({ releases: [{ code: '31.2z', from: '2026-07-01', until: null, decision: 'x', usedBefore: 0 }] }), '2026-07'),
    ).toMatchObject({ denial: 'wagesOnly' });
    expect(grant(aPermission({ releaseOnProfit: 'no' }), '2026-07')).toEqual({ kind: 'none' });
  });
});

describe('which costs count', () => {
  const terms = { rules: aPermission().costRules, investmentCap: 100_000, countedBefore: { phone: 28_000, investment: 90_000 } };
  const count = (...costs: Parameters<typeof aCost>[]) =>
    countCosts(
      costs.map((cost) => aCost(...cost)),
      terms,
    ).map(({ accepted, remark }) => [accepted, remark]);

  test('over the cap of the year only the rest counts', () => {
    expect(count([1_500, { category: 'phone' }], [1_500, { category: 'phone', date: '2026-07-20' }])).toEqual([
      [1_500, null],
      [500, 'overCap'],
    ]);
  });

  test('a cap per month starts anew each month', () => {
    const premises = { category: 'premises', consent: true } as const;
    expect(count([25_000, premises], [10_000, { ...premises, date: '2026-07-11' }])).toEqual([
      [25_000, null],
      [5_000, 'overCap'],
    ]);
  });

  test('the earliest cost goes first, whatever the order they were typed in', () => {
    expect(count([1_500, { category: 'phone', date: '2026-07-20' }], [1_900, { category: 'phone', date: '2026-07-02' }])).toEqual([
      [1_900, null],
      [100, 'overCap'],
    ]);
  });

  test('without consent beforehand, proof or a place on the list a cost does not count and says why', () => {
    expect(count([5_000, { category: 'premises' }])).toEqual([[0, 'noConsent']]);
    expect(count([5_000, { proofSeen: false }])).toEqual([[0, 'noProof']]);
    expect(count([5_000, { category: 'advertising' }])).toEqual([[0, 'notListed']]);
  });

  test('investments: consent, and one cap for the whole term', () => {
    expect(count([5_000, { category: 'investment' }])).toEqual([[0, 'noConsent']]);
    expect(count([15_000, { category: 'investment', consent: true }])).toEqual([[10_000, 'overCap']]);
  });
});

describe('a month is settled from what earlier months left', () => {
  const base = { permission: aPermission(), birthDate: '1991-05-14', otherIncome: 0 };
  const settle = (
    month: string,
    turnover: number,
    costs: ReturnType<typeof aCost>[],
    settled: { month: string; settlement: ReturnType<typeof settleMonth> }[],
  ) => ({
    month,
    settlement: settleMonth(settlementInput({ ...base, month, settled, statement: { ...emptyStatement, turnover, costs, hours: 40 } })),
  });

  test('loss, used months and used caps come from the earlier months only', () => {
    const phone = (amount: number, date: string) => aCost(amount, { category: 'phone', date });
    const july = settle('2026-07', 10_000, [phone(16_000, '2026-07-03')], []);
    const august = settle('2026-08', 20_000, [phone(16_000, '2026-08-03')], [july]);
    expect(july.settlement).toMatchObject({ result: -6_000, lossAfter: 6_000, releaseUse: { used: 1 } });
    expect(august.settlement).toMatchObject({ accepted: 14_000, result: 6_000, base: 0, lossAfter: 0, releaseUse: { used: 2 } });
    const again = settle('2026-07', 10_000, [phone(16_000, '2026-07-03')], [july, august]);
    expect(again).toEqual(july);
    const january = settle('2027-01', 20_000, [phone(16_000, '2027-01-03')], [july, august]);
    expect(january.settlement.accepted).toBe(16_000);
  });

  test('an incomplete permission settles nothing', () => {
    expect(() =>
      settlementInput({
        ...base,
        permission: aPermission({ normKind: null }),
        month: '2026-07',
        settled: [],
        statement: { ...emptyStatement, turnover: 0 },
      }),
    ).toThrow(new Refusal('enterprise.notComplete'));
  });
});
