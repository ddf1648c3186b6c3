import { GuidanceReport, GuidanceReportText } from '#domain/placement/guidance-report.ts';
import { Visit } from '#domain/placement/visit.ts';
import { z } from 'zod';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, get, json, run, sql } from './sql.ts';

/** The version of what only the report's form knows. */
const CONTENT_VERSION = 1;

/** The visits of a placement, oldest first. */
export const visits = (db: ReadDb, placementId: string): readonly Visit[] =>
  all(
    db,
    Visit,
    sql`
    SELECT id, placement_id AS placementId, goal_id AS goalId, visited_on AS visitedOn, quarters, travel_quarters AS travelQuarters,
      no_show_quarters AS noShowQuarters, place, with_whom AS withWhom, seen, agreed, worker_view AS workerView,
      employer_view AS employerView, for_employer AS forEmployer
    FROM visit WHERE placement_id = ${placementId} ORDER BY visited_on, id`,
  );

/** The placement that a visit belongs to. */
export const placementOfVisit = (db: ReadDb, id: string): string | undefined =>
  get(db, z.object({ id: z.string() }), sql`SELECT placement_id AS id FROM visit WHERE id = ${id}`)?.id;

export function putVisit(db: WriteDb, visit: Visit, changedAt: string): void {
  run(
    db,
    sql`
    INSERT INTO visit (id, placement_id, goal_id, visited_on, quarters, travel_quarters, no_show_quarters, place, with_whom, seen, agreed,
      worker_view, employer_view, for_employer, changed_at)
    VALUES (${visit.id}, ${visit.placementId}, ${visit.goalId}, ${visit.visitedOn}, ${visit.quarters}, ${visit.travelQuarters},
      ${visit.noShowQuarters}, ${visit.place}, ${visit.withWhom}, ${visit.seen}, ${visit.agreed}, ${visit.workerView},
      ${visit.employerView}, ${visit.forEmployer}, ${changedAt})
    ON CONFLICT (id) DO UPDATE SET goal_id = excluded.goal_id, visited_on = excluded.visited_on, quarters = excluded.quarters,
      travel_quarters = excluded.travel_quarters, no_show_quarters = excluded.no_show_quarters, place = excluded.place,
      with_whom = excluded.with_whom, seen = excluded.seen, agreed = excluded.agreed, worker_view = excluded.worker_view,
      employer_view = excluded.employer_view, for_employer = excluded.for_employer, changed_at = excluded.changed_at`,
  );
}

export function removeVisit(db: WriteDb, id: string): void {
  run(db, sql`DELETE FROM visit WHERE id = ${id}`);
}

const ReportRow = GuidanceReport.pick({ id: true, placementId: true, from: true, until: true, changedAt: true }).extend({
  content: json(GuidanceReportText.omit({ from: true, until: true })),
});

/** The reports of a placement, the newest period first. */
export const reports = (db: ReadDb, placementId: string): readonly GuidanceReport[] =>
  all(
    db,
    ReportRow,
    sql`
    SELECT id, placement_id AS placementId, period_from AS "from", period_until AS until, content, changed_at AS changedAt
    FROM guidance_report WHERE placement_id = ${placementId} ORDER BY period_until DESC, id DESC`,
  ).map(({ content, ...row }) => ({ ...row, ...content }));

/** The placement that a report belongs to. */
export const placementOfReport = (db: ReadDb, id: string): string | undefined =>
  get(db, z.object({ id: z.string() }), sql`SELECT placement_id AS id FROM guidance_report WHERE id = ${id}`)?.id;

export function putReport(db: WriteDb, { id, placementId, from, until, changedAt, ...content }: GuidanceReport): void {
  run(
    db,
    sql`
    INSERT INTO guidance_report (id, placement_id, period_from, period_until, content, content_version, changed_at)
    VALUES (${id}, ${placementId}, ${from}, ${until}, ${JSON.stringify(content)}, ${CONTENT_VERSION}, ${changedAt})
    ON CONFLICT (id) DO UPDATE SET period_from = excluded.period_from, period_until = excluded.period_until, content = excluded.content,
      content_version = excluded.content_version, changed_at = excluded.changed_at`,
  );
}

const Running = z.object({
  id: z.string(),
  caseFileId: z.string(),
  caseName: z.string(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  wageValueAgainOn: z.string().nullable(),
  reportedUntil: z.string().nullable(),
});

/** Placements of open files that have begun, with the last day of what was reported in a closed report. */
export function running(db: ReadDb, today: string): readonly z.infer<typeof Running>[] {
  return all(
    db,
    Running,
    sql`
    SELECT placement.id, placement.case_file_id AS caseFileId, case_file.name AS caseName, starts_on AS startsOn, ends_on AS endsOn,
      wage_value_again_on AS wageValueAgainOn,
      (SELECT max(period_until) FROM guidance_report WHERE placement_id = placement.id
        AND EXISTS (SELECT 1 FROM document WHERE kind = 'begeleidingsverslag' AND subject_id = guidance_report.id)) AS reportedUntil
    FROM placement JOIN case_file ON case_file.id = placement.case_file_id
    WHERE starts_on <= ${today} AND case_file.state = 'open'`,
  );
}

const Due = z.object({ id: z.string(), caseFileId: z.string(), caseName: z.string(), due: z.string() });

/** Evaluation days between two days, both included. */
export function evaluationsDue(db: ReadDb, from: string, until: string): readonly z.infer<typeof Due>[] {
  return all(
    db,
    Due,
    sql`
    SELECT placement.id, placement.case_file_id AS caseFileId, case_file.name AS caseName, due_on AS due
    FROM placement_evaluation
    JOIN placement ON placement.id = placement_id
    JOIN case_file ON case_file.id = placement.case_file_id
    WHERE due_on BETWEEN ${from} AND ${until} AND case_file.state = 'open' ORDER BY due_on`,
  );
}
