import { z } from 'zod';
import { Line, rows, Text, YesNo } from './shapes.ts';

export const terms = ['short', 'long'] as const;
export const directions = ['plus', 'zero', 'minus'] as const;
export const certainties = ['certain', 'plausible', 'uncertain'] as const;

/** One effect on one party: of doing or of not doing, within three months or after a year, and what we do about a minus. */
export const EffectRow = z.object({
  who: Line,
  term: z.enum(terms).nullable(),
  doing: z.enum(['doing', 'notDoing']).nullable(),
  direction: z.enum(directions).nullable(),
  certainty: z.enum(certainties).nullable(),
  text: Text,
  measure: Text,
});
export type EffectRow = z.infer<typeof EffectRow>;

/** Step 3, effecten: what the intended decision leads to, for whom. There is no formula; the weighing is prose. */
export const Effects = z.object({
  rows: rows(EffectRow),
  /** "No disadvantage found; looked at …": the only alternative to naming one. */
  noDisadvantage: Text,
  finalWeighing: Text,
  equalCase: YesNo,
  equalCaseWhy: Text,
});
export type Effects = z.infer<typeof Effects>;

export const emptyEffects: Effects = { rows: [], noDisadvantage: '', finalWeighing: '', equalCase: null, equalCaseWhy: '' };
