import type { enterpriseCalls } from '#contract/enterprise.ts';
import * as documents from '#db/documents.ts';
import * as settlements from '#db/enterprise-settlement.ts';
import * as statements from '#db/enterprise-statement.ts';
import * as profile from '#db/profile.ts';
import * as search from '#db/search.ts';
import type { ReadDb } from '#db/sql.ts';
import type { Permission } from '#domain/enterprise/permission.ts';
import { settleMonth } from '#domain/enterprise/settle-month.ts';
import type { ClosedSettlement } from '#domain/enterprise/settlement.ts';
import { CLOSED_SETTLEMENT_VERSION } from '#domain/enterprise/settlement.ts';
import { monthOf } from '#domain/local-date.ts';
import type { Month } from '#domain/month.ts';
import { monthsFrom, shiftMonth } from '#domain/month.ts';
import {
  closedPermission,
  closedStatement,
  inputOf,
  isOutdated,
  knownStatement,
  latestSettlement,
  settledMonths,
  versionsOf,
} from './enterprise-load.ts';
import type { Handlers } from './handlers.ts';

type Calls = Pick<typeof enterpriseCalls, 'enterprise.settlement' | 'enterprise.settle'>;

export const settlementHandlers: Handlers<Calls> = {
  'enterprise.settlement'({ statementId }, desk) {
    const record = knownStatement(desk.db, statementId);
    desk.about(record.caseFileId);
    const permission = closedPermission(desk.db, record.permissionId);
    const settled = settledMonths(desk.db, record.permissionId);
    const latest = latestSettlement(desk.db, statementId);
    return {
      statementId,
      caseFileId: record.caseFileId,
      month: record.month,
      input: inputOf(desk.db, record, permission.body, 0, settled),
      earlierOpen: [...earlierOpen(desk.db, record.permissionId, permission.body, record.month)],
      latest,
      versions: versionsOf(desk.db, record.caseFileId, 'verrekening', statementId),
      outdated: latest !== null && isOutdated(desk.db, record, latest.body, settled),
      permissionChanged: latest !== null && latest.body.permission.version < permission.head.version,
    };
  },

  'enterprise.settle'({ statementId, otherIncome, otherIncomeNote, decisionNumber, reason }, desk) {
    const record = knownStatement(desk.db, statementId);
    const { caseFileId } = record;
    desk.about(caseFileId);
    const statement = closedStatement(desk.db, statementId).head;
    const permission = closedPermission(desk.db, record.permissionId);
    const input = inputOf(desk.db, record, permission.body, otherIncome, settledMonths(desk.db, record.permissionId));
    const body: ClosedSettlement = {
      input,
      settlement: settleMonth(input),
      otherIncomeNote,
      decisionNumber,
      permission: { id: permission.head.id, version: permission.head.version, sha256: permission.head.sha256 },
      statement: { id: statement.id, version: statement.version, sha256: statement.sha256 },
    };
    const head = documents.close(desk.db, {
      id: desk.ids.next(),
      caseFileId,
      kind: 'verrekening',
      subjectId: statementId,
      body,
      bodyVersion: CLOSED_SETTLEMENT_VERSION,
      reason,
      closedAt: desk.clock.now(),
      closedBy: profile.get(desk.db).name,
    });
    settlements.put(desk.db, statementId, head, body);
    const text = [decisionNumber, otherIncomeNote].join('\n');
    search.put(desk.db, { ref: `enterprise:${statementId}:settlement`, caseFileId, place: 'enterprise', at: head.closedAt, text });
    return head;
  },
};

/** Months of the term before this one that are not settled: a loss of theirs, or a used month, is still missing. */
function earlierOpen(db: ReadDb, permissionId: string, permission: Permission, month: Month): readonly Month[] {
  const first = permission.startsOn === null ? month : monthOf(permission.startsOn);
  const settled = new Set(
    statements
      .list(db, permissionId)
      .filter((each) => each.settledVersion !== null)
      .map((each) => each.month),
  );
  return monthsFrom(first, shiftMonth(month, -1)).filter((each) => !settled.has(each));
}
