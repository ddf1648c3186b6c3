import type { Output } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';

export type PlanView = Output<Calls['plan.get']>;

/** A plan that was begun. */
export type StartedPlan = PlanView & Readonly<{ whole: NonNullable<PlanView['whole']> }>;

/** The goal or step that stands open to be written; `id` null is a new one. */
export type Editing = Readonly<{ kind: 'goal'; id: string | null }> | Readonly<{ kind: 'step'; id: string | null; goalId: string }>;
