import { Evaluation } from '#domain/budget/after.ts';
import { decisionKinds } from '#domain/budget/decision.ts';
import type { FrozenFacts, StepName, Steps } from '#domain/budget/request.ts';
import { emptySteps, paths, Steps as StepsSchema } from '#domain/budget/request.ts';
import { Fact } from '#domain/budget/situation.ts';
import { z } from 'zod';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, Flag, flag, get as getRow, json, run, sql } from './sql.ts';

const BODY_VERSION = 1;

/** The columns of a request: what is listed, counted or has a clock. The steps hold the rest. */
export const RequestRow = z.object({
  id: z.string(),
  caseFileId: z.string(),
  path: z.enum(paths),
  pathReason: z.string(),
  threat: z.string().nullable(),
  reportedAt: z.string().nullable(),
  talkOn: z.string().nullable(),
  fatalAt: z.string().nullable(),
  amount: z.int().nullable(),
  outcome: z.enum(decisionKinds).nullable(),
  decidedAt: z.string().nullable(),
  announcedOn: z.string().nullable(),
  reasonsFollow: Flag,
  reasonsSentOn: z.string().nullable(),
  paidAt: z.string().nullable(),
  lateReason: z.string(),
  proof: z.string(),
  createdAt: z.string(),
  changedAt: z.string(),
});
export type RequestRow = z.infer<typeof RequestRow>;

export function get(db: ReadDb, id: string): RequestRow | undefined {
  return getRow(
    db,
    RequestRow,
    sql`
    SELECT id, case_file_id AS caseFileId, path, path_reason AS pathReason, threat, reported_at AS reportedAt, talk_on AS talkOn,
      fatal_at AS fatalAt, amount, outcome, decided_at AS decidedAt, announced_on AS announcedOn, reasons_follow AS reasonsFollow,
      reasons_sent_on AS reasonsSentOn, paid_at AS paidAt, late_reason AS lateReason, proof, created_at AS createdAt,
      changed_at AS changedAt
    FROM budget_request WHERE id = ${id}`,
  );
}

/** The requests of one case file, newest first. */
export function list(db: ReadDb, caseFileId: string): readonly RequestRow[] {
  return all(
    db,
    RequestRow,
    sql`
    SELECT id, case_file_id AS caseFileId, path, path_reason AS pathReason, threat, reported_at AS reportedAt, talk_on AS talkOn,
      fatal_at AS fatalAt, amount, outcome, decided_at AS decidedAt, announced_on AS announcedOn, reasons_follow AS reasonsFollow,
      reasons_sent_on AS reasonsSentOn, paid_at AS paidAt, late_reason AS lateReason, proof, created_at AS createdAt,
      changed_at AS changedAt
    FROM budget_request WHERE case_file_id = ${caseFileId} ORDER BY created_at DESC, id DESC`,
  );
}

const ClockRow = RequestRow.extend({ caseName: z.string(), evaluated: z.string().transform((moments) => moments.split(',')) });
export type ClockRow = z.infer<typeof ClockRow>;

/** Requests of open files that may still have a clock running, with the evaluations that were done. */
export function listClocks(db: ReadDb): readonly ClockRow[] {
  return all(
    db,
    ClockRow,
    sql`
    SELECT request.id, request.case_file_id AS caseFileId, path, path_reason AS pathReason, threat, reported_at AS reportedAt,
      talk_on AS talkOn, fatal_at AS fatalAt, amount, outcome, decided_at AS decidedAt, announced_on AS announcedOn,
      reasons_follow AS reasonsFollow, reasons_sent_on AS reasonsSentOn, paid_at AS paidAt, late_reason AS lateReason, proof,
      request.created_at AS createdAt, request.changed_at AS changedAt, file.name AS caseName,
      coalesce((SELECT group_concat(moment) FROM budget_evaluation WHERE request_id = request.id), '') AS evaluated
    FROM budget_request AS request JOIN case_file AS file ON file.id = request.case_file_id
    WHERE file.state = 'open' ORDER BY request.created_at`,
  );
}

export function create(
  db: WriteDb,
  request: Readonly<{ id: string; caseFileId: string; path: string; pathReason: string; at: string }>,
): void {
  run(
    db,
    sql`
    INSERT INTO budget_request (id, case_file_id, path, path_reason, reasons_follow, late_reason, proof, created_at, changed_at)
    VALUES (${request.id}, ${request.caseFileId}, ${request.path}, ${request.pathReason}, 0, '', '', ${request.at}, ${request.at})`,
  );
}

