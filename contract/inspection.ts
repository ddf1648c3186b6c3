import { proposalReasons, reasons } from '#domain/inspection/copy.ts';
import { Blacking, ReviewHead } from '#domain/inspection/review.ts';
import { z } from 'zod';
import { command, errand, query } from './define.ts';
import { ClosedVersion } from './document.ts';
import { NeedShape } from './need.ts';
import { Id, Line, Text } from './values.ts';

const Language = z.enum(['nl', 'en']);
/** The key of an entry, `finding:<id>`, and of a field in it. */
const Key = z.string().min(1).max(400);

/** One entry in the list of a review: what it is and how it stands, without what it says. */
const EntryLine = z.object({
  key: z.string(),
  title: z.string(),
  depth: z.int(),
  looked: z.enum(['seen', 'unseen', 'changed']),
  proposal: z.enum(proposalReasons).nullable(),
  /** The proposal waits for a choice. */
  open: z.boolean(),
  kept: z.boolean(),
  /** Something of it, or all of it, is left out. */
  leftOut: z.enum(['none', 'part', 'whole']),
  looks: z.int(),
});
export type EntryLine = z.infer<typeof EntryLine>;

const Span = z.object({ from: z.int(), until: z.int() });

const ReviewedField = z.object({
  key: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'own', 'value']),
  text: z.string(),
  row: z.object({ name: z.string(), number: z.int().nullable() }).nullable(),
  looks: z.array(Span.extend({ kind: z.enum(['name', 'relation', 'address']) })),
  /** What of this text is left out. */
  gone: z.array(Span),
});
export type ReviewedField = z.infer<typeof ReviewedField>;

const Contact = z.object({ organisation: Text, privacyOfficer: Line });

export const inspectionCalls = {
  /** The requests for access of one file, newest first, with the last finished version of each. */
  'inspection.list': query({
    input: z.object({ caseFileId: Id }),
    output: z.object({
      contact: Contact,
      reviews: z.array(ReviewHead.extend({ id: z.string(), closed: ClosedVersion.nullable() })),
    }),
    reads: ['inspection', 'documents'],
  }),
  /** Begins with what was decided at the last request of this file, if there was one. */
  'inspection.start': command({
    input: z.object({ caseFileId: Id }),
    output: z.object({ id: z.string() }),
    touches: ['inspection'],
    audit: 'file.changed',
    closedToo: true,
  }),
  /** Says in the log that everything of this file is about to be read. */
  'inspection.open': command({ input: z.object({ id: Id }), output: z.null(), touches: [], audit: 'file.opened' }),
  'inspection.read': query({
    input: z.object({ id: Id, language: Language }),
    output: z.object({
      caseFileId: z.string(),
      head: ReviewHead,
      groups: z.array(z.object({ key: z.string(), title: z.string(), entries: z.array(EntryLine) })),
      blackings: z.array(Blacking),
      counts: z.array(z.object({ reason: z.enum(reasons), entries: z.int(), passages: z.int() })),
      needs: z.array(NeedShape),
      closed: ClosedVersion.nullable(),
      changedSinceClosing: z.boolean(),
      /** Until when the answer may take, and by which article; null without a day of asking. */
      due: z.object({ on: z.string(), article: z.string() }).nullable(),
    }),
    reads: ['inspection', 'caseFiles', 'journal', 'intake', 'weighing', 'plan', 'budget', 'enterprise', 'placement', 'documents'],
  }),
  /** One entry with what it says, where to look, and what of it is left out. */
  'inspection.entry': query({
    input: z.object({ id: Id, entry: Key, language: Language }),
    output: z.object({ fields: z.array(ReviewedField), blackings: z.array(Blacking.extend({ found: z.boolean() })) }),
    reads: ['inspection', 'journal', 'intake', 'weighing', 'plan', 'budget', 'enterprise', 'placement', 'documents'],
  }),
  /** In how many other places of the copy these words stand. */
  'inspection.elsewhere': query({
    input: z.object({ id: Id, entry: Key, field: Key, words: Text }),
    output: z.object({ places: z.int() }),
    reads: ['inspection'],
  }),
  'inspection.saveHead': command({
    input: ReviewHead.extend({ id: Id }),
    output: z.null(),
    touches: ['inspection'],
    audit: 'file.changed',
    closedToo: true,
  }),
  /** Leaves out an entry (`field` and `words` null), or words in a field of it. Every decision is kept at once. */
  'inspection.blackOut': command({
    input: z.object({
      id: Id,
      entry: Key,
      field: Key.nullable(),
      words: Text.nullable(),
      everywhere: z.boolean(),
      reason: z.enum(reasons),
      explanation: Text,
    }),
    output: z.object({ id: z.string() }),
    touches: ['inspection'],
    audit: 'file.changed',
    closedToo: true,
  }),
  'inspection.takeBack': command({
    input: z.object({ blackingId: Id }),
    output: z.null(),
    touches: ['inspection'],
    audit: 'file.changed',
    closedToo: true,
  }),
  /** Notes that someone looked at entries; `kept`: and decided to give one that was proposed to look at twice. */
  'inspection.look': command({
    input: z.object({ id: Id, entries: z.array(Key).min(1).max(20_000), kept: z.boolean() }),
    output: z.null(),
    touches: ['inspection'],
    audit: null,
  }),
  'inspection.close': command({
    input: z.object({ id: Id, reason: Text.nullable() }),
    output: ClosedVersion,
    touches: ['inspection', 'documents'],
    audit: 'document.closed',
    closedToo: true,
  }),
  /** Saves the copy of the finished version; refused when something came since that nobody looked at. */
  'inspection.save': errand({
    input: z.object({ id: Id, what: z.enum(['word', 'json']), language: Language }),
    output: z.object({ savedAs: z.string().nullable() }),
    touches: ['audit'],
    audit: 'file.copiedForClient',
  }),
  /** The one page in plain words. */
  'inspection.saveSummary': errand({
    input: z.object({ caseFileId: Id, language: Language }),
    output: z.object({ savedAs: z.string().nullable() }),
    touches: ['audit'],
    audit: 'file.copiedForClient',
  }),
  'inspection.saveContact': command({ input: Contact, output: z.null(), touches: ['inspection'], audit: 'profile.changed' }),
} as const;
