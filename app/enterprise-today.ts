import * as statements from '#db/enterprise-statement.ts';
import type { RunningPermission } from '#db/enterprise.ts';
import * as permissions from '#db/enterprise.ts';
import type { ReadDb } from '#db/sql.ts';
import { statementDue } from '#domain/enterprise/statement-needs.ts';
import type { LocalDate } from '#domain/local-date.ts';
import { addDays, monthOf } from '#domain/local-date.ts';
import type { Month } from '#domain/month.ts';
import { lastDay, monthsFrom, plainMonth } from '#domain/month.ts';
import { lastNormDay } from '#domain/norms.ts';
import type { TodayItem } from '#domain/today.ts';
import { NORM_WARNING_DAYS } from './enterprise-months.ts';
import type { TodaySource } from './today.ts';

/** Days before the end of a permission on which prolonging or stopping is put on Vandaag. */
const END_WARNING_DAYS = 60;

/** Months without a statement, statements that wait for settlement, and permissions and amounts that end. */
export const enterpriseToday: TodaySource = (db, { today }) =>
  permissions.running(db).flatMap((permission) => itemsOf(db, permission, today));

function itemsOf(db: ReadDb, permission: RunningPermission, today: LocalDate): readonly TodayItem[] {
  const listed = statements.list(db, permission.id);
  const ended = endedMonths(permission, today);
  const missing = ended.filter((month) => !listed.some((each) => each.month === month && each.closedVersion > 0));
  const unsettled = listed.filter((each) => each.closedVersion > 0 && (each.settledStatement ?? 0) < each.closedVersion);
  return [
    ...missing.map((month) => statementMissing(permission, month, today)),
    ...unsettled.map((each) => item(permission, each.id, 'enterprise.settlementWaits', today, today, { month: plainMonth(each.month) })),
    ...ends(permission, today),
    ...normsEnd(permission, today),
  ];
}

/** The months of the term that are over. */
const endedMonths = ({ startsOn, endsOn }: RunningPermission, today: LocalDate): readonly Month[] =>
  monthsFrom(monthOf(startsOn), monthOf(today < endsOn ? today : endsOn)).filter((month) => lastDay(month) < today);

const statementMissing = (permission: RunningPermission, month: Month, today: LocalDate): TodayItem =>
  item(permission, permission.id, 'enterprise.statementMissing', statementDue(month, permission.dueDays), today, {
    month: plainMonth(month),
  });

function ends(permission: RunningPermission, today: LocalDate): readonly TodayItem[] {
  const { endsOn } = permission;
  if (today > endsOn || today < addDays(endsOn, -END_WARNING_DAYS)) return [];
  return [item(permission, permission.id, 'enterprise.permissionEnds', endsOn, today, { activity: permission.activity })];
}

/** Sixty days before the newest set of norms ends, for every permission that outlives it. */
function normsEnd(permission: RunningPermission, today: LocalDate): readonly TodayItem[] {
  const last = lastNormDay();
  if (last === null || permission.endsOn <= last || today < addDays(last, -NORM_WARNING_DAYS) || today > permission.endsOn) return [];
  return [item(permission, permission.id, 'enterprise.normsEnd', last, today, {})];
}

function item(
  { caseFileId, caseName }: RunningPermission,
  subjectId: string,
  code: TodayItem['code'],
  due: LocalDate,
  today: LocalDate,
  params: TodayItem['params'],
): TodayItem {
  const urgency = due < today ? 'late' : due === today ? 'today' : 'soon';
  return { code, caseFileId, caseName, place: 'enterprise', subjectId, due, urgency, params };
}
