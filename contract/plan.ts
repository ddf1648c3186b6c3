import { StepOutcome } from '#domain/plan/outcome.ts';
import { Agreement, Duties, Goal, Plan, PlanBasis, Support } from '#domain/plan/plan.ts';
import { Step, StepAgreement } from '#domain/plan/step.ts';
import { z } from 'zod';
import { command, query } from './define.ts';
import { ClosedVersion } from './document.ts';
import { NeedShape } from './need.ts';
import { Id, LocalDate, Text } from './values.ts';

/** A hypothesis of the weighing, as a plan can rest on it. */
export const HypothesisChoice = z.object({ id: z.string(), ifText: z.string(), thenText: z.string(), becauseText: z.string() });

export const SupportInput = z.object({ support: z.array(Support).max(20) });
/** `id` null makes a new one. */
export const GoalInput = Goal.extend({ id: Id.nullable() });
/** `agreedOn` null is the plan's own day, or today once the plan was closed. */
export const StepInput = StepAgreement.extend({ id: Id.nullable(), goalId: Id, agreedOn: LocalDate.nullable() });

const saved = z.object({ id: z.string() });
const touches = ['plan'] as const;
const audit = 'file.changed' as const;

export const planCalls = {
  /** The plan of a case file with what the law asks, what is still needed, and its newest closed version. */
  'plan.get': query({
    input: z.object({ caseFileId: Id }),
    output: z.object({
      whole: z.object({ plan: Plan, goals: z.array(Goal), steps: z.array(Step) }).nullable(),
      needs: z.array(NeedShape),
      hypotheses: z.array(HypothesisChoice),
      household: z.object({ loneParent: z.boolean().nullable(), youngestChildBirthDate: LocalDate.nullable() }),
      closed: ClosedVersion.nullable(),
      changedSinceClosing: z.boolean(),
    }),
    reads: ['plan', 'weighing', 'caseFiles', 'documents', 'profile'],
  }),
  'plan.start': command({ input: z.object({ caseFileId: Id }), output: saved, touches, audit }),
  'plan.saveBasis': command({ input: PlanBasis.extend({ id: Id }), output: saved, touches, audit }),
  'plan.saveGoal': command({ input: z.object({ planId: Id, goal: GoalInput }), output: saved, touches, audit }),
  'plan.removeGoal': command({ input: z.object({ id: Id }), output: z.null(), touches, audit }),
  'plan.saveStep': command({ input: StepInput, output: saved, touches, audit }),
  'plan.removeStep': command({ input: z.object({ id: Id }), output: z.null(), touches, audit }),
  /** How a step went, also after the plan was closed: `againId` is the new try that was agreed. */
  'plan.recordStep': command({
    input: z.object({ id: Id, outcome: StepOutcome }),
    output: z.object({ againId: z.string().nullable() }),
    touches,
    audit,
  }),
  'plan.saveSupport': command({ input: SupportInput.extend({ id: Id }), output: saved, touches, audit }),
  'plan.saveDuties': command({ input: Duties.extend({ id: Id }), output: saved, touches, audit }),
  'plan.saveAgreement': command({ input: Agreement.extend({ id: Id }), output: saved, touches, audit }),
  /** Makes the plan an immutable version; from the second version on `reason` says why. */
  'plan.close': command({
    input: z.object({ id: Id, reason: Text.nullable() }),
    output: z.object({ version: z.int() }),
    touches: ['plan', 'documents', 'audit'],
    audit: 'document.closed',
  }),
} as const;
