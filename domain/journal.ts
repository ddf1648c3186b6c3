import { SourceKindField } from './source-kind.ts';
import { z } from 'zod';

export const journalKind = ['phone', 'talk', 'homeVisit', 'message', 'noShow', 'note'] as const;

/**
 * What an entry is kept for. Guidance (begeleiding) never goes to finance or enforcement; what touches rights and
 * duties (recht) may have to be passed on, and the client is told so.
 */
export const purpose = ['guidance', 'rights'] as const;

/** One contact or note in a case file; `clientWords` stay as they were said. */
export const JournalEntry = z.object({
  id: z.string(),
  caseFileId: z.string(),
  kind: z.enum(journalKind),
  purpose: z.enum(purpose),
  at: z.string(),
  text: z.string(),
  clientWords: z.string(),
  sourceKind: SourceKindField,
  createdAt: z.string(),
});
export type JournalEntry = z.infer<typeof JournalEntry>;
