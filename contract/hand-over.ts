import { Card, Colleague } from '#domain/hand-over/card.ts';
import { parts } from '#domain/hand-over/parts.ts';
import { ShareForm } from '#domain/hand-over/share-form.ts';
import { ShareTerms, stored } from '#domain/hand-over/share.ts';
import { shareKinds } from '#domain/hand-over/terms.ts';
import { z } from 'zod';
import { command, errand, query } from './define.ts';
import { Comparison, Opened, StoreChoice, StoredFile } from './hand-over-receive.ts';
import { Id, Line, LocalDate, requiredLine } from './values.ts';

/** A fingerprint in digits to read aloud: "4812 9033 5527 0041 7786 2190". */
const Fingerprint = z.string();

export const ColleagueRow = Colleague.extend({ fingerprint: Fingerprint });
export type ColleagueRow = z.infer<typeof ColleagueRow>;

/** What there is of one file to hand over: how many entries each part holds, and what deserves a second thought. */
export const ShareableFile = z.object({
  caseFileId: z.string(),
  number: z.string(),
  name: z.string(),
  counts: z.record(z.enum(parts), z.int()),
  /** Entries of the timeline that are kept for guidance alone. */
  guidance: z.int(),
  /** Half-typed forms: they stay here. */
  drafts: z.int(),
  /** Findings about health, justice, origin, religion or sexual life. */
  special: z.int(),
  unsafeContact: z.boolean(),
});
export type ShareableFile = z.infer<typeof ShareableFile>;

/** One share of a file, in or out, as a list shows it. */
export const ShareRow = z.object({
  id: z.string(),
  shareId: z.string(),
  direction: z.enum(['sent', 'received']),
  kind: z.enum(shareKinds),
  stored: z.enum(stored),
  at: z.string(),
  storedAt: z.string(),
  partnerName: z.string(),
  partnerOrganisation: z.string(),
  /** Null when it was sealed with a passphrase. */
  fingerprint: z.string().nullable(),
  compared: z.boolean(),
  endsOn: z.string().nullable(),
  final: z.boolean(),
  receiptAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  endedReason: z.string(),
  terms: ShareTerms,
});
export type ShareRow = z.infer<typeof ShareRow>;

/** Where a file stands between two workers. */
export const StandingRow = z.object({
  kind: z.enum(['handedOver', 'coverOut', 'coverIn']),
  /** Of the file in its share. */
  id: z.string(),
  partnerName: z.string(),
  partnerOrganisation: z.string(),
  since: z.string(),
  endsOn: z.string().nullable(),
});
export type StandingRow = z.infer<typeof StandingRow>;

const Passphrase = z.string().max(1000, { message: 'tooLong' });
const Ids = z.array(Id).min(1).max(100);

