import type { Permission } from '#domain/enterprise/permission.ts';
import { permissionNeeds } from '#domain/enterprise/permission-needs.ts';
import { periodOf } from '#domain/enterprise/period.ts';
import { emptyStatement } from '#domain/enterprise/statement.ts';
import { statementNeeds } from '#domain/enterprise/statement-needs.ts';
import { weighHours } from '#domain/enterprise/weigh-hours.ts';
import { aCost, aPermission } from '#test/make-enterprise.ts';
import { describe, expect, test } from 'vitest';

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
