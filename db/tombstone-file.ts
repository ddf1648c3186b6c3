import { refuse } from '#domain/refusal.ts';
import { Tombstone } from '#domain/retention/tombstone.ts';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { writeWhole } from './write-file.ts';

/** To whom a sealed list belongs: it opens with no other key and beside no other vault. */
export type TombstoneOwner = Readonly<{ vaultId: string; dataKey: Uint8Array }>;

const format = 'maatwerkbank-tombstones';
const LIMIT = 16 * 1024 * 1024;

/** Base64 in its one form: the unused bits of a last letter would be a place to change unnoticed. */
const Bytes = z.base64().refine((text) => Buffer.from(text, 'base64').toString('base64') === text);
const Sealed = z.strictObject({ format: z.literal(format), version: z.literal(1), nonce: Bytes, sealed: Bytes, tag: Bytes });

/**
 * What the sealed list says; nothing when there is none. It is hostile input: anything that is not whole, not ours or of
 * another key is refused (`retention.tombstonesDamaged`) and stays as it was.
 */
export function readTombstones(file: string, owner: TombstoneOwner): readonly Tombstone[] {
  if (!existsSync(file)) return [];
  if (statSync(file).size > LIMIT) refuse('retention.tombstonesDamaged');
  try {
    const { nonce, sealed, tag } = Sealed.parse(JSON.parse(readFileSync(file, 'utf8')));
    const list: unknown = JSON.parse(withKey(owner, (key) => open(key, owner, { nonce, sealed, tag })));
    return z.array(Tombstone).parse(list);
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code))) throw error;
    return refuse('retention.tombstonesDamaged');
  }
}

/** Writes the list anew, whole or not at all (AES-256-GCM under HKDF(data key, "tombstones")). */
export function writeTombstones(file: string, tombstones: readonly Tombstone[], owner: TombstoneOwner): void {
  const text = JSON.stringify(z.array(Tombstone).parse(tombstones));
  writeWhole(file, Buffer.from(`${JSON.stringify(withKey(owner, (key) => seal(key, owner, text)))}\n`, 'utf8'));
}

function seal(key: Buffer, owner: TombstoneOwner, text: string): z.infer<typeof Sealed> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(boundBytes(owner));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return {
    format,
    version: 1,
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

function open(
  key: Buffer,
  owner: TombstoneOwner,
  { nonce, sealed, tag }: Pick<z.infer<typeof Sealed>, 'nonce' | 'sealed' | 'tag'>,
): string {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'), { authTagLength: 16 });
  decipher.setAAD(boundBytes(owner));
  decipher.setAuthTag(Buffer.from(tag, 'base64'));
  return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()]).toString('utf8');
}

function withKey<T>({ dataKey }: TombstoneOwner, work: (key: Buffer) => T): T {
  const key = Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), 'tombstones', 32));
  try {
    return work(key);
  } finally {
    key.fill(0);
  }
}

const boundBytes = ({ vaultId }: TombstoneOwner): Buffer => Buffer.from(`${format} 1 ${vaultId}`, 'utf8');
