import type { Budget } from '#contract/budget.ts';
import * as budgets from '#db/budget.ts';
import * as documents from '#db/documents.ts';
import * as profiles from '#db/profile.ts';
import type { ReadDb } from '#db/sql.ts';
import { compareFacts } from '#domain/budget/compare-facts.ts';
import { competenceFor } from '#domain/budget/competence.ts';
import type { FrozenFacts, Steps } from '#domain/budget/request.ts';
import { isOpen, stepOrder, waitsForFreeze } from '#domain/budget/step-order.ts';
import { whatIsNeeded } from '#domain/budget/what-is-needed.ts';
import type { LocalDate } from '#domain/local-date.ts';
import type { Need } from '#domain/need.ts';
import { refuse } from '#domain/refusal.ts';
import { dayOf } from '#i18n/format.ts';
import { isIban } from './iban.ts';

/** Everything that is known of one request, loaded once per call. */
export type LoadedBudget = Readonly<{
  request: budgets.RequestRow;
  steps: Steps;
  marks: readonly budgets.StepMark[];
  frozen: FrozenFacts | null;
}>;

export function loadBudget(db: ReadDb, id: string): LoadedBudget {
  const request = budgets.get(db, id) ?? refuse('budget.unknown');
  return { request, ...budgets.readSteps(db, id), frozen: budgets.frozenFacts(db, id) };
}

export function needsOf(db: ReadDb, { request, steps, marks, frozen }: LoadedBudget, today: LocalDate): readonly Need[] {
  const { fatalAt } = steps.situation;
  return whatIsNeeded(request.path, steps, {
    today,
    fatalOn: fatalAt === null ? null : dayOf(fatalAt),
    writer: profiles.get(db),
    ibanIsValid: isIban(steps.contribution.iban),
    factsFrozen: frozen !== null,
    toReview: marks.filter((mark) => mark.toReview).map((mark) => mark.step),
  });
}

/** The closed versions of a request's decision, newest first. */
export const versionsOf = (db: ReadDb, { id, caseFileId }: budgets.RequestRow): readonly documents.DocumentHead[] =>
  documents.list(db, caseFileId).filter((version) => version.kind === 'besluit' && version.subjectId === id);

export function progressOf({ request, marks, frozen }: LoadedBudget): Budget['progress'] {
  const progress = { path: request.path, saved: new Set(marks.map((mark) => mark.step)), frozen: frozen !== null };
  return stepOrder[request.path].map((step) => {
    const mark = marks.find((each) => each.step === step);
    return {
      step,
      open: isOpen(step, progress),
      waitsForFreeze: waitsForFreeze(step, progress),
      savedAt: mark?.savedAt ?? null,
      toReview: mark?.toReview ?? false,
    };
  });
}

/** A request as its tab shows it. */
export function viewOf(db: ReadDb, loaded: LoadedBudget, today: LocalDate): Budget {
  const { request, steps, frozen } = loaded;
  const { id, caseFileId, path, pathReason, createdAt, paidAt, lateReason, proof } = request;
  const changes = frozen ? compareFacts(frozen.facts, steps.situation.facts) : { added: [], gone: [] };
  return {
    id,
    caseFileId,
    path,
    pathReason,
    createdAt,
    steps,
    progress: progressOf(loaded),
    frozen,
    factChanges: { added: [...changes.added], gone: [...changes.gone] },
    competence: competenceFor(profiles.get(db), steps.contribution.amount ?? 0),
    needs: needsOf(db, loaded, today).map((need) => ({ ...need, params: { ...need.params } })),
    payment: { paidAt, lateReason, proof },
    evaluations: [...budgets.evaluations(db, id)],
    versions: [...versionsOf(db, request)],
  };
}
