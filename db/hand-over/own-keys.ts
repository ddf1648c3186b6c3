import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { fingerprintDigits } from '#domain/hand-over/fingerprint.ts';
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { z } from 'zod';
import type { ReadDb, WriteDb } from '../sql.ts';
import { all, get as getRow, run, sql } from '../sql.ts';

/** Both pairs of keys of this vault's worker. The private halves never leave the vault and the chores process. */
const Row = z.object({
  id: z.string(),
  ageSecret: z.string(),
  agePublic: z.string(),
  signSecret: z.instanceof(Uint8Array),
  signPublic: z.string(),
  madeAt: z.string(),
  retiredAt: z.string().nullable(),
});
export type OwnKeys = z.infer<typeof Row>;

/** Makes two new pairs: X25519 for opening packages (age), Ed25519 for signing them, since age itself names no sender. */
export async function make(): Promise<Pick<OwnKeys, 'ageSecret' | 'agePublic' | 'signSecret' | 'signPublic'>> {
  const ageSecret = await generateX25519Identity();
  const pair = generateKeyPairSync('ed25519');
  return {
    ageSecret,
    agePublic: await identityToRecipient(ageSecret),
    signSecret: pair.privateKey.export({ type: 'pkcs8', format: 'der' }),
    signPublic: z.object({ x: z.string() }).parse(pair.publicKey.export({ format: 'jwk' })).x,
  };
}

/** Puts new keys in use. Those of before stay, to open what was sealed for them. */
export function put(db: WriteDb, id: string, made: Awaited<ReturnType<typeof make>>, now: string): void {
  run(db, sql`UPDATE own_identity SET retired_at = ${now} WHERE retired_at IS NULL`);
  run(
    db,
    sql`
    INSERT INTO own_identity (id, age_secret, age_public, sign_secret, sign_public, made_at, retired_at)
    VALUES (${id}, ${made.ageSecret}, ${made.agePublic}, ${made.signSecret}, ${made.signPublic}, ${now}, NULL)`,
  );
}

/** The keys in use, or undefined when there are none yet. */
export function inUse(db: ReadDb): OwnKeys | undefined {
  return getRow(
    db,
    Row,
    sql`
    SELECT id, age_secret AS ageSecret, age_public AS agePublic, sign_secret AS signSecret, sign_public AS signPublic,
      made_at AS madeAt, retired_at AS retiredAt
    FROM own_identity WHERE retired_at IS NULL`,
  );
}

/** All keys that this vault ever had, the ones in use first. */
export function list(db: ReadDb): readonly OwnKeys[] {
  return all(
    db,
    Row,
    sql`
    SELECT id, age_secret AS ageSecret, age_public AS agePublic, sign_secret AS signSecret, sign_public AS signPublic,
      made_at AS madeAt, retired_at AS retiredAt
    FROM own_identity ORDER BY retired_at IS NOT NULL, made_at DESC`,
  );
}

/** The fingerprint of two public keys that belong together, in digits to read aloud. */
export const fingerprintOf = ({ agePublic, signPublic }: Readonly<{ agePublic: string; signPublic: string }>): string =>
  fingerprintDigits(createHash('sha256').update(`maatwerkbank-keys\n${agePublic}\n${signPublic}`).digest('hex'));

/** Signs bytes that begin with what they are for, so that no signature can stand in for another kind. */
export const signBytes = (what: string, bytes: Uint8Array, signSecret: Uint8Array): Buffer =>
  sign(
    null,
    Buffer.concat([Buffer.from(`${what}\n`), bytes]),
    createPrivateKey({ key: Buffer.from(signSecret), type: 'pkcs8', format: 'der' }),
  );

export function isSignedBy(what: string, bytes: Uint8Array, signature: Uint8Array, signPublic: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: signPublic }, format: 'jwk' });
    return verify(null, Buffer.concat([Buffer.from(`${what}\n`), bytes]), key, signature);
  } catch {
    // Not even a key.
    return false;
  }
}

/** False for a text that only looks like a key: its checksum is wrong. */
export function isAgePublic(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return text.startsWith('age1');
  } catch {
    return false;
  }
}
