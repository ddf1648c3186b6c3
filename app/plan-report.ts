import * as documents from '#db/documents.ts';
import * as intakes from '#db/intake.ts';
import * as plans from '#db/plan.ts';
import type { ReadDb } from '#db/sql.ts';
import * as weighings from '#db/weighing.ts';
import { musts } from '#domain/need.ts';
import { ClosedPlan } from '#domain/plan/closed-plan.ts';
import { refuse } from '#domain/refusal.ts';
import { WegingBody, wegingBody } from '#domain/weighing/body.ts';
import { planReport } from '#reports/plan.ts';
import { knownFile, needsOfPlan, planBody } from './plan-view.ts';
import { lookedBackOn } from './evaluation.ts';
import type { ReportBuilder } from './report-builder.ts';

/** The last closed version while nothing of the agreement changed since; after a change the work copy, as a concept. */
export const buildPlanReport: ReportBuilder = (db, subjectId, words, common) => {
  const whole = plans.get(db, subjectId) ?? refuse('report.unknownSubject');
  const file = knownFile(db, whole.plan.caseFileId);
  const latest = documents.latest(db, 'plan', subjectId);
  const closed = latest && whole.plan.changedAt <= latest.closedAt ? latest : undefined;
  const report = planReport(
    {
      frame: common.frame(file.id, closed),
      today: common.today,
      body: closed ? documents.body(db, closed.id, ClosedPlan) : planBody(db, whole),
      steps: whole.steps,
      weighing: weighingUnder(db, file.id),
      looked: lookedBackOn(db, file.id, whole),
      needs: closed ? [] : musts(needsOfPlan(db, whole, common.today)),
    },
    words,
  );
  return { report, caseFileId: file.id };
};

/** The weighing of the file as it was closed, or its work copy while it never was. */
function weighingUnder(db: ReadDb, caseFileId: string): WegingBody | null {
  const id = weighings.idOfCase(db, caseFileId);
  const weighing = id === undefined ? undefined : weighings.get(db, id);
  if (!weighing) return null;
  const closed = documents.latest(db, 'weging', weighing.id);
  if (closed) return documents.body(db, closed.id, WegingBody);
  const intake = intakes.get(db, weighing.intakeId);
  return intake ? wegingBody(weighing, intake) : null;
}
