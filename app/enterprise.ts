import type { enterpriseCalls } from '#contract/enterprise.ts';
import type { Handlers } from './handlers.ts';

export const enterpriseHandlers: Handlers<typeof enterpriseCalls> = {};
