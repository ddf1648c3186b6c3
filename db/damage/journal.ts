import type { Frame, Sum, WalFile } from './wal-file.ts';
import { FRAME_HEADER, isSame, sumOf, WAL_HEADER } from './wal-file.ts';
import { mendedFrame } from './wal-mend.ts';

/** A version of a page in the journal. `bytes` only where a flipped bit was turned back; else it is read from the file. */
export type Version = Readonly<{ number: number; at: number; bytes: Buffer | null; sound: boolean }>;

/** What a journal still holds of what was acknowledged, damaged or not: of each page its versions, oldest first. */
export type Journal = Readonly<{
  versions: ReadonlyMap<number, readonly Version[]>;
  /** How many pages the database had after the last commit; null without one. */
  count: number | null;
  /** The last frame of this journal that is in the file; and whether one before it is so spoilt that nobody knows of which page it was. */
  last: number;
  holed: boolean;
}>;

/**
 * Reads a journal past a frame that does not add up: the checksum of the next one follows from the one that is written down, and
 * what a frame holds is judged by the page's own seal later. What stands behind the last commit was never acknowledged.
 */
export function readJournal(wal: WalFile | null, acknowledged: number): Journal {
  const versions = new Map<number, Version[]>();
  let count: number | null = null;
  let waiting: (Version & { page: number })[] = [];
  const take = (): void => {
    for (const { page, ...version } of waiting) versions.set(page, [...(versions.get(page) ?? []), version]);
    waiting = [];
  };
  let last = 0;
  let holed = false;
  for (const found of framesOf(wal)) {
    holed ||= found.number !== last + 1;
    last = found.number;
    waiting.push(found);
    if (found.commit === 0 && found.number !== acknowledged) continue;
    if (found.commit > 0) count = found.commit;
    take();
  }
  return { versions, count, last, holed };
}

type Found = Version & Readonly<{ page: number; commit: number }>;

function* framesOf(wal: WalFile | null): Iterable<Found> {
  if (!wal?.header) return;
  const { header } = wal;
  const length = FRAME_HEADER + header.pageSize;
  let before: Sum = header.start;
  for (const frame of wal.frames()) {
    const place = { number: frame.number, at: WAL_HEADER + (frame.number - 1) * length + FRAME_HEADER };
    const fits = isSame(sumOf(before, frame, header), frame.sum);
    const mended = fits && frame.ours ? null : mendedFrame(before, frame, header);
    if (mended) {
      before = [mended.readUInt32BE(16), mended.readUInt32BE(20)];
      yield { ...place, ...headOf(mended), bytes: Buffer.from(mended.subarray(FRAME_HEADER)), sound: true };
      continue;
    }
    // Of an earlier round, as is then all that follows; or without its head, and what follows is judged by its own.
    if (!frame.ours) continue;
    before = frame.sum;
    yield { ...place, ...headOf(frame.bytes), bytes: null, sound: fits };
  }
}

const headOf = (frame: Frame['bytes']) => ({ page: frame.readUInt32BE(0), commit: frame.readUInt32BE(4) });
