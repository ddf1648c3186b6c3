import { ClientStatement, NewStatement } from '#domain/client-statement.ts';
import { z } from 'zod';
import { command, query } from './define.ts';
import { Id } from './values.ts';

export const clientStatementCalls = {
  /** What the client had added to the file, newest first. */
  'clientStatement.list': query({ input: z.object({ caseFileId: Id }), output: z.array(ClientStatement), reads: ['journal'] }),
  'clientStatement.add': command({
    input: NewStatement.extend({ caseFileId: Id }),
    output: z.object({ id: z.string() }),
    touches: ['journal'],
    audit: 'file.changed',
    closedToo: true,
  }),
} as const;
