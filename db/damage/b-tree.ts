import type { Pages } from './pages.ts';
import type { Stored } from './record.ts';
import { payload, record, varint } from './record.ts';

/** A row of a table (with its rowid) or an entry of an index (without), and how new the page is on which it stood. */
export type Row = Stored & Readonly<{ rowid: number | null; age: number }>;

/** What was met on the way through the database. */
export type Trip = Readonly<{
  pages: Pages;
  /** Every page that was reached. */
  seen: Set<number>;
  /** The pages that should have been there and of which nothing sound is left. */
  lost: Set<number>;
}>;

const TABLE_LEAF = 13;
const TABLE_INTERIOR = 5;
const INDEX_LEAF = 10;
const INDEX_INTERIOR = 2;

/** Every row or entry below a root that can be read, whatever is lost beside it. `onLost` hears of each gap. */
export function* rowsBelow(trip: Trip, root: number, onLost: () => void): Iterable<Row> {
  const waiting = [root];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (trip.seen.has(number)) continue;
    trip.seen.add(number);
    const page = trip.pages.read(number);
    const body = page && readPage(trip, page, number);
    if (!body) {
      trip.lost.add(number);
      onLost();
      continue;
    }
    waiting.push(...body.children.toReversed());
    yield* body.rows();
  }
}

type PageBody = Readonly<{ kind: number; children: readonly number[]; rows: () => Iterable<Row> }>;

/** A page of a b-tree (sqlite.org/fileformat2.html, 1.6); null for anything else. */
export function readPage(trip: Trip, page: Buffer, number: number): PageBody | null {
  const start = number === 1 ? 100 : 0;
  const kind = page[start] ?? 0;
  if (![TABLE_LEAF, TABLE_INTERIOR, INDEX_LEAF, INDEX_INTERIOR].includes(kind)) return null;
  const interior = kind === TABLE_INTERIOR || kind === INDEX_INTERIOR;
  const count = page.readUInt16BE(start + 3);
  const pointers = start + (interior ? 12 : 8);
  if (pointers + count * 2 > page.length) return null;
  const cells = Array.from({ length: count }, (_, index) => page.readUInt16BE(pointers + index * 2)).filter((at) => at < page.length - 4);
  const children = interior ? [...cells.map((at) => page.readUInt32BE(at)), page.readUInt32BE(start + 8)] : [];
  const read = (over: number): Buffer | null => {
    trip.seen.add(over);
    const found = trip.pages.read(over);
    if (!found) trip.lost.add(over);
    return found;
  };
  const age = trip.pages.find(number)?.age ?? 0;
  function* rows(): Iterable<Row> {
    if (kind === TABLE_INTERIOR) return;
    for (const cell of cells) {
      const [size, behindSize] = varint(page, kind === INDEX_INTERIOR ? cell + 4 : cell);
      const [rowid, at] = kind === TABLE_LEAF ? varint(page, behindSize) : [null, behindSize];
      const stored = record(payload(page, at, size, kind === TABLE_LEAF ? 'table' : 'index', read));
      if (stored) yield { ...stored, rowid, age };
    }
  }
  return { kind, children, rows };
}

/** The leaves of tables that no way leads to any more: the page above them is lost. Free pages hold nothing (`secure_delete`). */
export function* strayLeaves(trip: Trip): Iterable<readonly Row[]> {
  for (let number = 2; number <= trip.pages.count; number += 1) {
    if (trip.seen.has(number)) continue;
    const page = trip.pages.read(number);
    const body = page && page[0] === TABLE_LEAF ? readPage(trip, page, number) : null;
    if (body) yield [...body.rows()];
  }
}
