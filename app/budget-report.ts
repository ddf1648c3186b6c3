import * as budgets from '#db/budget.ts';
import * as files from '#db/case-file.ts';
import * as documents from '#db/documents.ts';
import * as profiles from '#db/profile.ts';
import type { ReadDb } from '#db/sql.ts';
import { compareFacts } from '#domain/budget/compare-facts.ts';
import { ClosedDecision } from '#domain/budget/request.ts';
import type { CaseFile } from '#domain/case-file.ts';
import { LAW_DATE } from '#domain/content/law-articles.ts';
import { daysBetween } from '#domain/local-date.ts';
import { musts } from '#domain/need.ts';
import { refuse } from '#domain/refusal.ts';
import { dayOf } from '#i18n/format.ts';
import type { BudgetReportModel } from '#reports/budget-model.ts';
import { budgetReport } from '#reports/budget.ts';
import type { LoadedBudget } from './budget-view.ts';
import { loadBudget, needsOf, versionsOf } from './budget-view.ts';
import type { ReportBuilder } from './report-builder.ts';

/**
 * The newest closed version as long as no step was saved after it; after that the work copy, as a concept. Payment and
 * evaluations come after the decision and are printed as they are now.
 */
export const buildBudgetReport: ReportBuilder = (db, subjectId, words, common) => {
  const loaded = loadBudget(db, subjectId);
  const { request } = loaded;
  const file = files.get(db, request.caseFileId) ?? refuse('report.unknownFile');
  const versions = versionsOf(db, request);
  const closed = versions.find((version) => loaded.marks.every((mark) => mark.savedAt <= version.closedAt));
  const decision = closed ? documents.body(db, closed.id, ClosedDecision) : workCopy(db, loaded);
  const { fatalAt } = decision.steps.situation;
  const model: BudgetReportModel = {
    frame: common.frame(file.id, closed),
    household: householdOf(file),
    decision,
    factChanges: decision.frozen ? compareFacts(decision.frozen.facts, decision.steps.situation.facts) : { added: [], gone: [] },
    daysLeft: fatalAt === null ? null : daysBetween(common.today, dayOf(fatalAt)),
    payment: { paidAt: request.paidAt, lateReason: request.lateReason, proof: request.proof },
    evaluations: budgets.evaluations(db, subjectId),
    needs: closed ? [] : musts(needsOf(db, loaded, common.today)),
    versions,
  };
  return { report: budgetReport(model, words), caseFileId: file.id };
};

function workCopy(db: ReadDb, { request, steps, frozen }: LoadedBudget): ClosedDecision {
  const { name, jobTitle, organisation, mandateNumber } = profiles.get(db);
  return { path: request.path, steps, frozen, writer: { name, jobTitle, organisation, mandateNumber }, lawDate: LAW_DATE };
}

const householdOf = (file: CaseFile): BudgetReportModel['household'] =>
  [{ name: file.name, birthDate: file.birthDate, role: 'client' as const }, ...file.members].map(({ name, birthDate, role }) => ({
    initials: initialsOf(name),
    birthYear: birthDate?.slice(0, 4) ?? '',
    role,
  }));

/** "Noor Verkerk" is N.V. on paper; what stands in brackets is no name. */
const initialsOf = (name: string): string =>
  (name.replace(/\(.*\)/, '').match(/(?<!\p{L})\p{L}/gu) ?? []).map((letter) => `${letter}.`).join('');
