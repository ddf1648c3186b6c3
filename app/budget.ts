import type { budgetCalls } from '#contract/budget.ts';
import type { Handlers } from './handlers.ts';

export const budgetHandlers: Handlers<typeof budgetCalls> = {};
