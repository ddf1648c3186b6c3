import type { Like } from '../like.ts';
import type { plan as nl } from '../nl/plan.ts';

export const plan: Like<typeof nl> = {};
