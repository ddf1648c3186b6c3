import type { evaluationCalls } from '#contract/evaluation.ts';
import * as bridges from '#db/bridge.ts';
import * as documents from '#db/documents.ts';
import * as evaluations from '#db/evaluation.ts';
import * as plans from '#db/plan.ts';
import * as search from '#db/search.ts';
import type { ReadDb } from '#db/sql.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { checkEvaluation, evaluationNeeds } from '#domain/evaluation/evaluation.ts';
import type { ThenAndNow } from '#domain/evaluation/then-and-now.ts';
import { thenAndNow } from '#domain/evaluation/then-and-now.ts';
import { ClosedPlan } from '#domain/plan/closed-plan.ts';
import type { WholePlan } from '#domain/plan/plan.ts';
import { refuse } from '#domain/refusal.ts';
import type { LookedBack } from '#reports/evaluation.ts';
import type { Handlers } from './handlers.ts';
import { measuredOf } from './instrument.ts';
import { knownFile } from './plan-view.ts';

export const evaluationHandlers: Handlers<typeof evaluationCalls> = {
  'evaluation.list'({ caseFileId }, desk) {
    desk.about(caseFileId);
    const looked = lookedAt(desk.db, caseFileId);
    return {
      plan: looked && { id: looked.id, version: looked.version, goals: looked.body.goals.map(({ id, words }) => ({ id, words })) },
      evaluations: looked
        ? evaluations.ofPlan(desk.db, looked.id).map((each, index, newestFirst) => ({
            ...each,
            needs: [...evaluationNeeds(each, newestFirst[index + 1]?.heldOn ?? looked.body.plan.plannedOn)],
            compared: [...comparedIn(desk.db, caseFileId, each, looked.body.plan.plannedOn)],
          }))
        : [],
      experiences: [...evaluations.experiencesOf(desk.db, caseFileId)],
    };
  },

  'evaluation.save'({ id, planId, ...typed }, desk) {
    const caseFileId = plans.get(desk.db, planId)?.plan.caseFileId ?? refuse('evaluation.noPlan');
    desk.about(caseFileId);
    const looked = lookedAt(desk.db, caseFileId) ?? refuse('evaluation.noPlan');
    const before = id === null ? undefined : known(desk.db, id);
    if (before && before.planId !== planId) refuse('evaluation.unknown');
    // An evaluation stays about the version it was held on: its goals are the ones of then.
    const goalIds = before ? before.goals.map(({ goalId }) => goalId) : looked.body.goals.map((goal) => goal.id);
    checkEvaluation(typed, { plannedOn: looked.body.plan.plannedOn, goalIds }, desk.clock.today());
    const evaluation: Evaluation = {
      ...typed,
      id: id ?? desk.ids.next(),
      planId,
      planVersion: before?.planVersion ?? looked.version,
      changedAt: desk.clock.now(),
    };
    evaluations.put(desk.db, evaluation);
    search.put(desk.db, { ref: refOf(evaluation.id), caseFileId, place: 'plan', at: evaluation.changedAt, text: textOf(evaluation) });
    return { id: evaluation.id };
  },

  'evaluation.remove'({ id }, desk) {
    const { planId } = known(desk.db, id);
    desk.about(plans.get(desk.db, planId)?.plan.caseFileId ?? refuse('evaluation.unknown'));
    evaluations.remove(desk.db, id);
    search.drop(desk.db, refOf(id));
    return null;
  },

  'evaluation.saveExperience'({ id, caseFileId, ...typed }, desk) {
    desk.about(caseFileId);
    knownFile(desk.db, caseFileId);
    if (typed.askedOn > desk.clock.today()) refuse('evaluation.inFuture');
    if (id !== null && evaluations.experiencesOf(desk.db, caseFileId).every((each) => each.id !== id)) refuse('evaluation.unknown');
    const kept = { ...typed, id: id ?? desk.ids.next(), caseFileId };
    evaluations.putExperience(desk.db, kept);
    const text = [kept.heardWords, kept.clearWords, kept.helpedWords].filter(Boolean).join('\n');
    search.put(desk.db, { ref: `experience:${kept.id}`, caseFileId, place: 'plan', at: desk.clock.now(), text });
    return { id: kept.id };
  },
};

/** The newest closed version of the file's plan: only what was agreed can be looked back on. */
function lookedAt(db: ReadDb, caseFileId: string): Readonly<{ id: string; version: number; body: ClosedPlan }> | null {
  const id = plans.idOfCase(db, caseFileId);
  const closed = id === undefined ? undefined : documents.latest(db, 'plan', id);
  return id !== undefined && closed ? { id, version: closed.version, body: documents.body(db, closed.id, ClosedPlan) } : null;
}

/** What was measured again between the plan and this evaluation. */
function comparedIn(db: ReadDb, caseFileId: string, { heldOn }: Evaluation, plannedOn: string | null): readonly ThenAndNow[] {
  return thenAndNow(openMeasured(db, caseFileId), bridges.ofCase(db, caseFileId), { plannedOn: plannedOn ?? heldOn, heldOn });
}

/** All that was looked back on, for the plan's report. */
export function lookedBackOn(db: ReadDb, caseFileId: string, { plan, goals }: WholePlan): LookedBack {
  return {
    evaluations: evaluations
      .ofPlan(db, plan.id)
      .map((evaluation) => ({ evaluation, compared: comparedIn(db, caseFileId, evaluation, plan.plannedOn) })),
    experiences: evaluations.experiencesOf(db, caseFileId),
    goals: new Map(goals.map(({ id, words }) => [id, words])),
    instruments: measuredOf(db, caseFileId).map(({ instrument }) => instrument),
  };
}

/** Results without their health and justice domains: those open one by one, at the intake. */
const openMeasured = (db: ReadDb, caseFileId: string) =>
  measuredOf(db, caseFileId).map(({ instrument, result }) => ({
    instrument,
    result: {
      ...result,
      scores: result.scores.filter(({ domain }) => instrument.domains.find(({ code }) => code === domain)?.special === null),
    },
  }));

const known = (db: ReadDb, id: string): Evaluation => {
  const planId = evaluations.planOf(db, id) ?? refuse('evaluation.unknown');
  return evaluations.ofPlan(db, planId).find((each) => each.id === id) ?? refuse('evaluation.unknown');
};

const refOf = (id: string): string => `evaluation:${id}`;

const textOf = ({ present, whatWorked, whatDidNot, unintended, reason, goals }: Evaluation): string =>
  [present, whatWorked, whatDidNot, unintended, reason, ...goals.flatMap(({ evidence, clientWords }) => [evidence, clientWords])]
    .filter(Boolean)
    .join('\n');
