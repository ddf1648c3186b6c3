import type { Like } from '../like.ts';
import type { profile as nl } from '../nl/profile.ts';

export const profile: Like<typeof nl> = {};
