import { z } from 'zod';
import { requiredDay, Text } from './shapes.ts';

export const statementKinds = ['statement', 'correction'] as const;
/** What a statement of the client can be about. */
export const statementSubjects = ['file', 'document', 'journal'] as const;

/**
 * What the client wants said about the file, or about one entry or closed version of it (AVG 16: completing by a supplementary
 * statement). Kept as it was said, and printed with what it is about.
 */
export const ClientStatement = z.object({
  id: z.string(),
  caseFileId: z.string(),
  kind: z.enum(statementKinds),
  about: z.enum(statementSubjects),
  /** The entry or closed version; null for the whole file. */
  aboutId: z.string().nullable(),
  text: z.string(),
  statedOn: z.string(),
  receivedBy: z.string(),
  createdAt: z.string(),
});
export type ClientStatement = z.infer<typeof ClientStatement>;

/** A statement as it is filled in. */
export const NewStatement = z.object({
  kind: z.enum(statementKinds),
  about: z.enum(statementSubjects),
  aboutId: z.uuid().nullable(),
  text: Text.refine((text) => text.trim() !== '', { message: 'required' }),
  statedOn: requiredDay,
});
