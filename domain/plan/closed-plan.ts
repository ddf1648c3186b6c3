import { z } from 'zod';
import { Goal, Plan } from './plan.ts';
import type { WholePlan } from './plan.ts';
import { Step, StepAgreement } from './step.ts';

/** The version of the closed body's schema. */
export const CLOSED_PLAN_VERSION = 1;

/** A step as it was agreed. How it went lives outside the closed version: ticking a step changes no document. */
export const AgreedStep = StepAgreement.extend({ ...Step.pick({ id: true, goalId: true, followsId: true, agreedOn: true }).shape });

/** A closed plan, complete in itself: who it is about and the hypothesis are copied into it. */
export const ClosedPlan = z.object({
  plan: Plan.omit({ changedAt: true }),
  goals: z.array(Goal),
  steps: z.array(AgreedStep),
  client: z.object({ number: z.string(), name: z.string() }),
  /** The hypothesis as it stood; null when there was none. */
  hypothesis: z.object({ id: z.string(), ifText: z.string(), thenText: z.string(), becauseText: z.string() }).nullable(),
  /** The household as the duties looked at it: it decides what had to be asked first. */
  household: z.object({ loneParent: z.boolean().nullable(), youngestChildBirthDate: z.string().nullable() }),
  /** Under which mandate the worker closed it; empty means advice to the college. */
  mandate: z.string(),
});
export type ClosedPlan = z.infer<typeof ClosedPlan>;

export function closedPlan(
  { plan, goals, steps }: WholePlan,
  frozen: Pick<ClosedPlan, 'client' | 'hypothesis' | 'household' | 'mandate'>,
): ClosedPlan {
  return ClosedPlan.parse({ plan, goals, steps, ...frozen });
}
