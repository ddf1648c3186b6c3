import type { Like } from '../like.ts';
import type { caseFile as nl } from '../nl/case-file.ts';

export const caseFile: Like<typeof nl> = {};
