import type { Path, StepName } from './request.ts';

/** The order of the steps per path. The urgent and the small path ask less, in the same order. */
export const stepOrder: Readonly<Record<Path, readonly StepName[]>> = {
  small: ['situation', 'effect', 'options', 'contribution', 'decision'],
  normal: ['situation', 'effect', 'values', 'options', 'effects', 'legal', 'contribution', 'decision'],
  urgent: ['situation', 'effect', 'options', 'contribution', 'decision'],
};

/** What is known of the steps: which were ever saved, and whether the facts were frozen for the legal test. */
export type Progress = Readonly<{ path: Path; saved: ReadonlySet<StepName>; frozen: boolean }>;

/** Steps open in order: one opens when the one before it was saved. Going back is always free. */
export function isOpen(step: StepName, progress: Progress): boolean {
  const order = stepOrder[progress.path];
  const before = order[order.indexOf(step) - 1];
  return progress.saved.has(step) || before === undefined || progress.saved.has(before);
}

/** True when the legal test waits for the facts to be frozen. */
export const waitsForFreeze = (step: StepName, progress: Progress): boolean =>
  step === 'legal' && isOpen(step, progress) && !progress.frozen;

/** Steps 2 to 4 are looked at again when step 1 changes: they were written for another effect. */
export function toReview(changed: StepName, saved: ReadonlySet<StepName>): readonly StepName[] {
  if (changed !== 'effect') return [];
  return (['values', 'options', 'effects', 'legal'] as const).filter((step) => saved.has(step));
}
