import type { ClosedSettlement } from '#domain/enterprise/settlement.ts';
import { z } from 'zod';
import type { DocumentHead } from './documents.ts';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, flag, run, sql } from './sql.ts';

/** Remembers the figures of a closed verrekening that lists show; the document itself holds everything. */
export function put(db: WriteDb, statementId: string, document: DocumentHead, body: ClosedSettlement): void {
  const { result, release, deduction, benefit, payout, provisional } = body.settlement;
  run(
    db,
    sql`
    INSERT INTO enterprise_settlement (statement_id, document_id, version, statement_version, decision_number, result, release, deduction,
      benefit, payout, provisional, settled_at)
    VALUES (${statementId}, ${document.id}, ${document.version}, ${body.statement.version}, ${body.decisionNumber}, ${result}, ${release},
      ${deduction}, ${benefit}, ${payout}, ${flag(provisional)}, ${document.closedAt})
    ON CONFLICT (statement_id) DO UPDATE SET document_id = excluded.document_id, version = excluded.version,
      statement_version = excluded.statement_version, decision_number = excluded.decision_number, result = excluded.result,
      release = excluded.release, deduction = excluded.deduction, benefit = excluded.benefit, payout = excluded.payout,
      provisional = excluded.provisional, settled_at = excluded.settled_at`,
  );
}

const Settled = z.object({ statementId: z.string(), month: z.string(), documentId: z.string() });

/** The latest verrekening of every settled month of a permission, by month. */
export function list(db: ReadDb, permissionId: string): readonly z.infer<typeof Settled>[] {
  return all(
    db,
    Settled,
    sql`
    SELECT settled.statement_id AS statementId, statement.month, settled.document_id AS documentId
    FROM enterprise_settlement AS settled JOIN enterprise_statement AS statement ON statement.id = settled.statement_id
    WHERE statement.permission_id = ${permissionId} ORDER BY statement.month`,
  );
}
