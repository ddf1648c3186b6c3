import type { Header, HeaderBody } from '#domain/vault/header.ts';
import canonicalize from 'canonicalize';
import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Closes a header: its checksum for everyone, its MAC for who has the data key. */
export const sealHeader = (body: HeaderBody, dataKey: Uint8Array): Header => ({
  ...body,
  checksum: digestOf(body),
  mac: macOf(body, dataKey).toString('base64'),
});

/** SHA-256 over what the header says; also kept inside the database. */
export const digestOf = (body: object): string => createHash('sha256').update(textOf(body)).digest('hex');

/** True when nobody without the data key wrote this header: also how to tell whether two headers are of the same key. */
export const isSealed = (header: Header, dataKey: Uint8Array): boolean =>
  timingSafeEqual(Buffer.from(header.mac, 'base64'), macOf(header, dataKey));

function macOf(body: object, dataKey: Uint8Array): Buffer {
  const key = Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), 'header', 32));
  try {
    return createHmac('sha256', key).update(textOf(body)).digest();
  } finally {
    key.fill(0);
  }
}

/** Everything but the two proofs themselves, in one order. */
const textOf = (header: object): string => canonicalize({ ...header, checksum: undefined, mac: undefined }) ?? '';
