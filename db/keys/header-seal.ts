import type { Header, HeaderBody } from '#domain/vault/header.ts';
import { HeaderBody as Body } from '#domain/vault/header.ts';
import canonicalize from 'canonicalize';
import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Closes a header: its checksum for everyone, its MAC for who has the data key. */
export const sealHeader = (body: HeaderBody, dataKey: Uint8Array): Header => ({
  ...body,
  checksum: digestOf(body),
  mac: macOf(body, dataKey).toString('base64'),
});

/** SHA-256 over what the header says; also kept inside the database. */
export const digestOf = (body: HeaderBody): string => createHash('sha256').update(textOf(body)).digest('hex');

/** True when nobody without the data key wrote this header. */
export const isSealed = (header: Header, dataKey: Uint8Array): boolean =>
  timingSafeEqual(Buffer.from(header.mac, 'base64'), macOf(header, dataKey));

function macOf(body: HeaderBody, dataKey: Uint8Array): Buffer {
  const key = Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), 'header', 32));
  try {
    return createHmac('sha256', key).update(textOf(body)).digest();
  } finally {
    key.fill(0);
  }
}

function textOf(header: HeaderBody): string {
  const { format, version, vaultId, createdAt, cipher, generation, slots } = header;
  return canonicalize(Body.parse({ format, version, vaultId, createdAt, cipher, generation, slots })) ?? '';
}
