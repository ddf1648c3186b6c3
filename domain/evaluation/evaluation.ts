import { z } from 'zod';
import type { LocalDate } from '../local-date.ts';
import { addMonths } from '../local-date.ts';
import type { Need } from '../need.ts';
import { refuse } from '../refusal.ts';
import { Day, filled, Line, Text } from '../shapes.ts';

export const goalOutcomes = ['reached', 'partly', 'not', 'changed'] as const;
export const evaluationDecisions = ['continue', 'adjust', 'close', 'handOver'] as const;

/** How one goal stands: never without what shows it, and with the client's own words beside it. */
export const GoalOutcome = z.object({
  goalId: z.string(),
  outcome: z.enum(goalOutcomes).nullable(),
  evidence: Text,
  clientWords: Text,
});
export type GoalOutcome = z.infer<typeof GoalOutcome>;

/** A plan looked at together (Participatiewet art. 44a lid 2; the fields of the worked case, §6.8). */
export const EvaluationHead = z.object({
  heldOn: Day,
  /** Who was there; the client above all. */
  present: Line,
  whatWorked: Text,
  whatDidNot: Text,
  /** What nobody had meant to happen. */
  unintended: Text,
  decision: z.enum(evaluationDecisions).nullable(),
  reason: Text,
  nextOn: Day.nullable(),
});

export const Evaluation = EvaluationHead.extend({
  id: z.string(),
  planId: z.string(),
  /** The closed version of the plan that was looked at. */
  planVersion: z.int().min(1),
  goals: z.array(GoalOutcome),
  changedAt: z.string(),
});
export type Evaluation = z.infer<typeof Evaluation>;

export const answers = ['yes', 'partly', 'no'] as const;
export const experienceMoments = ['plan', 'decision', 'evaluation'] as const;

/**
 * Three short questions to the client about the help: was I heard, do I know what happens now, did it help. Answered in the
 * client's own words; never a mark for a worker and never added up per worker.
 */
export const Experience = z.object({
  askedOn: Day,
  moment: z.enum(experienceMoments),
  heard: z.enum(answers).nullable(),
  heardWords: Text,
  clear: z.enum(answers).nullable(),
  clearWords: Text,
  helped: z.enum(answers).nullable(),
  helpedWords: Text,
});
export type Experience = z.infer<typeof Experience>;

export type KeptExperience = Experience & Readonly<{ id: string; caseFileId: string }>;

/**
 * Refuses an evaluation in the future (`evaluation.inFuture`) or before the plan (`evaluation.beforePlan`), a next one that is not
 * later (`evaluation.nextNotLater`), and outcomes of goals that the plan does not have (`evaluation.unknownGoal`).
 */
export function checkEvaluation(
  { heldOn, nextOn, goals }: Pick<Evaluation, 'heldOn' | 'nextOn' | 'goals'>,
  plan: Readonly<{ plannedOn: LocalDate | null; goalIds: readonly string[] }>,
  today: LocalDate,
): void {
  if (heldOn > today) refuse('evaluation.inFuture');
  if (plan.plannedOn !== null && heldOn < plan.plannedOn) refuse('evaluation.beforePlan');
  if (nextOn !== null && nextOn <= heldOn) refuse('evaluation.nextNotLater');
  if (goals.some(({ goalId }) => !plan.goalIds.includes(goalId))) refuse('evaluation.unknownGoal');
}

/** At most so many months lie between two evaluations (art. 44a lid 2 says "periodiek"; half a year is the worked case's rule). */
const AT_MOST_MONTHS = 6;

/** What is still missing in an evaluation. `since`: the plan's day, or the evaluation before this one. */
export function evaluationNeeds(evaluation: Evaluation, since: LocalDate | null): readonly Need[] {
  const need = (weight: Need['weight'], code: Need['code'], field: string): Need => ({ weight, code, field });
  const goesOn = evaluation.decision === 'continue' || evaluation.decision === 'adjust';
  return [
    ...(filled(evaluation.present) ? [] : [need('must', 'evaluation.present', 'present')]),
    ...evaluation.goals.flatMap((goal, index) => [
      ...(goal.outcome === null ? [need('must', 'evaluation.outcome', `goals.${index}.outcome`)] : []),
      ...(goal.outcome !== null && !filled(goal.evidence) ? [need('must', 'evaluation.evidence', `goals.${index}.evidence`)] : []),
      ...(filled(goal.clientWords) ? [] : [need('asks', 'evaluation.clientWords', `goals.${index}.clientWords`)]),
    ]),
    ...(filled(evaluation.whatWorked) ? [] : [need('must', 'evaluation.whatWorked', 'whatWorked')]),
    ...(filled(evaluation.whatDidNot) ? [] : [need('must', 'evaluation.whatDidNot', 'whatDidNot')]),
    ...(evaluation.decision === null ? [need('must', 'evaluation.decision', 'decision')] : []),
    ...(evaluation.decision !== null && !filled(evaluation.reason) ? [need('must', 'evaluation.reason', 'reason')] : []),
    ...(goesOn && evaluation.nextOn === null ? [need('must', 'evaluation.nextOn', 'nextOn')] : []),
    ...(evaluation.nextOn !== null && evaluation.nextOn > addMonths(evaluation.heldOn, AT_MOST_MONTHS)
      ? [need('asks', 'evaluation.nextFar', 'nextOn')]
      : []),
    ...(since !== null && evaluation.heldOn > addMonths(since, AT_MOST_MONTHS) ? [need('asks', 'evaluation.late', 'heldOn')] : []),
  ];
}
