import type { Evaluation, KeptExperience } from '#domain/evaluation/evaluation.ts';
import { Evaluation as EvaluationShape, Experience, GoalOutcome } from '#domain/evaluation/evaluation.ts';
import { z } from 'zod';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, get as getRow, run, sql } from './sql.ts';

const HeadRow = EvaluationShape.omit({ goals: true });

/** All evaluations of a plan, newest first. */
export const ofPlan = (db: ReadDb, planId: string): readonly Evaluation[] =>
  all(
    db,
    HeadRow,
    sql`
    SELECT id, plan_id AS planId, plan_version AS planVersion, held_on AS heldOn, present, what_worked AS whatWorked,
      what_did_not AS whatDidNot, unintended, decision, reason, next_on AS nextOn, changed_at AS changedAt
    FROM evaluation WHERE plan_id = ${planId} ORDER BY held_on DESC, id DESC`,
  ).map((head) => ({ ...head, goals: [...goalsOf(db, head.id)] }));

const goalsOf = (db: ReadDb, id: string): readonly GoalOutcome[] =>
  all(
    db,
    GoalOutcome,
    sql`
    SELECT goal_id AS goalId, outcome, evidence, client_words AS clientWords
    FROM evaluation_goal WHERE evaluation_id = ${id} ORDER BY position`,
  );

/** The plan that an evaluation is about. */
export const planOf = (db: ReadDb, id: string): string | undefined =>
  getRow(db, z.object({ planId: z.string() }), sql`SELECT plan_id AS planId FROM evaluation WHERE id = ${id}`)?.planId;

export function put(db: WriteDb, evaluation: Evaluation): void {
  run(
    db,
    sql`
    INSERT INTO evaluation (id, plan_id, plan_version, held_on, present, what_worked, what_did_not, unintended, decision, reason, next_on,
      changed_at)
    VALUES (${evaluation.id}, ${evaluation.planId}, ${evaluation.planVersion}, ${evaluation.heldOn}, ${evaluation.present},
      ${evaluation.whatWorked}, ${evaluation.whatDidNot}, ${evaluation.unintended}, ${evaluation.decision}, ${evaluation.reason},
      ${evaluation.nextOn}, ${evaluation.changedAt})
    ON CONFLICT (id) DO UPDATE SET held_on = excluded.held_on, present = excluded.present, what_worked = excluded.what_worked,
      what_did_not = excluded.what_did_not, unintended = excluded.unintended, decision = excluded.decision, reason = excluded.reason,
      next_on = excluded.next_on, changed_at = excluded.changed_at`,
  );
  run(db, sql`DELETE FROM evaluation_goal WHERE evaluation_id = ${evaluation.id}`);
  for (const [position, { goalId, outcome, evidence, clientWords }] of evaluation.goals.entries()) {
    run(
      db,
      sql`
      INSERT INTO evaluation_goal (evaluation_id, goal_id, position, outcome, evidence, client_words)
      VALUES (${evaluation.id}, ${goalId}, ${position}, ${outcome}, ${evidence}, ${clientWords})`,
    );
  }
}

export function remove(db: WriteDb, id: string): void {
  run(db, sql`DELETE FROM evaluation_goal WHERE evaluation_id = ${id}`);
  run(db, sql`DELETE FROM evaluation WHERE id = ${id}`);
}

const ExperienceRow = Experience.extend({ id: z.string(), caseFileId: z.string() });

/** What a client said about the help, newest first. */
export const experiencesOf = (db: ReadDb, caseFileId: string): readonly KeptExperience[] =>
  all(
    db,
    ExperienceRow,
    sql`
    SELECT id, case_file_id AS caseFileId, asked_on AS askedOn, moment, heard, heard_words AS heardWords, clear, clear_words AS clearWords,
      helped, helped_words AS helpedWords
    FROM client_experience WHERE case_file_id = ${caseFileId} ORDER BY asked_on DESC, id DESC`,
  );

export function putExperience(db: WriteDb, kept: KeptExperience): void {
  run(
    db,
    sql`
    INSERT INTO client_experience (id, case_file_id, asked_on, moment, heard, heard_words, clear, clear_words, helped, helped_words)
    VALUES (${kept.id}, ${kept.caseFileId}, ${kept.askedOn}, ${kept.moment}, ${kept.heard}, ${kept.heardWords}, ${kept.clear},
      ${kept.clearWords}, ${kept.helped}, ${kept.helpedWords})
    ON CONFLICT (id) DO UPDATE SET asked_on = excluded.asked_on, moment = excluded.moment, heard = excluded.heard,
      heard_words = excluded.heard_words, clear = excluded.clear, clear_words = excluded.clear_words, helped = excluded.helped,
      helped_words = excluded.helped_words`,
  );
}
