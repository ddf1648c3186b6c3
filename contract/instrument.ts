import { OwnInstrument, Result, ResultHead, Score } from '#domain/instrument/result.ts';
import { z } from 'zod';
import { command, query } from './define.ts';
import { NeedShape } from './need.ts';
import { Id, Text } from './values.ts';

/** A result as the screen shows it: special domains stay closed until they are opened, and what is still missing. */
export const ResultView = Result.extend({ needs: z.array(NeedShape), closedDomains: z.array(z.string()) });
export type ResultView = z.infer<typeof ResultView>;

const ResultInput = ResultHead.extend({
  clientReaction: Text,
  reading: Text,
  departsReason: Text,
  purpose: Text,
  outcomeWhy: Text,
  scores: z.array(Score.extend({ text: Text, note: Text })).max(60),
});

const touches = ['instrument', 'intake'] as const;

export const instrumentCalls = {
  'instrument.results': query({ input: z.object({ caseFileId: Id }), output: z.array(ResultView), reads: ['instrument'] }),
  /** One result with its health and justice domains: a deliberate act, and logged as one. */
  'instrument.openResult': query({ input: z.object({ id: Id }), output: Result, reads: ['instrument'], audit: 'file.opened' }),
  /** Records a result, or with an id corrects it. Closed special domains that are not sent stay as they are. */
  'instrument.saveResult': command({
    input: ResultInput.extend({ id: Id.nullable(), caseFileId: Id }),
    output: z.object({ id: z.string() }),
    touches,
    audit: 'file.changed',
  }),
  'instrument.removeResult': command({ input: z.object({ id: Id }), output: z.null(), touches, audit: 'file.changed' }),
  'instrument.own': query({ input: z.object({}), output: z.array(OwnInstrument), reads: ['instrument'] }),
  'instrument.putOwn': command({
    input: OwnInstrument.extend({ id: Id.nullable() }).refine(({ lowest, highest }) => lowest < highest, {
      message: 'scaleOrder',
      path: ['highest'],
    }),
    output: z.object({ id: z.string() }),
    touches,
    audit: null,
  }),
  /** What results did for the work, over all files here, without any of them being named. */
  'instrument.functional': query({
    input: z.object({}),
    output: z.array(
      z.object({
        instrument: z.string(),
        said: z.int(),
        counts: z.object({ helped: z.int(), hindered: z.int(), unclear: z.int() }).nullable(),
        reasons: z.array(z.object({ outcome: z.enum(['helped', 'hindered', 'unclear']), why: z.string() })),
      }),
    ),
    reads: ['instrument'],
  }),
} as const;
