import type { Frame, Sum, WalHeader } from './wal-file.ts';
import { FRAME_HEADER, isSame, sumOf } from './wal-file.ts';

/**
 * The frame as it was before exactly one bit of it changed, or null when more is wrong. Of a write that was cut off this is
 * never true: the sixty-four bits of the checksum would have to fit by chance.
 */
export function mendedFrame(before: Sum, frame: Frame, header: WalHeader): Buffer | null {
  const mended = Buffer.from(frame.bytes);
  const sum = sumOf(before, frame, header);
  if (isSame(sum, frame.sum)) return mendSalts(mended, header);
  // With other salts as well, more than one bit is wrong.
  if (!frame.ours) return null;
  if (bitsSet(sum[0] ^ frame.sum[0]) + bitsSet(sum[1] ^ frame.sum[1]) === 1) {
    mended.writeUInt32BE(sum[0], 16);
    mended.writeUInt32BE(sum[1], 20);
    return mended;
  }
  return mendContent(mended, [(frame.sum[0] - sum[0]) >>> 0, (frame.sum[1] - sum[1]) >>> 0], header);
}

/** The salts are not under the checksum: a frame that fits behind the one before it is of this journal all the same. */
function mendSalts(mended: Buffer, { salts }: WalHeader): Buffer | null {
  const apart = [...salts].reduce((count, byte, index) => count + bitsSet(byte ^ (mended[8 + index] ?? 0)), 0);
  salts.copy(mended, 8);
  return apart === 1 ? mended : null;
}

/**
 * The sums are linear: a word that is `d` more makes them `d` times its weight more, and weights only depend on how many words
 * follow. So each of thirty thousand bits is tried by two multiplications.
 */
function mendContent(mended: Buffer, missing: Sum, { bigEndian }: WalHeader): Buffer | null {
  const places = [0, 4, ...Array.from({ length: (mended.length - FRAME_HEADER) / 4 }, (_, word) => FRAME_HEADER + word * 4)];
  let even: Sum = [1, 1];
  let odd: Sum = [0, 1];
  for (let word = places.length - 1; word > 0; word -= 2) {
    for (const [at, weight] of [
      [places[word] ?? 0, odd],
      [places[word - 1] ?? 0, even],
    ] as const) {
      const bit = bitThatFits(bigEndian ? mended.readUInt32BE(at) : mended.readUInt32LE(at), weight, missing);
      if (bit === undefined) continue;
      const byte = bigEndian ? at + 3 - (bit >> 3) : at + (bit >> 3);
      mended[byte] = (mended[byte] ?? 0) ^ (1 << (bit & 7));
      return mended;
    }
    even = further(even);
    odd = further(odd);
  }
  return null;
}

/** Which bit of a word, if any, has to be the other way round. */
function bitThatFits(word: number, [first, second]: Sum, missing: Sum): number | undefined {
  for (let bit = 0; bit < 32; bit += 1) {
    const change = ((word >>> bit) & 1) === 1 ? -(1 << bit) : 1 << bit;
    if (Math.imul(first, change) >>> 0 === missing[0] && Math.imul(second, change) >>> 0 === missing[1]) return bit;
  }
  return undefined;
}

/** A weight one pair of words farther from the end. */
const further = ([first, second]: Sum): Sum => [(first + second) >>> 0, (first + 2 * second) >>> 0];

function bitsSet(word: number): number {
  let count = 0;
  for (let left = word; left !== 0; left &= left - 1) count += 1;
  return count;
}
