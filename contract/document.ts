import { z } from 'zod';
import { query } from './define.ts';
import { Id } from './values.ts';

/** A closed version without what it says. */
export const ClosedVersion = z.object({
  id: z.string(),
  kind: z.string(),
  subjectId: z.string(),
  version: z.int(),
  reason: z.string().nullable(),
  sha256: z.string(),
  closedAt: z.string(),
  closedBy: z.string(),
});

export const documentCalls = {
  'document.list': query({ input: z.object({ caseFileId: Id }), output: z.array(ClosedVersion), reads: ['documents'] }),
  /** The audit log of one case file, newest first, and whether the whole chain still holds. */
  'document.log': query({
    input: z.object({ caseFileId: Id }),
    output: z.object({
      firstBrokenLine: z.int().nullable(),
      lines: z.array(z.object({ sequence: z.int(), at: z.string(), who: z.string(), event: z.string(), call: z.string() })),
    }),
    reads: ['audit'],
  }),
} as const;