/** Brings the columns that stand for step fields up to date. */
export function putColumns(db: WriteDb, id: string, { situation, contribution, decision }: Steps, at: string): void {
  run(
    db,
    sql`
    UPDATE budget_request SET threat = ${situation.threat}, reported_at = ${situation.reportedAt}, talk_on = ${situation.talkOn},
      fatal_at = ${situation.fatalAt}, amount = ${contribution.amount}, outcome = ${decision.kind}, decided_at = ${decision.decidedAt},
      announced_on = ${decision.announcedOn}, reasons_follow = ${flag(decision.reasonsFollow)},
      reasons_sent_on = ${decision.reasonsSentOn}, changed_at = ${at}
    WHERE id = ${id}`,
  );
}

export function putPayment(
  db: WriteDb,
  id: string,
  payment: Readonly<{ paidAt: string | null; lateReason: string; proof: string }>,
  at: string,
): void {
  run(
    db,
    sql`
    UPDATE budget_request SET paid_at = ${payment.paidAt}, late_reason = ${payment.lateReason}, proof = ${payment.proof},
      changed_at = ${at}
    WHERE id = ${id}`,
  );
}

const StepRow = z.object({
  step: z.enum(Object.keys(StepsSchema.shape) as [StepName, ...StepName[]]), // `keys` of a constant table.
  body: json(z.unknown()),
  toReview: Flag,
  savedAt: z.string(),
});

/** When a step was last saved and whether it waits for a second look. */
export type StepMark = Readonly<{ step: StepName; savedAt: string; toReview: boolean }>;

/** All steps, those never saved empty, with the marks of those that were. */
export function readSteps(db: ReadDb, requestId: string): Readonly<{ steps: Steps; marks: readonly StepMark[] }> {
  const rows = all(
    db,
    StepRow,
    sql`
    SELECT step, body, to_review AS toReview, saved_at AS savedAt FROM budget_step WHERE request_id = ${requestId}`,
  );
  const saved = Object.fromEntries(rows.map((row) => [row.step, row.body]));
  return {
    steps: StepsSchema.parse({ ...emptySteps, ...saved }),
    marks: rows.map(({ step, savedAt, toReview }) => ({ step, savedAt, toReview })),
  };
}

/** Saves one step; whoever saves it has looked at it. */
export function putStep(db: WriteDb, requestId: string, step: StepName, body: unknown, at: string): void {
  run(
    db,
    sql`
    INSERT INTO budget_step (request_id, step, body, body_version, to_review, saved_at)
    VALUES (${requestId}, ${step}, ${JSON.stringify(body)}, ${BODY_VERSION}, 0, ${at})
    ON CONFLICT (request_id, step) DO UPDATE SET body = excluded.body, body_version = excluded.body_version, to_review = 0,
      saved_at = excluded.saved_at`,
  );
}

export function markToReview(db: WriteDb, requestId: string, step: StepName): void {
  run(db, sql`UPDATE budget_step SET to_review = 1 WHERE request_id = ${requestId} AND step = ${step}`);
}

export function frozenFacts(db: ReadDb, requestId: string): FrozenFacts | null {
  const Row = z.object({ at: z.string(), facts: json(z.array(Fact)) });
  return getRow(db, Row, sql`SELECT frozen_at AS at, facts FROM budget_frozen_facts WHERE request_id = ${requestId}`) ?? null;
}

/** Freezes the facts once; they are never frozen anew. */
export function freezeFacts(db: WriteDb, requestId: string, facts: readonly Fact[], at: string): void {
  run(
    db,
    sql`
    INSERT INTO budget_frozen_facts (request_id, facts, facts_version, frozen_at)
    VALUES (${requestId}, ${JSON.stringify(facts)}, ${BODY_VERSION}, ${at})`,
  );
}

export function evaluations(db: ReadDb, requestId: string): readonly Evaluation[] {
  return all(
    db,
    Evaluation,
    sql`
    SELECT moment, done_on AS "on", result, explanation, ordinary, signal FROM budget_evaluation
    WHERE request_id = ${requestId} ORDER BY done_on, moment`,
  );
}

export function putEvaluation(db: WriteDb, requestId: string, evaluation: Evaluation, at: string): void {
  run(
    db,
    sql`
    INSERT INTO budget_evaluation (request_id, moment, done_on, result, explanation, ordinary, signal, saved_at)
    VALUES (${requestId}, ${evaluation.moment}, ${evaluation.on}, ${evaluation.result}, ${evaluation.explanation},
      ${evaluation.ordinary}, ${evaluation.signal}, ${at})
    ON CONFLICT (request_id, moment) DO UPDATE SET done_on = excluded.done_on, result = excluded.result,
      explanation = excluded.explanation, ordinary = excluded.ordinary, signal = excluded.signal, saved_at = excluded.saved_at`,
  );
}
