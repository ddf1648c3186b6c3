import type { KeepingState } from '#domain/retention/grounds.ts';
import { ClosingStep, freshKeeping, Keeping } from '#domain/retention/keeping.ts';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, get, run, sql } from './sql.ts';

/** How a file is kept; a file about which nothing was recorded is a work copy. */
export function getKeeping(db: ReadDb, caseFileId: string): Keeping {
  const found = get(
    db,
    Keeping,
    sql`
    SELECT state, authority, authority_number AS authorityNumber, authority_on AS authorityOn, kind, last_decision_on AS lastDecisionOn,
      benefit_ended_on AS benefitEndedOn, procedure, procedure_since AS procedureSince, procedure_reference AS procedureReference
    FROM file_keeping WHERE case_file_id = ${caseFileId}`,
  );
  return found ?? freshKeeping;
}

export function putKeeping(db: WriteDb, caseFileId: string, keeping: Keeping, now: string): void {
  run(
    db,
    sql`
    INSERT INTO file_keeping (case_file_id, state, authority, authority_number, authority_on, kind, last_decision_on, benefit_ended_on,
      procedure, procedure_since, procedure_reference, changed_at)
    VALUES (${caseFileId}, ${keeping.state}, ${keeping.authority}, ${keeping.authorityNumber}, ${keeping.authorityOn}, ${keeping.kind},
      ${keeping.lastDecisionOn}, ${keeping.benefitEndedOn}, ${keeping.procedure}, ${keeping.procedureSince}, ${keeping.procedureReference},
      ${now})
    ON CONFLICT (case_file_id) DO UPDATE SET state = excluded.state, authority = excluded.authority,
      authority_number = excluded.authority_number, authority_on = excluded.authority_on, kind = excluded.kind,
      last_decision_on = excluded.last_decision_on, benefit_ended_on = excluded.benefit_ended_on, procedure = excluded.procedure,
      procedure_since = excluded.procedure_since, procedure_reference = excluded.procedure_reference, changed_at = excluded.changed_at`,
  );
}

/** Changes only the state, as a hand-over does (`overgedragen`) and a receipt (`werkkopie`). A record stays a record. */
export function putState(db: WriteDb, caseFileId: string, state: Exclude<KeepingState, 'record'>, now: string): void {
  const keeping = getKeeping(db, caseFileId);
  if (keeping.state !== 'record') putKeeping(db, caseFileId, { ...keeping, state }, now);
}

/** Every closing and reopening of a file, the newest first. */
export const listClosings = (db: ReadDb, caseFileId: string): readonly ClosingStep[] =>
  all(
    db,
    ClosingStep,
    sql`
    SELECT id, step, step_on AS "on", reason, done_by AS doneBy, done_at AS doneAt FROM file_closing
    WHERE case_file_id = ${caseFileId} ORDER BY done_at DESC, id DESC`,
  );

/** Closes or reopens a file and keeps that it was. */
export function addClosing(db: WriteDb, caseFileId: string, step: ClosingStep): void {
  run(
    db,
    sql`
    INSERT INTO file_closing (id, case_file_id, step, step_on, reason, done_by, done_at)
    VALUES (${step.id}, ${caseFileId}, ${step.step}, ${step.on}, ${step.reason}, ${step.doneBy}, ${step.doneAt})`,
  );
  run(
    db,
    sql`UPDATE case_file SET state = ${step.step === 'closed' ? 'closed' : 'open'}, changed_at = ${step.doneAt} WHERE id = ${caseFileId}`,
  );
}
