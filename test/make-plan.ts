import { emptyAsked, emptyChoice, emptyPlan } from '#domain/plan/plan.ts';
import type { Duty, Goal, Plan, WholePlan } from '#domain/plan/plan.ts';
import type { PlanFacts } from '#domain/plan/needs.ts';
import type { Step } from '#domain/plan/step.ts';

/** A step that nothing is asked about. */
export const aStep = (more: Partial<Step> = {}): Step => ({
  id: 'step',
  goalId: 'goal',
  followsId: null,
  action: 'Stop alle brieven in één tas',
  who: 'client',
  whoName: '',
  agreedOn: '2026-04-07',
  dueOn: '2026-04-08',
  dueTime: '',
  withinADay: true,
  smallerAnswer: '',
  ifThen: '',
  help: '',
  mayEarn: false,
  earningsReport: '',
  reward: null,
  rewardToldAt: null,
  rewardGivenOn: null,
  status: 'open',
  wentOn: null,
  lookingBack: '',
  ...more,
});

export const aGoal = (more: Partial<Goal> = {}): Goal => ({
  id: 'goal',
  words: 'Post openmaken zonder buikpijn',
  targetOn: '2026-05-31',
  choice: { ...emptyChoice, principle: 'confidence', what: 'Heel kleine stappen', client: 'Zij noemt de brieven zelf.' },
  ...more,
});

export const aDuty = (more: Partial<Duty> = {}): Duty => ({
  ground: 'inform',
  text: 'Doorgeven wat verandert',
  asked: emptyAsked,
  explainedOn: '2026-04-07',
  understood: 'Dan app ik.',
  ...more,
});

/** A plan that can be closed without a question. */
export const aPlan = (more: Partial<Plan> = {}): Plan => ({
  ...emptyPlan('plan', 'file', '2026-04-07', '2026-04-07T09:00:00Z'),
  goalsSetAt: '2026-04-07T08:20:00Z',
  hypothesisId: 'hypothesis',
  support: [{ what: 'Gesprekken', who: 'J. Postma', howOften: 'elke twee weken', from: '2026-04-07' }],
  duties: [aDuty()],
  consequences: 'Eerst wordt gevraagd wat er speelde.',
  consequencesExplainedOn: '2026-04-07',
  consequencesWords: 'Eerst praten.',
  evaluationOn: '2026-10-05',
  client: 'agrees',
  clientOn: '2026-04-07',
  collegeBy: 'M. de Wit',
  collegeOn: '2026-04-08',
  ...more,
});

export const aWholePlan = (
  plan: Partial<Plan> = {},
  steps: readonly Step[] = [aStep()],
  goals: readonly Goal[] = [aGoal()],
): WholePlan => ({
  plan: aPlan(plan),
  goals,
  steps,
});

export const planFacts: PlanFacts = {
  today: '2026-04-07',
  birthDate: '1991-05-14',
  household: { loneParent: true, youngestChildBirthDate: '2017-11-02' },
  weighedOn: '2026-03-30',
};
