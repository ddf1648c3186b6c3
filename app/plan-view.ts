import * as files from '#db/case-file.ts';
import * as documents from '#db/documents.ts';
import * as plans from '#db/plan.ts';
import * as profile from '#db/profile.ts';
import type { ReadDb } from '#db/sql.ts';
import * as weighings from '#db/weighing.ts';
import type { CaseFile } from '#domain/case-file.ts';
import type { LocalDate } from '#domain/local-date.ts';
import type { Need } from '#domain/need.ts';
import type { ClosedPlan } from '#domain/plan/closed-plan.ts';
import { closedPlan } from '#domain/plan/closed-plan.ts';
import { householdFacts } from '#domain/plan/duties.ts';
import { planNeeds } from '#domain/plan/needs.ts';
import type { WholePlan } from '#domain/plan/plan.ts';
import { refuse } from '#domain/refusal.ts';
import type { Weighing } from '#domain/weighing/weighing.ts';

/** A plan that must be there. */
export const knownPlan = (db: ReadDb, id: string | undefined): WholePlan =>
  (id === undefined ? undefined : plans.get(db, id)) ?? refuse('plan.unknown');

export const knownFile = (db: ReadDb, id: string): CaseFile => files.get(db, id) ?? refuse('plan.unknownFile');

type PlainHypothesis = NonNullable<ClosedPlan['hypothesis']>;

/** The hypotheses of the file's newest weighing, for a plan to rest on. */
export function hypothesesOf(db: ReadDb, caseFileId: string): readonly PlainHypothesis[] {
  return (weighingOf(db, caseFileId)?.hypotheses ?? []).map(({ id, ifText, thenText, becauseText }) => ({
    id,
    ifText,
    thenText,
    becauseText,
  }));
}

/** The hypothesis that the plan rests on, or null when it has none or the weighing dropped it. */
export const hypothesisOf = (db: ReadDb, { plan }: WholePlan): PlainHypothesis | null =>
  hypothesesOf(db, plan.caseFileId).find((hypothesis) => hypothesis.id === plan.hypothesisId) ?? null;

/** The plan as a document: what closing freezes, and what a concept prints. */
export function planBody(db: ReadDb, whole: WholePlan): ClosedPlan {
  const { number, name, household, members } = knownFile(db, whole.plan.caseFileId);
  return closedPlan(whole, {
    client: { number, name },
    hypothesis: hypothesisOf(db, whole),
    household: householdFacts(household, members),
    mandate: profile.get(db).mandateNumber,
  });
}

/** What closing this plan still needs. A hypothesis that the weighing dropped counts as none. */
export function needsOfPlan(db: ReadDb, whole: WholePlan, today: LocalDate): readonly Need[] {
  const file = knownFile(db, whole.plan.caseFileId);
  const hypothesisId = hypothesisOf(db, whole)?.id ?? null;
  return planNeeds(
    { ...whole, plan: { ...whole.plan, hypothesisId } },
    { today, birthDate: file.birthDate, household: householdFacts(file.household, file.members), weighedOn: weighedOn(db, file.id) },
  );
}

/** The day of the newest weighing that was closed. */
function weighedOn(db: ReadDb, caseFileId: string): LocalDate | null {
  const weighing = weighingOf(db, caseFileId);
  return weighing && documents.latest(db, 'weging', weighing.id) ? weighing.weighedOn : null;
}

function weighingOf(db: ReadDb, caseFileId: string): Weighing | undefined {
  const id = weighings.idOfCase(db, caseFileId);
  return id === undefined ? undefined : weighings.get(db, id);
}
