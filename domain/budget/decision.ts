import { z } from 'zod';
import { Day, Line, Moment, rows, Text } from './shapes.ts';

export const decisionKinds = ['grant', 'partly', 'refuse', 'advice'] as const;

/** The decision, by whoever is competent; or the advice to them. */
export const Decision = z.object({
  kind: z.enum(decisionKinds).nullable(),
  deciderName: Line,
  deciderTitle: Line,
  adviceTo: Line,
  decidedAt: Moment,
  motivation: Text,
  /** The day on which it was sent or handed over: the term for objecting runs from the next day (Awb 6:8). */
  announcedOn: Day,
  /** The reasons follow within a week (Awb 3:47); they must exist now all the same. */
  reasonsFollow: z.boolean(),
  reasonsSentOn: Day,
  readers: rows(z.object({ name: Line, at: Moment, agrees: z.enum(['yes', 'no']).nullable(), remark: Text })),
});
export type Decision = z.infer<typeof Decision>;

export const emptyDecision: Decision = {
  kind: null,
  deciderName: '',
  deciderTitle: '',
  adviceTo: '',
  decidedAt: null,
  motivation: '',
  announcedOn: null,
  reasonsFollow: false,
  reasonsSentOn: null,
  readers: [],
};
