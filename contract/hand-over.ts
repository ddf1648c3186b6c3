import { Card, Colleague } from '#domain/hand-over/card.ts';
import { z } from 'zod';
import { command, errand, query } from './define.ts';
import { Id, Line, LocalDate, requiredLine } from './values.ts';

/** A fingerprint in digits to read aloud: "4812 9033 5527 0041 7786 2190". */
const Fingerprint = z.string();

export const ColleagueRow = Colleague.extend({ fingerprint: Fingerprint });
export type ColleagueRow = z.infer<typeof ColleagueRow>;

export const handOverCalls = {
  /** The worker's own public keys as a text for colleagues; null as long as there are none. */
  'handOver.ownKey': query({
    input: z.object({}),
    output: z.object({ fingerprint: Fingerprint, madeAt: z.string(), text: z.string() }).nullable(),
    reads: ['handOver', 'profile'],
  }),
  /** Makes keys, or new ones in the place of those in use: what was sealed for the old ones can still be opened. */
  'handOver.makeKey': errand({ input: z.object({}), output: z.null(), touches: ['handOver', 'audit'], audit: 'profile.changed' }),
  /** Saves the own public keys as a text file. */
  'handOver.saveKey': errand({ input: z.object({}), output: z.object({ savedAs: z.string().nullable() }), touches: [] }),

  'handOver.colleagues': query({ input: z.object({}), output: z.array(ColleagueRow), reads: ['handOver'] }),
  /** Reads the text that a colleague gave. `known` is who has these keys already; `namesake` has the same name and other keys. */
  'handOver.readKey': query({
    input: z.object({ text: z.string().max(20_000, { message: 'tooLong' }) }),
    output: z.object({ card: Card, fingerprint: Fingerprint, known: z.string().nullable(), namesake: z.boolean() }),
    reads: ['handOver'],
  }),
  'handOver.addColleague': command({
    input: z.object({
      text: z.string().max(20_000, { message: 'tooLong' }),
      name: requiredLine,
      organisation: Line.default(''),
      comparedOn: LocalDate.nullable().default(null),
      comparedWith: Line.default(''),
    }),
    output: z.object({ id: z.string() }),
    touches: ['handOver'],
    audit: 'profile.changed',
  }),
  'handOver.changeColleague': command({
    input: z.object({ id: Id, name: requiredLine, organisation: Line, comparedOn: LocalDate.nullable(), comparedWith: Line }),
    output: z.null(),
    touches: ['handOver'],
    audit: 'profile.changed',
  }),
  'handOver.removeColleague': command({ input: z.object({ id: Id }), output: z.null(), touches: ['handOver'], audit: 'profile.changed' }),
} as const;
