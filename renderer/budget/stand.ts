import type { StepName } from '#domain/budget/request.ts';

/** Where one stands: a step of the request, or what comes after the decision. */
export type Stand = StepName | 'after';
