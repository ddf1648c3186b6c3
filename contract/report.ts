import { z } from 'zod';
import { errand } from './define.ts';
import { Id } from './values.ts';

/** The reports that can be saved as a Word file: one builder each in `app/report.ts`. */
export const ReportKind = z.enum([
  'intake',
  'weighing',
  'plan',
  'budget',
  'enterprise',
  'placement',
  'guidance',
  'placementEmployer',
  'guidanceEmployer',
  'bridge',
  'handOver',
]);
export type ReportKind = z.infer<typeof ReportKind>;

export const reportCalls = {
  /** Asks where, writes the Word file and logs it. `savedAs` is the chosen path, null when the person cancelled. */
  'report.save': errand({
    input: z.object({ kind: ReportKind, subjectId: Id, language: z.enum(['nl', 'en']) }),
    output: z.object({ savedAs: z.string().nullable() }),
    touches: ['audit'],
    audit: 'report.saved',
  }),
} as const;
