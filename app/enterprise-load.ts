import * as files from '#db/case-file.ts';
import type { DocumentHead, DocumentKind } from '#db/documents.ts';
import * as documents from '#db/documents.ts';
import * as settlements from '#db/enterprise-settlement.ts';
import type { StatementRecord } from '#db/enterprise-statement.ts';
import * as statements from '#db/enterprise-statement.ts';
import type { PermissionRecord } from '#db/enterprise.ts';
import * as permissions from '#db/enterprise.ts';
import type { ReadDb } from '#db/sql.ts';
import { Permission } from '#domain/enterprise/permission.ts';
import { settlementInput } from '#domain/enterprise/settlement-input.ts';
import type { SettlementInput } from '#domain/enterprise/settlement.ts';
import { ClosedSettlement } from '#domain/enterprise/settlement.ts';
import { ClosedStatement } from '#domain/enterprise/statement.ts';
import type { Cents } from '#domain/money.ts';
import { refuse } from '#domain/refusal.ts';
import { isDeepStrictEqual } from 'node:util';

export const knownPermission = (db: ReadDb, id: string): PermissionRecord =>
  permissions.get(db, id) ?? refuse('enterprise.unknownPermission');

export const knownStatement = (db: ReadDb, id: string): StatementRecord => statements.get(db, id) ?? refuse('enterprise.unknownStatement');

type Closed<Body> = Readonly<{ head: DocumentHead; body: Body }>;

/** The closed permission that months are stated and settled by; refused before there is one. */
export function closedPermission(db: ReadDb, id: string): Closed<Permission> {
  const head = documents.latest(db, 'toestemming', id) ?? refuse('enterprise.permissionOpen');
  return { head, body: documents.body(db, head.id, Permission) };
}

/** The closed statement that a month is settled by; refused before there is one. */
export function closedStatement(db: ReadDb, id: string): Closed<ClosedStatement> {
  const head = documents.latest(db, 'maandopgave', id) ?? refuse('enterprise.statementOpen');
  return { head, body: documents.body(db, head.id, ClosedStatement) };
}

export function latestSettlement(db: ReadDb, statementId: string): Closed<ClosedSettlement> | null {
  const head = documents.latest(db, 'verrekening', statementId);
  return head ? { head, body: documents.body(db, head.id, ClosedSettlement) } : null;
}

export type SettledStatement = Readonly<{ statementId: string; month: string; body: ClosedSettlement }>;

/** The latest verrekening of every settled month, by month. */
export const settledMonths = (db: ReadDb, permissionId: string): readonly SettledStatement[] =>
  settlements
    .list(db, permissionId)
    .map(({ statementId, month, documentId }) => ({ statementId, month, body: documents.body(db, documentId, ClosedSettlement) }));

/** What a closed statement would be settled by now, under a version of the permission. */
export function inputOf(
  db: ReadDb,
  record: StatementRecord,
  permission: Permission,
  otherIncome: Cents,
  settled: readonly SettledStatement[],
): SettlementInput {
  const { statement } = closedStatement(db, record.id).body;
  const birthDate = files.get(db, record.caseFileId)?.birthDate ?? null;
  return settlementInput({
    month: record.month,
    permission,
    statement,
    settled: settled.map(({ month, body }) => ({ month, settlement: body.settlement })),
    birthDate,
    otherIncome,
  });
}

/**
 * True when a verrekening no longer follows from what is known now: the statement or an earlier month was corrected, or the set of
 * amounts was replaced. A newer version of the permission alone does not make a settled month outdated.
 */
export function isOutdated(db: ReadDb, record: StatementRecord, body: ClosedSettlement, settled: readonly SettledStatement[]): boolean {
  const permission = documents.body(db, body.permission.id, Permission);
  return !isDeepStrictEqual(inputOf(db, record, permission, body.input.otherIncome, settled), body.input);
}

/** The closed versions of one document, newest first. */
export const versionsOf = (db: ReadDb, caseFileId: string, kind: DocumentKind, subjectId: string): DocumentHead[] =>
  documents.list(db, caseFileId).filter((head) => head.kind === kind && head.subjectId === subjectId);
