import type { Goal, WholePlan } from '#domain/plan/plan.ts';
import { Choice, Duty, Plan, Support } from '#domain/plan/plan.ts';
import { Step } from '#domain/plan/step.ts';
import { z } from 'zod';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, Flag, flag, get as getRow, json, run, sql } from './sql.ts';

/** The version of the two lists that only the form knows. */
const LISTS_VERSION = 1;

const PlanRow = Plan.extend({ support: json(z.array(Support)), duties: json(z.array(Duty)) });
const GoalRow = Choice.omit({ what: true }).extend({
  id: z.string(),
  words: z.string(),
  targetOn: z.string().nullable(),
  choice: z.string(),
});
const StepRow = Step.extend({ withinADay: Flag, mayEarn: Flag });
const Id = z.object({ id: z.string() });

/** A plan with its goals and steps. */
export function get(db: ReadDb, id: string): WholePlan | undefined {
  const plan = getRow(
    db,
    PlanRow,
    sql`
    SELECT id, case_file_id AS caseFileId, planned_on AS plannedOn, goals_set_at AS goalsSetAt, hypothesis_id AS hypothesisId,
      no_hypothesis_reason AS noHypothesisReason, annex_to AS annexTo, support, duties, no_duties_reason AS noDutiesReason, consequences,
      consequences_explained_on AS consequencesExplainedOn, consequences_words AS consequencesWords, evaluated_on AS evaluatedOn,
      evaluation_on AS evaluationOn, client,
      client_on AS clientOn, client_words AS clientWords, disagrees_reason AS disagreesReason, college_by AS collegeBy,
      college_on AS collegeOn, college_number AS collegeNumber, changed_at AS changedAt
    FROM plan WHERE id = ${id}`,
  );
  return plan && { plan, goals: goals(db, id), steps: steps(db, id) };
}

/** The newest plan of a case file. */
export function idOfCase(db: ReadDb, caseFileId: string): string | undefined {
  return getRow(db, Id, sql`SELECT id FROM plan WHERE case_file_id = ${caseFileId} ORDER BY id DESC LIMIT 1`)?.id;
}

/** The plan that a goal belongs to. */
export function idOfGoal(db: ReadDb, goalId: string): string | undefined {
  return getRow(db, Id, sql`SELECT plan_id AS id FROM plan_goal WHERE id = ${goalId}`)?.id;
}

/** The plan that a step belongs to. */
export function idOfStep(db: ReadDb, stepId: string): string | undefined {
  return getRow(db, Id, sql`SELECT plan_id AS id FROM plan_goal WHERE id = (SELECT goal_id FROM plan_step WHERE id = ${stepId})`)?.id;
}

function goals(db: ReadDb, planId: string): readonly Goal[] {
  const rows = all(
    db,
    GoalRow,
    sql`
    SELECT id, words, target_on AS targetOn, principle, own_principle AS ownPrinciple, choice, experience, science, client, card,
      also_serves AS alsoServes
    FROM plan_goal WHERE plan_id = ${planId} ORDER BY position, id`,
  );
  return rows.map(({ id, words, targetOn, choice: what, ...choice }) => ({ id, words, targetOn, choice: { ...choice, what } }));
}

function steps(db: ReadDb, planId: string): readonly Step[] {
  return all(
    db,
    StepRow,
    sql`
    SELECT plan_step.id, goal_id AS goalId, follows_id AS followsId, action, who, who_name AS whoName, agreed_on AS agreedOn,
      due_on AS dueOn, due_time AS dueTime, within_a_day AS withinADay, smaller_answer AS smallerAnswer, if_then AS ifThen, help,
      may_earn AS mayEarn, earnings_report AS earningsReport, reward, reward_told_at AS rewardToldAt, reward_given_on AS rewardGivenOn,
      status, went_on AS wentOn, looking_back AS lookingBack
    FROM plan_step JOIN plan_goal ON plan_goal.id = goal_id
    WHERE plan_id = ${planId} ORDER BY position, due_on, due_time, plan_step.id`,
  );
}

/** Creates or changes a plan without its goals and steps. */
export function put(db: WriteDb, plan: Plan): void {
  run(
    db,
    sql`
    INSERT INTO plan (id, case_file_id, planned_on, goals_set_at, hypothesis_id, no_hypothesis_reason, annex_to, support, duties,
      lists_version, no_duties_reason, consequences, consequences_explained_on, consequences_words, evaluated_on, evaluation_on, client, client_on,
      client_words, disagrees_reason, college_by, college_on, college_number, changed_at)
    VALUES (${plan.id}, ${plan.caseFileId}, ${plan.plannedOn}, ${plan.goalsSetAt}, ${plan.hypothesisId}, ${plan.noHypothesisReason},
      ${plan.annexTo}, ${JSON.stringify(plan.support)}, ${JSON.stringify(plan.duties)}, ${LISTS_VERSION}, ${plan.noDutiesReason},
      ${plan.consequences}, ${plan.consequencesExplainedOn}, ${plan.consequencesWords}, ${plan.evaluatedOn}, ${plan.evaluationOn}, ${plan.client},
      ${plan.clientOn}, ${plan.clientWords}, ${plan.disagreesReason}, ${plan.collegeBy}, ${plan.collegeOn}, ${plan.collegeNumber},
      ${plan.changedAt})
    ON CONFLICT (id) DO UPDATE SET planned_on = excluded.planned_on, goals_set_at = excluded.goals_set_at,
      hypothesis_id = excluded.hypothesis_id, no_hypothesis_reason = excluded.no_hypothesis_reason, annex_to = excluded.annex_to,
      support = excluded.support, duties = excluded.duties, lists_version = excluded.lists_version,
      no_duties_reason = excluded.no_duties_reason, consequences = excluded.consequences,
      consequences_explained_on = excluded.consequences_explained_on, consequences_words = excluded.consequences_words,
      evaluated_on = excluded.evaluated_on, evaluation_on = excluded.evaluation_on, client = excluded.client, client_on = excluded.client_on,
      client_words = excluded.client_words, disagrees_reason = excluded.disagrees_reason, college_by = excluded.college_by,
      college_on = excluded.college_on, college_number = excluded.college_number, changed_at = excluded.changed_at`,
  );
}

