import type { reportCalls } from '#contract/report.ts';
import type { Handlers } from './handlers.ts';

export const reportHandlers: Handlers<typeof reportCalls> = {};
