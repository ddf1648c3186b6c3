import type { LocalDate } from '../local-date.ts';
import { addMonths, ageOn } from '../local-date.ts';
import type { Need } from '../need.ts';
import { filled } from '../shapes.ts';
import type { HouseholdFacts } from './duties.ts';
import { unanswered } from './duties.ts';
import type { Goal, Plan, WholePlan } from './plan.ts';
import type { Step } from './step.ts';
import { asksForSmaller, beginsUnlikeAVerb, earnsUnreported, REWARD_RANGE } from './step.ts';

/** What the rules must know besides the plan itself. */
export type PlanFacts = Readonly<{
  today: LocalDate;
  birthDate: LocalDate | null;
  household: HouseholdFacts;
  /** The day of the newest closed weighing, or null. */
  weighedOn: LocalDate | null;
}>;

/**
 * What is missing or doubtful before this plan may be closed. `field` is `part` or `part:id`, then the name in that form.
 * A client who disagrees never blocks closing; a missing answer about it does.
 */
export function planNeeds({ plan, goals, steps }: WholePlan, facts: PlanFacts): readonly Need[] {
  const day = plan.plannedOn ?? facts.today;
  return [
    ...basisNeeds(plan, facts),
    ...(goals.length === 0 ? [must('plan.goal', 'goals')] : []),
    ...goals.flatMap((goal) => goalNeeds(goal, steps, day)),
    ...steps.flatMap((step) => stepNeeds(step, plan)),
    ...supportNeeds(plan),
    ...dutyNeeds(plan, facts.household, day),
    ...agreementNeeds(plan, day, facts.today),
  ];
}

function basisNeeds(plan: Plan, facts: PlanFacts): readonly Need[] {
  const age = facts.birthDate === null ? null : ageOn(facts.birthDate, plan.plannedOn ?? facts.today);
  return [
    ...when(plan.plannedOn === null, must('plan.plannedOn', 'basis.plannedOn')),
    ...when(plan.plannedOn !== null && plan.plannedOn > facts.today, must('plan.plannedInFuture', 'basis.plannedOn')),
    ...when(
      plan.plannedOn !== null && facts.weighedOn !== null && plan.plannedOn < facts.weighedOn,
      asks('plan.beforeWeighing', 'basis.plannedOn'),
    ),
    ...when(plan.hypothesisId === null && !filled(plan.noHypothesisReason), must('plan.hypothesis', 'basis.hypothesisId')),
    // Article 44(4) makes the plan an annex for this age, but only beside a decision that grants assistance.
    ...when(age !== null && age >= 18 && age < 27 && !filled(plan.annexTo), asks('plan.annexTo', 'basis.annexTo')),
  ];
}

function goalNeeds(goal: Goal, steps: readonly Step[], day: LocalDate): readonly Need[] {
  const { choice } = goal;
  const at = (name: string) => `goal:${goal.id}.${name}`;
  const params = { goal: goal.words };
  return [
    ...when(!filled(goal.words), must('plan.goalWords', at('words'))),
    ...when(choice.principle === null, must('plan.principle', at('choice.principle'), params)),
    ...when(choice.principle === 'own' && !filled(choice.ownPrinciple), must('plan.principle', at('choice.ownPrinciple'), params)),
    ...when(!filled(choice.what), must('plan.choice', at('choice.what'), params)),
    ...when(![choice.experience, choice.science, choice.client].some(filled), must('plan.evidence', at('choice.experience'), params)),
    ...when(!steps.some((step) => step.goalId === goal.id), must('plan.step', at('steps'), params)),
    ...when(goal.targetOn !== null && goal.targetOn < day, asks('plan.targetPassed', at('targetOn'), params)),
    ...when(goal.targetOn !== null && goal.targetOn > addMonths(day, 24), asks('plan.targetFar', at('targetOn'), params)),
  ];
}

