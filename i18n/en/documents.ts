import type { Like } from '../like.ts';
import type { documents as nl } from '../nl/documents.ts';

export const documents: Like<typeof nl> = {};
