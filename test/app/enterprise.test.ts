import { fillEnterprise, naimaMonths, naimaPermission } from '#app/example/enterprise.ts';
import { naimaHead } from '#app/example/case-file.ts';
import { settleMonth } from '#domain/enterprise/settle-month.ts';
import { ClosedSettlement } from '#domain/enterprise/settlement.ts';
import { emptyStatement } from '#domain/enterprise/statement.ts';
import * as documents from '#db/documents.ts';
import type { TestDesk } from '#test/desk.ts';
import { anOpenDesk } from '#test/desk.ts';
import canonicalize from 'canonicalize';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

let desk: TestDesk;
let caseFileId: string;

let count = 0;

beforeAll(async () => {
  desk = await anOpenDesk();
});

/** A case file of its own for every test, in one vault. */
beforeEach(async () => {
  desk.clock.set('2026-11-22T09:00:00Z');
  caseFileId = (await desk.say('caseFile.create', { ...naimaHead, number: `PTO-${++count}` })).id;
});

/** A closed permission without months. */
async function aClosedPermission(): Promise<string> {
  const { id } = await desk.say('enterprise.startPermission', { caseFileId });
  await desk.say('enterprise.savePermission', { id, permission: naimaPermission });
  await desk.say('enterprise.closePermission', { id, reason: null });
  return id;
}

const statementOf = (month: string) => naimaMonths.find((each) => each.month === month)?.statement ?? emptyStatement;

/** A month that is stated and closed, not settled. */
async function aClosedMonth(permissionId: string, month: string, statement = statementOf(month)): Promise<string> {
  const { id } = await desk.say('enterprise.startStatement', { permissionId, month });
  await desk.say('enterprise.saveStatement', { id, statement });
  await desk.say('enterprise.closeStatement', { id, reason: null });
  return id;
}

const settle = (statementId: string, more: { reason?: string; decisionNumber?: string; otherIncome?: number } = {}) =>
  desk.say('enterprise.settle', { statementId, otherIncome: 0, otherIncomeNote: '', decisionNumber: '', reason: null, ...more });

describe("Naïma's four months", () => {
  test('are settled with loss carry as in the worked table', async () => {
    const { permissionId } = await fillEnterprise(desk.say, caseFileId);
    const view = await desk.say('enterprise.months', { permissionId });
    expect(view.months.map(({ month, state, settled }) => [month, state, settled?.result, settled?.release, settled?.deduction])).toEqual([
      ['2026-07', 'settled', 21_500, 5_375, 16_125],
      ['2026-08', 'settled', 12_000, 3_000, 9_000],
      ['2026-09', 'settled', -6_000, 0, 0],
      ['2026-10', 'settled', 31_000, 6_250, 18_750],
      ['2026-11', 'waiting', undefined, undefined, undefined],
    ]);
    expect(view.months[0]?.settled).toMatchObject({ benefit: 125_821, payout: 119_530, decisionNumber: 'BV-26-0812' });
    expect(view).toMatchObject({ nMonths: { used: 4, max: 6 }, investment: { counted: 8_500, cap: 100_000 }, normsEndOn: '2026-12-31' });
    expect(view.hours).toEqual([{ year: '2026', reported: 191.5, maximum: 1_040, business: 1_225 }]);
  });

  test('a closed verrekening holds what it was worked out with, and can be redone byte for byte', async () => {
    const { permissionId } = await fillEnterprise(desk.say, caseFileId);
    const { months } = await desk.say('enterprise.months', { permissionId });
    const october = await desk.say('enterprise.settlement', { statementId: months[3]?.statementId ?? '' });
    expect(october.latest?.body.input).toMatchObject({
      lossBefore: 6_000,
      norm: { row: { amount: 141_946, mark: 'likely' } },
      release: { row: { percent: 25 } },
    });
    const body = documents.body(desk.db, october.latest?.head.id ?? '', ClosedSettlement);
    expect(canonicalize(settleMonth(body.input))).toBe(canonicalize(body.settlement));
    expect(october.outdated).toBe(false);
  });

  test('survive locking', async () => {
    const { permissionId } = await fillEnterprise(desk.say, caseFileId);
    const before = await desk.say('enterprise.months', { permissionId });
    await desk.lock();
    await desk.unlock();
    expect(await desk.say('enterprise.months', { permissionId })).toEqual(before);
  });

  test('can be found back', async () => {
    await fillEnterprise(desk.say, caseFileId);
    const places = async (typed: string) =>
      (await desk.say('search.find', { typed })).filter((hit) => hit.caseFileId === caseFileId).map((hit) => hit.place);
    expect(await places('toneelvereniging')).toEqual(['enterprise']);
    expect(await places('lockmachine')).toEqual(['enterprise']);
    expect(await places('PTO-26-044')).toEqual(['enterprise']);
  });
});

