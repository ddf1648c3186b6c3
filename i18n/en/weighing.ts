import type { Like } from '../like.ts';
import type { weighing as nl } from '../nl/weighing.ts';

export const weighing: Like<typeof nl> = {};
