import { z } from 'zod';
import { command, query } from './define.ts';
import { Id } from './values.ts';

/** `form:subject`, made by the form itself. */
const Key = z.string().min(1).max(200);

export const draftCalls = {
  'draft.get': query({ input: z.object({ key: Key }), output: z.object({ body: z.json(), savedAt: z.string() }).nullable(), reads: [] }),
  /** Every half second of typing: neither announced nor logged, only kept. */
  'draft.put': command({
    input: z.object({ key: Key, caseFileId: Id.nullable(), place: z.string().max(40), body: z.json() }),
    output: z.object({ savedAt: z.string() }),
    touches: [],
    audit: null,
    aside: true,
  }),
  'draft.drop': command({ input: z.object({ key: Key }), output: z.null(), touches: ['drafts'], audit: null, aside: true }),
} as const;
