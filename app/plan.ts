import type { planCalls } from '#contract/plan.ts';
import type { Handlers } from './handlers.ts';

export const planHandlers: Handlers<typeof planCalls> = {};
