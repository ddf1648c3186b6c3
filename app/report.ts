import type { ReportKind, reportCalls } from '#contract/report.ts';
import * as audit from '#db/audit.ts';
import * as files from '#db/case-file.ts';
import { ofDocument } from '#db/redaction.ts';
import type { ReadDb } from '#db/sql.ts';
import { printedHead } from '#domain/audit.ts';
import { refuse } from '#domain/refusal.ts';
import { formatMoment } from '#i18n/format.ts';
import type { Language } from '#i18n/index.ts';
import { createWords } from '#i18n/index.ts';
import { verificationCode } from '#reports/marks.ts';
import { toWord } from '#reports/word.ts';
import { statementSections } from './client-statement.ts';
import { buildBridgeReport } from './bridge-report.ts';
import { buildBudgetReport } from './budget-report.ts';
import { buildEnterpriseReport } from './enterprise-report.ts';
import { buildHandOverReport } from './hand-over-report.ts';
import type { Handlers } from './handlers.ts';
import { buildIntakeReport } from './intake-report.ts';
import { buildPlanReport } from './plan-report.ts';
import {
  buildGuidanceEmployerReport,
  buildGuidanceReport,
  buildPlacementEmployerReport,
  buildPlacementReport,
} from './placement-report.ts';
import type { Clock } from './ports.ts';
import type { BuiltReport, ReportBuilder, ReportCommon } from './report-builder.ts';
import { buildWeighingReport } from './weighing-report.ts';

/** One builder per kind of report. */
const builders: Readonly<Record<ReportKind, ReportBuilder>> = {
  intake: buildIntakeReport,
  weighing: buildWeighingReport,
  plan: buildPlanReport,
  budget: buildBudgetReport,
  enterprise: buildEnterpriseReport,
  placement: buildPlacementReport,
  guidance: buildGuidanceReport,
  placementEmployer: buildPlacementEmployerReport,
  guidanceEmployer: buildGuidanceEmployerReport,
  bridge: buildBridgeReport,
  handOver: buildHandOverReport,
};

export const reportHandlers: Handlers<typeof reportCalls> = {
  async 'report.save'({ kind, subjectId, language }, desk) {
    const { report, caseFileId } = desk.read((db) => buildReport(db, kind, subjectId, language, desk.clock));
    desk.about(caseFileId);
    const path = await desk.files.chooseSavePath({ name: fileName(kind, language, desk.clock.today(), desk.ids.next()), kind: 'docx' });
    if (path === null) return { savedAs: null };
    const bytes = await toWord(report);
    // The log comes first: a file outside the vault that nobody can account for must not exist, not even after a lock.
    desk.log('report.saved', { detail: kind });
    await desk.files.write(path, bytes);
    return { savedAs: path };
  },
};

/** A report as a model, for the errand above, the demo and tests. */
export function buildReport(db: ReadDb, kind: ReportKind, subjectId: string, language: Language, clock: Clock): BuiltReport {
  const common: ReportCommon = {
    language,
    today: clock.today(),
    frame: (caseFileId, closed) => ({
      language,
      caseNumber: files.get(db, caseFileId)?.number ?? refuse('report.unknownFile'),
      status: closed ? 'closed' : 'concept',
      closed: closed
        ? {
            version: closed.version,
            at: closed.closedAt,
            by: closed.closedBy,
            code: verificationCode(closed.sha256),
            removed: removedFrom(db, closed.id, language),
          }
        : null,
      auditHead: printedHead(audit.head(db)),
      printedAt: clock.now(),
    }),
  };
  const words = createWords(language);
  const built = builders[kind](db, subjectId, words, common);
  // A copy for an employer holds only what was written for the employer.
  if (kind.endsWith('Employer')) return built;
  const { report, caseFileId } = built;
  const said = statementSections(db, { caseFileId, subjectId, language }, words);
  return { report: { ...report, sections: [...report.sections, ...said] }, caseFileId };
}

/** What was lawfully taken out of a closed version, as sentences. */
function removedFrom(db: ReadDb, documentId: string, language: Language): readonly string[] {
  const words = createWords(language);
  return ofDocument(db, documentId).map(({ doneAt, ground, orderedBy, after }) =>
    words('retention:removal.inReport', {
      when: formatMoment(doneAt, language),
      why: words(`retention:removalGround.${ground}`),
      orderedBy,
      code: verificationCode(after ?? ''),
    }),
  );
}

/** A name that says what it is and when, and nothing about whom: file names end up in lists, mails and backups. */
function fileName(kind: ReportKind, language: Language, today: string, id: string): string {
  return `${createWords(language)(`report:fileName.${kind}`)}-${today}-${id.slice(-4)}.docx`;
}
