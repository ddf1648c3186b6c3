import { z } from 'zod';
import type { dutyQuestions } from '../content/duties.ts';
import { dutyCodes } from '../content/duties.ts';
import { principleCodes } from '../content/leading-principles.ts';
import { Day, Line, Text } from '../shapes.ts';
import type { Step } from './step.ts';

/** Where the plan comes from: its day, and the hypothesis that it tries, or why there is none. */
export const PlanBasis = z.object({
  plannedOn: Day.nullable(),
  /** When the goals were fixed together. A reward may be told of only after that moment. */
  goalsSetAt: z.iso.datetime({ message: 'moment' }).nullable(),
  hypothesisId: z.string().nullable(),
  noHypothesisReason: Text,
  /** For 18 to 26 year olds: the decision to which this plan is the annex (Participatiewet art. 44 lid 4). */
  annexTo: Line,
});

/**
 * A choice with what it rests on. The guiding principle comes before the choice; the three columns are experience,
 * science and client, and an empty one stays visibly empty.
 */
export const Choice = z.object({
  /** One of the four of Gewogen Maatwerk, or a principle of the organisation's own. */
  principle: z.enum(principleCodes).nullable(),
  ownPrinciple: Line,
  what: Text,
  experience: Text,
  science: Text,
  client: Text,
  /** The intervention that the choice rests on, by name. */
  card: Line,
  /** Which other goal or budget gains from this too. */
  alsoServes: Line,
});
export type Choice = z.infer<typeof Choice>;

export const Goal = z.object({
  id: z.string(),
  /** The goal in the client's own words, as said. */
  words: Text,
  targetOn: Day.nullable(),
  choice: Choice,
});
export type Goal = z.infer<typeof Goal>;

/** What the college does: the elaboration of the support (art. 44a lid 1 sub a). */
export const Support = z.object({ what: Line, who: Line, howOften: Line, from: Day.nullable() });

/** A duty aimed at work (art. 44a lid 1 sub b), with the answers to what the law asks first. */
export const Duty = z.object({
  ground: z.enum(dutyCodes),
  text: Text,
  asked: z.object(mapQuestions(() => Text)),
  explainedOn: Day.nullable(),
  /** How the client said it back. */
  understood: Text,
});
export type Duty = z.infer<typeof Duty>;

export const Duties = z.object({
  duties: z.array(Duty).max(20),
  noDutiesReason: Text,
  consequences: Text,
  consequencesExplainedOn: Day.nullable(),
  consequencesWords: Text,
});

/** How client and college stand towards the plan. A client who disagrees is heard on paper; the plan can still be closed. */
export const Agreement = z.object({
  /** When the plan was last evaluated together; the next evaluation is counted from then. */
  evaluatedOn: Day.nullable(),
  evaluationOn: Day.nullable(),
  client: z.enum(['agrees', 'seen', 'disagrees']).nullable(),
  clientOn: Day.nullable(),
  clientWords: Text,
  disagreesReason: Text,
  collegeBy: Line,
  collegeOn: Day.nullable(),
  collegeNumber: Line,
});

/** The work copy of a plan of approach (plan van aanpak, Participatiewet art. 44a), without its goals and steps. */
export const Plan = z.object({
  id: z.string(),
  caseFileId: z.string(),
  ...PlanBasis.shape,
  support: z.array(Support).max(20),
  ...Duties.shape,
  ...Agreement.shape,
  changedAt: z.string(),
});
export type Plan = z.infer<typeof Plan>;

/** Everything that a plan says, as the rules look at it. */
export type WholePlan = Readonly<{ plan: Plan; goals: readonly Goal[]; steps: readonly Step[] }>;

export const emptyChoice: Choice = {
  principle: null,
  ownPrinciple: '',
  what: '',
  experience: '',
  science: '',
  client: '',
  card: '',
  alsoServes: '',
};

export const emptyAsked: Duty['asked'] = mapQuestions(() => '');

/** The empty plan that a new work copy starts as. */
export const emptyPlan = (id: string, caseFileId: string, plannedOn: string, changedAt: string): Plan => ({
  id,
  caseFileId,
  plannedOn,
  goalsSetAt: null,
  hypothesisId: null,
  noHypothesisReason: '',
  annexTo: '',
  support: [],
  duties: [],
  noDutiesReason: '',
  consequences: '',
  consequencesExplainedOn: null,
  consequencesWords: '',
  evaluatedOn: null,
  evaluationOn: null,
  client: null,
  clientOn: null,
  clientWords: '',
  disagreesReason: '',
  collegeBy: '',
  collegeOn: null,
  collegeNumber: '',
  changedAt,
});

function mapQuestions<T>(value: () => T): Record<keyof typeof dutyQuestions, T> {
  return { urgentReasons: value(), childcare: value(), schooling: value(), capacity: value(), exemption: value() };
}
