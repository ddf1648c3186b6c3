import type { Like } from '../like.ts';
import type { report as nl } from '../nl/report.ts';

export const report: Like<typeof nl> = {};
