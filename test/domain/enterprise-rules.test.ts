import { countCosts } from '#domain/enterprise/count-costs.ts';
import { grantRelease } from '#domain/enterprise/grant-release.ts';
import type { Permission } from '#domain/enterprise/permission.ts';
import { permissionNeeds } from '#domain/enterprise/permission-needs.ts';
import { periodOf } from '#domain/enterprise/period.ts';
import { emptyStatement } from '#domain/enterprise/statement.ts';
import { statementNeeds } from '#domain/enterprise/statement-needs.ts';
import { weighHours } from '#domain/enterprise/weigh-hours.ts';
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

describe('what a permission still needs', () => {
  const codes = (permission: Permission, closedUntil: string | null = null) =>
    permissionNeeds(permission, { closedUntil })
      .filter((need) => need.weight === 'must')
      .map((need) => need.code);
  const asked = (permission: Permission) =>
    permissionNeeds(permission, { closedUntil: null })
      .filter((need) => need.weight === 'asks')
      .map((need) => need.code);

  test('a complete one only asks to look at what the law leaves open', () => {
    expect(codes(aPermission())).toEqual([]);
    expect(asked(aPermission())).toEqual(['enterprise.releaseUnsure']);
  });

  test('every required field by its own name', () => {
    const empty = aPermission({
      activity: '',
      startsOn: null,
      endsOn: null,
      decisionNumber: '',
      system: null,
      settles: null,
      method: null,
      normKind: null,
      releaseOnProfit: null,
      investmentCap: null,
      applyDuty: null,
    });
    expect(codes(empty)).toHaveLength(11);
    expect(codes(aPermission({ method: 'reserve' }))).toEqual(['enterprise.reservePercent']);
  });

  test('twelve months at most, and twelve more when prolonged', () => {
    expect(codes(aPermission({ endsOn: '2027-07-01' }))).toEqual(['enterprise.termTooLong']);
    expect(codes(aPermission({ endsOn: '2028-06-30' }), '2027-06-30')).toEqual([]);
    expect(codes(aPermission({ endsOn: '2028-07-01' }), '2027-06-30')).toEqual(['enterprise.termTooLong']);
    expect(codes(aPermission({ endsOn: '2026-06-30' }))).toContain('enterprise.endsBeforeStart');
  });

  test('a KvK number has eight digits', () => {
    expect(codes(aPermission({ kvkNumber: '1234567' }))).toEqual(['enterprise.kvkNumber']);
    expect(codes(aPermission({ kvkNumber: '12345678' }))).toEqual([]);
  });

  test('the old btw number, which held a BSN, is not kept', () => {
    expect(codes(aPermission({ vatId: 'NL111222333B01' }))).toEqual(['enterprise.vatHoldsBsn']);
    expect(codes(aPermission({ vatId: 'NL000099998B57' }))).toEqual([]);
    expect(codes(aPermission({ vatId: 'NL12B01' }))).toEqual(['enterprise.vatId']);
  });

  test('hours of a self-employed person are a question, not a refusal', () => {
    expect(asked(aPermission({ maxHoursYear: 1_225 }))).toContain('enterprise.hoursOfBusiness');
    expect(asked(aPermission({ maxHoursYear: 1_224 }))).not.toContain('enterprise.hoursOfBusiness');
    expect(codes(aPermission({ maxHoursYear: 1_300, maxHoursWeek: 25 }))).toEqual([]);
  });

  test('34a cannot start before 2027, and r asks the birth date of the child', () => {
    const with34a = aPermission({ releases: [{ code: '34a.1a', from: '2026-12-01', until: null, decision: 'x', usedBefore: 0 }] });
    expect(codes(with34a)).toEqual(['enterprise.releaseNotInForce']);
    const withR = aPermission({ releases: [{ code: '31.2r', from: '2026-12-01', until: '2026-12-31', decision: 'x', usedBefore: 0 }] });
    expect(codes(withR)).toEqual(['enterprise.childBornOn']);
  });

  test('a release that ends during the term is asked about in time', () => {
    const open = aPermission({ releases: [{ code: '31.2n', from: '2026-07-01', until: null, decision: 'x', usedBefore: 0 }] });
    expect(asked(open)).toContain('enterprise.releaseEnds');
  });

  test('each category once, investments by their own cap', () => {
    const rule = { category: 'phone', cap: null, capPer: 'year', needsConsent: false } as const;
    expect(codes(aPermission({ costRules: [rule, rule] }))).toEqual(['enterprise.costRuleTwice']);
    expect(codes(aPermission({ costRules: [{ ...rule, category: 'investment' }] }))).toEqual(['enterprise.investmentHasOwnCap']);
  });
});

