import type { Output } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import type { FrameInput } from '#contract/placement.ts';
import { z } from 'zod';

/** A placement with its visits, reports, hours and what closing still needs. */
export type PlacementView = Output<Calls['placement.get']>;

export type ReportRow = PlacementView['reports'][number];

/** Work and contract as they are typed. */
export type FrameTyped = z.input<typeof FrameInput>;

/** The parts of a placement, in the order of the work: what is done most stands first. */
export const parts = ['visits', 'frame', 'coaching', 'goals', 'employer', 'closing', 'reports'] as const;
export type Part = (typeof parts)[number];

/** The goal, visit or report that stands open to be written; `id` null is a new one. */
export const Editing = z.strictObject({ kind: z.enum(['goal', 'visit', 'report']), id: z.string().nullable() });
export type Editing = Readonly<z.infer<typeof Editing>>;