describe('a permission', () => {
  test('starts with usual limits, can be saved half done, and says what closing still needs', async () => {
    const { id } = await desk.say('enterprise.startPermission', { caseFileId });
    const view = await desk.say('enterprise.permission', { id });
    expect(view.permission).toMatchObject({ maxHoursWeek: 20, maxHoursYear: 1_040, activity: '' });
    await desk.say('enterprise.savePermission', { id, permission: { ...view.permission, activity: 'Tuinwerk' } });
    expect(await desk.ask('enterprise.closePermission', { id, reason: null })).toMatchObject({
      error: { kind: 'refusal', code: 'enterprise.notComplete' },
    });
    expect((await desk.say('enterprise.permission', { id })).permission.activity).toBe('Tuinwerk');
  });

  test('gets a second version only with a reason; the first stays as it was', async () => {
    const id = await aClosedPermission();
    await desk.say('enterprise.savePermission', { id, permission: { ...naimaPermission, maxHoursWeek: 16 } });
    expect(await desk.ask('enterprise.closePermission', { id, reason: '  ' })).toMatchObject({ error: { code: 'documents.reasonNeeded' } });
    await desk.say('enterprise.closePermission', { id, reason: 'Uren aangepast na evaluatie van 5 oktober' });
    const { versions } = await desk.say('enterprise.permission', { id });
    expect(versions.map(({ version, reason }) => [version, reason])).toEqual([
      [2, 'Uren aangepast na evaluatie van 5 oktober'],
      [1, null],
    ]);
  });

  test('no month is stated before the permission is closed', async () => {
    const { id } = await desk.say('enterprise.startPermission', { caseFileId });
    expect(await desk.ask('enterprise.startStatement', { permissionId: id, month: '2026-07' })).toMatchObject({
      error: { code: 'enterprise.permissionOpen' },
    });
  });
});

describe('a month', () => {
  test.each([
    ['2026-12', 'enterprise.monthInFuture'],
    ['2026-06', 'enterprise.monthOutsideTerm'],
  ])('%s is refused', async (month, code) => {
    const permissionId = await aClosedPermission();
    expect(await desk.ask('enterprise.startStatement', { permissionId, month })).toMatchObject({ error: { kind: 'refusal', code } });
  });

  test('is stated once', async () => {
    const permissionId = await aClosedPermission();
    await desk.say('enterprise.startStatement', { permissionId, month: '2026-07' });
    expect(await desk.ask('enterprise.startStatement', { permissionId, month: '2026-07' })).toMatchObject({
      error: { code: 'enterprise.monthTwice', params: { month: '07-2026' } },
    });
  });

  test('a negative or broken amount changes nothing', async () => {
    const permissionId = await aClosedPermission();
    const { id } = await desk.say('enterprise.startStatement', { permissionId, month: '2026-07' });
    for (const turnover of [-1, 10.5]) {
      expect(await desk.ask('enterprise.saveStatement', { id, statement: { ...emptyStatement, turnover } })).toMatchObject({
        error: { kind: 'invalid', issues: [{ path: ['statement', 'turnover'] }] },
      });
    }
    expect((await desk.say('enterprise.statement', { id })).statement).toEqual(emptyStatement);
  });

  test('keeps text of a megabyte, emoji and markup as typed', async () => {
    const permissionId = await aClosedPermission();
    const { id } = await desk.say('enterprise.startStatement', { permissionId, month: '2026-07' });
    const note = `<script>alert(1)</script> 🧵 שלום ${'a'.repeat(1_000_000)}`;
    await desk.say('enterprise.saveStatement', { id, statement: { ...statementOf('2026-07'), note } });
    expect((await desk.say('enterprise.statement', { id })).statement.note).toBe(note);
  });

  test('is not settled before it is closed', async () => {
    const permissionId = await aClosedPermission();
    const { id } = await desk.say('enterprise.startStatement', { permissionId, month: '2026-07' });
    expect(await desk.ask('enterprise.settlement', { statementId: id })).toMatchObject({ error: { code: 'enterprise.statementOpen' } });
    expect(await desk.ask('enterprise.closeStatement', { id, reason: null })).toMatchObject({ error: { code: 'enterprise.notComplete' } });
  });
});

