import type { ReadDb } from '#db/sql.ts';
import * as placements from '#db/placement.ts';
import * as visits from '#db/placement-visits.ts';
import { musts } from '#domain/need.ts';
import type { ClosedPlacement, ClosedReport } from '#domain/placement/closed.ts';
import { employerCopy, employerReportCopy } from '#domain/placement/employer-copy.ts';
import { refuse } from '#domain/refusal.ts';
import { employerGuidanceReport, employerReport } from '#reports/employer-copy.ts';
import { guidanceReport } from '#reports/guidance.ts';
import { placementReport } from '#reports/placement.ts';
import { closedReportStateOf, closedStateOf, needsOfPlacement, needsOfReport, placementBody, reportBody } from './placement-view.ts';
import type { ReportBuilder, ReportCommon, ReportFrame } from './report-builder.ts';

/** What is printed: the closed version while nothing in it changed since; after a change the work copy, as a concept. */
type Printed<Body> = Readonly<{ caseFileId: string; frame: ReportFrame; body: Body; closed: boolean }>;

export const buildPlacementReport: ReportBuilder = (db, subjectId, words, common) => {
  const { caseFileId, frame, body, closed } = thePlan(db, subjectId, common);
  const whole = placements.get(db, subjectId) ?? refuse('report.unknownSubject');
  const needs = closed ? [] : musts(needsOfPlacement(db, whole));
  return { report: placementReport({ frame, today: common.today, body, needs }, words), caseFileId };
};

export const buildGuidanceReport: ReportBuilder = (db, subjectId, words, common) => {
  const { caseFileId, frame, body, closed } = theReport(db, subjectId, common);
  const needs = closed ? [] : musts(needsOfReport(db, subjectId, common.today));
  return { report: guidanceReport({ frame, body, needs }, words), caseFileId };
};

/** The employer's copies go through `employerCopy`, which leaves everything out that was not written for the employer. */
export const buildPlacementEmployerReport: ReportBuilder = (db, subjectId, words, common) => {
  const { caseFileId, frame, body } = thePlan(db, subjectId, common);
  return { report: employerReport(frame, body.client.name, employerCopy(body), words), caseFileId };
};

export const buildGuidanceEmployerReport: ReportBuilder = (db, subjectId, words, common) => {
  const { caseFileId, frame, body } = theReport(db, subjectId, common);
  const copy = employerReportCopy(body, body.report, body.visits);
  return { report: employerGuidanceReport(frame, body.client.name, copy, words), caseFileId };
};

function thePlan(db: ReadDb, id: string, common: ReportCommon): Printed<ClosedPlacement> {
  const whole = placements.get(db, id) ?? refuse('report.unknownSubject');
  const { caseFileId } = whole.placement;
  const state = closedStateOf(db, whole);
  const closed = state && !state.changed ? state : null;
  return {
    caseFileId,
    frame: common.frame(caseFileId, closed?.closed),
    body: closed?.body ?? placementBody(db, whole),
    closed: closed !== null,
  };
}

function theReport(db: ReadDb, id: string, common: ReportCommon): Printed<ClosedReport> {
  if (visits.placementOfReport(db, id) === undefined) refuse('report.unknownSubject');
  const state = closedReportStateOf(db, id);
  const closed = state && !state.changed ? state : null;
  const body = closed?.body ?? reportBody(db, id);
  const { caseFileId } = body.placement;
  return { caseFileId, frame: common.frame(caseFileId, closed?.closed), body, closed: closed !== null };
}
