import { z } from 'zod';
import { query } from './define.ts';

/** A hit in its sentence; the characters U+0002 and U+0003 stand around each hit. */
export const SearchHit = z.object({
  ref: z.string(),
  caseFileId: z.string(),
  caseName: z.string(),
  caseNumber: z.string(),
  place: z.string(),
  at: z.string(),
  snippet: z.string(),
});

export const searchCalls = {
  /** As you type: not logged, because each keystroke asks. */
  'search.find': query({
    input: z.object({ typed: z.string().max(300) }),
    output: z.array(SearchHit),
    reads: ['caseFiles', 'journal', 'intake', 'weighing', 'plan', 'budget', 'enterprise', 'placement'],
  }),
  /** Told once when someone acts on a search, so that the audit log knows of it. */
  'search.used': query({ input: z.object({}), output: z.null(), reads: [], audit: 'search' }),
} as const;
