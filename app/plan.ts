import type { planCalls } from '#contract/plan.ts';
import * as documents from '#db/documents.ts';
import * as plans from '#db/plan.ts';
import * as profile from '#db/profile.ts';
import * as search from '#db/search.ts';
import { musts } from '#domain/need.ts';
import { CLOSED_PLAN_VERSION } from '#domain/plan/closed-plan.ts';
import { householdFacts } from '#domain/plan/duties.ts';
import { recordOutcome, tryAgain } from '#domain/plan/outcome.ts';
import type { Plan, WholePlan } from '#domain/plan/plan.ts';
import { emptyPlan } from '#domain/plan/plan.ts';
import type { Step } from '#domain/plan/step.ts';
import { refuse } from '#domain/refusal.ts';
import { filled } from '#domain/shapes.ts';
import type { CommandDesk, Handlers } from './handlers.ts';
import { hypothesesOf, knownFile, knownPlan, needsOfPlan, planBody } from './plan-view.ts';

export const planHandlers: Handlers<typeof planCalls> = {
  'plan.get'({ caseFileId }, desk) {
    desk.about(caseFileId);
    const file = knownFile(desk.db, caseFileId);
    const id = plans.idOfCase(desk.db, caseFileId);
    const whole = id === undefined ? null : knownPlan(desk.db, id);
    const closed = (id !== undefined && documents.latest(desk.db, 'plan', id)) || null;
    return {
      whole: whole && { plan: whole.plan, goals: [...whole.goals], steps: [...whole.steps] },
      needs: whole ? [...needsOfPlan(desk.db, whole, desk.clock.today())] : [],
      hypotheses: [...hypothesesOf(desk.db, caseFileId)],
      household: householdFacts(file.household, file.members),
      closed,
      changedSinceClosing: closed !== null && whole !== null && whole.plan.changedAt > closed.closedAt,
    };
  },

  'plan.start'({ caseFileId }, desk) {
    desk.about(caseFileId);
    knownFile(desk.db, caseFileId);
    if (plans.idOfCase(desk.db, caseFileId) !== undefined) refuse('plan.alreadyStarted');
    const [only, ...more] = hypothesesOf(desk.db, caseFileId);
    const plan = emptyPlan(desk.ids.next(), caseFileId, desk.clock.today(), desk.clock.now());
    // With several hypotheses a person chooses; a single one is offered.
    return saved(desk, { ...plan, hypothesisId: more.length === 0 ? (only?.id ?? null) : null });
  },

  'plan.saveBasis': ({ id, ...basis }, desk) => saved(desk, { ...knownPlan(desk.db, id).plan, ...basis }),
  'plan.saveSupport': ({ id, support }, desk) => saved(desk, { ...knownPlan(desk.db, id).plan, support }),
  'plan.saveDuties': ({ id, ...duties }, desk) => saved(desk, { ...knownPlan(desk.db, id).plan, ...duties }),
  'plan.saveAgreement': ({ id, ...agreement }, desk) => saved(desk, { ...knownPlan(desk.db, id).plan, ...agreement }),

  'plan.saveGoal'({ planId, goal }, desk) {
    const { plan, goals } = knownPlan(desk.db, planId);
    if (goal.id !== null && goals.every((each) => each.id !== goal.id)) refuse('plan.unknownGoal');
    const id = goal.id ?? desk.ids.next();
    plans.putGoal(desk.db, planId, { ...goal, id });
    saved(desk, plan);
    return { id };
  },

  'plan.removeGoal'({ id }, desk) {
    const { plan, steps } = knownPlan(desk.db, plans.idOfGoal(desk.db, id));
    if (steps.some((step) => step.goalId === id)) refuse('plan.goalHasSteps');
    plans.removeGoal(desk.db, id);
    saved(desk, plan);
    return null;
  },

  'plan.saveStep'({ id, agreedOn, ...agreement }, desk) {
    const { plan, steps } = knownPlan(desk.db, plans.idOfGoal(desk.db, agreement.goalId));
    const before = id === null ? undefined : steps.find((step) => step.id === id);
    if (id !== null && !before) refuse('plan.unknownStep');
    if (before && before.status !== 'open') refuse('plan.stepIsOver');
    const step: Step = {
      ...(before ?? fresh(desk.ids.next())),
      ...agreement,
      agreedOn: agreedOn ?? before?.agreedOn ?? agreedToday(plan, desk),
    };
    plans.putStep(desk.db, step);
    saved(desk, plan);
    return { id: step.id };
  },

  'plan.removeStep'({ id }, desk) {
    const { plan, steps } = knownPlan(desk.db, plans.idOfStep(desk.db, id));
    if (steps.some((step) => (step.id === id && step.status !== 'open') || step.followsId === id)) refuse('plan.stepIsOver');
    plans.removeStep(desk.db, id);
    saved(desk, plan);
    return null;
  },

  'plan.recordStep'({ id, outcome }, desk) {
    const { plan, steps } = knownPlan(desk.db, plans.idOfStep(desk.db, id));
    desk.about(plan.caseFileId);
    const step = steps.find((each) => each.id === id) ?? refuse('plan.unknownStep');
    const today = desk.clock.today();
    const went = recordOutcome(step, outcome, today);
    plans.putStep(desk.db, went);
    const again = outcome.againOn === null ? null : tryAgain(step, outcome.againOn, went.wentOn ?? today, desk.ids.next());
    if (again) plans.putStep(desk.db, again);
    // How a step went is no change of what was agreed: the closed version stays what the plan says.
    makeFindable(desk, plan.id);
    return { againId: again?.id ?? null };
  },

  'plan.close'({ id, reason }, desk) {
    const whole = knownPlan(desk.db, id);
    const { caseFileId } = whole.plan;
    desk.about(caseFileId);
    if (musts(needsOfPlan(desk.db, whole, desk.clock.today())).length > 0) refuse('plan.notComplete');
    const { version } = documents.close(desk.db, {
      id: desk.ids.next(),
      caseFileId,
      kind: 'plan',
      subjectId: id,
      body: planBody(desk.db, whole),
      bodyVersion: CLOSED_PLAN_VERSION,
      reason,
      closedAt: desk.clock.now(),
      closedBy: profile.get(desk.db).name,
    });
    return { version };
  },
};

