import { z } from 'zod';
import { KeyCost } from './key-cost.ts';

/** Base64 of exactly so many bytes. */
const bytes = (length: number) => z.base64().refine((text) => byteLength(text) === length);

const byteLength = (base64: string): number => (base64.length / 4) * 3 - (/=*$/.exec(base64)?.[0].length ?? 0);

/** How vault.db is encrypted. `sqlcipher4`: AES-256-CBC with HMAC-SHA512, readable by any SQLCipher 4 tool that has the data key. */
export const CipherId = z.enum(['sqlcipher4']);
export type CipherId = z.infer<typeof CipherId>;

/** One way to the data key: the key wrapped (AES-256-GCM) under a key derived from a passphrase. */
export const PassphraseSlot = z.strictObject({
  kind: z.literal('passphrase'),
  kdf: z.literal('argon2id'),
  cost: KeyCost,
  salt: bytes(16),
  nonce: bytes(12),
  wrapped: bytes(32),
  tag: bytes(16),
});
export type PassphraseSlot = z.infer<typeof PassphraseSlot>;

export const Slot = z.discriminatedUnion('kind', [PassphraseSlot]);
export type Slot = z.infer<typeof Slot>;

/** The mark and version by which a header is known as ours, before anything else of it is believed. */
export const headerFormat = 'maatwerkbank-vault';
export const headerVersion = 1;

/** Over this many bytes a file is no header of ours and is not read. */
export const headerSizeLimit = 65_536;

/** What the header says. `generation` grows with every change, so that an older header put back is noticed. */
export const HeaderBody = z.strictObject({
  format: z.literal(headerFormat),
  version: z.literal(headerVersion),
  vaultId: z.uuid(),
  createdAt: z.iso.datetime(),
  cipher: CipherId,
  generation: z.int().min(1).max(1_000_000_000),
  slots: z.array(Slot).min(1).max(8),
});
export type HeaderBody = z.infer<typeof HeaderBody>;

/**
 * The header of a vault (vault.json). It is hostile input: anyone can write it. `checksum` names accidental damage before
 * a passphrase is asked; `mac`, under a key that only the data key gives, names intended change after it.
 */
export const Header = z.strictObject({ ...HeaderBody.shape, checksum: z.string().regex(/^[0-9a-f]{64}$/), mac: bytes(32) });
export type Header = z.infer<typeof Header>;
