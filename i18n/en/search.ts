import type { Like } from '../like.ts';
import type { search as nl } from '../nl/search.ts';

export const search: Like<typeof nl> = {};
