import { PackagedFile } from '#domain/hand-over/manifest.ts';
import { ShareGrounds, shareKinds } from '#domain/hand-over/terms.ts';
import { z } from 'zod';

/** Who signed a package, and what our address book knows of these keys. */
export const Sender = z.object({
  name: z.string(),
  organisation: z.string(),
  fingerprint: z.string(),
  /**
   * `compared`: in the book, and the fingerprint was compared. `notCompared`: in the book. `otherKey`: someone of this name is
   * in the book with other keys. `self`: our own.
   */
  known: z.enum(['compared', 'notCompared', 'unknown', 'otherKey', 'self']),
  comparedOn: z.string().nullable(),
  comparedWith: z.string(),
});
export type Sender = z.infer<typeof Sender>;

/** How a file of the package stands to this vault. */
export const Situation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('new') }),
  /** The same file is here. */
  z.object({ kind: z.literal('here'), caseFileId: z.string(), number: z.string(), name: z.string() }),
  /** Another file has its number. */
  z.object({ kind: z.literal('number'), caseFileId: z.string(), number: z.string(), name: z.string() }),
  /** It was destroyed here. */
  z.object({ kind: z.literal('destroyed'), at: z.string() }),
]);
export type Situation = z.infer<typeof Situation>;

export const OpenedFile = PackagedFile.omit({ documents: true }).extend({ documents: z.int(), situation: Situation });
export type OpenedFile = z.infer<typeof OpenedFile>;

/** What waits to be put into the vault, or to be read in; null when nothing does. */
export const Opened = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('needsPassphrase') }),
  z.object({
    kind: z.literal('receipt'),
    sender: Sender,
    madeAt: z.string(),
    /** The package that it confirms: null when this vault did not send it. */
    of: z.object({ at: z.string(), partnerName: z.string(), expected: z.boolean() }).nullable(),
    files: z.array(z.object({ number: z.string(), stored: z.enum(['new', 'copy', 'merged']) })),
  }),
  z.object({
    kind: z.literal('share'),
    shareKind: z.enum(shareKinds),
    madeAt: z.string(),
    sender: Sender,
    reason: z.string(),
    grounds: ShareGrounds,
    endsOn: z.string().nullable(),
    final: z.boolean(),
    sealed: z.enum(['key', 'passphrase']),
    /** Made by an earlier version of the program, and brought up to this one. */
    older: z.boolean(),
    /** When this same package was put into the vault before. */
    storedBefore: z.string().nullable(),
    files: z.array(OpenedFile),
  }),
]);
export type Opened = z.infer<typeof Opened>;

const Difference = z.object({ label: z.string(), here: z.string(), there: z.string() });

/** What merging one file would do, worded in the worker's language. */
export const Comparison = z.object({
  added: z.array(z.string()),
  taken: z.array(z.object({ title: z.string(), fields: z.array(Difference) })),
  removed: z.array(z.string()),
  conflicts: z.array(
    z.object({ id: z.string(), title: z.string(), goneHere: z.boolean(), goneThere: z.boolean(), fields: z.array(Difference) }),
  ),
  /** Differ, and can never be changed: ours stays, theirs goes into a note. */
  fixed: z.array(z.object({ title: z.string(), fields: z.array(Difference) })),
  /** Closed versions that get another number, because theirs is taken here. */
  renumbered: z.array(z.object({ title: z.string(), was: z.int() })),
  kept: z.int(),
  /** True when both sides know what they last exchanged: then only what both changed is asked. */
  exchanged: z.boolean(),
});
export type Comparison = z.infer<typeof Comparison>;

export const StoreChoice = z.object({
  fileId: z.uuid(),
  how: z.enum(['new', 'copy', 'merge', 'skip']),
  into: z.uuid().nullable(),
  despiteDestroyed: z.boolean().default(false),
  conflicts: z.record(z.string().max(2000), z.enum(['here', 'there'])).default({}),
});

export const StoredFile = z.object({
  fileId: z.string(),
  caseFileId: z.string(),
  number: z.string(),
  name: z.string(),
  how: z.enum(['new', 'copy', 'merged']),
});
export type StoredFile = z.infer<typeof StoredFile>;
