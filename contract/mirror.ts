import { mirrorPoints } from '#domain/mirror/mirror.ts';
import { z } from 'zod';
import { query } from './define.ts';
import { Id } from './values.ts';

export const mirrorCalls = {
  /** What one file shows on eleven points of methodical working; nothing of it is kept, added up or compared with other files. */
  'mirror.get': query({
    input: z.object({ caseFileId: Id }),
    output: z.array(z.object({ point: z.enum(mirrorPoints), seen: z.int(), of: z.int() })),
    reads: ['intake', 'weighing', 'plan', 'evaluation'],
  }),
} as const;
