import type { Like } from '../like.ts';
import type { placement as nl } from '../nl/placement.ts';

export const placement: Like<typeof nl> = {};
