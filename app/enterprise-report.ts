import * as files from '#db/case-file.ts';
import * as documents from '#db/documents.ts';
import * as permissions from '#db/enterprise.ts';
import * as profile from '#db/profile.ts';
import type { ReadDb } from '#db/sql.ts';
import { permissionNeeds } from '#domain/enterprise/permission-needs.ts';
import { Permission } from '#domain/enterprise/permission.ts';
import { ClosedStatement } from '#domain/enterprise/statement.ts';
import { musts } from '#domain/need.ts';
import { refuse } from '#domain/refusal.ts';
import type { ReportedMonth } from '#reports/enterprise.ts';
import { enterpriseReport } from '#reports/enterprise.ts';
import { verificationCode } from '#reports/marks.ts';
import { isOutdated, knownStatement, latestSettlement, settledMonths } from './enterprise-load.ts';
import { monthsOf } from './enterprise-months.ts';
import type { ReportBuilder } from './report-builder.ts';

/** The closed permission with its closed months; before closing, the work copy as a concept. */
export const buildEnterpriseReport: ReportBuilder = (db, subjectId, words, common) => {
  const record = permissions.get(db, subjectId) ?? refuse('report.unknownSubject');
  const file = files.get(db, record.caseFileId) ?? refuse('report.unknownFile');
  const closed = documents.latest(db, 'toestemming', subjectId);
  const permission = closed ? documents.body(db, closed.id, Permission) : record.permission;
  const { hours, nMonths, periods } = monthsOf(db, subjectId, common.today);
  const report = enterpriseReport(
    {
      frame: common.frame(file.id, closed),
      clientName: file.name,
      worker: profile.get(db).name,
      permission,
      months: reportedMonths(db, subjectId),
      periods,
      hours,
      nMonths,
      needs: closed ? [] : musts(permissionNeeds(permission, { closedUntil: null })),
    },
    words,
  );
  return { report, caseFileId: file.id };
};

function reportedMonths(db: ReadDb, permissionId: string): readonly ReportedMonth[] {
  const settled = settledMonths(db, permissionId);
  return settled.flatMap(({ statementId, month, body }) => {
    const latest = latestSettlement(db, statementId);
    if (!latest) return [];
    const { version, closedAt, closedBy, sha256 } = latest.head;
    return [
      {
        month,
        version,
        closedAt,
        closedBy,
        code: verificationCode(sha256),
        body,
        statement: documents.body(db, body.statement.id, ClosedStatement),
        outdated: isOutdated(db, knownStatement(db, statementId), body, settled),
      },
    ];
  });
}