export const handOverCalls = {
  /** What there is to hand over, per file. */
  'handOver.prepare': query({
    input: z.object({ caseFileIds: Ids }),
    output: z.object({ files: z.array(ShareableFile), hasKey: z.boolean(), name: z.string() }),
    reads: ['caseFiles', 'journal', 'intake', 'weighing', 'plan', 'budget', 'enterprise', 'placement', 'drafts', 'handOver', 'profile'],
  }),
  /** A passphrase that can be read aloud. It is kept nowhere. */
  'handOver.sayablePassphrase': errand({ input: z.object({}), output: z.object({ passphrase: z.string() }), touches: [] }),
  /** Makes a package: asks where, seals, logs. `passphrase` counts when it is sealed with one. */
  'handOver.send': errand({
    input: z.object({ form: ShareForm, passphrase: Passphrase.default(''), repeat: Passphrase.default('') }),
    output: z.object({ savedAs: z.string(), shareId: z.string() }),
    touches: ['handOver', 'retention', 'caseFiles', 'journal', 'audit'],
    audit: 'file.handedOver',
  }),
  /** With whom a file was shared, the newest first, and where it stands now. */
  'handOver.shares': query({
    input: z.object({ caseFileId: Id }),
    output: z.object({ standing: StandingRow.nullable(), rows: z.array(ShareRow) }),
    reads: ['handOver', 'retention'],
  }),
  /** Takes a file back into work that was handed over or lent; why goes into the record. */
  'handOver.takeBack': command({
    input: z.object({ caseFileId: Id, reason: requiredLine }),
    output: z.null(),
    touches: ['handOver', 'retention', 'caseFiles'],
    audit: 'file.stateChanged',
  }),

  /** The worker's own public keys as a text for colleagues; null as long as there are none. */
  'handOver.ownKey': query({
    input: z.object({}),
    output: z.object({ fingerprint: Fingerprint, madeAt: z.string(), text: z.string() }).nullable(),
    reads: ['handOver', 'profile'],
  }),
  /** Makes keys, or new ones in the place of those in use: what was sealed for the old ones can still be opened. */
  'handOver.makeKey': errand({ input: z.object({}), output: z.null(), touches: ['handOver', 'audit'], audit: 'profile.changed' }),
  /** Saves the own public keys as a text file. */
  'handOver.saveKey': errand({ input: z.object({}), output: z.object({ savedAs: z.string().nullable() }), touches: [] }),

  'handOver.colleagues': query({ input: z.object({}), output: z.array(ColleagueRow), reads: ['handOver'] }),
  /** Reads the text that a colleague gave. `known` is who has these keys already; `namesake` has the same name and other keys. */
  'handOver.readKey': query({
    input: z.object({ text: z.string().max(20_000, { message: 'tooLong' }) }),
    output: z.object({ card: Card, fingerprint: Fingerprint, known: z.string().nullable(), namesake: z.boolean() }),
    reads: ['handOver'],
  }),
  'handOver.addColleague': command({
    input: z.object({
      text: z.string().max(20_000, { message: 'tooLong' }),
      name: requiredLine,
      organisation: Line.default(''),
      comparedOn: LocalDate.nullable().default(null),
      comparedWith: Line.default(''),
    }),
    output: z.object({ id: z.string() }),
    touches: ['handOver'],
    audit: 'profile.changed',
  }),
  'handOver.changeColleague': command({
    input: z.object({ id: Id, name: requiredLine, organisation: Line, comparedOn: LocalDate.nullable(), comparedWith: Line }),
    output: z.null(),
    touches: ['handOver'],
    audit: 'profile.changed',
  }),
  'handOver.removeColleague': command({ input: z.object({ id: Id }), output: z.null(), touches: ['handOver'], audit: 'profile.changed' }),

  /**
   * Opens a package that a person chooses; with a passphrase the one that asked for it. Everything is checked, and nothing is in
   * the vault before `handOver.store`.
   */
  'handOver.open': errand({
    input: z.object({ passphrase: Passphrase.nullable().default(null) }),
    output: z.object({ kind: z.enum(['cancelled', 'needsPassphrase', 'share', 'receipt']) }),
    touches: ['handOver', 'audit'],
    audit: 'file.received',
  }),
  /** What was opened and waits. */
  'handOver.opened': query({ input: z.object({}), output: Opened.nullable(), reads: ['handOver', 'caseFiles', 'retention'] }),
  /** What merging a file of the open package with one of ours would do. */
  'handOver.compare': query({
    input: z.object({ fileId: Id, into: Id }),
    output: Comparison,
    reads: ['caseFiles', 'journal', 'intake', 'weighing', 'plan', 'budget', 'enterprise', 'placement', 'documents', 'handOver'],
  }),
  /** Puts the open package into the vault as was chosen, all of it or nothing. */
  'handOver.store': errand({
    input: z.object({ choices: z.array(StoreChoice).min(1).max(100) }),
    output: z.object({ shareId: z.string(), files: z.array(StoredFile) }),
    touches: [
      ...(['caseFiles', 'journal', 'intake', 'weighing', 'plan', 'budget', 'enterprise', 'placement', 'documents'] as const),
      ...(['handOver', 'retention', 'inspection', 'audit'] as const),
    ],
    audit: 'file.received',
  }),
  /** Puts the open package away; nothing of it stays. */
  'handOver.putAway': errand({ input: z.object({}), output: z.null(), touches: ['handOver'] }),
  /** Saves a small signed package for the sender of a package that was stored here. */
  'handOver.saveReceipt': errand({
    input: z.object({ shareId: Id }),
    output: z.object({ savedAs: z.string().nullable() }),
    touches: ['handOver', 'audit'],
  }),
  /** Reads the open receipt in: the share that it confirms says so from now on. */
  'handOver.takeReceipt': errand({ input: z.object({}), output: z.null(), touches: ['handOver', 'audit'] }),
  /** Puts whoever signed the open package into the address book. */
  'handOver.addSender': command({
    input: z.object({ comparedOn: LocalDate.nullable(), comparedWith: Line }),
    output: z.null(),
    touches: ['handOver'],
    audit: 'profile.changed',
  }),
} as const;
