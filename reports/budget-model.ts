import type { Evaluation, Payment } from '#domain/budget/after.ts';
import type { FactChanges } from '#domain/budget/compare-facts.ts';
import type { ClosedDecision } from '#domain/budget/request.ts';
import type { Need } from '#domain/need.ts';
import type { Words } from '#i18n/index.ts';
import type { Report, ReportLanguage } from './model.ts';

/** What the report of a maatwerkbudget is made from: a closed version or the work copy, and what happened after it. */
export type BudgetReportModel = Readonly<{
  frame: Pick<Report, 'language' | 'caseNumber' | 'status' | 'closed' | 'auditHead' | 'printedAt'>;
  /** Initials only: the file number says who it is to whoever may know. */
  household: readonly Readonly<{ initials: string; birthYear: string; role: 'client' | 'partner' | 'child' | 'other' }>[];
  decision: ClosedDecision;
  factChanges: FactChanges;
  /** Days from printing to the fatal moment, negative when it passed; null without one. */
  daysLeft: number | null;
  payment: Payment;
  evaluations: readonly Evaluation[];
  needs: readonly Need[];
  versions: readonly Readonly<{ version: number; closedAt: string; closedBy: string; reason: string | null }>[];
}>;

/** What every section needs to word itself. */
export type Said = Readonly<{ model: BudgetReportModel; t: Words; language: ReportLanguage }>;
