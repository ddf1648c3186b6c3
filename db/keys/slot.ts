import { refuse } from '#domain/refusal.ts';
import type { FirstSlot, OrganisationSlot, PassphraseSlot, RecoverySlot } from '#domain/vault/header.ts';
import { Recipient } from '#domain/vault/header.ts';
import type { KeyCost } from '#domain/vault/key-cost.ts';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import canonicalize from 'canonicalize';
import { hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { deriveKey } from './argon.ts';
import type { Owner, VaultKeys } from './wrap.ts';
import { unwrapKeys, wrapKeys } from './wrap.ts';

/** When a slot was made, and what it belongs to. */
export type Made = Readonly<{ madeAt: string; owner: Owner }>;

/** The keys under a passphrase. */
export async function passphraseSlot(keys: VaultKeys, passphrase: string, cost: KeyCost, { madeAt, owner }: Made): Promise<PassphraseSlot> {
  const salt = randomBytes(16);
  const bound = { kind: 'passphrase', madeAt, kdf: 'argon2id', cost, salt: salt.toString('base64') } as const;
  const wrappingKey = await deriveKey(passphrase, salt, cost);
  try {
    return { ...bound, ...wrapKeys(keys, wrappingKey, bound, owner) };
  } finally {
    wrappingKey.fill(0);
  }
}

/** The keys, or null when the passphrase is not the one (or the slot was changed: that looks the same). */
export async function openPassphraseSlot(slot: PassphraseSlot | FirstSlot, passphrase: string, owner: Owner): Promise<VaultKeys | null> {
  const wrappingKey = await deriveKey(passphrase, Buffer.from(slot.salt, 'base64'), slot.cost);
  try {
    return unwrapKeys(slot, wrappingKey, owner);
  } finally {
    wrappingKey.fill(0);
  }
}

/** The keys under a recovery key. */
export function recoverySlot(keys: VaultKeys, recoveryKey: Uint8Array, { madeAt, owner }: Made): RecoverySlot {
  const salt = randomBytes(32);
  const bound = { kind: 'recovery', madeAt, kdf: 'hkdf-sha256', salt: salt.toString('base64') } as const;
  const wrappingKey = underRecoveryKey(recoveryKey, salt);
  try {
    return { ...bound, ...wrapKeys(keys, wrappingKey, bound, owner) };
  } finally {
    wrappingKey.fill(0);
  }
}

export function openRecoverySlot(slot: RecoverySlot, recoveryKey: Uint8Array, owner: Owner): VaultKeys | null {
  const wrappingKey = underRecoveryKey(recoveryKey, Buffer.from(slot.salt, 'base64'));
  try {
    return unwrapKeys(slot, wrappingKey, owner);
  } finally {
    wrappingKey.fill(0);
  }
}

const underRecoveryKey = (recoveryKey: Uint8Array, salt: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', recoveryKey, salt, 'recovery', 32));

/** What lies in the seal beside the data key: age has no additional data, so the slot is bound by saying it again inside. */
const Sealed = z.strictObject({
  kind: z.literal('organisation'),
  madeAt: z.string(),
  recipient: Recipient,
  vaultId: z.string(),
  cipher: z.string(),
  dataKey: z.base64(),
});

/** The data key, and never that of the reflections, sealed to the organisation's recipient. */
export async function organisationSlot({ dataKey }: VaultKeys, recipient: string, { madeAt, owner }: Made): Promise<OrganisationSlot> {
  const { vaultId, cipher } = owner;
  const bound = { kind: 'organisation', madeAt, recipient } as const;
  const text = canonicalize({ ...bound, vaultId, cipher, dataKey: dataKey.toString('base64') } satisfies z.infer<typeof Sealed>);
  const age = new Encrypter();
  age.addRecipient(recipient);
  return { ...bound, sealed: Buffer.from(await age.encrypt(text ?? '')).toString('base64') };
}

/** The data key for who has the identity behind the recipient; null for anyone else, and for a slot that was changed or moved. */
export async function openOrganisationSlot(
  { sealed, kind, madeAt, recipient }: OrganisationSlot,
  identities: readonly string[],
  { vaultId, cipher }: Owner,
): Promise<VaultKeys | null> {
  try {
    const age = new Decrypter();
    for (const identity of identities) if ((await identityToRecipient(identity)) === recipient) age.addIdentity(identity);
    const { dataKey, ...bound } = Sealed.parse(JSON.parse(await age.decrypt(Buffer.from(sealed, 'base64'), 'text')));
    if (canonicalize(bound) !== canonicalize({ kind, madeAt, recipient, vaultId, cipher })) return null;
    return { dataKey: Buffer.from(dataKey, 'base64'), reflectionKey: null };
  } catch {
    // Whatever is wrong with them, these identities do not open this slot.
    return null;
  }
}

/** A new pair of keys for an organisation. */
export async function newIdentity(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** Refuses a public key with a typing error in it (`keys.noRecipient`): its letters carry a checksum. */
export function refuseMistypedRecipient(recipient: string): void {
  try {
    new Encrypter().addRecipient(recipient);
  } catch {
    refuse('keys.noRecipient');
  }
}

/** Refuses an identity with a typing error in it (`keys.noIdentity`). */
export async function refuseMistypedIdentity(identity: string): Promise<void> {
  try {
    await identityToRecipient(identity);
  } catch {
    refuse('keys.noIdentity');
  }
}
