import { determinantCodes } from '../content/factors.ts';
import { principleCodes } from '../content/leading-principles.ts';
import { certainties } from '../intake/finding.ts';
import { Day } from '../shapes.ts';
import { z } from 'zod';
import { Theme } from './theme.ts';

/** One way to understand the findings (duiden): what carries it, and what would prove it wrong. */
export const Reading = z.object({
  id: z.string(),
  text: z.string(),
  findingIds: z.array(z.string()),
  refutedBy: z.string(),
});
export type Reading = z.infer<typeof Reading>;

/** Two findings that do not fit together; shown side by side, not solved away. */
export const Contradiction = z.object({ id: z.string(), findingIds: z.array(z.string()), text: z.string() });
export type Contradiction = z.infer<typeof Contradiction>;

/** What comes before any weighing: safety, children, a roof, energy, income. Never scored. */
export const firstMatters = ['safety', 'children', 'roof', 'energy', 'income'] as const;
export const FirstMatter = z.object({
  matter: z.enum(firstMatters),
  state: z.enum(['notAsked', 'inOrder', 'attention']),
  /** What was seen, and with attention: what is done first. */
  note: z.string(),
});
export type FirstMatter = z.infer<typeof FirstMatter>;

/** An alternative that was thought of and not taken. */
export const Rejected = z.object({ text: z.string(), why: z.string() });

/** The order that a person chose, who, how sure, and how the client sees it. */
export const Choice = z.object({
  order: z.array(z.string()),
  orderReason: z.string(),
  rejected: z.array(Rejected),
  principles: z.array(z.enum(principleCodes)),
  /** A principle of our own, in words. */
  ownPrinciple: z.string(),
  certainty: z.enum(certainties).nullable(),
  /** A person, by name: a program decides nothing. */
  decidedBy: z.string(),
  clientAgrees: z.enum(['yes', 'partly', 'no', 'absent']).nullable(),
  clientWords: z.string(),
  absentReason: z.string(),
});
export type Choice = z.infer<typeof Choice>;

/** If we do this, that changes, because of this determinant; and how we will know that we were wrong. */
export const Hypothesis = z.object({
  id: z.string(),
  ifText: z.string(),
  thenText: z.string(),
  becauseText: z.string(),
  determinant: z.enum(determinantCodes).nullable(),
  themeIds: z.array(z.string()),
  indicator: z.string(),
  baseline: z.string(),
  target: z.string(),
  measureOn: Day.nullable(),
  refutedWhen: z.string(),
  status: z.enum(['open', 'confirmed', 'partly', 'refuted']),
});
export type Hypothesis = z.infer<typeof Hypothesis>;

/** A weighing as it is kept: the work copy of the next closed version. */
export const Weighing = z.object({
  id: z.string(),
  caseFileId: z.string(),
  intakeId: z.string(),
  readOn: Day.nullable(),
  weighedOn: Day.nullable(),
  readings: z.array(Reading),
  contradictions: z.array(Contradiction),
  /** What we do not know yet, a line each. */
  unknowns: z.string(),
  first: z.array(FirstMatter),
  themes: z.array(Theme),
  choice: Choice,
  hypotheses: z.array(Hypothesis),
  createdAt: z.string(),
  changedAt: z.string(),
});
export type Weighing = z.infer<typeof Weighing>;

export const nothingAsked: readonly FirstMatter[] = firstMatters.map((matter) => ({ matter, state: 'notAsked', note: '' }));

export const emptyChoice: Choice = {
  order: [],
  orderReason: '',
  rejected: [],
  principles: [],
  ownPrinciple: '',
  certainty: null,
  decidedBy: '',
  clientAgrees: null,
  clientWords: '',
  absentReason: '',
};
