import type { budgetCalls } from '#contract/budget.ts';
import * as budgets from '#db/budget.ts';
import * as files from '#db/case-file.ts';
import * as documents from '#db/documents.ts';
import * as profiles from '#db/profile.ts';
import * as search from '#db/search.ts';
import type { WriteDb } from '#db/sql.ts';
import { paymentClock } from '#domain/budget/payment-clock.ts';
import type { ClosedDecision, Steps } from '#domain/budget/request.ts';
import { CLOSED_DECISION_VERSION } from '#domain/budget/request.ts';
import { toReview } from '#domain/budget/step-order.ts';
import { textsIn } from '#domain/budget/texts-in.ts';
import { LAW_DATE } from '#domain/content/law-articles.ts';
import { musts } from '#domain/need.ts';
import { refuse } from '#domain/refusal.ts';
import { createWords } from '#i18n/index.ts';
import { composeMotivation } from './budget-motivation.ts';
import { loadBudget, needsOf, progressOf, viewOf } from './budget-view.ts';
import type { Handlers } from './handlers.ts';

export const budgetHandlers: Handlers<typeof budgetCalls> = {
  'budget.list': ({ caseFileId }, desk) => [...budgets.list(desk.db, caseFileId)],

  'budget.get'({ id }, desk) {
    const loaded = loadBudget(desk.db, id);
    desk.about(loaded.request.caseFileId);
    return viewOf(desk.db, loaded, desk.clock.today());
  },

  'budget.start'({ caseFileId, path, pathReason }, desk) {
    desk.about(caseFileId);
    if (!files.get(desk.db, caseFileId)) refuse('caseFile.unknown');
    const id = desk.ids.next();
    budgets.create(desk.db, { id, caseFileId, path, pathReason, at: desk.clock.now() });
    return { id };
  },

  'budget.saveStep'({ id, content }, desk) {
    const loaded = loadBudget(desk.db, id);
    desk.about(loaded.request.caseFileId);
    const { step, body } = content;
    const place = progressOf(loaded).find((each) => each.step === step);
    if (!place?.open) refuse('budget.stepNotOpen');
    if (place.waitsForFreeze) refuse('budget.factsNotFrozen');

    const at = desk.clock.now();
    budgets.putStep(desk.db, id, step, body, at);
    const saved = new Set(loaded.marks.map((mark) => mark.step));
    if (saved.has(step) && JSON.stringify(loaded.steps[step]) !== JSON.stringify(body)) {
      for (const later of toReview(step, saved)) budgets.markToReview(desk.db, id, later);
    }
    const steps: Steps = { ...loaded.steps, [step]: body };
    budgets.putColumns(desk.db, id, steps, at);
    makeFindable(desk.db, id, loaded.request.caseFileId, steps, at);
    return null;
  },

  'budget.freezeFacts'({ id }, desk) {
    const loaded = loadBudget(desk.db, id);
    desk.about(loaded.request.caseFileId);
    if (loaded.frozen) refuse('budget.alreadyFrozen');
    if (!progressOf(loaded).find(({ step }) => step === 'legal')?.open) refuse('budget.stepNotOpen');
    const at = desk.clock.now();
    budgets.freezeFacts(desk.db, id, loaded.steps.situation.facts, at);
    return { at };
  },

  'budget.composeMotivation'({ id, language }, desk) {
    const { request, steps } = loadBudget(desk.db, id);
    desk.about(request.caseFileId);
    return { text: composeMotivation(steps, createWords(language), language) };
  },

  'budget.close'({ id, reason }, desk) {
    const loaded = loadBudget(desk.db, id);
    const { request, steps, frozen } = loaded;
    desk.about(request.caseFileId);
    const missing = musts(needsOf(desk.db, loaded, desk.clock.today()));
    if (missing.length > 0) refuse('budget.notComplete', { count: missing.length });

    const { name, jobTitle, organisation, mandateNumber } = profiles.get(desk.db);
    const body: ClosedDecision = {
      path: request.path,
      steps,
      frozen,
      writer: { name, jobTitle, organisation, mandateNumber },
      lawDate: LAW_DATE,
    };
    const { id: documentId, version } = documents.close(desk.db, {
      id: desk.ids.next(),
      caseFileId: request.caseFileId,
      kind: 'besluit',
      subjectId: id,
      body,
      bodyVersion: CLOSED_DECISION_VERSION,
      reason,
      closedAt: desk.clock.now(),
      closedBy: name,
    });
    return { documentId, version };
  },

  'budget.savePayment'({ id, payment }, desk) {
    const { request } = loadBudget(desk.db, id);
    desk.about(request.caseFileId);
    if (payment.paidAt !== null) {
      const decidedAt = request.decidedAt ?? refuse('budget.notDecided');
      if (request.outcome !== 'grant' && request.outcome !== 'partly') refuse('budget.notGranted');
      if (payment.paidAt < decidedAt) refuse('budget.paidBeforeDecision');
      const late = paymentClock(decidedAt, payment.paidAt, desk.clock.now()).level === 'red';
      if (late && payment.lateReason.trim() === '') refuse('budget.lateReasonMissing');
    }
    budgets.putPayment(desk.db, id, payment, desk.clock.now());
    return null;
  },

  'budget.saveEvaluation'({ id, evaluation }, desk) {
    const { request } = loadBudget(desk.db, id);
    desk.about(request.caseFileId);
    budgets.putEvaluation(desk.db, id, evaluation, desk.clock.now());
    return null;
  },
};

function makeFindable(db: WriteDb, id: string, caseFileId: string, steps: Steps, at: string): void {
  const text = textsIn(steps).map((each) => each.text);
  search.put(db, { ref: `budget:${id}`, caseFileId, place: 'budget', at, text: text.join(' · ') });
}
