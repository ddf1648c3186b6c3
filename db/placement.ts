import type { WholePlacement } from '#domain/placement/placement.ts';
import { CoachingPlan, Employer, ForEmployer, Placement, PlacementGoal, Signatures, Workplace } from '#domain/placement/placement.ts';
import { z } from 'zod';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, get as getRow, json, run, sql } from './sql.ts';

/** The version of what only the forms know: coaching plan, words for the employer, signatures. */
const CONTENT_VERSION = 1;

const Coaching = CoachingPlan.omit({ evaluations: true });
const PlacementRow = Placement.omit({ start: true, strengths: true, discrepancies: true, supervisorRole: true, phaseOut: true })
  .omit({ relapseSignals: true, evaluations: true })
  .extend({ coaching: json(Coaching), forEmployer: json(ForEmployer), agreed: json(Signatures) });
const Id = z.object({ id: z.string() });

/** A placement with its goals, workplace and employer. */
export function get(db: ReadDb, id: string): WholePlacement | undefined {
  const row = getRow(
    db,
    PlacementRow,
    sql`
    SELECT id, case_file_id AS caseFileId, workplace_id AS workplaceId, job_title AS jobTitle, purpose, form, hours_per_week AS hoursPerWeek,
      starts_on AS startsOn, ends_on AS endsOn, extension_reason AS extensionReason, local_limit_months AS localLimitMonths,
      wage_value AS wageValue, wage_value_again_on AS wageValueAgainOn, financier, regime, regime_quarters AS regimeQuarters,
      regime_from AS regimeFrom, regime_until AS regimeUntil, carry_over_quarters AS carryOverQuarters,
      carry_over_reason AS carryOverReason, coaching, for_employer AS forEmployer, agreed, changed_at AS changedAt
    FROM placement WHERE id = ${id}`,
  );
  const workplace = row && workplaceOf(db, row.workplaceId);
  const employer = workplace && employerOf(db, workplace.employerId);
  if (!row || !workplace || !employer) return undefined;
  const { coaching, ...rest } = row;
  return { placement: { ...rest, ...coaching, evaluations: evaluations(db, id) }, goals: goals(db, id), workplace, employer };
}

/** The placements of a case file, the newest first. */
export const idsOfCase = (db: ReadDb, caseFileId: string): readonly string[] =>
  all(db, Id, sql`SELECT id FROM placement WHERE case_file_id = ${caseFileId} ORDER BY id DESC`).map((row) => row.id);

/** The placement that a goal belongs to. */
export const idOfGoal = (db: ReadDb, goalId: string): string | undefined =>
  getRow(db, Id, sql`SELECT placement_id AS id FROM placement_goal WHERE id = ${goalId}`)?.id;

/** Other placements of the same person at the same employer: two half trial places are one. */
export function othersAtEmployer(db: ReadDb, { placement, employer }: WholePlacement): readonly z.infer<typeof Stretch>[] {
  return all(
    db,
    Stretch,
    sql`
    SELECT form, starts_on AS startsOn, ends_on AS endsOn FROM placement JOIN workplace ON workplace.id = workplace_id
    WHERE case_file_id = ${placement.caseFileId} AND employer_id = ${employer.id} AND placement.id <> ${placement.id}`,
  );
}
const Stretch = Placement.pick({ form: true, startsOn: true, endsOn: true });

const evaluations = (db: ReadDb, id: string): { on: string }[] => [
  ...all(db, z.object({ on: z.string() }), sql`SELECT due_on AS "on" FROM placement_evaluation WHERE placement_id = ${id} ORDER BY due_on`),
];

const goals = (db: ReadDb, placementId: string): readonly PlacementGoal[] =>
  all(
    db,
    PlacementGoal,
    sql`
    SELECT id, kind, goal, norm, measured_by AS measuredBy, target_on AS targetOn, budget_quarters AS budgetQuarters,
      for_employer AS forEmployer
    FROM placement_goal WHERE placement_id = ${placementId} ORDER BY position, id`,
  );

