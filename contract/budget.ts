import { Evaluation, LookBack, Payment } from '#domain/budget/after.ts';
import { decisionKinds } from '#domain/budget/decision.ts';
import { FrozenFacts, paths, Steps } from '#domain/budget/request.ts';
import { Fact } from '#domain/budget/situation.ts';
import { z } from 'zod';
import { command, query } from './define.ts';
import { ClosedVersion } from './document.ts';
import { Id, Text } from './values.ts';

const shape = Steps.shape;
const StepNames = z.enum(['situation', 'effect', 'values', 'options', 'effects', 'legal', 'contribution', 'decision']);

/** One step with what it holds. A record may be half-filled: only closing asks for completeness. */
export const StepContent = z.discriminatedUnion('step', [
  z.object({ step: z.literal('situation'), body: shape.situation }),
  z.object({ step: z.literal('effect'), body: shape.effect }),
  z.object({ step: z.literal('values'), body: shape.values }),
  z.object({ step: z.literal('options'), body: shape.options }),
  z.object({ step: z.literal('effects'), body: shape.effects }),
  z.object({ step: z.literal('legal'), body: shape.legal }),
  z.object({ step: z.literal('contribution'), body: shape.contribution }),
  z.object({ step: z.literal('decision'), body: shape.decision }),
]);
export type StepContent = z.infer<typeof StepContent>;

export const BudgetRow = z.object({
  id: z.string(),
  path: z.enum(paths),
  amount: z.int().nullable(),
  outcome: z.enum(decisionKinds).nullable(),
  fatalAt: z.string().nullable(),
  decidedAt: z.string().nullable(),
  paidAt: z.string().nullable(),
  createdAt: z.string(),
  changedAt: z.string(),
});

const Need = z.object({
  code: z.templateLiteral([z.string(), '.', z.string()]),
  field: z.string(),
  weight: z.enum(['must', 'asks']),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** A request as its tab shows it. */
export const Budget = z.object({
  id: z.string(),
  caseFileId: z.string(),
  path: z.enum(paths),
  pathReason: z.string(),
  createdAt: z.string(),
  steps: Steps,
  /** In order. `open`: may be filled in. `waitsForFreeze`: opens when the facts are frozen. */
  progress: z.array(
    z.object({ step: StepNames, open: z.boolean(), waitsForFreeze: z.boolean(), savedAt: z.string().nullable(), toReview: z.boolean() }),
  ),
  frozen: FrozenFacts.nullable(),
  factChanges: z.object({ added: z.array(Fact), gone: z.array(Fact) }),
  competence: z.enum(['adviceOnly', 'writer', 'someoneElse']),
  needs: z.array(Need),
  payment: Payment,
  evaluations: z.array(Evaluation),
  /** Closed versions of the decision, newest first. */
  versions: z.array(ClosedVersion),
});
export type Budget = z.infer<typeof Budget>;

export const budgetCalls = {
  'budget.list': query({ input: z.object({ caseFileId: Id }), output: z.array(BudgetRow), reads: ['budget'] }),
  'budget.get': query({ input: z.object({ id: Id }), output: Budget, reads: ['budget', 'documents', 'profile'] }),
  'budget.start': command({
    input: z.object({ caseFileId: Id, path: z.literal('normal'), pathReason: Text }),
    output: z.object({ id: z.string() }),
    touches: ['budget'],
    audit: 'file.changed',
  }),
  'budget.saveStep': command({
    input: z.object({ id: Id, content: StepContent }),
    output: z.null(),
    touches: ['budget'],
    audit: 'file.changed',
  }),
  /** Freezes the facts and opens the legal test. Once. */
  'budget.freezeFacts': command({
    input: z.object({ id: Id }),
    output: z.object({ at: z.string() }),
    touches: ['budget'],
    audit: 'file.changed',
  }),
  /** The reasons as the steps give them: a start to edit, never stored by itself. */
  'budget.composeMotivation': query({
    input: z.object({ id: Id, language: z.enum(['nl', 'en']) }),
    output: z.object({ text: z.string() }),
    reads: ['budget'],
  }),
  /** Closes the decision as an immutable version. A second one needs a reason. */
  'budget.close': command({
    input: z.object({ id: Id, reason: Text.nullable() }),
    output: z.object({ documentId: z.string(), version: z.int() }),
    touches: ['budget', 'documents'],
    audit: 'document.closed',
  }),
  'budget.savePayment': command({
    input: z.object({ id: Id, payment: Payment }),
    output: z.null(),
    touches: ['budget'],
    audit: 'file.changed',
  }),
  'budget.saveEvaluation': command({
    input: z.object({ id: Id, evaluation: LookBack }),
    output: z.null(),
    touches: ['budget'],
    audit: 'file.changed',
  }),
} as const;
