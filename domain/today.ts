import { z } from 'zod';

/**
 * Something that asks for attention, computed from facts and the date, never stored. `code` is worded by the
 * feature's own texts under `today`; `place` is the tab that shows it: of the case file, or of the settings for what
 * belongs to none (`caseFileId` is then empty).
 */
export const TodayItem = z.object({
  code: z.templateLiteral([z.string(), '.', z.string()]),
  caseFileId: z.string(),
  caseName: z.string(),
  place: z.string(),
  subjectId: z.string(),
  /** The day or moment that counts: `YYYY-MM-DD`, or ISO-8601 UTC for clocks in hours. */
  due: z.string(),
  urgency: z.enum(['late', 'today', 'soon']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type TodayItem = z.infer<typeof TodayItem>;
