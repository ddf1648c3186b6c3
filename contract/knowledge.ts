import { OwnCard, OwnCardBody, PracticeNote } from '#domain/knowledge/own-card.ts';
import { z } from 'zod';
import { command, query } from './define.ts';
import { Id, Text } from './values.ts';

/** The cards that come with the program are content (`domain/content/cards.ts`); these calls are about what the worker adds. */
export const knowledgeCalls = {
  'knowledge.own': query({ input: z.object({}), output: z.array(OwnCard), reads: ['knowledge'] }),
  /** Makes a card, or with an id changes one. */
  'knowledge.putCard': command({
    input: OwnCardBody.extend({ id: Id.nullable() }),
    output: z.object({ id: z.string() }),
    touches: ['knowledge'],
    audit: null,
  }),
  'knowledge.removeCard': command({ input: z.object({ id: Id }), output: z.null(), touches: ['knowledge'], audit: null }),
  /** Practice notes with one card, newest first: by the code of a card of the program or the id of an own one. */
  'knowledge.notes': query({ input: z.object({ card: z.string().max(100) }), output: z.array(PracticeNote), reads: ['knowledge'] }),
  'knowledge.addNote': command({
    input: PracticeNote.pick({ card: true, outcome: true }).extend({
      text: Text.refine((text) => text.trim() !== '', { message: 'required' }),
    }),
    output: z.object({ id: z.string() }),
    touches: ['knowledge'],
    audit: null,
  }),
  'knowledge.removeNote': command({ input: z.object({ id: Id }), output: z.null(), touches: ['knowledge'], audit: null }),
} as const;
