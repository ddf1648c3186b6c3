/** A value as the vault stores it; a row by its columns. */
export type StoredValue = string | number | null | Uint8Array;
export type StoredRow = Readonly<Record<string, StoredValue>>;

/** One table of one case file on both sides, and what the schema says of it. Tables stand parents first. */
export type MergeTable = Readonly<{
  table: string;
  key: readonly string[];
  /** Columns whose value is that of a row of another table of the file, or of this one. */
  refs: readonly Readonly<{ column: string; parent: string; to: string; required: boolean }>[];
  /** Rows that are never changed or taken away once they are there. */
  fixed: boolean;
  here: readonly StoredRow[];
  there: readonly StoredRow[];
  /** False where a row that is not in the package may have been left out of it: then nothing follows from its absence. */
  whole: (row: StoredRow) => boolean;
}>;

export type MergeInput = Readonly<{
  tables: readonly MergeTable[];
  /** The rows as both sides last knew them, by `entryId`; empty when they never exchanged this file. */
  base: ReadonlyMap<string, string>;
  hash: (row: StoredRow) => string;
  /** What two rows say, to compare them. */
  text: (row: StoredRow) => string;
  /** How a row of ours may have looked when it was sent: as it is, and without what does not travel. */
  asSent: (table: string, row: StoredRow) => readonly StoredRow[];
  /** Their row as it would stand here: with what is only true on this side. */
  adopt: (table: string, ours: StoredRow, theirs: StoredRow) => StoredRow;
}>;

/** One row that both sides changed, or that one changed and the other took away: a person chooses. */
export type Conflict = Readonly<{ id: string; table: string; here: StoredRow | null; there: StoredRow | null }>;

type Entry = Readonly<{ id: string; table: string; row: StoredRow }>;

/** What merging would do. Nothing in it was decided by the program that only a person can decide. */
export type MergePlan = Readonly<{
  added: readonly Entry[];
  /** Changed there and not here since both knew it: theirs is taken. */
  taken: readonly (Entry & Readonly<{ before: StoredRow }>)[];
  /** Taken away there, and not changed here since. */
  removed: readonly Entry[];
  conflicts: readonly Conflict[];
  /** Differ, and can be neither changed nor taken away: ours stays, theirs is told. */
  fixed: readonly Conflict[];
  /** Changed or made here, or the same on both sides. */
  kept: number;
  /** Ours that stand there under another id. */
  twins: readonly Entry[];
}>;

/** Columns that say only when something was saved: a difference in nothing else is no difference. */
const clocks = ['changed_at', 'saved_at', 'created_at'];

export const entryId = (table: string, row: StoredRow, key: readonly string[]): string =>
  `${table} ${JSON.stringify(key.map((column) => row[column] ?? null))}`;

/**
 * Compares two versions of one case file, row by row, against what both sides last knew of each other. Without that, a row
 * that differs is a conflict; with it, only one that both sides changed is.
 */
export function planMerge(input: MergeInput): MergePlan {
  const { tables, base, hash, text } = input;
  const unchanged = (table: string, row: StoredRow, known: string): boolean =>
    input.asSent(table, row).some((each) => hash(each) === known);
  const added: Entry[] = [];
  const taken: MergePlan['taken'][number][] = [];
  const removed: Entry[] = [];
  const same: Entry[] = [];
  const conflicts: Conflict[] = [];
  const fixed: Conflict[] = [];
  let kept = 0;
  for (const table of tables) {
    const name = table.table;
    const here = byId(table, table.here);
    const there = byId(table, table.there);
    const twins = twinsOf(table, tables, here, there, text);
    for (const [id, theirs] of there) {
      const ours = here.get(id);
      const known = base.get(id);
      if (!ours) {
        if (twins.there.has(id)) kept += 1;
        else if (known === undefined) added.push({ id, table: name, row: theirs });
        else if (hash(theirs) === known) kept += 1;
        else conflicts.push({ id, table: name, here: null, there: theirs });
        continue;
      }
      const adopted = input.adopt(name, ours, theirs);
      const old = {
        theirs: known !== undefined && hash(theirs) === known,
        ours: known !== undefined && unchanged(name, ours, known),
      };
      const difference = compare(ours, adopted, old, text);
      if (difference === 'same' || difference === 'ours') kept += 1;
      else if (table.fixed) fixed.push({ id, table: name, here: ours, there: adopted });
      else if (difference === 'theirs') taken.push({ id, table: name, row: adopted, before: ours });
      else conflicts.push({ id, table: name, here: ours, there: adopted });
    }
    for (const [id, ours] of here) {
      if (there.has(id)) continue;
      const known = base.get(id);
      const gone = known !== undefined && !table.fixed && table.whole(ours);
      if (twins.here.has(id)) same.push({ id, table: name, row: ours });
      else if (!gone) kept += 1;
      else if (unchanged(name, ours, known)) removed.push({ id, table: name, row: ours });
      else conflicts.push({ id, table: name, here: ours, there: null });
    }
  }
  return { added, taken, removed, conflicts, fixed, kept, twins: same };
}

/** Which of two rows is the newer one: `old` says which of them is still as both sides last knew it. */
function compare(
  ours: StoredRow,
  theirs: StoredRow,
  old: Readonly<{ ours: boolean; theirs: boolean }>,
  text: MergeInput['text'],
): 'same' | 'ours' | 'theirs' | 'both' {
  if (text(ours) === text(theirs)) return 'same';
  if (text(withoutClocks(ours)) === text(withoutClocks(theirs))) return later(theirs) > later(ours) ? 'theirs' : 'ours';
  if (old.theirs) return 'ours';
  return old.ours ? 'theirs' : 'both';
}

/**
 * Rows that say the same under another id: a household that was written anew gets new ids for the same people. Only in tables
 * that nothing refers to, so that no reference is lost.
 */
function twinsOf(
  table: MergeTable,
  tables: readonly MergeTable[],
  here: ReadonlyMap<string, StoredRow>,
  there: ReadonlyMap<string, StoredRow>,
  text: MergeInput['text'],
): Readonly<{ here: ReadonlySet<string>; there: ReadonlySet<string> }> {
  const twins = { here: new Set<string>(), there: new Set<string>() };
  const [only] = table.key;
  const pointedAt = tables.some(({ refs }) => refs.some(({ parent }) => parent === table.table));
  if (table.fixed || pointedAt || table.key.length !== 1 || only !== 'id') return twins;
  const says = ({ id: _, ...rest }: StoredRow): string => text(withoutClocks(rest));
  const free = new Map<string, string[]>();
  for (const [id, row] of here) if (!there.has(id)) free.set(says(row), [...(free.get(says(row)) ?? []), id]);
  for (const [id, row] of there) {
    if (here.has(id)) continue;
    const twin = free.get(says(row))?.pop();
    if (twin === undefined) continue;
    twins.there.add(id);
    twins.here.add(twin);
  }
  return twins;
}

const byId = ({ table, key }: MergeTable, rows: readonly StoredRow[]): ReadonlyMap<string, StoredRow> =>
  new Map(rows.map((row) => [entryId(table, row, key), row]));

const withoutClocks = (row: StoredRow): StoredRow => Object.fromEntries(Object.entries(row).filter(([column]) => !clocks.includes(column)));
const later = (row: StoredRow): string => clocks.map((clock) => String(row[clock] ?? '')).join();
