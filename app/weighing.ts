import type { weighingCalls } from '#contract/weighing.ts';
import type { Handlers } from './handlers.ts';

export const weighingHandlers: Handlers<typeof weighingCalls> = {};
