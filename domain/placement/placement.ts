import { z } from 'zod';
import { formCodes } from '../content/placement-forms.ts';
import { Day, Line, requiredLine, Text } from '../shapes.ts';

export const purposes = ['workExperience', 'dayActivity', 'work'] as const;
export const financiers = ['participationAct', 'wmo', 'youth', 'uwv', 'employer', 'other'] as const;

/** Hours are kept in quarters of an hour, as a jobcoach writes them. */
export const Quarters = z.int({ message: 'number' }).min(0, { message: 'too_small' }).max(40_000, { message: 'too_big' });

/** Quarters that may be left empty, which means none. */
export const SomeQuarters = Quarters.nullable().transform((count) => count ?? 0);

/** An employer, a record of its own: one employer can have several workers. */
export const Employer = z.object({
  id: z.string(),
  name: requiredLine,
  place: Line,
  contactName: Line,
  contactDetails: Line,
});
export type Employer = z.infer<typeof Employer>;

/** A workplace at an employer: where the work is done and who is in charge there. */
export const Workplace = z.object({ id: z.string(), employerId: z.string(), name: requiredLine, place: Line, supervisor: Line });
export type Workplace = z.infer<typeof Workplace>;

/** The frame of a placement: what, under which legal form, how long, who pays for how much guidance. */
export const PlacementFrame = z.object({
  workplaceId: z.string(),
  jobTitle: Line,
  purpose: z.enum(purposes).nullable(),
  form: z.enum(formCodes).nullable(),
  hoursPerWeek: z.number({ message: 'number' }).min(0, { message: 'too_small' }).max(60, { message: 'too_big' }).nullable(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  /** Why a trial place lasts longer than the first two months. */
  extensionReason: Text,
  /** How long the ordinance allows this form, in months, where the law is silent. */
  localLimitMonths: z.int({ message: 'number' }).min(1, { message: 'too_small' }).max(120, { message: 'too_big' }).nullable(),
  /** Loonwaarde in whole percents, and when it is measured again (only with a wage-cost subsidy). */
  wageValue: z.int({ message: 'number' }).min(0, { message: 'too_small' }).max(100, { message: 'too_big' }).nullable(),
  wageValueAgainOn: Day.nullable(),
  financier: z.enum(financiers).nullable(),
  regime: Line,
  regimeQuarters: Quarters.nullable(),
  regimeFrom: Day.nullable(),
  regimeUntil: Day.nullable(),
  carryOverQuarters: SomeQuarters,
  carryOverReason: Line,
});

/** A gap between what the place asks and what someone can do now, and what closes it. */
export const Discrepancy = z.object({ demand: Text, canNow: Text, solution: Text });

/** The coaching plan: where someone starts, and how guidance becomes less. Never shown to an employer as such. */
export const CoachingPlan = z.object({
  start: Text,
  strengths: Text,
  discrepancies: z.array(Discrepancy).max(20),
  supervisorRole: Text,
  phaseOut: Text,
  relapseSignals: Text,
  evaluations: z.array(z.object({ on: Day })).max(12),
});

/** What was written for the employer and for nobody else: the only source of the employer's copy. */
export const ForEmployer = z.object({
  /** "Hoe wilt u voorgesteld worden?", in the worker's own words. */
  introduction: Text,
  /** What the employer and the supervisor need to know to do their part. */
  agreements: Text,
  supervisorTips: Text,
});

export const parties = ['worker', 'employer', 'coach'] as const;
/** Signatures come at different times; a name and a day each. */
export const Signature = z.object({ name: Line, on: Day.nullable() });
export const Signatures = z.object({ worker: Signature, employer: Signature, coach: Signature });
export type Signatures = z.infer<typeof Signatures>;

export const Placement = z.object({
  id: z.string(),
  caseFileId: z.string(),
  ...PlacementFrame.shape,
  ...CoachingPlan.shape,
  forEmployer: ForEmployer,
  agreed: Signatures,
  changedAt: z.string(),
});
export type Placement = z.infer<typeof Placement>;

/** A goal that hours are spent on. `forEmployer` is how it may be told at work; empty means that it is not told. */
export const PlacementGoal = z.object({
  id: z.string(),
  kind: z.enum(['work', 'personal']),
  goal: requiredLine,
  norm: Text,
  measuredBy: Text,
  targetOn: Day.nullable(),
  budgetQuarters: Quarters.nullable(),
  forEmployer: Line,
});
export type PlacementGoal = z.infer<typeof PlacementGoal>;

const unsigned = { name: '', on: null };
export const noSignatures: Signatures = { worker: unsigned, employer: unsigned, coach: unsigned };

/** What a new placement starts as: nothing chosen, nothing promised. */
export const emptyPlacement = (head: Pick<Placement, 'id' | 'caseFileId' | 'workplaceId' | 'changedAt'>): Placement => ({
  ...head,
  jobTitle: '',
  purpose: null,
  form: null,
  hoursPerWeek: null,
  startsOn: null,
  endsOn: null,
  extensionReason: '',
  localLimitMonths: null,
  wageValue: null,
  wageValueAgainOn: null,
  financier: null,
  regime: '',
  regimeQuarters: null,
  regimeFrom: null,
  regimeUntil: null,
  carryOverQuarters: 0,
  carryOverReason: '',
  start: '',
  strengths: '',
  discrepancies: [],
  supervisorRole: '',
  phaseOut: '',
  relapseSignals: '',
  evaluations: [],
  forEmployer: { introduction: '', agreements: '', supervisorTips: '' },
  agreed: noSignatures,
});

/** A placement and what it is about, as the rules look at it. */
export type WholePlacement = Readonly<{
  placement: Placement;
  goals: readonly PlacementGoal[];
  workplace: Workplace;
  employer: Employer;
}>;
