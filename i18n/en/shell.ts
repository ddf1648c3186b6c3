import type { Like } from '../like.ts';
import type { shell as nl } from '../nl/shell.ts';

export const shell: Like<typeof nl> = {};
