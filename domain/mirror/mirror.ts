import type { Evaluation } from '../evaluation/evaluation.ts';
import { checklist } from '../intake/checklist.ts';
import type { Intake } from '../intake/intake.ts';
import type { WholePlan } from '../plan/plan.ts';
import { filled } from '../shapes.ts';
import { hypothesisNeeds } from '../weighing/hypothesis-needs.ts';
import type { Weighing } from '../weighing/weighing.ts';

/** The eleven points of methodical working, in the order of the cycle (our own list from the sources; domain notes §5.4). */
export const mirrorPoints = [
  'sources',
  'clientWords',
  'wanberg',
  'behaviour',
  'alternatives',
  'weighing',
  'hypothesis',
  'evidence',
  'goals',
  'smallSteps',
  'evaluation',
] as const;
export type MirrorPoint = (typeof mirrorPoints)[number];

/**
 * What a file shows on one point: so many of so many. `of` 0: there is nothing yet to look at. Points are never added up and files
 * never compared: this is a mirror for the worker, and looks at what is written down, not at how good it is.
 */
export type Reflection = Readonly<{ point: MirrorPoint; seen: number; of: number }>;

export type Mirrored = Readonly<{
  intake: Pick<Intake, 'seventhFactor' | 'findings' | 'setAside'> | null;
  weighing: Weighing | null;
  plan: WholePlan | null;
  evaluations: readonly Evaluation[];
}>;

export function mirrorOf({ intake, weighing, plan, evaluations }: Mirrored): readonly Reflection[] {
  const findings = intake?.findings ?? [];
  const topics = intake ? checklist(intake) : [];
  const goals = plan?.goals ?? [];
  const steps = plan?.steps ?? [];
  const of = <T>(point: MirrorPoint, all: readonly T[], holds: (each: T) => boolean): Reflection => ({
    point,
    seen: all.filter(holds).length,
    of: all.length,
  });
  return [
    of('sources', findings, ({ source, type, foundOn }) => filled(source) && type !== null && foundOn !== null),
    of('clientWords', weighing || intake ? clientVoices(findings, weighing, plan) : [], Boolean),
    of(
      'wanberg',
      topics.filter(({ factor }) => factor.model === 'wanberg'),
      ({ state }) => state !== 'open',
    ),
    of(
      'behaviour',
      topics.filter(({ factor }) => factor.model === 'igm'),
      ({ state }) => state !== 'open',
    ),
    of('alternatives', weighing ? [weighing.readings.length >= 2, weighing.choice.rejected.length >= 1] : [], Boolean),
    of(
      'weighing',
      weighing ? [filled(weighing.choice.orderReason), filled(weighing.choice.decidedBy), weighing.choice.certainty !== null] : [],
      Boolean,
    ),
    of('hypothesis', weighing?.hypotheses ?? [], (hypothesis) =>
      hypothesisNeeds(hypothesis, 0, null).every(({ weight }) => weight !== 'must'),
    ),
    of(
      'evidence',
      goals,
      ({ choice }) => [choice.experience, choice.science, choice.client].filter(filled).length >= 2 && filled(choice.card),
    ),
    of('goals', goals, ({ words, targetOn }) => filled(words) && targetOn !== null),
    of('smallSteps', goals, ({ id }) => steps.some((step) => step.goalId === id)),
    of('evaluation', evaluations, (evaluation) => evaluation.goals.some(({ clientWords }) => filled(clientWords))),
  ];
}

/** Where the client's own words have a place: the findings, the choice of an order, and the agreement on the plan. */
const clientVoices = (findings: Intake['findings'], weighing: Weighing | null, plan: WholePlan | null): readonly boolean[] => [
  findings.some(({ clientWords }) => filled(clientWords)),
  ...(weighing ? [filled(weighing.choice.clientWords)] : []),
  ...(plan ? [filled(plan.plan.clientWords)] : []),
];
