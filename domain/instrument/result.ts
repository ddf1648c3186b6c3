import { z } from 'zod';
import { Day } from '../shapes.ts';
import type { Said } from '../content/dated.ts';
import type { Instrument } from './instrument.ts';

/** What one domain came to. `value` null: not assessed, which is never the same as zero. */
export const Score = z.object({
  domain: z.string(),
  value: z.int().nullable(),
  /** The code of a category, or the words of a free outcome; empty for levels and per cents. */
  text: z.string(),
  note: z.string(),
});
export type Score = z.infer<typeof Score>;

export const outcomes = ['helped', 'hindered', 'unclear'] as const;

/** The head of one taking of an instrument with one client. */
export const ResultHead = z.object({
  /** Code of the registry, or the id of an own instrument. */
  instrument: z.string().min(1),
  /** As it was when it was taken: results of another version are never compared. */
  version: z.string().trim().max(60, { message: 'tooLong' }),
  takenOn: Day,
  /** Role and name of who took it. */
  takenBy: z.string().trim().max(300, { message: 'tooLong' }),
  /** Trained or certified for it; null where the instrument does not ask. */
  trained: z.boolean().nullable(),
  /** What the client said about the outcome, as said. */
  clientReaction: z.string(),
  /** How the professional reads the outcome. */
  reading: z.string(),
  /** The reading is another one than the instrument's own, with the reason. */
  departs: z.boolean(),
  departsReason: z.string(),
  validUntil: Day.nullable(),
  /** Why health or justice domains are kept here. */
  purpose: z.string(),
  /** Functioneel meten: what this result did for the work, and why. Null until someone said so. */
  outcome: z.enum(outcomes).nullable(),
  outcomeWhy: z.string(),
});
export type ResultHead = z.infer<typeof ResultHead>;

export const Result = ResultHead.extend({ id: z.string(), caseFileId: z.string(), scores: z.array(Score), changedAt: z.string() });
export type Result = z.infer<typeof Result>;

/** An instrument that the worker's own organisation uses: levels or words, one language. */
export const OwnInstrument = z.object({
  id: z.string(),
  name: z.string().trim().min(1, { message: 'required' }).max(300, { message: 'tooLong' }),
  version: z.string().trim().max(60, { message: 'tooLong' }),
  kind: z.enum(['levels', 'percentage', 'free']),
  lowest: z.int().min(0).max(100),
  highest: z.int().min(1).max(100),
  /** One domain a line; empty for a single outcome. */
  domains: z.string().max(5_000, { message: 'tooLong' }),
});
export type OwnInstrument = z.infer<typeof OwnInstrument>;

/** An own instrument in the shape of the registry. */
export function asInstrument(own: OwnInstrument): Instrument {
  const same = (text: string): Said => ({ nl: text, en: text });
  const lines = own.domains
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return {
    code: own.id,
    name: same(own.name),
    version: own.version,
    scale:
      own.kind === 'levels'
        ? {
            kind: 'levels',
            lowest: own.lowest,
            highest: own.highest,
            names: [
              { level: own.lowest, name: same(String(own.lowest)) },
              { level: own.highest, name: same(String(own.highest)) },
            ],
          }
        : { kind: own.kind },
    domains:
      lines.length === 0
        ? [{ code: 'whole', name: same(''), special: null }]
        : lines.map((line) => ({ code: line, name: same(line), special: null })),
    needsTraining: false,
    about: same(''),
    source: same(own.name),
    mark: 'sure',
    from: '2026-01-01',
    until: null,
  };
}
