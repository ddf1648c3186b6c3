import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * What a journal (vault.db-wal) looks like before SQLite reads it. `damaged`: words that were already acknowledged stand
 * behind a frame that does not add up; SQLite would drop them without a sound and make that lasting at the next close.
 * `torn`: the last write was cut off before it was acknowledged; SQLite rightly leaves it out.
 */
export type WalState = 'none' | 'whole' | 'torn' | 'damaged';

const HEADER = 32;
const FRAME_HEADER = 24;
const MAGIC = 0x377f0682;

type Sum = readonly [number, number];

/** Checks every frame's checksum. Not for use while this process has the database open. */
export function scanWal(file: string): WalState {
  if (!existsSync(file)) return 'none';
  const handle = openSync(file, 'r');
  try {
    return scan(handle, fstatSync(handle).size);
  } finally {
    closeSync(handle);
  }
}

function scan(handle: number, size: number): WalState {
  if (size === 0) return 'none';
  const header = Buffer.alloc(HEADER);
  if (size < HEADER || readSync(handle, header, 0, HEADER, 0) < HEADER) return 'torn';
  const magic = header.readUInt32BE(0);
  const bigEndian = (magic & 1) === 1;
  const pageSize = header.readUInt32BE(8);
  const start = addUp([0, 0], header.subarray(0, 24), bigEndian);
  const soundHeader = (magic & ~1) >>> 0 === MAGIC && start[0] === header.readUInt32BE(24) && start[1] === header.readUInt32BE(28);
  // Frames are only ever written behind a header that had reached the disk.
  if (!soundHeader || !isPageSize(pageSize)) return size > HEADER ? 'damaged' : 'torn';
  return scanFrames(handle, size, { salts: header.subarray(16, 24), pageSize, bigEndian, start });
}

type Wal = Readonly<{ salts: Buffer; pageSize: number; bigEndian: boolean; start: Sum }>;

function scanFrames(handle: number, size: number, wal: Wal): WalState {
  const frame = Buffer.alloc(FRAME_HEADER + wal.pageSize);
  let sum = wal.start;
  let end: WalState | null = null;
  for (let at = HEADER; at + frame.length <= size; at += frame.length) {
    readSync(handle, frame, 0, frame.length, at);
    const ours = frame.subarray(8, 16).equals(wal.salts);
    if (end) {
      // A commit of the same journal behind the break: a write that was acknowledged, or was about to be.
      if (ours && frame.readUInt32BE(4) !== 0) return 'damaged';
      continue;
    }
    sum = addUp(addUp(sum, frame.subarray(0, 8), wal.bigEndian), frame.subarray(FRAME_HEADER), wal.bigEndian);
    // Frames of an earlier round may lie behind the last one: the file is used again from its start.
    if (!ours) end = 'whole';
    else if (sum[0] !== frame.readUInt32BE(16) || sum[1] !== frame.readUInt32BE(20)) end = 'torn';
  }
  return end ?? ((size - HEADER) % frame.length === 0 ? 'whole' : 'torn');
}

const isPageSize = (size: number): boolean => size >= 512 && size <= 65_536 && (size & (size - 1)) === 0;

/** The journal's checksum (sqlite.org/fileformat2.html, 4.2): two running sums over pairs of 32-bit words. */
function addUp(before: Sum, bytes: Buffer, bigEndian: boolean): Sum {
  let [first, second] = before;
  for (let at = 0; at < bytes.length; at += 8) {
    first = (first + (bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + second) >>> 0;
    second = (second + (bigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + first) >>> 0;
  }
  return [first, second];
}
