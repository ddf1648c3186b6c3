import type { enterpriseCalls } from '#contract/enterprise.ts';
import * as documents from '#db/documents.ts';
import type { StatementRecord } from '#db/enterprise-statement.ts';
import * as statements from '#db/enterprise-statement.ts';
import * as profile from '#db/profile.ts';
import * as search from '#db/search.ts';
import type { ReadDb } from '#db/sql.ts';
import type { Permission } from '#domain/enterprise/permission.ts';
import { statementNeeds } from '#domain/enterprise/statement-needs.ts';
import type { ClosedStatement } from '#domain/enterprise/statement.ts';
import { emptyStatement } from '#domain/enterprise/statement.ts';
import type { LocalDate } from '#domain/local-date.ts';
import { monthOf } from '#domain/local-date.ts';
import type { Month } from '#domain/month.ts';
import { plainMonth } from '#domain/month.ts';
import type { Need } from '#domain/need.ts';
import { musts } from '#domain/need.ts';
import { refuse } from '#domain/refusal.ts';
import { closedPermission, knownPermission, knownStatement, versionsOf } from './enterprise-load.ts';
import type { Handlers } from './handlers.ts';

const STATEMENT_BODY_VERSION = 1;

type Calls = Pick<
  typeof enterpriseCalls,
  'enterprise.startStatement' | 'enterprise.statement' | 'enterprise.saveStatement' | 'enterprise.closeStatement'
>;

export const statementHandlers: Handlers<Calls> = {
  'enterprise.startStatement'({ permissionId, month }, desk) {
    desk.about(knownPermission(desk.db, permissionId).caseFileId);
    const { body } = closedPermission(desk.db, permissionId);
    refuseMonth(body, month, desk.clock.today());
    if (statements.idOfMonth(desk.db, permissionId, month) !== null) refuse('enterprise.monthTwice', { month: plainMonth(month) });
    const id = desk.ids.next();
    const now = desk.clock.now();
    statements.put(desk.db, { id, permissionId, month, statement: emptyStatement, createdAt: now, changedAt: now });
    return { id };
  },

  'enterprise.statement'({ id }, desk) {
    const record = knownStatement(desk.db, id);
    desk.about(record.caseFileId);
    const versions = versionsOf(desk.db, record.caseFileId, 'maandopgave', id);
    return {
      id,
      permissionId: record.permissionId,
      caseFileId: record.caseFileId,
      month: record.month,
      statement: record.statement,
      permission: closedPermission(desk.db, record.permissionId).body,
      hoursElsewhere: hoursElsewhere(desk.db, record),
      needs: [...needsOf(desk.db, record, desk.clock.today())],
      versions,
      changedSinceClosing: versions[0] !== undefined && record.changedAt > versions[0].closedAt,
    };
  },

  'enterprise.saveStatement'({ id, statement }, desk) {
    const { permissionId, caseFileId, month, createdAt } = knownStatement(desk.db, id);
    desk.about(caseFileId);
    const changedAt = desk.clock.now();
    statements.put(desk.db, { id, permissionId, month, statement, createdAt, changedAt });
    const text = [statement.note, ...statement.costs.map((cost) => cost.description)].join('\n');
    search.put(desk.db, { ref: `enterprise:${id}`, caseFileId, place: 'enterprise', at: changedAt, text });
    return null;
  },

  'enterprise.closeStatement'({ id, reason }, desk) {
    const record = knownStatement(desk.db, id);
    desk.about(record.caseFileId);
    if (musts(needsOf(desk.db, record, desk.clock.today())).length > 0) refuse('enterprise.notComplete');
    const body: ClosedStatement = { permissionId: record.permissionId, month: record.month, statement: record.statement };
    const head = documents.close(desk.db, {
      id: desk.ids.next(),
      caseFileId: record.caseFileId,
      kind: 'maandopgave',
      subjectId: id,
      body,
      bodyVersion: STATEMENT_BODY_VERSION,
      reason,
      closedAt: desk.clock.now(),
      closedBy: profile.get(desk.db).name,
    });
    statements.markClosed(desk.db, id, head.version);
    return head;
  },
};

/** A month lies within the term, and has begun. */
function refuseMonth({ startsOn, endsOn }: Permission, month: Month, today: LocalDate): void {
  if (month > monthOf(today)) refuse('enterprise.monthInFuture', { month: plainMonth(month) });
  if ((startsOn !== null && month < monthOf(startsOn)) || (endsOn !== null && month > monthOf(endsOn))) {
    refuse('enterprise.monthOutsideTerm', { month: plainMonth(month) });
  }
}

function needsOf(db: ReadDb, record: StatementRecord, today: LocalDate): readonly Need[] {
  const permission = closedPermission(db, record.permissionId).body;
  return statementNeeds(record.statement, { month: record.month, today, permission, hoursElsewhere: hoursElsewhere(db, record) });
}

/** Hours of the other months of the same calendar year under the same permission. */
const hoursElsewhere = (db: ReadDb, { permissionId, month }: StatementRecord): number =>
  statements
    .list(db, permissionId)
    .filter((each) => each.month !== month && each.month.slice(0, 4) === month.slice(0, 4))
    .reduce((total, each) => total + (each.hours ?? 0), 0);
