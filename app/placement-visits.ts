import type { Input } from '#contract/define.ts';
import type { placementCalls, ReportView } from '#contract/placement.ts';
import * as documents from '#db/documents.ts';
import * as visits from '#db/placement-visits.ts';
import * as profile from '#db/profile.ts';
import * as search from '#db/search.ts';
import type { ReadDb } from '#db/sql.ts';
import type { LocalDate } from '#domain/local-date.ts';
import { musts } from '#domain/need.ts';
import { CLOSED_REPORT_VERSION } from '#domain/placement/closed.ts';
import { hoursOf } from '#domain/placement/hours.ts';
import { checkVisit, visitText } from '#domain/placement/visit.ts';
import { refuse } from '#domain/refusal.ts';
import { filled } from '#domain/shapes.ts';
import type { z } from 'zod';
import type { Handlers } from './handlers.ts';
import { closedReportStateOf, knownPlacement, knownReport, needsOfReport, reportBody } from './placement-view.ts';

type VisitCalls = Pick<
  typeof placementCalls,
  'placement.saveVisit' | 'placement.removeVisit' | 'placement.saveReport' | 'placement.closeReport'
>;

/** Visits, and the reports that add them up. */
export const visitHandlers: Handlers<VisitCalls> = {
  'placement.saveVisit'({ id: known, placementId, ...entry }, desk) {
    const { placement, goals } = knownPlacement(desk.db, placementId);
    const { caseFileId } = placement;
    desk.about(caseFileId);
    if (known !== null && visits.placementOfVisit(desk.db, known) !== placementId) refuse('placement.unknownVisit');
    if (goals.every((goal) => goal.id !== entry.goalId)) refuse('placement.unknownGoal');
    checkVisit(entry, placement, desk.clock.today());
    const id = known ?? desk.ids.next();
    visits.putVisit(desk.db, { ...entry, id, placementId }, desk.clock.now());
    search.put(desk.db, { ref: `visit:${id}`, caseFileId, place: 'placement', at: desk.clock.now(), text: visitText(entry) });
    return { id };
  },

  'placement.removeVisit'({ id }, desk) {
    const { placement } = knownPlacement(desk.db, visits.placementOfVisit(desk.db, id));
    desk.about(placement.caseFileId);
    const reported = visits
      .reports(desk.db, placement.id)
      .some((report) => closedReportStateOf(desk.db, report.id)?.body.visits.some((visit) => visit.id === id));
    if (reported) refuse('placement.visitReported');
    visits.removeVisit(desk.db, id);
    search.drop(desk.db, `visit:${id}`);
    return null;
  },

  'placement.saveReport'({ id: known, placementId, ...text }, desk) {
    const { placement, goals } = knownPlacement(desk.db, placementId);
    const { caseFileId } = placement;
    desk.about(caseFileId);
    if (known !== null && visits.placementOfReport(desk.db, known) !== placementId) refuse('placement.unknownReport');
    if (text.progress.some(({ goalId }) => goals.every((goal) => goal.id !== goalId))) refuse('placement.unknownGoal');
    const id = known ?? desk.ids.next();
    const changedAt = desk.clock.now();
    visits.putReport(desk.db, { ...text, id, placementId, changedAt });
    search.put(desk.db, { ref: `guidanceReport:${id}`, caseFileId, place: 'placement', at: changedAt, text: textOf(text) });
    return { id };
  },

  'placement.closeReport'({ id, reason }, desk) {
    const { caseFileId } = knownReport(desk.db, id).whole.placement;
    desk.about(caseFileId);
    if (musts(needsOfReport(desk.db, id, desk.clock.today())).length > 0) refuse('placement.reportNotComplete');
    const { version } = documents.close(desk.db, {
      id: desk.ids.next(),
      caseFileId,
      kind: 'begeleidingsverslag',
      subjectId: id,
      body: reportBody(desk.db, id),
      bodyVersion: CLOSED_REPORT_VERSION,
      reason,
      closedAt: desk.clock.now(),
      closedBy: profile.get(desk.db).name,
    });
    return { version };
  },
};

/** The reports of a placement with the sums of their visits: hours used are never typed in. */
export const reportViews = (db: ReadDb, placementId: string, today: LocalDate): z.input<typeof ReportView>[] =>
  visits.reports(db, placementId).map((report) => {
    const during = knownReport(db, report.id).visits;
    const state = closedReportStateOf(db, report.id);
    return {
      report,
      hours: hoursOf(during),
      visitCount: during.length,
      needs: [...needsOfReport(db, report.id, today)],
      closed: state?.closed ?? null,
      changedSinceClosing: state?.changed ?? false,
    };
  });

type ReportText = Omit<Input<(typeof placementCalls)['placement.saveReport']>, 'id' | 'placementId'>;

const textOf = (report: ReportText): string =>
  [
    report.pace,
    report.quality,
    report.employability,
    report.workerView,
    report.employerView,
    report.adjustment,
    report.extendReason,
    report.forEmployer,
    ...report.progress.map((progress) => progress.evidence),
  ]
    .filter(filled)
    .join('\n');
