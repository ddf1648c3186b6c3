import type { Output } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import { z } from 'zod';

export type PlanView = Output<Calls['plan.get']>;

/** A plan that was begun. */
export type StartedPlan = PlanView & Readonly<{ whole: NonNullable<PlanView['whole']> }>;

/** The goal or step that stands open to be written; `id` null is a new one. */
export const Editing = z.union([
  z.strictObject({ kind: z.literal('goal'), id: z.string().nullable() }),
  z.strictObject({ kind: z.literal('step'), id: z.string().nullable(), goalId: z.string() }),
]);
export type Editing = Readonly<z.infer<typeof Editing>>;
