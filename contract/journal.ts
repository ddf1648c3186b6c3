import { journalKind, JournalEntry, purpose } from '#domain/journal.ts';
import { SourceKindField } from '#domain/source-kind.ts';
import { z } from 'zod';
import { command, query } from './define.ts';
import { Id, Moment, requiredText, Text } from './values.ts';

export const journalCalls = {
  'journal.list': query({ input: z.object({ caseFileId: Id }), output: z.array(JournalEntry), reads: ['journal'] }),
  'journal.add': command({
    input: z.object({
      caseFileId: Id,
      kind: z.enum(journalKind),
      purpose: z.enum(purpose),
      at: Moment,
      text: requiredText,
      clientWords: Text.default(''),
      sourceKind: SourceKindField,
    }),
    output: z.object({ id: z.string() }),
    touches: ['journal'],
    audit: 'file.changed',
  }),
} as const;
