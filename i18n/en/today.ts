import type { Like } from '../like.ts';
import type { today as nl } from '../nl/today.ts';

export const today: Like<typeof nl> = {};