const fresh = (id: string) => ({ id, followsId: null, status: 'open', wentOn: null, lookingBack: '', rewardGivenOn: null }) as const;

/** The day of an agreement that is made now: the plan's own day, or today once that plan was closed. */
const agreedToday = (plan: Plan, desk: CommandDesk): string =>
  documents.latest(desk.db, 'plan', plan.id) ? desk.clock.today() : (plan.plannedOn ?? desk.clock.today());

/** Writes the plan with the moment of change, and makes all that stands in it now findable. */
function saved(desk: CommandDesk, plan: Plan): { id: string } {
  desk.about(plan.caseFileId);
  plans.put(desk.db, { ...plan, changedAt: desk.clock.now() });
  makeFindable(desk, plan.id);
  return { id: plan.id };
}

function makeFindable(desk: CommandDesk, id: string): void {
  const whole = knownPlan(desk.db, id);
  const { caseFileId } = whole.plan;
  search.put(desk.db, { ref: `plan:${id}`, caseFileId, place: 'plan', at: desk.clock.now(), text: textOf(whole) });
}

const textOf = ({ plan, goals, steps }: WholePlan): string =>
  [
    ...goals.flatMap(({ words, choice }) => [words, choice.what, choice.experience, choice.science, choice.client, choice.card]),
    ...steps.flatMap((step) => [step.action, step.whoName, step.ifThen, step.help, step.lookingBack]),
    ...plan.support.flatMap((support) => [support.what, support.who]),
    ...plan.duties.flatMap((duty) => [duty.text, duty.understood]),
    plan.consequencesWords,
    plan.clientWords,
    plan.disagreesReason,
  ]
    .filter(filled)
    .join('\n');
