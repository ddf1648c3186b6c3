import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { lookThroughWal } from '../wal-scan.ts';
import { PAGE, seals } from './page-seal.ts';

type Wish = Readonly<{
  database: string;
  wal: string;
  dataKey: Uint8Array;
  /** Others may be writing meanwhile: a page that does not add up is looked at again before it counts. */
  alive?: boolean;
  progress?: (done: number, total: number) => void;
}>;

export type PageScan = Readonly<{ all: number; bad: readonly number[] }>;

/** At one gigabyte stands a page that SQLite never uses and never seals. */
export const LOCK_PAGE = 0x4000_0000 / PAGE + 1;

/**
 * Judges every page of vault.db by its seal, also those that are free and that SQLite would never look at: one flipped bit
 * anywhere is found. Pages that the journal holds newer do not count. Not for a process that has the vault open.
 */
export function scanPages({ database, wal, dataKey, alive = false, progress = () => undefined }: Wish): PageScan {
  const handle = openSync(database, 'r');
  try {
    const all = Math.ceil(fstatSync(handle).size / PAGE);
    const bytes = Buffer.alloc(PAGE);
    const read = (number: number): Buffer => bytes.subarray(0, readSync(handle, bytes, 0, PAGE, (number - 1) * PAGE));
    const judge = seals(dataKey, Buffer.from(read(1)));
    let newer = lookThroughWal(wal).pages;
    const isFine = (number: number): boolean => number === LOCK_PAGE || newer.has(number) || judge.isSound(read(number), number);
    let bad: number[] = [];
    for (let number = 1; number <= all; number += 1) {
      if (!isFine(number)) bad.push(number);
      if (number % 256 === 0 || number === all) progress(number, all);
    }
    for (let again = 0; again < (alive ? 5 : 0) && bad.length > 0; again += 1) {
      pause(20 << again);
      newer = lookThroughWal(wal).pages;
      bad = bad.filter((number) => !isFine(number));
    }
    return { all, bad };
  } finally {
    closeSync(handle);
  }
}

function pause(millis: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, millis);
}
