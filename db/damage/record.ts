import { PAGE } from './page-seal.ts';

/** The bytes of a page that are SQLite's: the rest is its seal. */
const USABLE = PAGE - 80;

export type Value = string | number | bigint | null | Uint8Array;

/** A row or an index entry as it is stored. `whole` is false when part of it stood on a page that is lost: then the last texts are cut off. */
export type Stored = Readonly<{ values: readonly Value[]; whole: boolean }>;

/** A number of one to nine bytes (sqlite.org/fileformat2.html, 1.6). */
export function varint(bytes: Buffer, at: number): readonly [value: number, next: number] {
  let value = 0;
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes[at + index] ?? 0;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + index + 1];
  }
  return [value * 256 + (bytes[at + 8] ?? 0), at + 9];
}

/** What a cell carries, with what flowed over onto other pages put behind it; `whole` tells whether all of those could be read. */
export function payload(
  page: Buffer,
  at: number,
  size: number,
  kind: 'table' | 'index',
  read: (number: number) => Buffer | null,
): Readonly<{ bytes: Buffer; whole: boolean }> {
  const most = kind === 'table' ? USABLE - 35 : Math.floor(((USABLE - 12) * 64) / 255) - 23;
  if (size <= most) return { bytes: page.subarray(at, at + size), whole: at + size <= USABLE };
  const least = Math.floor(((USABLE - 12) * 32) / 255) - 23;
  const fitting = least + ((size - least) % (USABLE - 4));
  const local = fitting <= most ? fitting : least;
  const parts = [page.subarray(at, at + local)];
  let left = size - local;
  let next = page.readUInt32BE(at + local);
  const seen = new Set<number>();
  while (left > 0 && next !== 0 && !seen.has(next)) {
    seen.add(next);
    const over = read(next);
    if (!over) break;
    const part = over.subarray(4, 4 + Math.min(left, USABLE - 4));
    parts.push(part);
    left -= part.length;
    next = over.readUInt32BE(0);
  }
  return { bytes: Buffer.concat(parts), whole: left === 0 };
}

/** Reads a record (1.6 and 2.1 of the same page); null when it is none. */
export function record({ bytes, whole }: Readonly<{ bytes: Buffer; whole: boolean }>): Stored | null {
  const [headerSize, start] = varint(bytes, 0);
  if (headerSize < start || headerSize > bytes.length) return null;
  const values: Value[] = [];
  let at = headerSize;
  for (let head = start; head < headerSize;) {
    const [type, next] = varint(bytes, head);
    head = next;
    const length = lengthOf(type);
    if (length === null) return null;
    values.push(at > bytes.length ? null : valueOf(type, bytes.subarray(at, at + length)));
    at += length;
  }
  return { values, whole: whole && at === bytes.length };
}

const lengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function lengthOf(type: number): number | null {
  if (type < 10) return lengths[type] ?? null;
  return type < 12 ? null : Math.floor((type - 12) / 2);
}

function valueOf(type: number, bytes: Buffer): Value {
  if (type === 0) return null;
  if (type >= 12) return type % 2 === 0 ? Uint8Array.from(bytes) : bytes.toString('utf8');
  if (type === 8 || type === 9) return type - 8;
  if (bytes.length < (lengths[type] ?? 0)) return null;
  if (type === 7) return bytes.readDoubleBE(0);
  if (type < 6) return bytes.readIntBE(0, bytes.length);
  const large = bytes.readBigInt64BE(0);
  return large >= Number.MIN_SAFE_INTEGER && large <= Number.MAX_SAFE_INTEGER ? Number(large) : large;
}
