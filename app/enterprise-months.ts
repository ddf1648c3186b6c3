import type { MonthRow, MonthsView } from '#contract/enterprise.ts';
import type { ListedStatement } from '#db/enterprise-statement.ts';
import * as statements from '#db/enterprise-statement.ts';
import type { ReadDb } from '#db/sql.ts';
import { periodOf } from '#domain/enterprise/period.ts';
import type { Permission } from '#domain/enterprise/permission.ts';
import { trueUp } from '#domain/enterprise/settle-period.ts';
import { statementDue } from '#domain/enterprise/statement-needs.ts';
import { weighHours } from '#domain/enterprise/weigh-hours.ts';
import type { LocalDate } from '#domain/local-date.ts';
import { addDays, monthOf } from '#domain/local-date.ts';
import { sum } from '#domain/money.ts';
import type { Month } from '#domain/month.ts';
import { monthsFrom } from '#domain/month.ts';
import { findAmount, findRelease, lastNormDay } from '#domain/norms.ts';
import type { SettledStatement } from './enterprise-load.ts';
import { closedPermission, isOutdated, knownPermission, knownStatement, settledMonths } from './enterprise-load.ts';

/** Days before the end of a set of norms on which the worker is told. */
export const NORM_WARNING_DAYS = 60;

/** Every month of a permission up to this one, with its statement and settlement, and what they add up to. */
export function monthsOf(db: ReadDb, permissionId: string, today: LocalDate): MonthsView {
  const { caseFileId, closedVersion } = knownPermission(db, permissionId);
  const normsEnd = lastNormDay();
  const normsEndOn = normsEnd !== null && today >= addDays(normsEnd, -NORM_WARNING_DAYS) ? normsEnd : null;
  const none = {
    caseFileId,
    closed: closedVersion > 0,
    months: [],
    hours: [],
    maxHoursWeek: 0,
    investment: { counted: 0, cap: 0 },
    nMonths: null,
    periods: [],
    normsEndOn,
  };
  if (!none.closed) return none;

  const { body: permission } = closedPermission(db, permissionId);
  const listed = statements.list(db, permissionId);
  const settled = settledMonths(db, permissionId);
  const costs = settled.flatMap(({ body }) => body.settlement.costs);
  return {
    ...none,
    months: monthsToShow(permission, today).map((month) => rowOf(db, month, permission, listed, settled, today)),
    hours: hoursByYear(permission, listed),
    maxHoursWeek: permission.maxHoursWeek,
    investment: {
      counted: sum(costs.filter((cost) => cost.category === 'investment').map((cost) => cost.accepted)),
      cap: permission.investmentCap ?? 0,
    },
    nMonths: nMonths(permission, settled),
    periods: periodsOf(permission, settled),
  };
}

/** From the first month of the term to this month, or to the end of the term. */
function monthsToShow({ startsOn, endsOn }: Permission, today: LocalDate): readonly Month[] {
  if (startsOn === null || endsOn === null) return [];
  const last = today < endsOn ? today : endsOn;
  return monthsFrom(monthOf(startsOn), monthOf(last));
}

function rowOf(
  db: ReadDb,
  month: Month,
  permission: Permission,
  listed: readonly ListedStatement[],
  settled: readonly SettledStatement[],
  today: LocalDate,
): MonthRow {
  const dueOn = statementDue(month, permission.statementDueDays);
  const found = listed.find((each) => each.month === month);
  if (!found) {
    const nothing = { turnover: null, costs: 0, hours: null, perWeek: null, settled: null };
    return { month, state: today > dueOn ? 'late' : 'waiting', dueOn, statementId: null, ...nothing };
  }
  const perWeek = found.hours === null ? null : weighHours({ month, hours: found.hours, hoursElsewhere: 0, permission }).perWeek;
  const { turnover, costs, hours } = found;
  return {
    month,
    state: stateOf(db, found, settled),
    dueOn,
    statementId: found.id,
    turnover,
    costs,
    hours,
    perWeek,
    settled: figuresOf(found),
  };
}

function stateOf(db: ReadDb, found: ListedStatement, settled: readonly SettledStatement[]): MonthRow['state'] {
  if (found.closedVersion === 0) return 'open';
  const verrekening = settled.find((each) => each.statementId === found.id);
  if (!verrekening) return 'closed';
  return isOutdated(db, knownStatement(db, found.id), verrekening.body, settled) ? 'outdated' : 'settled';
}

function figuresOf({
  settledVersion: version,
  result,
  release,
  deduction,
  benefit,
  payout,
  provisional,
  decisionNumber,
}: ListedStatement): MonthRow['settled'] {
  if (version === null || result === null || release === null || deduction === null || benefit === null || payout === null) return null;
  return { version, result, release, deduction, benefit, payout, provisional: provisional ?? false, decisionNumber: decisionNumber ?? '' };
}

function hoursByYear(permission: Permission, listed: readonly ListedStatement[]): MonthsView['hours'] {
  const years = [...new Set(listed.map((each) => each.month.slice(0, 4)))];
  return years.map((year) => ({
    year,
    reported: listed.filter((each) => each.month.startsWith(year)).reduce((total, each) => total + (each.hours ?? 0), 0),
    maximum: permission.maxHoursYear,
    business: findAmount('businessHoursYear', `${year}-12`).row.value,
  }));
}

/** The counter of 31 lid 2 n, when the permission uses it. */
function nMonths(permission: Permission, settled: readonly SettledStatement[]): MonthsView['nMonths'] {
  const chosen = permission.releases.find((choice) => choice.code === '31.2n' && choice.from !== null);
  const max = chosen?.from ? findRelease('31.2n', monthOf(chosen.from))?.maxMonths : null;
  if (!max || permission.releaseOnProfit === 'no') return null;
  const used = settled.filter(({ body }) => body.settlement.releaseUse.code === '31.2n' && body.settlement.releaseUse.usedThisMonth).length;
  return { used: permission.nUsedBefore + used, max };
}

/** The periods over which a permission is settled, when that is longer than a month, with their settled months. */
function periodsOf(permission: Permission, settled: readonly SettledStatement[]): MonthsView['periods'] {
  if (permission.settles === 'month' || permission.settles === null) return [];
  const periods = new Map(settled.map(({ month }) => [periodOf(month, permission).join(), periodOf(month, permission)]));
  return [...periods.values()].map((months) => {
    const within = settled.filter((each) => months.includes(each.month)).map(({ body }) => body);
    return { months: [...months], settledMonths: within.length, outcome: trueUp(within) };
  });
}
