import * as files from '#db/case-file.ts';
import * as documents from '#db/documents.ts';
import * as intakes from '#db/intake.ts';
import { bodyOf, IntakeBody } from '#domain/intake/intake.ts';
import { intakeNeeds } from '#domain/intake/needs.ts';
import { musts } from '#domain/need.ts';
import { refuse } from '#domain/refusal.ts';
import { intakeReport } from '#reports/intake.ts';
import { besideIntake } from './intake-beside.ts';
import type { ReportBuilder } from './report-builder.ts';

/** The last closed version while nothing changed since; after a change the work copy, as a concept. */
export const buildIntakeReport: ReportBuilder = (db, subjectId, words, common) => {
  const intake = intakes.get(db, subjectId) ?? refuse('report.unknownSubject');
  const file = files.get(db, intake.caseFileId) ?? refuse('report.unknownFile');
  const latest = documents.latest(db, 'intake', subjectId);
  const closed = latest && intake.changedAt <= latest.closedAt ? latest : undefined;
  const report = intakeReport(
    {
      frame: common.frame(file.id, closed),
      lawDate: intake.heldOn ?? common.today,
      clientName: file.name,
      intake: closed ? documents.body(db, closed.id, IntakeBody) : bodyOf(intake, besideIntake(db, file.id)),
      needs: closed ? [] : musts(intakeNeeds(intake, { today: common.today, reportedOn: file.reportedOn })),
    },
    words,
  );
  return { report, caseFileId: file.id };
};
