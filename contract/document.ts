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
} as const;
