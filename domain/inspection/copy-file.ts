import { z } from 'zod';
import { reasons } from './copy.ts';

/** What a copy for the client is called, and the version of its form. See docs/inspection-format.md. */
export const copyFormat = 'maatwerkbank-inzage';
export const copyVersion = 1;

const LeftOut = z.strictObject({ reason: z.enum(reasons), words: z.string() });

const FieldPart = z.strictObject({
  key: z.string(),
  label: z.string(),
  /** `typed`: as someone typed it; `ownWords`: the client's own words, as said; `value`: said in words of the program. */
  kind: z.enum(['typed', 'ownWords', 'value']),
  text: z.string(),
  /** A day, an amount in cents, a code: only with `value`, and only where there is one. */
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  row: z.strictObject({ name: z.string(), number: z.int().nullable() }).optional(),
  leftOut: LeftOut.optional(),
});

const EntryPart = z.strictObject({
  key: z.string(),
  title: z.string(),
  /** The key of the entry that it stands under. */
  under: z.string().optional(),
  leftOut: LeftOut.optional(),
  fields: z.array(FieldPart),
});

/** The copy for the client for computers: the same as the Word file, with the same words left out. */
export const CopyFile = z.strictObject({
  format: z.literal(copyFormat),
  formatVersion: z.literal(copyVersion),
  language: z.enum(['nl', 'en']),
  madeAt: z.string(),
  caseNumber: z.string(),
  about: z.string(),
  madeBy: z.strictObject({ name: z.string(), jobTitle: z.string(), organisation: z.string() }),
  contact: z.strictObject({ organisation: z.string(), privacyOfficer: z.string() }),
  why: z.string(),
  request: z.strictObject({
    requestedOn: z.string().nullable(),
    reviewVersion: z.int(),
    reviewedAt: z.string(),
    reviewedBy: z.string(),
    code: z.string(),
  }),
  leftOut: z.array(z.strictObject({ reason: z.enum(reasons), words: z.string(), entries: z.int(), passages: z.int() })),
  notIncluded: z.array(z.string()),
  keptUntil: z.string().nullable(),
  chapters: z.array(z.strictObject({ key: z.string(), title: z.string(), entries: z.array(EntryPart) })),
  log: z.array(
    z.strictObject({ event: z.string(), words: z.string(), count: z.int(), first: z.string(), last: z.string(), who: z.array(z.string()) }),
  ),
  rights: z.array(z.string()),
});
export type CopyFile = z.infer<typeof CopyFile>;
