import { Evaluation, EvaluationHead, Experience, GoalOutcome } from '#domain/evaluation/evaluation.ts';
import { z } from 'zod';
import { command, query } from './define.ts';
import { NeedShape } from './need.ts';
import { Id } from './values.ts';

const Value = z.object({ on: z.string(), value: z.number() });

/** A factor measured when the plan was made and again since; `bounds` and `name` as the means itself has them. */
export const ThenAndNowView = z.object({
  of: z.enum(['instrument', 'bridge']),
  code: z.string(),
  domain: z.string(),
  then: Value,
  now: Value,
});
export type ThenAndNowView = z.infer<typeof ThenAndNowView>;

export const EvaluationView = Evaluation.extend({ needs: z.array(NeedShape), compared: z.array(ThenAndNowView) });
export type EvaluationView = z.infer<typeof EvaluationView>;

export const EvaluationInput = EvaluationHead.extend({ goals: z.array(GoalOutcome).max(50) });

const touches = ['evaluation'] as const;
const audit = 'file.changed' as const;

export const evaluationCalls = {
  /** The evaluations of a file's plan, newest first, what the client said about the help, and whether there is a plan to look at. */
  'evaluation.list': query({
    input: z.object({ caseFileId: Id }),
    output: z.object({
      plan: z.object({ id: z.string(), version: z.int(), goals: z.array(z.object({ id: z.string(), words: z.string() })) }).nullable(),
      evaluations: z.array(EvaluationView),
      experiences: z.array(Experience.extend({ id: z.string(), caseFileId: z.string() })),
    }),
    reads: ['evaluation', 'plan', 'documents', 'instrument', 'bridge'],
  }),
  'evaluation.save': command({
    input: EvaluationInput.extend({ id: Id.nullable(), planId: Id }),
    output: z.object({ id: z.string() }),
    touches,
    audit,
  }),
  'evaluation.remove': command({ input: z.object({ id: Id }), output: z.null(), touches, audit }),
  /** What the client said to the three questions. */
  'evaluation.saveExperience': command({
    input: Experience.extend({ id: Id.nullable(), caseFileId: Id }),
    output: z.object({ id: z.string() }),
    touches,
    audit,
  }),
} as const;