function stepNeeds(step: Step, plan: Plan): readonly Need[] {
  const at = (name: string) => `step:${step.id}.${name}`;
  const params = { step: step.action };
  const told = step.rewardToldAt;
  return [
    ...when(step.dueOn < step.agreedOn, must('plan.stepBeforeAgreement', at('dueOn'), params)),
    ...when(step.who === 'third' && !filled(step.whoName), must('plan.whoName', at('whoName'), params)),
    ...when(asksForSmaller(step, step.agreedOn) && !filled(step.smallerAnswer), asks('plan.smaller', at('smallerAnswer'), params)),
    ...when(beginsUnlikeAVerb(step.action), asks('plan.verb', at('action'), params)),
    ...when(earnsUnreported(step), asks('plan.earnings', at('earningsReport'), params)),
    ...when(step.reward !== null && told === null, asks('plan.rewardTold', at('rewardToldAt'), params)),
    ...when(
      step.reward !== null && (plan.goalsSetAt === null || (told !== null && told < plan.goalsSetAt)),
      must('plan.rewardTooEarly', at('rewardToldAt'), params),
    ),
    ...when(
      step.reward !== null && (step.reward < REWARD_RANGE.from || step.reward > REWARD_RANGE.until),
      asks('plan.rewardRange', at('reward'), params),
    ),
  ];
}

function supportNeeds(plan: Plan): readonly Need[] {
  return [
    ...when(plan.support.length === 0, asks('plan.support', 'support.support')),
    ...plan.support.flatMap((each, index) => when(!filled(each.what), must('plan.supportWhat', `support.support.${index}.what`))),
  ];
}

function dutyNeeds(plan: Plan, household: HouseholdFacts, day: LocalDate): readonly Need[] {
  if (plan.duties.length === 0) return when(!filled(plan.noDutiesReason), must('plan.duties', 'duties.noDutiesReason'));
  return [
    ...plan.duties.flatMap((duty, index) => {
      const at = (name: string) => `duties.duties.${index}.${name}`;
      const params = { duty: duty.text || String(index + 1) };
      return [
        ...when(!filled(duty.text), must('plan.dutyText', at('text'), params)),
        ...unanswered(duty, household, day).map((question) => must('plan.askedFirst', at(`asked.${question}`), params)),
        ...when(duty.explainedOn === null, must('plan.dutyExplained', at('explainedOn'), params)),
        ...when(!filled(duty.understood), must('plan.dutyUnderstood', at('understood'), params)),
      ];
    }),
    ...when(!filled(plan.consequences), must('plan.consequences', 'duties.consequences')),
    ...when(plan.consequencesExplainedOn === null, must('plan.consequencesExplained', 'duties.consequencesExplainedOn')),
    ...when(!filled(plan.consequencesWords), must('plan.consequencesWords', 'duties.consequencesWords')),
  ];
}

function agreementNeeds(plan: Plan, day: LocalDate, today: LocalDate): readonly Need[] {
  const { evaluatedOn, evaluationOn } = plan;
  const since = evaluatedOn ?? day;
  return [
    ...when(evaluatedOn !== null && (evaluatedOn > today || evaluatedOn < day), must('plan.evaluatedOn', 'agreement.evaluatedOn')),
    ...when(evaluationOn === null, must('plan.evaluationOn', 'agreement.evaluationOn')),
    ...when(evaluationOn !== null && evaluationOn <= since, must('plan.evaluationBeforePlan', 'agreement.evaluationOn')),
    ...when(evaluationOn !== null && evaluationOn > addMonths(since, 6), asks('plan.evaluationLate', 'agreement.evaluationOn')),
    ...when(plan.client === null, must('plan.clientAgreement', 'agreement.client')),
    ...when(plan.client !== null && plan.clientOn === null, must('plan.clientOn', 'agreement.clientOn')),
    ...when(plan.client === 'disagrees' && !filled(plan.disagreesReason), must('plan.disagreesReason', 'agreement.disagreesReason')),
    ...when(!filled(plan.collegeBy) || plan.collegeOn === null, asks('plan.college', 'agreement.collegeBy')),
  ];
}

const must = (code: Need['code'], field: string, params: Need['params'] = {}): Need => ({ code, field, weight: 'must', params });
const asks = (code: Need['code'], field: string, params: Need['params'] = {}): Need => ({ code, field, weight: 'asks', params });
const when = (said: boolean, need: Need): readonly Need[] => (said ? [need] : []);
