import type { Output } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';

/** A review as its page shows it. */
export type ReviewView = Output<Calls['inspection.read']>;
