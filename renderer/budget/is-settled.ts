import type { Budget } from '#contract/budget.ts';

/** A closed version stands and no step was recorded after it: there is nothing left to ask for. */
export function isSettled({ versions, progress }: Pick<Budget, 'versions' | 'progress'>): boolean {
  const [newest] = versions;
  return newest !== undefined && progress.every(({ savedAt }) => savedAt === null || savedAt <= newest.closedAt);
}
