import type { vaultCalls } from '#contract/vault.ts';
import type { Handlers } from './handlers.ts';

export const vaultHandlers: Handlers<typeof vaultCalls> = {};
