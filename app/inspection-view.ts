import type { Calls } from '#contract/index.ts';
import type { Output } from '#contract/define.ts';
import * as inspections from '#db/inspection.ts';
import type { ReadDb } from '#db/sql.ts';
import { answerTermOn } from '#domain/content/inspection-law.ts';
import { alike, blackOut, goneSpans } from '#domain/inspection/black-out.ts';
import type { Entry } from '#domain/inspection/copy.ts';
import { isTyped, reasons } from '#domain/inspection/copy.ts';
import { lookHere, namesOfOthers } from '#domain/inspection/look-here.ts';
import type { ClosedReview, Review } from '#domain/inspection/review.ts';
import { bySeen, countLeftOut, needsNoLook, reviewNeeds, standingOf } from '#domain/inspection/standing.ts';
import { addMonths } from '#domain/local-date.ts';
import type { Need } from '#domain/need.ts';
import { refuse } from '#domain/refusal.ts';
import type { Language } from '#i18n/index.ts';
import type { LoadedReview } from './inspection-load.ts';
import { closedReview, decidedBy, knownNames, loadReview } from './inspection-load.ts';

/** The list of a review: every entry by its chapter, how it stands, what is left out, and what is still needed. */
export function reviewView(db: ReadDb, id: string, language: Language): Output<Calls['inspection.read']> {
  const loaded = loadReview(db, id, language);
  const { review, chapters, closed } = loaded;
  const seen = bySeen(loaded.seen);
  const digests = new Map(loaded.entries.map(({ entry, digest }) => [entry.key, digest]));
  const names = namesIn(db, loaded);
  const blacked = blackedEntries(loaded);
  const stands = new Map(blacked.map((entry) => [entry.key, leftOutOf(entry)]));
  const line = (entry: Entry) => ({
    key: entry.key,
    title: entry.title,
    depth: entry.depth,
    proposal: entry.proposal,
    ...standingOf({ entry, digest: digests.get(entry.key) ?? '' }, seen, loaded.blackings),
    leftOut: stands.get(entry.key) ?? 'none',
    looks: entry.fields.filter(isTyped).reduce((sum, field) => sum + lookHere(field.text, names).length, 0),
  });
  return {
    caseFileId: review.caseFileId,
    head: headOf(review),
    groups: chapters.map(({ group, title, entries }) => ({
      key: group,
      title,
      entries: entries.filter((entry) => !needsNoLook(entry)).map(line),
    })),
    blackings: [...loaded.blackings],
    counts: countLeftOut(blacked, reasons),
    needs: [...needsOf(db, loaded)],
    closed,
    changedSinceClosing: closed !== null && isChanged(closedReview(db, closed), loaded),
    due: dueOf(review),
  };
}

type EntryView = Output<Calls['inspection.entry']>;

/** One entry with what it says, where someone should look, and what of it is left out. */
export function entryView(db: ReadDb, id: string, key: string, language: Language): EntryView {
  const loaded = loadReview(db, id, language);
  const entry = entryOf(loaded, key);
  const names = namesIn(db, loaded);
  const gone = goneSpans(
    loaded.entries.map((each) => each.entry),
    entry,
    decidedBy(loaded.blackings, loaded.review.stripAddresses, loaded.words),
  );
  return {
    fields: entry.fields.map((field) => ({
      key: field.key,
      label: field.label,
      kind: field.kind,
      text: field.text,
      row: field.row,
      looks: isTyped(field) ? [...lookHere(field.text, names)] : [],
      gone: [...(gone.get(field.key) ?? [])],
    })),
    blackings: loaded.blackings
      .filter((blacking) => blacking.entry === key)
      .map((blacking) => ({ ...blacking, found: isFound(entry, blacking.field, blacking.words) })),
  };
}

const isFound = (entry: Entry, fieldKey: string | null, words: string | null): boolean =>
  fieldKey === null || words === null || entry.fields.some((field) => field.key === fieldKey && field.text.includes(words));

/** In how many other texts of the copy these words stand. */
export function elsewhere(db: ReadDb, id: string, at: Readonly<{ entry: string; field: string }>, words: string): number {
  const { entries } = loadReview(db, id, 'nl');
  return entries
    .flatMap(({ entry }) => entry.fields.filter((field) => isTyped(field) && (entry.key !== at.entry || field.key !== at.field)))
    .filter(({ text }) => alike(text, words).length > 0).length;
}

export const entryOf = ({ entries }: Pick<LoadedReview, 'entries'>, key: string): Entry =>
  entries.find(({ entry }) => entry.key === key)?.entry ?? refuse('inspection.unknownEntry');

export const headOf = ({ requestedOn, requestedBy, identity, stripAddresses }: Review) => ({
  requestedOn,
  requestedBy,
  identity,
  stripAddresses,
});

export const blackedEntries = (loaded: LoadedReview): readonly Entry[] =>
  blackOut(
    loaded.entries.map(({ entry }) => entry),
    decidedBy(loaded.blackings, loaded.review.stripAddresses, loaded.words),
  );

/** What is still needed before the review can be finished. */
export function needsOf(db: ReadDb, loaded: LoadedReview): readonly Need[] {
  const { entries, seen, blackings, review } = loaded;
  return reviewNeeds({ head: headOf(review), entries, seen, blackings, hasContact: inspections.contact(db).organisation.trim() !== '' });
}

/** Whether something was decided anew, or something came that the finished version did not look at. */
export function isChanged(body: ClosedReview, loaded: LoadedReview): boolean {
  const { requestedOn, requestedBy, identity, stripAddresses } = body;
  const same = JSON.stringify({ requestedOn, requestedBy, identity, stripAddresses }) === JSON.stringify(headOf(loaded.review));
  return !same || JSON.stringify(body.blackings) !== JSON.stringify(loaded.blackings) || !isLookedAt(body, loaded);
}

/** Whether everything that stands in the file now was looked at, as it is, in a finished version. */
export function isLookedAt(body: ClosedReview, { entries }: Pick<LoadedReview, 'entries'>): boolean {
  const seen = bySeen(body.seen);
  return entries.every((each) => standingOf(each, seen, body.blackings).looked === 'seen');
}

const namesIn = (db: ReadDb, { entries, review }: LoadedReview): readonly string[] =>
  namesOfOthers(
    entries.map(({ entry }) => entry),
    knownNames(db, review.caseFileId),
  );

const leftOutOf = ({ leftOut, fields }: Entry): 'none' | 'part' | 'whole' =>
  leftOut ? 'whole' : fields.some((field) => field.leftOut !== null) ? 'part' : 'none';

function dueOf({ requestedOn }: Review): { on: string; article: string } | null {
  const term = requestedOn === null ? undefined : answerTermOn(requestedOn);
  return requestedOn === null || !term ? null : { on: addMonths(requestedOn, term.months), article: term.article };
}
