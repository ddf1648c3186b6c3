import { z } from 'zod';
import { Day, Line, rows, Text } from './shapes.ts';

/** Step 1, gewenst effect: what should become true in this life, not which product. */
export const Effect = z.object({
  client: Text,
  professional: Text,
  /** How it will be seen: at least one sign that can be counted or watched. */
  signs: rows(z.object({ text: Line })),
  shortTerm: Text,
  longTerm: Text,
  discussedOn: Day,
  agreed: z.enum(['yes', 'partly', 'no']).nullable(),
  clientView: Text,
});
export type Effect = z.infer<typeof Effect>;

export const emptyEffect: Effect = {
  client: '',
  professional: '',
  signs: [],
  shortTerm: '',
  longTerm: '',
  discussedOn: null,
  agreed: null,
  clientView: '',
};
