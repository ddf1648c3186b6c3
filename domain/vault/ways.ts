import { refuse } from '../refusal.ts';
import type { Slot } from './header.ts';
import { isOwn, opensReflections } from './header.ts';

/**
 * The ways in once `fresh` has taken the place of the passphrase. Who cannot open the reflections leaves the passphrases in
 * place that can: otherwise the organisation, or a passphrase that it let someone set, would shut them forever.
 */
export function withPassphrase(slots: readonly Slot[], fresh: Slot): readonly Slot[] {
  const kept = slots.filter((slot) => slot.kind !== 'passphrase' || (opensReflections(slot) && !opensReflections(fresh)));
  return [fresh, ...kept];
}

/** Once `fresh` has taken the place of the recovery key. */
export function withRecovery(slots: readonly Slot[], fresh: Slot): readonly Slot[] {
  refuseLesserRecovery(slots, opensReflections(fresh));
  return [...slots.filter(({ kind }) => kind !== 'recovery'), fresh];
}

/** Refuses (`keys.reflectionsClosed`) a new recovery key that would not open the reflections while the old one does. */
export function refuseLesserRecovery(slots: readonly Slot[], reflectionsOpen: boolean): void {
  if (!reflectionsOpen && slots.some((slot) => slot.kind === 'recovery' && opensReflections(slot))) refuse('keys.reflectionsClosed');
}

/** Once `fresh` has taken the place of the organisation's key. */
export const withOrganisation = (slots: readonly Slot[], fresh: Slot): readonly Slot[] => [
  ...slots.filter(({ kind }) => kind !== 'organisation'),
  fresh,
];

/**
 * The ways in without this one. One of the worker's own always remains (`keys.lastWay`): the organisation alone is no way in
 * for who works here. The last that opens the reflections goes only when that is said to be known (`keys.losesReflections`).
 */
export function without(slots: readonly Slot[], gone: Slot, knowsLoss: boolean): readonly Slot[] {
  const left = slots.filter((slot) => slot !== gone);
  if (!left.some(isOwn)) refuse('keys.lastWay');
  if (!knowsLoss && opensReflections(gone) && !left.some(opensReflections)) refuse('keys.losesReflections');
  return left;
}
