import * as files from '#db/case-file.ts';
import type { DocumentHead } from '#db/documents.ts';
import * as documents from '#db/documents.ts';
import * as visits from '#db/placement-visits.ts';
import * as placements from '#db/placement.ts';
import type { ReadDb } from '#db/sql.ts';
import type { LocalDate } from '#domain/local-date.ts';
import type { Need } from '#domain/need.ts';
import type { ClosedPlacement, ClosedReport } from '#domain/placement/closed.ts';
import { ClosedPlacement as PlacementBody, closedPlacement, ClosedReport as ReportBody, closedReport } from '#domain/placement/closed.ts';
import type { GuidanceReport } from '#domain/placement/guidance-report.ts';
import { guidanceReportNeeds } from '#domain/placement/guidance-report.ts';
import { regimeUse, visitsIn } from '#domain/placement/hours.ts';
import { checkLength } from '#domain/placement/limits.ts';
import { coachingPlanNeeds } from '#domain/placement/needs.ts';
import type { WholePlacement } from '#domain/placement/placement.ts';
import type { Visit } from '#domain/placement/visit.ts';
import { refuse } from '#domain/refusal.ts';
import { isDeepStrictEqual } from 'node:util';

/** A placement that must be there. */
export const knownPlacement = (db: ReadDb, id: string | undefined): WholePlacement =>
  (id === undefined ? undefined : placements.get(db, id)) ?? refuse('placement.unknown');

/** A report that must be there, with the placement it is about and the visits of its period. */
export function knownReport(db: ReadDb, id: string): { whole: WholePlacement; report: GuidanceReport; visits: readonly Visit[] } {
  const whole = knownPlacement(db, visits.placementOfReport(db, id));
  const report = visits.reports(db, whole.placement.id).find((each) => each.id === id) ?? refuse('placement.unknownReport');
  return { whole, report, visits: visitsIn(visits.visits(db, whole.placement.id), report.from, report.until) };
}

/** What closing the coaching plan still needs. */
export function needsOfPlacement(db: ReadDb, whole: WholePlacement): readonly Need[] {
  const length = checkLength(whole.placement, placements.othersAtEmployer(db, whole));
  return coachingPlanNeeds(whole.placement, whole.goals, length, regimeUse(whole.placement, visits.visits(db, whole.placement.id)));
}

/** What closing a report still needs. Hours against the regime are those of the regime's own period, not of the report's. */
export function needsOfReport(db: ReadDb, id: string, today: LocalDate): readonly Need[] {
  const { whole, report, visits: during } = knownReport(db, id);
  const use = regimeUse(whole.placement, visits.visits(db, whole.placement.id));
  return guidanceReportNeeds(report, whole.goals, during, use, today);
}

/** The coaching plan as a document, and its newest closed version with whether anything in it changed since. */
export function placementBody(db: ReadDb, whole: WholePlacement): ClosedPlacement {
  return closedPlacement(whole, clientOf(db, whole));
}

export function reportBody(db: ReadDb, id: string): ClosedReport {
  const { whole, report, visits: during } = knownReport(db, id);
  return closedReport(whole, report, during, clientOf(db, whole));
}

type State<Body> = Readonly<{ closed: DocumentHead; body: Body; changed: boolean }>;

/** The newest closed coaching plan; changed when what it says no longer is what stands there. */
export function closedStateOf(db: ReadDb, whole: WholePlacement): State<ClosedPlacement> | null {
  const closed = documents.latest(db, 'coachingsplan', whole.placement.id);
  if (!closed) return null;
  const body = documents.body(db, closed.id, PlacementBody);
  return { closed, body, changed: !isDeepStrictEqual(body, { ...placementBody(db, whole), client: body.client }) };
}

/** The newest closed version of a report; a visit that was corrected afterwards makes it changed too. */
export function closedReportStateOf(db: ReadDb, id: string): State<ClosedReport> | null {
  const closed = documents.latest(db, 'begeleidingsverslag', id);
  if (!closed) return null;
  const body = documents.body(db, closed.id, ReportBody);
  const now = reportBody(db, id);
  // The frame of the placement may move on without the report: only what the report itself says counts.
  return { closed, body, changed: !isDeepStrictEqual([body.report, body.visits], [now.report, now.visits]) };
}

function clientOf(db: ReadDb, { placement }: WholePlacement): { number: string; name: string } {
  const { number, name } = files.get(db, placement.caseFileId) ?? refuse('placement.unknownFile');
  return { number, name };
}