describe('corrections', () => {
  test('a corrected statement is a new version, makes the verrekening outdated, and later months after it', async () => {
    const permissionId = await aClosedPermission();
    const july = await aClosedMonth(permissionId, '2026-07');
    const august = await aClosedMonth(permissionId, '2026-08');
    await settle(july);
    await settle(august);
    const states = async () => (await desk.say('enterprise.months', { permissionId })).months.slice(0, 2).map((month) => month.state);
    expect(await states()).toEqual(['settled', 'settled']);

    await desk.say('enterprise.saveStatement', { id: july, statement: { ...statementOf('2026-07'), turnover: 5_000 } });
    expect(await states()).toEqual(['settled', 'settled']); // Only typed: the closed statement still stands.
    await desk.say('enterprise.closeStatement', { id: july, reason: 'Factuur dubbel geteld' });
    expect(await states()).toEqual(['outdated', 'settled']);

    expect(
      await desk.ask('enterprise.settle', { statementId: july, otherIncome: 0, otherIncomeNote: '', decisionNumber: '', reason: null }),
    ).toMatchObject({ error: { code: 'documents.reasonNeeded' } });
    await settle(july, { reason: 'Maandopgave verbeterd' });
    expect(await states()).toEqual(['settled', 'outdated']); // July now leaves a loss for August.
    await settle(august, { reason: 'Verlies van juli' });
    expect(await states()).toEqual(['settled', 'settled']);
    expect((await desk.say('enterprise.months', { permissionId })).months[1]?.settled).toMatchObject({ version: 2, deduction: 5_625 });
  });

  test('a decision number makes a trial calculation a decided one, as a new version', async () => {
    const permissionId = await aClosedPermission();
    const july = await aClosedMonth(permissionId, '2026-07');
    await settle(july);
    await settle(july, { decisionNumber: 'BV-26-0812', reason: 'Besluitnummer ontvangen' });
    const view = await desk.say('enterprise.settlement', { statementId: july });
    expect(view.latest?.body.decisionNumber).toBe('BV-26-0812');
    expect(view.versions.map((version) => version.version)).toEqual([2, 1]);
  });

  test('a month settled before an earlier one says so, and becomes outdated once the earlier one is there', async () => {
    const permissionId = await aClosedPermission();
    const september = await aClosedMonth(permissionId, '2026-09');
    const october = await aClosedMonth(permissionId, '2026-10');
    expect((await desk.say('enterprise.settlement', { statementId: october })).earlierOpen).toEqual(['2026-07', '2026-08', '2026-09']);
    await settle(october);
    await settle(september);
    expect((await desk.say('enterprise.settlement', { statementId: october })).outdated).toBe(true);
  });

  test('another version of the permission does not by itself undo settled months', async () => {
    const permissionId = await aClosedPermission();
    const july = await aClosedMonth(permissionId, '2026-07');
    await settle(july);
    await desk.say('enterprise.savePermission', { id: permissionId, permission: { ...naimaPermission, carriesLoss: false } });
    await desk.say('enterprise.closePermission', { id: permissionId, reason: 'Verlies niet meer verrekenen' });
    expect(await desk.say('enterprise.settlement', { statementId: july })).toMatchObject({ outdated: false, permissionChanged: true });
  });
});

test('a permission that is settled per half-year compares the months with the period', async () => {
  const { id: permissionId } = await desk.say('enterprise.startPermission', { caseFileId });
  await desk.say('enterprise.savePermission', {
    id: permissionId,
    permission: { ...naimaPermission, settles: 'halfYear', carriesLoss: false },
  });
  await desk.say('enterprise.closePermission', { id: permissionId, reason: null });
  for (const { month } of naimaMonths) await settle(await aClosedMonth(permissionId, month));
  const { periods } = await desk.say('enterprise.months', { permissionId });
  expect(periods).toMatchObject([
    { settledMonths: 4, outcome: { kind: 'compared', monthly: { deduction: 48_375 }, period: { deduction: 43_875 }, difference: 4_500 } },
  ]);
  expect(periods[0]?.months).toHaveLength(6);
});

describe('Vandaag', () => {
  const codes = async () =>
    (await desk.say('today.list', {})).items
      .filter((item) => item.caseFileId === caseFileId)
      .map(({ code, urgency, due }) => [code, urgency, due]);

  test('asks for a statement after the month, and says when it is late', async () => {
    await aClosedPermission();
    desk.clock.set('2026-07-31T09:00:00Z');
    expect(await codes()).toEqual([]);
    desk.clock.set('2026-08-01T09:00:00Z');
    expect(await codes()).toEqual([['enterprise.statementMissing', 'soon', '2026-08-10']]);
    desk.clock.set('2026-08-11T09:00:00Z');
    expect(await codes()).toEqual([['enterprise.statementMissing', 'late', '2026-08-10']]);
  });

  test('a statement that waits for settlement, until it is settled', async () => {
    const permissionId = await aClosedPermission();
    const july = await aClosedMonth(permissionId, '2026-07');
    desk.clock.set('2026-08-05T09:00:00Z');
    expect(await codes()).toEqual([['enterprise.settlementWaits', 'today', '2026-08-05']]);
    await settle(july);
    expect(await codes()).toEqual([]);
  });

  test('a set of norms that ends, and a permission that ends', async () => {
    await fillEnterprise(desk.say, caseFileId);
    expect(await codes()).toEqual([['enterprise.normsEnd', 'soon', '2026-12-31']]);
    desk.clock.set('2027-05-01T09:00:00Z');
    expect(await codes()).toContainEqual(['enterprise.permissionEnds', 'soon', '2027-06-30']);
  });

  test('nothing of a permission that was never closed', async () => {
    await desk.say('enterprise.startPermission', { caseFileId });
    expect(await codes()).toEqual([]);
  });
});
