import type { DocumentHead } from '#db/documents.ts';
import type { ReadDb } from '#db/sql.ts';
import type { LocalDate } from '#domain/local-date.ts';
import type { Language, Words } from '#i18n/index.ts';
import type { Report } from '#reports/model.ts';

/**
 * Gathers what one report says and words it. Lives in `app/<feature>-report.ts` and is registered in `app/report.ts`.
 * With a closed version, `common.frame(…, closed)` and the version's own body go together: never print the work copy as closed.
 */
export type ReportBuilder = (db: ReadDb, subjectId: string, words: Words, common: ReportCommon) => BuiltReport;

export type BuiltReport = Readonly<{ report: Report; caseFileId: string }>;

/** What all reports share, and what a builder knows of the moment. */
export type ReportCommon = Readonly<{
  language: Language;
  today: LocalDate;
  /** The part of a report that its builder only passes on. `closed` is the version that is printed, undefined for a concept. */
  frame(caseFileId: string, closed: DocumentHead | undefined): ReportFrame;
}>;

export type ReportFrame = Pick<Report, 'language' | 'caseNumber' | 'status' | 'closed' | 'auditHead' | 'printedAt'>;
