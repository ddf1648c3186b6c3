import type { Statement } from '#domain/enterprise/statement.ts';
import { CostRow } from '#domain/enterprise/statement.ts';
import type { Month } from '#domain/month.ts';
import { z } from 'zod';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, Flag, flag, get as getRow, run, sql } from './sql.ts';

const Row = z.object({
  id: z.string(),
  permissionId: z.string(),
  caseFileId: z.string(),
  month: z.string(),
  turnover: z.int().nullable(),
  hours: z.number().nullable(),
  kilometres: z.int().nullable(),
  note: z.string(),
  declaredOn: z.string().nullable(),
  receivedOn: z.string().nullable(),
  closedVersion: z.int(),
  createdAt: z.string(),
  changedAt: z.string(),
});

/** A month statement as record: the work copy of its next closed version. */
export type StatementRecord = Readonly<{
  id: string;
  permissionId: string;
  caseFileId: string;
  month: Month;
  statement: Statement;
  closedVersion: number;
  createdAt: string;
  changedAt: string;
}>;

const Cost = CostRow.extend({ proofSeen: Flag, consent: Flag });

export function get(db: ReadDb, id: string): StatementRecord | undefined {
  const row = getRow(
    db,
    Row,
    sql`
    SELECT statement.id, statement.permission_id AS permissionId, permission.case_file_id AS caseFileId, statement.month,
      statement.turnover, statement.hours, statement.kilometres, statement.note, statement.declared_on AS declaredOn,
      statement.received_on AS receivedOn, statement.closed_version AS closedVersion, statement.created_at AS createdAt,
      statement.changed_at AS changedAt
    FROM enterprise_statement AS statement JOIN enterprise_permission AS permission ON permission.id = statement.permission_id
    WHERE statement.id = ${id}`,
  );
  if (!row) return undefined;
  const costs = all(
    db,
    Cost,
    sql`
    SELECT category, description, amount, date, proof_seen AS proofSeen, consent FROM enterprise_cost
    WHERE statement_id = ${id} ORDER BY position`,
  );
  const { permissionId, caseFileId, month, closedVersion, createdAt, changedAt, id: _, ...fields } = row;
  return { id, permissionId, caseFileId, month, closedVersion, createdAt, changedAt, statement: { ...fields, costs: [...costs] } };
}

/** Creates or changes a record; its costs are written anew. */
export function put(db: WriteDb, record: Omit<StatementRecord, 'caseFileId' | 'closedVersion'>): void {
  const { id, permissionId, month, createdAt, changedAt } = record;
  const { turnover, hours, kilometres, note, declaredOn, receivedOn, costs } = record.statement;
  run(
    db,
    sql`
    INSERT INTO enterprise_statement (id, permission_id, month, turnover, hours, kilometres, note, declared_on, received_on, created_at, changed_at)
    VALUES (${id}, ${permissionId}, ${month}, ${turnover}, ${hours}, ${kilometres}, ${note}, ${declaredOn}, ${receivedOn}, ${createdAt}, ${changedAt})
    ON CONFLICT (id) DO UPDATE SET turnover = excluded.turnover, hours = excluded.hours, kilometres = excluded.kilometres,
      note = excluded.note, declared_on = excluded.declared_on, received_on = excluded.received_on, changed_at = excluded.changed_at`,
  );
  run(db, sql`DELETE FROM enterprise_cost WHERE statement_id = ${id}`);
  costs.forEach((cost, position) => {
    run(
      db,
      sql`
      INSERT INTO enterprise_cost (statement_id, position, category, description, amount, date, proof_seen, consent)
      VALUES (${id}, ${position}, ${cost.category}, ${cost.description}, ${cost.amount}, ${cost.date}, ${flag(cost.proofSeen)}, ${flag(cost.consent)})`,
    );
  });
}

export function markClosed(db: WriteDb, id: string, version: number): void {
  run(db, sql`UPDATE enterprise_statement SET closed_version = ${version} WHERE id = ${id}`);
}

/** The statement of a month, or null. */
export function idOfMonth(db: ReadDb, permissionId: string, month: Month): string | null {
  const Id = z.object({ id: z.string() });
  return getRow(db, Id, sql`SELECT id FROM enterprise_statement WHERE permission_id = ${permissionId} AND month = ${month}`)?.id ?? null;
}

const Listed = z.object({
  id: z.string(),
  month: z.string(),
  turnover: z.int().nullable(),
  costs: z.int(),
  hours: z.number().nullable(),
  receivedOn: z.string().nullable(),
  closedVersion: z.int(),
  settledVersion: z.int().nullable(),
  settledStatement: z.int().nullable(),
  decisionNumber: z.string().nullable(),
  result: z.int().nullable(),
  release: z.int().nullable(),
  deduction: z.int().nullable(),
  benefit: z.int().nullable(),
  payout: z.int().nullable(),
  provisional: Flag.nullable(),
});
export type ListedStatement = z.infer<typeof Listed>;

/** The statements of a permission by month, each with its latest settlement. `costs` is what was stated, whether it counts or not. */
export function list(db: ReadDb, permissionId: string): readonly ListedStatement[] {
  return all(
    db,
    Listed,
    sql`
    SELECT statement.id, statement.month, statement.turnover, statement.hours, statement.received_on AS receivedOn,
      statement.closed_version AS closedVersion,
      (SELECT coalesce(sum(amount), 0) FROM enterprise_cost WHERE statement_id = statement.id) AS costs,
      settled.version AS settledVersion, settled.statement_version AS settledStatement, settled.decision_number AS decisionNumber,
      settled.result, settled.release, settled.deduction, settled.benefit, settled.payout, settled.provisional
    FROM enterprise_statement AS statement LEFT JOIN enterprise_settlement AS settled ON settled.statement_id = statement.id
    WHERE statement.permission_id = ${permissionId} ORDER BY statement.month`,
  );
}
