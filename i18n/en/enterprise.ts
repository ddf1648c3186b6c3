import type { Like } from '../like.ts';
import type { enterprise as nl } from '../nl/enterprise.ts';

export const enterprise: Like<typeof nl> = {};
