import { factorCodes } from '../content/factors.ts';
import { Day, filled } from '../shapes.ts';
import { SourceKindField } from '../source-kind.ts';
import { z } from 'zod';

/**
 * What kind of knowledge a finding is. A worker's view on someone's motivation is an opinion, not a fact: marking it as
 * such keeps it from growing into one.
 */
export const findingTypes = ['fact', 'observation', 'clientOpinion', 'professionalOpinion', 'instrument', 'hypothesis'] as const;

/** Special personal data and data on offences (AVG art. 9 and 10): a purpose is asked, and they are closed by default. */
export const specialKinds = ['none', 'health', 'justice', 'origin', 'religion', 'sexualLife'] as const;

export const certainties = ['low', 'middle', 'high'] as const;

/** One thing learnt at the intake. Fields stay empty until it is sorted: in a talk one line is enough. */
export const Finding = z.object({
  id: z.string(),
  text: z.string(),
  /** As said, apart from what the worker wrote. */
  clientWords: z.string(),
  factor: z.enum(factorCodes).nullable(),
  type: z.enum(findingTypes).nullable(),
  source: z.string(),
  sourceKind: SourceKindField,
  foundOn: Day.nullable(),
  /** 1 hinders strongly, 3 is neutral, 5 helps strongly. Shown as it is, never summed. */
  score: z.int().min(1).max(5).nullable(),
  certainty: z.enum(certainties).nullable(),
  special: z.enum(specialKinds),
  /** Why special data are kept here: without a purpose they may not be. */
  purpose: z.string(),
});
export type Finding = z.infer<typeof Finding>;

export const isSpecial = (finding: Pick<Finding, 'special'>): boolean => finding.special !== 'none';

/** Nothing left to sort: what it is about, what kind it is, where it comes from and when (needed before closing). */
export const isSorted = (finding: Finding): boolean =>
  finding.factor !== null && finding.type !== null && filled(finding.source) && finding.foundOn !== null;

/** A finding as it is shown: `closed` special data keep their text behind a deliberate, logged act of opening. */
export const ShownFinding = Finding.extend({ closed: z.boolean() });
export type ShownFinding = z.infer<typeof ShownFinding>;

export const closeSpecial = (finding: Finding): ShownFinding =>
  isSpecial(finding) ? { ...finding, text: '', clientWords: '', closed: true } : { ...finding, closed: false };
