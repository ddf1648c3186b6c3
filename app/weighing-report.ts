import * as files from '#db/case-file.ts';
import * as documents from '#db/documents.ts';
import * as intakes from '#db/intake.ts';
import * as weighings from '#db/weighing.ts';
import { musts } from '#domain/need.ts';
import { refuse } from '#domain/refusal.ts';
import { WegingBody, wegingBody } from '#domain/weighing/body.ts';
import { weighingNeeds } from '#domain/weighing/needs.ts';
import { weighingReport } from '#reports/weighing.ts';
import type { ReportBuilder } from './report-builder.ts';

/** The last closed version while nothing changed since; after a change the work copy, as a concept. */
export const buildWeighingReport: ReportBuilder = (db, subjectId, words, common) => {
  const weighing = weighings.get(db, subjectId) ?? refuse('report.unknownSubject');
  const file = files.get(db, weighing.caseFileId) ?? refuse('report.unknownFile');
  const intake = intakes.get(db, weighing.intakeId) ?? refuse('report.unknownSubject');
  const latest = documents.latest(db, 'weging', subjectId);
  const closed = latest && weighing.changedAt <= latest.closedAt ? latest : undefined;
  const report = weighingReport(
    {
      frame: common.frame(file.id, closed),
      lawDate: weighing.weighedOn ?? common.today,
      clientName: file.name,
      body: closed ? documents.body(db, closed.id, WegingBody) : wegingBody(weighing, intake),
      needs: closed ? [] : musts(weighingNeeds(weighing, { today: common.today, heldOn: intake.heldOn })),
    },
    words,
  );
  return { report, caseFileId: file.id };
};
