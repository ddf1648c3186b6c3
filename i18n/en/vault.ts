import type { Like } from '../like.ts';
import type { vault as nl } from '../nl/vault.ts';

export const vault: Like<typeof nl> = {};
