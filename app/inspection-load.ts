import * as rows from '#db/case-file-rows.ts';
import * as files from '#db/case-file.ts';
import * as documents from '#db/documents.ts';
import * as inspections from '#db/inspection.ts';
import * as measurings from '#db/instrument.ts';
import * as profiles from '#db/profile.ts';
import type { ReadDb } from '#db/sql.ts';
import { instruments } from '#domain/content/instruments.ts';
import { blackOut } from '#domain/inspection/black-out.ts';
import type { Decided } from '#domain/inspection/black-out.ts';
import type { Entry } from '#domain/inspection/copy.ts';
import { isTyped } from '#domain/inspection/copy.ts';
import type { Blacking, Review, Seen } from '#domain/inspection/review.ts';
import { ClosedReview } from '#domain/inspection/review.ts';
import type { Digested } from '#domain/inspection/standing.ts';
import { asInstrument } from '#domain/instrument/result.ts';
import { refuse } from '#domain/refusal.ts';
import type { Language, Words } from '#i18n/index.ts';
import { createWords } from '#i18n/index.ts';
import { leftOutMark } from '#reports/inspection.ts';
import type { Chapter } from '#reports/inspection/entries.ts';
import { chaptersOf } from '#reports/inspection/entries.ts';
import { createHash } from 'node:crypto';

/** A review as it stands, with everything that it is about. */
export type LoadedReview = Readonly<{
  review: Review;
  words: Words;
  chapters: readonly Chapter[];
  entries: readonly Digested[];
  blackings: readonly Blacking[];
  seen: readonly Seen[];
  closed: documents.DocumentHead | null;
}>;

export function loadReview(db: ReadDb, id: string, language: Language): LoadedReview {
  const review = inspections.get(db, id) ?? refuse('inspection.unknown');
  const words = createWords(language);
  const chapters = chaptersOfFile(db, review.caseFileId, words, language);
  return {
    review,
    words,
    chapters,
    entries: chapters.flatMap(({ entries }) => entries).map(digested),
    blackings: inspections.blackings(db, id),
    seen: inspections.seen(db, id),
    closed: documents.latest(db, 'inzage', id) ?? null,
  };
}

/** Everything that is kept about one person, as entries under their labels. */
export function chaptersOfFile(db: ReadDb, caseFileId: string, words: Words, language: Language): readonly Chapter[] {
  const { shared, own } = rows.read(db, caseFileId);
  return chaptersOf([...shared, ...own], words, language, [...instruments, ...measurings.own(db).map(asInstrument)]);
}

/** The same for what is left out. */
export const decidedBy = (blackings: readonly Blacking[], stripAddresses: boolean, words: Words): Decided => ({
  blackings,
  stripAddresses,
  markOf: (leftOut) => leftOutMark(leftOut, words),
});

/** Chapters of which nothing that was left out can be read any more. */
export function blackedChapters(chapters: readonly Chapter[], decided: Decided): readonly Chapter[] {
  const blacked = new Map(
    blackOut(
      chapters.flatMap(({ entries }) => entries),
      decided,
    ).map((entry) => [entry.key, entry]),
  );
  return chapters.map((chapter) => ({ ...chapter, entries: chapter.entries.flatMap(({ key }) => blacked.get(key) ?? []) }));
}

/** What an entry says now, in whatever language it is read: by this a later change is noticed. */
function digested(entry: Entry): Digested {
  const said = entry.fields.flatMap((field) =>
    isTyped(field) ? [[field.key, field.text]] : field.value === null ? [] : [[field.key, field.value]],
  );
  return { entry, digest: createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32) };
}

/** The body of a finished review. */
export const closedReview = (db: ReadDb, head: documents.DocumentHead): ClosedReview => documents.body(db, head.id, ClosedReview);

/** Names that are not those of others: the client's own, and of who works here. */
export function knownNames(db: ReadDb, caseFileId: string): readonly string[] {
  const file = files.get(db, caseFileId) ?? refuse('inspection.unknownFile');
  return [file.name, file.worker, profiles.get(db).name];
}
