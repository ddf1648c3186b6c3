import canonicalize from 'canonicalize';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { CipherId } from '#domain/vault/header.ts';

/**
 * What the ways in lead to. `dataKey` opens the database; `reflectionKey` the reflections inside it, and is null for who came
 * in by a way that does not give it. The holder erases both.
 */
export type VaultKeys = Readonly<{ dataKey: Buffer; reflectionKey: Buffer | null }>;

/** What a slot belongs to: a slot copied into another vault, or to another cipher, does not open. */
export type Owner = Readonly<{ vaultId: string; cipher: CipherId }>;

type Wrapped = Readonly<{ nonce: string; wrapped: string; tag: string }>;

/** Seals the keys (AES-256-GCM). `bound` is everything else of the slot: it cannot be changed without the seal breaking. */
export function wrapKeys({ dataKey, reflectionKey }: VaultKeys, wrappingKey: Uint8Array, bound: object, owner: Owner): Wrapped {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce);
  cipher.setAAD(boundBytes(bound, owner));
  const parts = [cipher.update(dataKey), ...(reflectionKey ? [cipher.update(reflectionKey)] : []), cipher.final()];
  return { nonce: base64(nonce), wrapped: base64(Buffer.concat(parts)), tag: base64(cipher.getAuthTag()) };
}

/** The keys, or null when this wrapping key is not the one (or the slot was changed: that looks the same). */
export function unwrapKeys({ nonce, wrapped, tag, ...bound }: Wrapped, wrappingKey: Uint8Array, owner: Owner): VaultKeys | null {
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey, Buffer.from(nonce, 'base64'));
  decipher.setAAD(boundBytes(bound, owner));
  decipher.setAuthTag(Buffer.from(tag, 'base64'));
  const opened = decipher.update(Buffer.from(wrapped, 'base64'));
  try {
    decipher.final();
    return { dataKey: Buffer.from(opened.subarray(0, 32)), reflectionKey: opened.length === 64 ? Buffer.from(opened.subarray(32)) : null };
  } catch {
    return null;
  } finally {
    opened.fill(0);
  }
}

export function eraseKeys({ dataKey, reflectionKey }: VaultKeys): void {
  dataKey.fill(0);
  reflectionKey?.fill(0);
}

/** The same for one whose keys live on. */
export const copyOfKeys = ({ dataKey, reflectionKey }: VaultKeys): VaultKeys => ({
  dataKey: Buffer.from(dataKey),
  reflectionKey: reflectionKey && Buffer.from(reflectionKey),
});

const boundBytes = (bound: object, { vaultId, cipher }: Owner): Buffer =>
  Buffer.from(canonicalize({ ...bound, vaultId, cipher }) ?? '', 'utf8');

const base64 = (bytes: Buffer): string => bytes.toString('base64');
