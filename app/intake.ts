import type { intakeCalls } from '#contract/intake.ts';
import type { Handlers } from './handlers.ts';

export const intakeHandlers: Handlers<typeof intakeCalls> = {};
