import type { CipherId, PassphraseSlot } from '#domain/vault/header.ts';
import type { KeyCost } from '#domain/vault/key-cost.ts';
import canonicalize from 'canonicalize';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deriveKey } from './argon.ts';

/** What a slot belongs to: a slot copied into another vault, or to another cipher, does not open. */
type Owner = Readonly<{ vaultId: string; cipher: CipherId }>;

/** Wraps the data key under a passphrase. */
export async function makeSlot(dataKey: Uint8Array, passphrase: string, cost: KeyCost, owner: Owner): Promise<PassphraseSlot> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const bound = { kind: 'passphrase', kdf: 'argon2id', cost, salt: salt.toString('base64') } as const;
  const wrappingKey = await deriveKey(passphrase, salt, cost);
  try {
    const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce);
    cipher.setAAD(boundBytes(bound, owner));
    const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final()]);
    return { ...bound, nonce: nonce.toString('base64'), wrapped: wrapped.toString('base64'), tag: cipher.getAuthTag().toString('base64') };
  } finally {
    wrappingKey.fill(0);
  }
}

/** The data key, or null when the passphrase is not the one (or the slot was changed: that looks the same). */
export async function openSlot(slot: PassphraseSlot, passphrase: string, owner: Owner): Promise<Buffer | null> {
  const wrappingKey = await deriveKey(passphrase, Buffer.from(slot.salt, 'base64'), slot.cost);
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey, Buffer.from(slot.nonce, 'base64'));
    decipher.setAAD(boundBytes(slot, owner));
    decipher.setAuthTag(Buffer.from(slot.tag, 'base64'));
    const dataKey = decipher.update(Buffer.from(slot.wrapped, 'base64'));
    try {
      decipher.final();
      return dataKey;
    } catch {
      dataKey.fill(0);
      return null;
    }
  } finally {
    wrappingKey.fill(0);
  }
}

/** Everything that a slot may not change under a passphrase: the additional data of the seal. */
function boundBytes(slot: Pick<PassphraseSlot, 'kind' | 'kdf' | 'cost' | 'salt'>, owner: Owner): Buffer {
  const { kind, kdf, cost, salt } = slot;
  return Buffer.from(canonicalize({ kind, kdf, cost, salt, vaultId: owner.vaultId, cipher: owner.cipher }) ?? '', 'utf8');
}