describe('what a month statement still needs', () => {
  const facts = { month: '2026-07', today: '2026-08-05', permission: aPermission(), hoursElsewhere: 0 };
  const complete = {
    ...emptyStatement,
    turnover: 31_000,
    costs: [aCost(9_500)],
    hours: 40,
    receivedOn: '2026-08-03',
    declaredOn: '2026-08-02',
  };
  const codes = (changes: Partial<typeof emptyStatement>, more: Partial<typeof facts> = {}) =>
    statementNeeds({ ...complete, ...changes }, { ...facts, ...more }).map((need) => `${need.weight} ${need.code}`);

  test('nothing, when all is there', () => expect(codes({})).toEqual([]));

  test('turnover, hours, declaration and day of receipt', () => {
    expect(codes({ turnover: null, hours: null, receivedOn: null, declaredOn: null })).toEqual([
      'must enterprise.turnover',
      'must enterprise.hours',
      'must enterprise.receivedOn',
      'must enterprise.declaredOn',
    ]);
  });

  test('a cost dated outside the month', () => {
    expect(codes({ costs: [aCost(100, { date: '2026-08-01' })] })).toEqual(['must enterprise.costOutsideMonth']);
    expect(codes({ costs: [aCost(0)] })).toEqual(['must enterprise.costAmount']);
  });

  test('late is said, not refused', () => {
    expect(codes({ receivedOn: '2026-08-11' }, { today: '2026-08-20' })).toEqual(['asks enterprise.late']);
    expect(codes({ receivedOn: '2026-08-10' }, { today: '2026-08-20' })).toEqual([]);
  });

  test('too many hours are said, not refused', () => {
    expect(codes({ hours: 89 })).toEqual(['asks enterprise.hoursOver']);
    expect(codes({ hours: 40 }, { hoursElsewhere: 1_190 })).toEqual(['asks enterprise.hoursOver', 'asks enterprise.hoursOver']);
  });

  test('a cost that will not count is said beforehand', () => {
    expect(
      codes({ costs: [aCost(100, { category: 'premises' }), aCost(100, { category: 'advertising' }), aCost(100, { proofSeen: false })] }),
    ).toEqual(['asks enterprise.costConsent', 'asks enterprise.costNotListed', 'asks enterprise.costProof']);
  });

  test('a declaration before the month, or a receipt in the future', () => {
    expect(codes({ declaredOn: '2026-06-30' })).toEqual(['must enterprise.declaredTooEarly']);
    expect(codes({ receivedOn: '2026-08-06' })).toEqual(['must enterprise.receivedInFuture']);
  });
});

test('hours of a month are weighed as a week, a year and against the self-employed', () => {
  const weighed = weighHours({ month: '2026-09', hours: 90, hoursElsewhere: 960, permission: aPermission() });
  expect(weighed).toMatchObject({ perWeek: 21, yearTotal: 1_050 });
  expect(weighed.over.map((limit) => limit.name)).toEqual(['week', 'year']);
  expect(
    weighHours({ month: '2026-09', hours: 0, hoursElsewhere: 1_225, permission: aPermission() }).over.map((limit) => limit.name),
  ).toEqual(['year', 'business']);
});

test('a month belongs to a calendar period within the term', () => {
  const term = { startsOn: '2026-08-01', endsOn: '2027-02-28' };
  expect(periodOf('2026-09', { ...term, settles: 'quarter' })).toEqual(['2026-08', '2026-09']);
  expect(periodOf('2026-12', { ...term, settles: 'halfYear' })).toEqual(['2026-08', '2026-09', '2026-10', '2026-11', '2026-12']);
  expect(periodOf('2027-01', { ...term, settles: 'year' })).toEqual(['2027-01', '2027-02']);
  expect(periodOf('2026-09', { ...term, settles: 'month' })).toEqual(['2026-09']);
});
