import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import os from 'node:os';

/** The parts of a journal (vault.db-wal), by sqlite.org/fileformat2.html, 4. */
export const WAL_HEADER = 32;
export const FRAME_HEADER = 24;
const MAGIC = 0x377f0682;

/** A checksum under way: two running sums. */
export type Sum = readonly [number, number];

export type WalHeader = Readonly<{ salts: Buffer; pageSize: number; bigEndian: boolean; start: Sum }>;

/** A frame as it stands in the file, whether it adds up or not. Frames count from 1. */
export type Frame = Readonly<{ number: number; page: number; commit: boolean; ours: boolean; sum: Sum; bytes: Buffer }>;

export type WalFile = Readonly<{
  size: number;
  /** Null when the header does not add up. */
  header: WalHeader | null;
  /** Every whole frame in order. The bytes are only good until the next one. */
  frames(): Iterable<Frame>;
  readAt(at: number, length: number): Buffer;
  close(): void;
}>;

/** Opens a journal to look into; null when there is none. Not for use while this process has the database open. */
export function openWal(file: string): WalFile | null {
  if (!existsSync(file)) return null;
  const handle = openSync(file, 'r');
  const { size } = fstatSync(handle);
  const header = readHeader(handle, size);
  return {
    size,
    header,
    frames: () => frames(handle, size, header),
    readAt(at, length) {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(handle, bytes, 0, length, at));
    },
    close: () => closeSync(handle),
  };
}

function readHeader(handle: number, size: number): WalHeader | null {
  const bytes = Buffer.alloc(WAL_HEADER);
  if (size < WAL_HEADER || readSync(handle, bytes, 0, WAL_HEADER, 0) < WAL_HEADER) return null;
  const magic = bytes.readUInt32BE(0);
  const bigEndian = (magic & 1) === 1;
  const pageSize = bytes.readUInt32BE(8);
  const start = addUp([0, 0], bytes.subarray(0, 24), bigEndian);
  const sound = (magic & ~1) >>> 0 === MAGIC && start[0] === bytes.readUInt32BE(24) && start[1] === bytes.readUInt32BE(28);
  return sound && isPageSize(pageSize) ? { salts: bytes.subarray(16, 24), pageSize, bigEndian, start } : null;
}

function* frames(handle: number, size: number, header: WalHeader | null): Iterable<Frame> {
  if (!header) return;
  const bytes = Buffer.alloc(FRAME_HEADER + header.pageSize);
  let number = 0;
  for (let at = WAL_HEADER; at + bytes.length <= size; at += bytes.length) {
    readSync(handle, bytes, 0, bytes.length, at);
    number += 1;
    yield {
      number,
      page: bytes.readUInt32BE(0),
      commit: bytes.readUInt32BE(4) !== 0,
      ours: bytes.subarray(8, 16).equals(header.salts),
      sum: [bytes.readUInt32BE(16), bytes.readUInt32BE(20)],
      bytes,
    };
  }
}

/** What the checksum of a frame should be, from the checksum of the one before it. */
export const sumOf = (before: Sum, { bytes }: Frame, { bigEndian }: WalHeader): Sum =>
  addUp(addUp(before, bytes.subarray(0, 8), bigEndian), bytes.subarray(FRAME_HEADER), bigEndian);

export const isSame = (one: Sum, other: Sum): boolean => one[0] === other[0] && one[1] === other[1];

/** Two running sums over pairs of 32-bit words. */
export function addUp(before: Sum, bytes: Buffer, bigEndian: boolean): Sum {
  let [first, second] = before;
  for (let at = 0; at < bytes.length; at += 8) {
    first = (first + (bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + second) >>> 0;
    second = (second + (bigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + first) >>> 0;
  }
  return [first, second];
}

const isPageSize = (size: number): boolean => size >= 512 && size <= 65_536 && (size & (size - 1)) === 0;

const INDEX_HEADER = 48;

/** How many frames were told as kept, and how many of those are in vault.db already. */
export type Acknowledged = Readonly<{ frames: number; written: number }>;

/**
 * SQLite's own note of it: its index of the journal (vault.db-shm; sqlite.org/walformat.html, 2.2) is written after frames have
 * reached the disk and before anyone is told. It outlives a killed process. After a power cut it may be older than the journal, or
 * be gone: then it says less, and nothing untrue. Without a journal, `header` is null and whatever it says counts.
 */
export function acknowledgedOf(wal: string, header: WalHeader | null): Acknowledged {
  const nothing = { frames: 0, written: 0 };
  const file = wal.replace(/-wal$/, '-shm');
  if (!existsSync(file)) return nothing;
  const bytes = readFileSync(file).subarray(0, 136);
  if (bytes.length < 136) return nothing;
  const [one, two] = [bytes.subarray(0, INDEX_HEADER), bytes.subarray(INDEX_HEADER, 2 * INDEX_HEADER)];
  const bigEndian = os.endianness() === 'BE';
  const word = (at: number): number => (bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at));
  const known = word(0) === 3_007_000 && bytes[12] === 1;
  if (!known || !one.equals(two) || !isSame(addUp([0, 0], one.subarray(0, 40), bigEndian), [word(40), word(44)])) return nothing;
  if (header && !one.subarray(32, 40).equals(header.salts)) return nothing;
  return { frames: word(16), written: word(96) };
}