/** Creates a goal at the end of the plan, or changes it in its place. */
export function putGoal(db: WriteDb, planId: string, { id, words, targetOn, choice }: Goal): void {
  run(
    db,
    sql`
    INSERT INTO plan_goal (id, plan_id, position, words, target_on, principle, own_principle, choice, experience, science, client, card,
      also_serves)
    SELECT ${id}, ${planId}, coalesce(max(position) + 1, 0), ${words}, ${targetOn}, ${choice.principle}, ${choice.ownPrinciple},
      ${choice.what}, ${choice.experience}, ${choice.science}, ${choice.client}, ${choice.card}, ${choice.alsoServes}
    FROM plan_goal WHERE plan_id = ${planId}
    ON CONFLICT (id) DO UPDATE SET words = excluded.words, target_on = excluded.target_on, principle = excluded.principle,
      own_principle = excluded.own_principle, choice = excluded.choice, experience = excluded.experience, science = excluded.science,
      client = excluded.client, card = excluded.card, also_serves = excluded.also_serves`,
  );
}

export function removeGoal(db: WriteDb, id: string): void {
  run(db, sql`DELETE FROM plan_goal WHERE id = ${id}`);
}

/** Creates or changes a step, its outcome included. */
export function putStep(db: WriteDb, step: Step): void {
  run(
    db,
    sql`
    INSERT INTO plan_step (id, goal_id, follows_id, action, who, who_name, agreed_on, due_on, due_time, within_a_day, smaller_answer,
      if_then, help, may_earn, earnings_report, reward, reward_told_at, reward_given_on, status, went_on, looking_back)
    VALUES (${step.id}, ${step.goalId}, ${step.followsId}, ${step.action}, ${step.who}, ${step.whoName}, ${step.agreedOn}, ${step.dueOn},
      ${step.dueTime}, ${flag(step.withinADay)}, ${step.smallerAnswer}, ${step.ifThen}, ${step.help}, ${flag(step.mayEarn)},
      ${step.earningsReport}, ${step.reward}, ${step.rewardToldAt}, ${step.rewardGivenOn}, ${step.status}, ${step.wentOn},
      ${step.lookingBack})
    ON CONFLICT (id) DO UPDATE SET action = excluded.action, who = excluded.who, who_name = excluded.who_name, agreed_on = excluded.agreed_on,
      due_on = excluded.due_on, due_time = excluded.due_time, within_a_day = excluded.within_a_day,
      smaller_answer = excluded.smaller_answer, if_then = excluded.if_then, help = excluded.help, may_earn = excluded.may_earn,
      earnings_report = excluded.earnings_report, reward = excluded.reward, reward_told_at = excluded.reward_told_at,
      reward_given_on = excluded.reward_given_on, status = excluded.status, went_on = excluded.went_on,
      looking_back = excluded.looking_back`,
  );
}

export function removeStep(db: WriteDb, id: string): void {
  run(db, sql`DELETE FROM plan_step WHERE id = ${id}`);
}

const DueRow = z.object({ id: z.string(), caseFileId: z.string(), caseName: z.string(), due: z.string(), about: z.string() });

/** Open steps of open files that are due on or before a day. */
export function stepsDue(db: ReadDb, until: string): readonly z.infer<typeof DueRow>[] {
  return all(
    db,
    DueRow,
    sql`
    SELECT plan_step.id, plan.case_file_id AS caseFileId, case_file.name AS caseName, due_on AS due, action AS about
    FROM plan_step
    JOIN plan_goal ON plan_goal.id = goal_id
    JOIN plan ON plan.id = plan_id
    JOIN case_file ON case_file.id = plan.case_file_id
    WHERE plan_step.status = 'open' AND due_on <= ${until} AND case_file.state = 'open' ORDER BY due_on`,
  );
}

/**
 * Plans of open files whose next evaluation falls on or before a day: the day that was agreed with the plan, and after an evaluation
 * the day that was agreed there. After a last one nothing is due.
 */
export function evaluationsDue(db: ReadDb, until: string): readonly z.infer<typeof DueRow>[] {
  return all(
    db,
    DueRow,
    sql`
    SELECT plan.id, case_file_id AS caseFileId, case_file.name AS caseName, '' AS about,
      CASE WHEN last.held_on IS NULL OR plan.evaluation_on > max(last.held_on, coalesce(last.next_on, '')) THEN plan.evaluation_on
        ELSE last.next_on END AS due
    FROM plan
    JOIN case_file ON case_file.id = case_file_id
    LEFT JOIN evaluation AS last ON last.id = (
      SELECT id FROM evaluation WHERE plan_id = plan.id ORDER BY held_on DESC, id DESC LIMIT 1
    )
    WHERE due <= ${until} AND case_file.state = 'open' ORDER BY due`,
  );
}
