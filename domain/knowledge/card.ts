import { z } from 'zod';
import { factorCodes } from '../content/factors.ts';
import { Dated, Said } from '../content/dated.ts';
import { principleCodes } from '../content/leading-principles.ts';

/**
 * How strong the evidence for an intervention is. Our own scale, from strong to weak; it says how something was studied, not
 * how good it is. A: randomised. B: compared with others who did not take part. C: before and after, or followed, without a
 * comparison. D: interviews, focus groups, literature. E: practice only, or an instrument of the law.
 */
export const Grade = z.enum(['A', 'B', 'C', 'D', 'E']);
export type Grade = z.infer<typeof Grade>;

/**
 * For whom an intervention was made or studied. These tags belong to the search for cards; they are never stored on a person,
 * and nothing of a case file is compared with them by itself.
 */
export const targetGroups = [
  'shortDistance',
  'middleDistance',
  'longDistance',
  'young',
  'care',
  'debt',
  'mentalHealth',
  'language',
  'detention',
  'employers',
  'professionals',
] as const;
export const TargetGroup = z.enum(targetGroups);
export type TargetGroup = z.infer<typeof TargetGroup>;

/**
 * One figure that a source names. Only a figure with a comparison (`compared`: against people who did not take part) may be
 * shown as an effect; any other is what happened, and would perhaps have happened anyway.
 */
export const Figure = z.object({ says: Said, compared: z.boolean(), source: z.string() });
export type Figure = z.infer<typeof Figure>;

/** An intervention that can be leant on: what works in it, for whom, how sure that is, and when it does not fit. */
export const Card = Dated.extend({
  code: z.string(),
  name: Said,
  forWhom: Said,
  elements: z.array(Said).min(1),
  grade: Grade,
  /** What the grade rests on, in a line. */
  evidence: Said,
  figures: z.array(Figure),
  conditions: z.array(Said),
  /** When it does not fit, or what it does not do. */
  against: z.array(Said),
  groups: z.array(TargetGroup),
  /** Determinants, needs and factors of the intake that it can move. Our own sorting, to find a card by. */
  moves: z.array(z.enum(factorCodes)),
  principles: z.array(z.enum(principleCodes)),
});
export type Card = z.infer<typeof Card>;
