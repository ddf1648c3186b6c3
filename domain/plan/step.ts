import { z } from 'zod';
import type { LocalDate } from '../local-date.ts';
import { daysBetween } from '../local-date.ts';
import { Clock, Day, filled, Line, requiredDay, requiredLine, Text } from '../shapes.ts';

/** What can be agreed about a mini-step: one verb, one day, one name. */
export const StepAgreement = z.object({
  action: requiredLine,
  who: z.enum(['client', 'mentor', 'together', 'third']),
  whoName: Line,
  dueOn: requiredDay,
  dueTime: Clock,
  withinADay: z.boolean(),
  /** The answer to "kan het kleiner?" when the step lies more than a week away. */
  smallerAnswer: Line,
  /** If … happens, then I … */
  ifThen: Text,
  help: Line,
  /** Money may come in: then it is asked how it is reported and settled (Participatiewet art. 17, 58). */
  mayEarn: z.boolean(),
  earningsReport: Line,
  /** A token of appreciation that hangs on this step, in cents; null when none was agreed. */
  reward: z.int({ message: 'amount' }).min(0, { message: 'amountNegative' }).max(1_000_000, { message: 'amountTooLarge' }).nullable(),
  rewardToldAt: z.iso.datetime({ message: 'moment' }).nullable(),
});
export type StepAgreement = z.infer<typeof StepAgreement>;

export const stepStatus = ['open', 'done', 'different'] as const;

/** A mini-step with how it went. There is no field for a penalty, on purpose. */
export const Step = StepAgreement.extend({
  id: z.string(),
  goalId: z.string(),
  /** The step that this one is a new try of. */
  followsId: z.string().nullable(),
  agreedOn: Day,
  status: z.enum(stepStatus),
  wentOn: Day.nullable(),
  /** What was going on: asked before anything else when a step went differently. */
  lookingBack: Text,
  rewardGivenOn: Day.nullable(),
});
export type Step = z.infer<typeof Step>;

/** How many open steps a client sees at once: more than three is noise under stress. */
export const STEPS_AT_ONCE = 3;

/** A step further away than this asks "kan het kleiner?". */
const SMALL_ENOUGH = 7;

/** Rewards in the municipality whose figures we know lie between 20 and 60 euro. */
export const REWARD_RANGE = { from: 2_000, until: 6_000 } as const;

/** Open steps, the nearest first. */
export const openSteps = (steps: readonly Step[]): readonly Step[] =>
  steps.filter((step) => step.status === 'open').toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.dueTime.localeCompare(b.dueTime));

/** What the client sees now, and how many steps wait. */
export function stepsNow(steps: readonly Step[]): { now: readonly Step[]; later: readonly Step[] } {
  const open = openSteps(steps);
  return { now: open.slice(0, STEPS_AT_ONCE), later: open.slice(STEPS_AT_ONCE) };
}

/** True when the step is far enough away to ask whether a smaller one comes first. */
export const asksForSmaller = (step: Pick<StepAgreement, 'dueOn'>, agreedOn: LocalDate): boolean =>
  daysBetween(agreedOn, step.dueOn) > SMALL_ENOUGH;

const NO_VERBS: ReadonlySet<string> = new Set(
  `de het een ik hij zij ze wij we jij je u mijn haar zijn onze met naar voor van bij op in aan over om na en of dat die dit deze
   the a an i he she they we you my her his our with to for of at on in about after and or that this these those`.split(/\s+/),
);

/**
 * True when an action surely does not begin with a verb: an article, pronoun or preposition first, or a noun that ends in
 * -ing, -heid or -tie. A guess in one direction only, so it asks and never refuses.
 */
export function beginsUnlikeAVerb(action: string): boolean {
  const first =
    action
      .trim()
      .toLowerCase()
      .match(/^[\p{L}']+/u)?.[0] ?? '';
  return NO_VERBS.has(first) || (first.length > 6 && /(ing|heid|tie)$/.test(first));
}

export const earnsUnreported = (step: Pick<StepAgreement, 'mayEarn' | 'earningsReport'>): boolean =>
  step.mayEarn && !filled(step.earningsReport);
