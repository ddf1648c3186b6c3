import { open } from 'node:fs/promises';
import type { Seals } from '../damage/page-seal.ts';
import { PAGE, seals } from '../damage/page-seal.ts';
import { LOCK_PAGE } from '../damage/page-scan.ts';
import { partsOf } from './copy-file.ts';

type Wish = Readonly<{
  /** A whole database, that nobody writes. */
  copy: string;
  key: Uint8Array;
  /** An earlier copy of the same database, whose pages were judged when it was made; null when there is none. */
  known: string | null;
}>;

/**
 * True when every page of a copy, free ones too, is as it was written with this key. A page that is byte for byte what the earlier
 * copy has in that place was judged then: only the others are judged by their seals, which takes five times as long as comparing. An
 * earlier copy that was damaged since differs, and so costs nothing but time.
 */
export async function pagesAreSound({ copy, key, known }: Wish, hear: (done: number, total: number) => void): Promise<boolean> {
  const [file, other] = [await open(copy, 'r'), known === null ? undefined : await open(known, 'r').catch(() => undefined)];
  try {
    const earlier = other && partsOf(other);
    let judge: Seals | undefined;
    try {
      for await (const { part, at, size } of partsOf(file)) {
        judge ??= seals(key, part);
        // One that cannot be read any more, or is shorter, is no help.
        const step = await earlier?.next().catch(() => undefined);
        const before = step?.done === false ? step.value.part : undefined;
        if (part.length % PAGE !== 0 || !partIsSound(part, at, before, judge)) return false;
        hear(at + part.length, size);
      }
      return judge !== undefined;
    } finally {
      await earlier?.return(undefined);
    }
  } finally {
    await other?.close();
    await file.close();
  }
}

function partIsSound(part: Buffer, at: number, before: Buffer | undefined, judge: Seals): boolean {
  // The first page was sealed anew for the copy, and says whether the key fits.
  if (at > 0 && before && part.equals(before)) return true;
  for (let from = 0; from < part.length; from += PAGE) {
    const page = part.subarray(from, from + PAGE);
    const number = (at + from) / PAGE + 1;
    if (number === LOCK_PAGE || (number > 1 && before && page.equals(before.subarray(from, from + PAGE)))) continue;
    if (!judge.isSound(page, number)) return false;
  }
  return true;
}
