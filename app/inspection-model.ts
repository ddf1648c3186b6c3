import * as audit from '#db/audit.ts';
import * as files from '#db/case-file.ts';
import * as inspections from '#db/inspection.ts';
import * as profiles from '#db/profile.ts';
import type { ReadDb } from '#db/sql.ts';
import { printedHead } from '#domain/audit.ts';
import { fileKinds } from '#domain/content/file-kinds.ts';
import { blackWords } from '#domain/inspection/black-out.ts';
import type { LocalDate } from '#domain/local-date.ts';
import { refuse } from '#domain/refusal.ts';
import { dayOf, formatDate } from '#i18n/format.ts';
import type { Language, Words } from '#i18n/index.ts';
import type { InspectionModel } from '#reports/inspection.ts';
import type { Chapter } from '#reports/inspection/entries.ts';
import { verificationCode } from '#reports/marks.ts';
import { blackedChapters, closedReview, decidedBy, loadReview } from './inspection-load.ts';
import { isLookedAt } from './inspection-view.ts';
import { loadKeeping } from './retention-facts.ts';

/**
 * Refuses while there is no finished version (`inspection.notClosed`), and when something came since that nobody looked at
 * (`inspection.changedSince`). Answers the case file.
 */
export function refuseUnlooked(db: ReadDb, id: string): string {
  const loaded = loadReview(db, id, 'nl');
  const { closed, review } = loaded;
  if (!closed) refuse('inspection.notClosed');
  if (!isLookedAt(closedReview(db, closed), loaded)) refuse('inspection.changedSince');
  return review.caseFileId;
}

/** What the copy for the client is made from: the last finished version, and nothing of what it leaves out. */
export function inspectionModel(
  db: ReadDb,
  id: string,
  language: Language,
  printedAt: string,
): Readonly<{ model: InspectionModel; words: Words }> {
  const { review, words, chapters, closed } = loadReview(db, id, language);
  if (!closed) return refuse('inspection.notClosed');
  const body = closedReview(db, closed);
  const decided = decidedBy(body.blackings, body.stripAddresses, words);
  const blacked = blackedChapters(chapters, decided);
  // What stands on the first page and around it is held against the same words.
  const clean = (text: string): string => blackWords(text, decided);
  const file = files.get(db, review.caseFileId) ?? refuse('inspection.unknownFile');
  const { name, jobTitle, organisation } = profiles.get(db);
  const contact = inspections.contact(db);
  const model: InspectionModel = {
    frame: {
      language,
      caseNumber: clean(file.number),
      status: 'closed',
      closed: { version: closed.version, at: closed.closedAt, by: clean(closed.closedBy), code: verificationCode(closed.sha256) },
      auditHead: printedHead(audit.head(db)),
      printedAt,
    },
    clientName: headField(blacked, 'name'),
    worker: { name: clean(name), jobTitle: clean(jobTitle), organisation: clean(organisation) },
    legalGround: headField(blacked, 'legalGround'),
    contact: { organisation: clean(contact.organisation), privacyOfficer: clean(contact.privacyOfficer) },
    review: { ...body, requestedBy: clean(body.requestedBy), identity: clean(body.identity), blackings: [], seen: [] },
    chapters: blacked,
    log: inspections.logSummary(db, review.caseFileId).map((line) => ({ ...line, who: line.who.map(clean) })),
    keptUntil: keptUntil(db, review.caseFileId, dayOf(printedAt), language, words),
  };
  return { model, words };
}

/** Until when the file is kept, in words; null as long as nobody said which kind of file it is or what holds for that kind. */
function keptUntil(db: ReadDb, caseFileId: string, today: LocalDate, language: Language, t: Words): string | null {
  const { due } = loadKeeping(db, caseFileId, today).facts;
  if (due.kind === 'noKind' || due.kind === 'noRule') return null;
  const { rule } = due;
  const kind = fileKinds.find(({ id }) => id === rule.kind)?.name[language] ?? rule.kindName;
  if (due.kind === 'known') return t('inspection:paper.keeping.runs', { kind, date: formatDate(due.keptUntil, language) });
  if (due.kind === 'noPeriod') return t('inspection:paper.keeping.noPeriod', { kind });
  return t(`inspection:paper.keeping.${rule.countsFrom}`, { kind, count: rule.months ?? 0 });
}

/** A field of the file's head as it may be read: what was left out there is left out on the first page too. */
const headField = (chapters: readonly Chapter[], key: string): string =>
  chapters
    .flatMap(({ entries }) => entries)
    .find(({ table }) => table === 'case_file')
    ?.fields.find((field) => field.key === key)?.text ?? '';
