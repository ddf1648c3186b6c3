import type { placementCalls } from '#contract/placement.ts';
import type { Handlers } from './handlers.ts';

export const placementHandlers: Handlers<typeof placementCalls> = {};
