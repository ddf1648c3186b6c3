import { createCipheriv, createDecipheriv, hash, pbkdf2Sync, randomBytes } from 'node:crypto';

/** How many bytes vault.db is sealed at a time. */
export const PAGE = 4096;

/** How many bytes at the start of the file are the salt of all its seals. */
export const SALT = 16;
const IV = 16;
const MAC = 64;
const CONTENT = PAGE - IV - MAC;
const SEALED = PAGE - MAC;
const BLOCK = 128;

/**
 * The seals of vault.db as SQLCipher 4 makes them (AES-256-CBC, HMAC-SHA512 over page and number), for who must judge pages that
 * SQLite will not read: one by one, free ones too. Made from the data key and the first bytes of the file.
 */
export type Seals = Readonly<{
  /** True when this page was written with this key, for this number, and has not changed by one bit since. */
  isSound(page: Buffer, number: number): boolean;
  /** The page as it was before exactly one bit of it changed, proven by its seal; null when more is wrong. Up to a second. */
  mended(page: Buffer, number: number): Buffer | null;
  /** What a sound page says. Bytes that were reserved for the seal are zero. */
  opened(page: Buffer, number: number): Buffer;
  /** The other way about: a page as it is to be written at this place. */
  sealed(text: Buffer, number: number): Buffer;
}>;

/** `start` is the first page, or at least its first sixteen bytes. */
export function seals(dataKey: Uint8Array, start: Uint8Array): Seals {
  const salt = Buffer.from(start.subarray(0, SALT));
  const { fill, sum } = hmacOfPage(
    pbkdf2Sync(
      dataKey,
      salt.map((byte) => byte ^ 0x3a),
      2,
      32,
      'sha512',
    ),
  );
  return {
    isSound: (page, number) => page.length === PAGE && (fill(page, number), sum().equals(page.subarray(SEALED))),
    mended(page, number) {
      if (page.length !== PAGE) return null;
      const body = fill(page, number);
      const seal = page.subarray(SEALED);
      const now = sum();
      if (bitsApart(now, seal) === 1) return Buffer.concat([page.subarray(0, SEALED), now]);
      for (let at = 0; at < body.length; at += 1) {
        const byte = body[at] ?? 0;
        for (let bit = 0; bit < 8; bit += 1) {
          body[at] = byte ^ (1 << bit);
          if (sum().equals(seal)) return Buffer.concat([page.subarray(0, SEALED - body.length), body, seal]);
        }
        body[at] = byte;
      }
      return null;
    },
    opened(page, number) {
      const from = number === 1 ? SALT : 0;
      const decipher = createDecipheriv('aes-256-cbc', dataKey, page.subarray(CONTENT, CONTENT + IV)).setAutoPadding(false);
      const text = Buffer.concat([decipher.update(page.subarray(from, CONTENT)), decipher.final()]);
      const first = number === 1 ? Buffer.from('SQLite format 3\0', 'latin1') : Buffer.alloc(0);
      return Buffer.concat([first, text, Buffer.alloc(IV + MAC)]);
    },
    sealed(text, number) {
      const from = number === 1 ? SALT : 0;
      const iv = randomBytes(IV);
      const cipher = createCipheriv('aes-256-cbc', dataKey, iv).setAutoPadding(false);
      const body = Buffer.concat([salt.subarray(0, from), cipher.update(text.subarray(from, CONTENT)), cipher.final(), iv]);
      const page = Buffer.concat([body, Buffer.alloc(MAC)]);
      fill(page, number);
      sum().copy(page, SEALED);
      return page;
    },
  };
}

/**
 * HMAC-SHA512 over one page after another in the same place: a quarter of the time of `createHmac`, which matters at forty
 * thousand pages, and at thirty thousand trials for one. `fill` answers the bytes that are under the seal.
 */
function hmacOfPage(key: Uint8Array) {
  const inner = Buffer.alloc(BLOCK + SEALED + 4, 0x36);
  const outer = Buffer.alloc(BLOCK + MAC, 0x5c);
  for (const [at, byte] of key.entries()) {
    inner[at] = byte ^ 0x36;
    outer[at] = byte ^ 0x5c;
  }
  let end = inner.length;
  const fill = (page: Buffer, number: number): Buffer => {
    // The first bytes of the file are the salt itself, and not under the seal.
    const from = number === 1 ? SALT : 0;
    page.copy(inner, BLOCK, from, SEALED);
    end = inner.writeUInt32LE(number, BLOCK + SEALED - from);
    return inner.subarray(BLOCK, end - 4);
  };
  const sum = (): Buffer => {
    hash('sha512', inner.subarray(0, end), 'buffer').copy(outer, BLOCK);
    return hash('sha512', outer, 'buffer');
  };
  return { fill, sum };
}

function bitsApart(one: Uint8Array, other: Uint8Array): number {
  let count = 0;
  one.forEach((byte, index) => {
    for (let left = byte ^ (other[index] ?? 0); left > 0; left &= left - 1) count += 1;
  });
  return count;
}