/** Creates or changes a placement without its goals; its evaluation days are written anew. */
export function put(db: WriteDb, placement: Placement): void {
  const { start, strengths, discrepancies, supervisorRole, phaseOut, relapseSignals } = placement;
  const coaching = { start, strengths, discrepancies, supervisorRole, phaseOut, relapseSignals };
  run(
    db,
    sql`
    INSERT INTO placement (id, case_file_id, workplace_id, job_title, purpose, form, hours_per_week, starts_on, ends_on, extension_reason,
      local_limit_months, wage_value, wage_value_again_on, financier, regime, regime_quarters, regime_from, regime_until,
      carry_over_quarters, carry_over_reason, coaching, for_employer, agreed, content_version, changed_at)
    VALUES (${placement.id}, ${placement.caseFileId}, ${placement.workplaceId}, ${placement.jobTitle}, ${placement.purpose},
      ${placement.form}, ${placement.hoursPerWeek}, ${placement.startsOn}, ${placement.endsOn}, ${placement.extensionReason},
      ${placement.localLimitMonths}, ${placement.wageValue}, ${placement.wageValueAgainOn}, ${placement.financier}, ${placement.regime},
      ${placement.regimeQuarters}, ${placement.regimeFrom}, ${placement.regimeUntil}, ${placement.carryOverQuarters},
      ${placement.carryOverReason}, ${JSON.stringify(coaching)}, ${JSON.stringify(placement.forEmployer)},
      ${JSON.stringify(placement.agreed)}, ${CONTENT_VERSION}, ${placement.changedAt})
    ON CONFLICT (id) DO UPDATE SET workplace_id = excluded.workplace_id, job_title = excluded.job_title, purpose = excluded.purpose,
      form = excluded.form, hours_per_week = excluded.hours_per_week, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
      extension_reason = excluded.extension_reason, local_limit_months = excluded.local_limit_months, wage_value = excluded.wage_value,
      wage_value_again_on = excluded.wage_value_again_on, financier = excluded.financier, regime = excluded.regime,
      regime_quarters = excluded.regime_quarters, regime_from = excluded.regime_from, regime_until = excluded.regime_until,
      carry_over_quarters = excluded.carry_over_quarters, carry_over_reason = excluded.carry_over_reason, coaching = excluded.coaching,
      for_employer = excluded.for_employer, agreed = excluded.agreed, content_version = excluded.content_version,
      changed_at = excluded.changed_at`,
  );
  run(db, sql`DELETE FROM placement_evaluation WHERE placement_id = ${placement.id}`);
  for (const on of new Set(placement.evaluations.map((evaluation) => evaluation.on))) {
    run(db, sql`INSERT INTO placement_evaluation (placement_id, due_on) VALUES (${placement.id}, ${on})`);
  }
}

/** Creates a goal at the end, or changes it in its place. */
export function putGoal(db: WriteDb, placementId: string, goal: PlacementGoal): void {
  run(
    db,
    sql`
    INSERT INTO placement_goal (id, placement_id, position, kind, goal, norm, measured_by, target_on, budget_quarters, for_employer)
    SELECT ${goal.id}, ${placementId}, coalesce(max(position) + 1, 0), ${goal.kind}, ${goal.goal}, ${goal.norm}, ${goal.measuredBy},
      ${goal.targetOn}, ${goal.budgetQuarters}, ${goal.forEmployer}
    FROM placement_goal WHERE placement_id = ${placementId}
    ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, goal = excluded.goal, norm = excluded.norm, measured_by = excluded.measured_by,
      target_on = excluded.target_on, budget_quarters = excluded.budget_quarters, for_employer = excluded.for_employer`,
  );
}

export function removeGoal(db: WriteDb, id: string): void {
  run(db, sql`DELETE FROM placement_goal WHERE id = ${id}`);
}

const employerOf = (db: ReadDb, id: string): Employer | undefined =>
  getRow(
    db,
    Employer,
    sql`SELECT id, name, place, contact_name AS contactName, contact_details AS contactDetails FROM employer WHERE id = ${id}`,
  );

export const workplaceOf = (db: ReadDb, id: string): Workplace | undefined =>
  getRow(db, Workplace, sql`SELECT id, employer_id AS employerId, name, place, supervisor FROM workplace WHERE id = ${id}`);

/** All employers with their workplaces, by name. */
export function employers(db: ReadDb): readonly { employer: Employer; workplaces: readonly Workplace[] }[] {
  const workplaces = all(
    db,
    Workplace,
    sql`SELECT id, employer_id AS employerId, name, place, supervisor FROM workplace ORDER BY name COLLATE NOCASE`,
  );
  return all(
    db,
    Employer,
    sql`SELECT id, name, place, contact_name AS contactName, contact_details AS contactDetails FROM employer ORDER BY name COLLATE NOCASE`,
  ).map((employer) => ({ employer, workplaces: workplaces.filter((workplace) => workplace.employerId === employer.id) }));
}

export function putEmployer(db: WriteDb, employer: Employer): void {
  run(
    db,
    sql`
    INSERT INTO employer (id, name, place, contact_name, contact_details)
    VALUES (${employer.id}, ${employer.name}, ${employer.place}, ${employer.contactName}, ${employer.contactDetails})
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, place = excluded.place, contact_name = excluded.contact_name,
      contact_details = excluded.contact_details`,
  );
}

export function putWorkplace(db: WriteDb, workplace: Workplace): void {
  run(
    db,
    sql`
    INSERT INTO workplace (id, employer_id, name, place, supervisor)
    VALUES (${workplace.id}, ${workplace.employerId}, ${workplace.name}, ${workplace.place}, ${workplace.supervisor})
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, place = excluded.place, supervisor = excluded.supervisor`,
  );
}
