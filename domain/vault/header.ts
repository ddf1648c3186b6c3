import { z } from 'zod';
import { KeyCost } from './key-cost.ts';

/** Base64 of exactly so many bytes, with nothing in the bits that are left over: one flipped bit is always another value or none. */
const bytes = (length: number) => z.base64().refine((text) => byteLength(text) === length && leavesNothing.test(text));

const leavesNothing = /(?:[AQgw]==|[AEIMQUYcgkosw048]=|[^=])$/;

const byteLength = (base64: string): number => (base64.length / 4) * 3 - (/=*$/.exec(base64)?.[0].length ?? 0);

/** How vault.db is encrypted. `sqlcipher4`: AES-256-CBC with HMAC-SHA512, readable by any SQLCipher 4 tool that has the data key. */
export const CipherId = z.enum(['sqlcipher4']);
export type CipherId = z.infer<typeof CipherId>;

/** What AES-256-GCM makes of the keys: the data key alone, or with the key of the reflections behind it. */
const wrap = { nonce: bytes(12), wrapped: z.union([bytes(32), bytes(64)]), tag: bytes(16) };
const argon2id = { kdf: z.literal('argon2id'), cost: KeyCost, salt: bytes(16) };

/** The keys under one that Argon2id derives from a passphrase. */
export const PassphraseSlot = z.strictObject({ kind: z.literal('passphrase'), madeAt: z.iso.datetime(), ...argon2id, ...wrap });
export type PassphraseSlot = z.infer<typeof PassphraseSlot>;

/** The keys under one that HKDF derives from the recovery key, which is random and long enough to need no cost. */
export const RecoverySlot = z.strictObject({
  kind: z.literal('recovery'),
  madeAt: z.iso.datetime(),
  kdf: z.literal('hkdf-sha256'),
  salt: bytes(32),
  ...wrap,
});
export type RecoverySlot = z.infer<typeof RecoverySlot>;

/** An age recipient of the kind X25519: what an organisation gives out to be sealed to. */
export const Recipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);

/** The data key sealed to the organisation: an age file, in base64. It never holds the key of the reflections. */
export const OrganisationSlot = z.strictObject({
  kind: z.literal('organisation'),
  madeAt: z.iso.datetime(),
  recipient: Recipient,
  sealed: z.base64().min(100).max(4000),
});
export type OrganisationSlot = z.infer<typeof OrganisationSlot>;

/** One way to the keys. */
export const Slot = z.discriminatedUnion('kind', [PassphraseSlot, RecoverySlot, OrganisationSlot]);
export type Slot = z.infer<typeof Slot>;
export type SlotKind = Slot['kind'];

/** A passphrase slot of the first version: the data key only, and nobody wrote down when. */
export const FirstSlot = z.strictObject({ kind: z.literal('passphrase'), ...argon2id, ...wrap, wrapped: bytes(32) });
export type FirstSlot = z.infer<typeof FirstSlot>;

/** A way in that is the worker's own: at least one always remains. */
export const isOwn = ({ kind }: Pick<Slot, 'kind'>): boolean => kind !== 'organisation';

/** True when this way also opens the reflections. */
export const opensReflections = (slot: Slot | FirstSlot): boolean => slot.kind !== 'organisation' && byteLength(slot.wrapped) === 64;

/** The mark and version by which a header is known as ours, before anything else of it is believed. */
export const headerFormat = 'maatwerkbank-vault';
export const headerVersion = 2;

/** Over this many bytes a file is no header of ours and is not read. */
export const headerSizeLimit = 65_536;

const common = {
  format: z.literal(headerFormat),
  vaultId: z.uuid(),
  createdAt: z.iso.datetime(),
  cipher: CipherId,
  /** Grows with every change, so that an older header put back is noticed. */
  generation: z.int().min(1).max(1_000_000_000),
};
const first = { ...common, version: z.literal(1), slots: z.array(FirstSlot).min(1).max(8) };
const second = {
  ...common,
  version: z.literal(2),
  slots: z
    .array(Slot)
    .max(8)
    .refine((slots) => slots.some(isOwn) && atMostOne(slots, 'recovery') && atMostOne(slots, 'organisation')),
};

const atMostOne = (slots: readonly Slot[], kind: SlotKind): boolean => slots.filter((slot) => slot.kind === kind).length <= 1;

/** What the header says. Version 1 is read, and written as 2 at its first change. */
export const HeaderBody = z.discriminatedUnion('version', [z.strictObject(first), z.strictObject(second)]);
export type HeaderBody = z.infer<typeof HeaderBody>;

const proof = { checksum: z.string().regex(/^[0-9a-f]{64}$/), mac: bytes(32) };

/**
 * The header of a vault (vault.json). It is hostile input: anyone can write it. `checksum` names accidental damage before
 * a passphrase is asked; `mac`, under a key that only the data key gives, names intended change after it.
 */
export const Header = z.discriminatedUnion('version', [z.strictObject({ ...first, ...proof }), z.strictObject({ ...second, ...proof })]);
export type Header = z.infer<typeof Header>;
