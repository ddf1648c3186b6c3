import * as audit from '#db/audit.ts';
import * as rows from '#db/case-file-rows.ts';
import * as files from '#db/case-file.ts';
import * as documents from '#db/documents.ts';
import * as inspections from '#db/inspection.ts';
import * as intakes from '#db/intake.ts';
import * as journal from '#db/journal.ts';
import * as profiles from '#db/profile.ts';
import type { ReadDb } from '#db/sql.ts';
import { printedHead } from '#domain/audit.ts';
import { answerTermOn } from '#domain/content/inspection-law.ts';
import { isSpecial } from '#domain/intake/finding.ts';
import { purpose } from '#domain/journal.ts';
import { refuse } from '#domain/refusal.ts';
import { dayOf } from '#i18n/format.ts';
import type { Language, WordKey, Words } from '#i18n/index.ts';
import { createWords } from '#i18n/index.ts';
import type { DecidedLine } from '#reports/inspection-summary.ts';
import { summaryReport } from '#reports/inspection-summary.ts';
import { worded } from '#reports/inspection/shape.ts';
import type { Report } from '#reports/model.ts';
import { toWord } from '#reports/word.ts';
import { restsOn } from './inspection-rests.ts';

type Moment = Readonly<{ now: string; today: string }>;

/** The one page, read now and printed when someone chose where. */
export function summaryWord(db: ReadDb, caseFileId: string, language: Language, moment: Moment): () => Promise<Uint8Array> {
  const report = buildSummary(db, caseFileId, language, moment);
  return () => toWord(report);
}

/** What is kept by kind, what for, who sees it, and what was decided on what: from columns and closed versions only. */
export function buildSummary(db: ReadDb, caseFileId: string, language: Language, { now, today }: Moment): Report {
  const file = files.get(db, caseFileId) ?? refuse('inspection.unknownFile');
  const t = createWords(language);
  const { name, organisation } = profiles.get(db);
  const notes = journal.list(db, caseFileId);
  return summaryReport(
    {
      frame: { language, caseNumber: file.number, auditHead: printedHead(audit.head(db)), printedAt: now },
      today,
      kept: keptOf(db, caseFileId, t),
      specialKinds: specialKindsOf(db, caseFileId, t),
      purposes: purpose
        .map((code) => ({ purpose: t(`journal:purpose.${code}`), count: notes.filter((note) => note.purpose === code).length }))
        .filter(({ count }) => count > 0),
      legalGround: file.legalGround,
      worker: { name, organisation },
      seenBy: [...new Set(inspections.logSummary(db, caseFileId).flatMap(({ who }) => who))].filter((each) => each !== ''),
      decisions: decisionsOf(db, caseFileId, t, language),
      answerMonths: answerTermOn(today)?.months ?? 1,
      contact: inspections.contact(db),
    },
    t,
  );
}

/** The kinds of data that someone would ask about, in the order in which they come about. */
const kinds: readonly (readonly [table: string, name: WordKey])[] = [
  ['household_member', 'inspection:onePage.kind.member'],
  ['journal_entry', 'inspection:onePage.kind.journal'],
  ['finding', 'inspection:onePage.kind.finding'],
  ['theme', 'inspection:onePage.kind.theme'],
  ['plan_goal', 'inspection:onePage.kind.goal'],
  ['plan_step', 'inspection:onePage.kind.step'],
  ['budget_request', 'inspection:onePage.kind.request'],
  ['enterprise_statement', 'inspection:onePage.kind.statement'],
  ['placement', 'inspection:onePage.kind.placement'],
  ['visit', 'inspection:onePage.kind.visit'],
  ['client_statement', 'inspection:onePage.kind.own'],
  ['share_file', 'inspection:onePage.kind.share'],
  ['document', 'inspection:onePage.kind.document'],
];

function keptOf(db: ReadDb, caseFileId: string, t: Words): readonly { what: string; count: number | null }[] {
  const counts = new Map(rows.count(db, caseFileId).map((each) => [each.table, each.rows]));
  return [
    { what: t('inspection:onePage.kind.head'), count: null },
    ...kinds.flatMap(([table, name]) => {
      const count = counts.get(table) ?? 0;
      return count === 0 ? [] : [{ what: worded(t, name), count }];
    }),
  ];
}

function specialKindsOf(db: ReadDb, caseFileId: string, t: Words): readonly string[] {
  const intakeId = intakes.idOfCase(db, caseFileId);
  const found = intakeId === undefined ? [] : intakes.findings(db, intakeId).filter(isSpecial);
  return [...new Set(found.map(({ special }) => t(`intake:special.${special}`)))];
}

/** The newest version of each closed document, the newest first. What was given for access itself stands last. */
function decisionsOf(db: ReadDb, caseFileId: string, t: Words, language: Language): readonly DecidedLine[] {
  const newest = new Map<string, documents.DocumentHead>();
  for (const head of documents.list(db, caseFileId)) {
    const key = `${head.kind}:${head.subjectId}`;
    if ((newest.get(key)?.version ?? 0) < head.version) newest.set(key, head);
  }
  const weight = ({ kind }: documents.DocumentHead): number => order.indexOf(kind);
  return [...newest.values()]
    .toSorted((a, b) => weight(a) - weight(b) || b.closedAt.localeCompare(a.closedAt))
    .map((head) => ({
      what: t(`documents:kind.${head.kind}`),
      version: head.version,
      on: dayOf(head.closedAt),
      by: head.closedBy || t('common:unknown'),
      rests: restsOn(db, head, t, language),
    }));
}

/** Decisions about rights and money come first: they are what someone can object to. */
const order: readonly documents.DocumentKind[] = [
  'besluit',
  'toestemming',
  'verrekening',
  'plan',
  'weging',
  'intake',
  'coachingsplan',
  'begeleidingsverslag',
  'maandopgave',
  'inzage',
];
