import { digestOf } from '#db/keys/header-seal.ts';
import { refuse } from '#domain/refusal.ts';
import type { FirstSlot, Slot } from '#domain/vault/header.ts';
import type { OpenKeys } from './open-keys.ts';

/**
 * The ways into an open vault. One of the first version was written anew when it opened; where that failed, as on a full
 * disk, it is refused to change it now (`keys.notRenewed`).
 */
export const slotsOf = ({ header }: Pick<OpenKeys, 'header'>): readonly Slot[] =>
  header.version === 2 ? header.slots : refuse('keys.notRenewed');

/** A name for a way in that says nothing of it. */
export const idOfSlot = (slot: Slot | FirstSlot): string => digestOf(slot).slice(0, 16);
