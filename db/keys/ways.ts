import type { FirstSlot, Header, Slot } from '#domain/vault/header.ts';
import type { KeyCost } from '#domain/vault/key-cost.ts';
import type { Secret } from '#domain/vault/secret.ts';
import { timingSafeEqual } from 'node:crypto';
import type { Made } from './slot.ts';
import { openOrganisationSlot, openPassphraseSlot, openRecoverySlot, passphraseSlot, recoverySlot } from './slot.ts';
import type { Owner, VaultKeys } from './wrap.ts';
import { eraseKeys } from './wrap.ts';

/** What a secret gave, and the slot that it opened. The caller erases the keys. */
export type Unlocked = VaultKeys & Readonly<{ slot: Slot | FirstSlot }>;

/** Tries a secret on every slot of its kind; null when none opens. Which one failed is not told. */
export async function unlockKeys(header: Header, secret: Secret): Promise<Unlocked | null> {
  for (const slot of header.slots) {
    const keys = await openSlot(slot, secret, header);
    if (keys) return { ...keys, slot };
  }
  return null;
}

/** One slot. Of another kind than the secret is the same as not opened. */
export async function openSlot(slot: Slot | FirstSlot, secret: Secret, owner: Owner): Promise<VaultKeys | null> {
  if (slot.kind === 'passphrase' && secret.kind === 'passphrase') return openPassphraseSlot(slot, secret.passphrase, owner);
  if (slot.kind === 'recovery' && secret.kind === 'recovery') return openRecoverySlot(slot, secret.key, owner);
  if (slot.kind === 'organisation' && secret.kind === 'organisation') return openOrganisationSlot(slot, secret.identities, owner);
  return null;
}

/** A way in of the worker's own. */
export type OwnSecret = Exclude<Secret, { kind: 'organisation' }>;

/**
 * A new slot for a secret of the worker's own, opened once before it is answered: a slot that does not open must never be
 * written. `cost` counts for a passphrase.
 */
export async function provenSlot(keys: VaultKeys, secret: OwnSecret, cost: KeyCost, made: Made): Promise<Slot> {
  const slot =
    secret.kind === 'passphrase' ? await passphraseSlot(keys, secret.passphrase, cost, made) : recoverySlot(keys, secret.key, made);
  const opened = await openSlot(slot, secret, made.owner);
  const proven = opened !== null && timingSafeEqual(opened.dataKey, keys.dataKey) && sameReflections(opened, keys);
  if (opened) eraseKeys(opened);
  if (!proven) throw new Error('a new slot does not open');
  return slot;
}

const sameReflections = (one: VaultKeys, other: VaultKeys): boolean =>
  one.reflectionKey && other.reflectionKey
    ? timingSafeEqual(one.reflectionKey, other.reflectionKey)
    : one.reflectionKey === other.reflectionKey;
