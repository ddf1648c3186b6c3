import { z } from 'zod';
import type { LocalDate } from '../local-date.ts';
import { refuse } from '../refusal.ts';
import { Day, filled, Text } from '../shapes.ts';
import type { Step } from './step.ts';
import { stepStatus } from './step.ts';

/** How a step went. `againOn` makes a new try of the same step; `rewardGivenOn` is the day a reward was handed over. */
export const StepOutcome = z.object({
  status: z.enum(stepStatus),
  wentOn: Day.nullable(),
  lookingBack: Text,
  againOn: Day.nullable(),
  rewardGivenOn: Day.nullable(),
});
export type StepOutcome = z.infer<typeof StepOutcome>;

/**
 * Writes down how a step went. Nothing can have gone before it was agreed or after today; "anders gelopen" asks what was
 * going on before anything else (a missed appointment proves no unwillingness); a reward hangs on a step that is done.
 */
export function recordOutcome(step: Step, outcome: StepOutcome, today: LocalDate): Step {
  if (outcome.status === 'open') return { ...step, status: 'open', wentOn: null, lookingBack: outcome.lookingBack, rewardGivenOn: null };
  const wentOn = outcome.wentOn ?? today;
  if (wentOn > today) refuse('plan.outcomeInFuture');
  if (wentOn < step.agreedOn) refuse('plan.outcomeTooEarly');
  if (outcome.status === 'different' && !filled(outcome.lookingBack)) refuse('plan.whatWasGoingOn');
  if (outcome.rewardGivenOn !== null && outcome.status !== 'done') refuse('plan.rewardOnDoneStep');
  if (outcome.rewardGivenOn !== null && step.reward === null) refuse('plan.noRewardAgreed');
  if (outcome.rewardGivenOn !== null && outcome.rewardGivenOn > today) refuse('plan.outcomeInFuture');
  return { ...step, status: outcome.status, wentOn, lookingBack: outcome.lookingBack, rewardGivenOn: outcome.rewardGivenOn };
}

/** The new try of a step that went differently: the same agreement on another day. */
export function tryAgain(step: Step, againOn: LocalDate, agreedOn: LocalDate, id: string): Step {
  if (againOn < agreedOn) refuse('plan.stepBeforeAgreement');
  return {
    ...step,
    id,
    followsId: step.id,
    agreedOn,
    dueOn: againOn,
    status: 'open',
    wentOn: null,
    lookingBack: '',
    smallerAnswer: '',
    rewardGivenOn: null,
  };
}
