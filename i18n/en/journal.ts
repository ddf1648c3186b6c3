import type { Like } from '../like.ts';
import type { journal as nl } from '../nl/journal.ts';

export const journal: Like<typeof nl> = {};
