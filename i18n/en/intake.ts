import type { Like } from '../like.ts';
import type { intake as nl } from '../nl/intake.ts';

export const intake: Like<typeof nl> = {};
