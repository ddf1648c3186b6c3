import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { readJournal } from './journal.ts';
import type { Version } from './journal.ts';
import type { Seals } from './page-seal.ts';
import { PAGE, SALT, seals } from './page-seal.ts';
import { acknowledgedOf, openWal, WAL_HEADER } from './wal-file.ts';

/** One page as it can still be read: sealed bytes that add up, and how new they are: a frame of the journal, or 0 for vault.db. */
export type FoundPage = Readonly<{ bytes: Buffer; age: number; mended: boolean }>;

/**
 * The pages of a damaged vault: the newest version of each that adds up, from vault.db and its journal together, also from behind a
 * break in the journal, since every page is sealed by itself. Nothing here writes. Not for a process that has the vault open.
 */
export type Pages = Readonly<{
  /** How many pages the database had. */
  count: number;
  /** Null for a page of which nothing sound is left. */
  find(number: number): FoundPage | null;
  /** What a page says, decrypted. */
  read(number: number): Buffer | null;
  /** The first sixteen bytes of vault.db as they should be: every seal depends on them. */
  salt: Buffer;
  /** True when those in the file are damaged. */
  saltMended: boolean;
  /** The pages that the journal holds. */
  inJournal: readonly number[];
  /** True when something newer was acknowledged than what could be read so far: those pages are given as they were before. */
  readonly behind: boolean;
  /** How many flipped bits were turned back so far. */
  readonly mended: number;
  close(): void;
}>;

type Wish = Readonly<{
  database: string;
  wal: string;
  dataKey: Uint8Array;
  /** How often a flipped bit may be looked for: up to a second each time. */
  mends: number;
}>;

/** Null when not one page opens with this key: then nothing can be said about any. */
export function openPages({ database, wal, dataKey, mends }: Wish): Pages | null {
  const handle = openSync(database, 'r');
  const inFile = Math.ceil(fstatSync(handle).size / PAGE);
  const journalFile = openWal(wal);
  const told = acknowledgedOf(wal, journalFile?.header ?? null);
  const journal = readJournal(journalFile, told.frames);
  const close = (): void => {
    closeSync(handle);
    journalFile?.close();
  };

  const inDatabase = (number: number): Buffer => {
    const bytes = Buffer.alloc(PAGE);
    return bytes.subarray(0, readSync(handle, bytes, 0, PAGE, (number - 1) * PAGE));
  };
  const inJournal = ({ at, bytes }: Version): Buffer => bytes ?? journalFile?.readAt(at, PAGE) ?? Buffer.alloc(0);
  const versionsOf = (number: number): readonly Readonly<{ age: number; bytes: () => Buffer }>[] => {
    const written = (journal.versions.get(number) ?? []).toReversed();
    // What SQLite has copied into vault.db already is as new there as the last frame that it copied.
    const copied = written.filter((version) => version.number <= told.written);
    const newer = written.filter((version) => version.number > told.written);
    const frames = (list: readonly Version[]) => list.map((version) => ({ age: version.number, bytes: () => inJournal(version) }));
    return [...frames(newer), { age: copied[0]?.number ?? 0, bytes: () => inDatabase(number) }, ...frames(copied)];
  };

  const found = findSeals(dataKey, versionsOf, Math.min(Math.max(inFile, journal.count ?? 0), 64));
  if (!found) {
    close();
    return null;
  }
  let left = mends;
  let mended = 0;
  // Frames that were acknowledged and are gone, or of which nobody knows the page; or a journal without its beginning.
  const headless = journalFile !== null && !journalFile.header && journalFile.size > WAL_HEADER;
  let behind = journal.holed || headless || told.frames > Math.max(told.written, journal.last);
  const look = (number: number): FoundPage | null => {
    const versions = versionsOf(number);
    for (const [turn, { age, bytes }] of versions.entries()) {
      if (turn > 0) behind = true;
      const page = bytes();
      if (found.isSound(page, number)) return { bytes: page, age, mended: false };
      if (left === 0) continue;
      left -= 1;
      const turned = found.mended(page, number);
      if (!turned) continue;
      mended += 1;
      return { bytes: turned, age, mended: true };
    }
    return null;
  };
  // What took long, or found nothing, is remembered; the rest is read again when it is asked for again.
  const known = new Map<number, FoundPage | null>();
  const find = (number: number): FoundPage | null => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const page = look(number);
    if (!page || page.mended) known.set(number, page);
    return page;
  };
  const read = (number: number): Buffer | null => {
    const page = find(number);
    return page && found.opened(page.bytes, number);
  };
  const said = read(1)?.readUInt32BE(28) ?? 0;
  return {
    count: journal.count ?? (said > 0 ? said : inFile),
    salt: found.salt,
    saltMended: !inDatabase(1).subarray(0, SALT).equals(found.salt),
    inJournal: [...journal.versions.keys()],
    find,
    read,
    get behind() {
      return behind;
    },
    get mended() {
      return mended;
    },
    close,
  };
}

/** The seals by the first bytes of the file; where those are damaged too, by turning back one bit of them. */
function findSeals(
  dataKey: Uint8Array,
  versionsOf: (number: number) => readonly Readonly<{ bytes: () => Buffer }>[],
  tries: number,
): (Seals & { salt: Buffer }) | null {
  const fits = (candidate: Seals): boolean => {
    for (let number = 2; number <= tries; number += 1)
      if (versionsOf(number).some(({ bytes }) => candidate.isSound(bytes(), number))) return true;
    return false;
  };
  const starts = versionsOf(1)
    .map(({ bytes }) => Buffer.from(bytes().subarray(0, SALT)))
    .filter((start) => start.length === SALT);
  for (const start of starts) {
    const candidate = seals(dataKey, start);
    if (fits(candidate)) return { ...candidate, salt: start };
  }
  for (const start of starts) {
    for (let bit = 0; bit < SALT * 8; bit += 1) {
      const turned = Buffer.from(start);
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const candidate = seals(dataKey, turned);
      if (fits(candidate)) return { ...candidate, salt: turned };
    }
  }
  return null;
}
