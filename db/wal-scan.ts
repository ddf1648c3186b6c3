import type { Frame, Sum, WalHeader } from './damage/wal-file.ts';
import { acknowledgedOf, FRAME_HEADER, isSame, openWal, sumOf, WAL_HEADER } from './damage/wal-file.ts';
import { mendedFrame } from './damage/wal-mend.ts';

/**
 * What a journal (vault.db-wal) looks like before SQLite reads it. `damaged`: words that were already acknowledged stand
 * behind a frame that does not add up, or in it; SQLite would drop them without a sound and make that lasting at the next
 * close. `torn`: the last write was cut off before it was acknowledged; SQLite rightly leaves it out.
 */
export type WalState = 'none' | 'whole' | 'torn' | 'damaged';

export type WalScan = Readonly<{
  state: WalState;
  /** The pages of vault.db that this journal holds newer, up to where it adds up: there the database itself may be older, or half written. */
  pages: ReadonlySet<number>;
}>;

export const scanWal = (file: string): WalState => lookThroughWal(file).state;

/**
 * Checks every frame's checksum. Where the last write does not add up, three things tell damage from a write that was cut off: a
 * commit behind it, SQLite's own note of how far writes were acknowledged, and a checksum that fits again when one bit is turned
 * back. Not for use while this process has the database open.
 */
export function lookThroughWal(file: string): WalScan {
  const wal = openWal(file);
  const told = acknowledgedOf(file, wal?.header ?? null);
  const nothing = (state: WalState): WalScan => ({ state, pages: new Set() });
  if (!wal || wal.size === 0) {
    wal?.close();
    // Someone took the journal away, or emptied it, with words in it that were not in the database yet.
    return nothing(told.frames > told.written ? 'damaged' : 'none');
  }
  try {
    const { header, size } = wal;
    // Frames are only ever written behind a header that had reached the disk.
    if (!header) return nothing(size > WAL_HEADER || told.frames > told.written ? 'damaged' : 'torn');
    return scanFrames(wal.frames(), header, told.frames, size);
  } finally {
    wal.close();
  }
}

function scanFrames(frames: Iterable<Frame>, header: WalHeader, told: number, size: number): WalScan {
  const pages = new Set<number>();
  const open: number[] = [];
  let sum: Sum = header.start;
  let end: WalState | null = null;
  let last = 0;
  for (const frame of frames) {
    last = frame.number;
    if (end) {
      // A commit of the same journal behind the break: a write that was acknowledged, or was about to be.
      if (frame.ours && frame.commit) return { state: 'damaged', pages };
      continue;
    }
    const before = sum;
    sum = sumOf(before, frame, header);
    if (frame.ours && isSame(sum, frame.sum)) {
      open.push(frame.page);
      if (frame.commit) open.splice(0).forEach((page) => pages.add(page));
    } else if (frame.number <= told || mendedFrame(before, frame, header)) return { state: 'damaged', pages };
    // Frames of an earlier round may lie behind the last one: the file is used again from its start.
    else end = frame.ours ? 'torn' : 'whole';
  }
  if (!end && last < told) return { state: 'damaged', pages };
  return { state: end ?? ((size - WAL_HEADER) % (FRAME_HEADER + header.pageSize) === 0 ? 'whole' : 'torn'), pages };
}
