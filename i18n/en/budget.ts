import type { Like } from '../like.ts';
import type { budget as nl } from '../nl/budget.ts';

export const budget: Like<typeof nl> = {};
