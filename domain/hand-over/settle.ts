import type { MergePlan, MergeTable, StoredRow } from './merge.ts';
import { entryId } from './merge.ts';

export type Choice = 'here' | 'there';

/** What is done in the vault, table by table: rows that come in, that change, and that go. */
export type Settlement = Readonly<{ put: readonly Change[]; change: readonly Change[]; remove: readonly Change[] }>;
type Change = Readonly<{ id: string; table: string; row: StoredRow }>;

/**
 * A plan with the choices that were made, so that every reference still has something to point at: what someone still refers
 * to is not taken away, what is needed by something that comes in comes in as well, and what would point at nothing stays out.
 */
export function settle(plan: MergePlan, choices: Readonly<Record<string, Choice>>, tables: readonly MergeTable[]): Settlement {
  const put = new Map(plan.added.map((entry) => [entry.id, entry]));
  const change = new Map<string, Change>(plan.taken.map(({ id, table, row }) => [id, { id, table, row }]));
  const remove = new Map(plan.removed.map((entry) => [entry.id, entry]));
  for (const { id, table, here, there } of plan.conflicts) {
    if (choices[id] !== 'there') continue;
    if (there === null && here) remove.set(id, { id, table, row: here });
    else if (here === null && there) put.set(id, { id, table, row: there });
    else if (there) change.set(id, { id, table, row: there });
  }
  holdTogether({ put, change, remove }, tables);
  const values = (map: ReadonlyMap<string, Change>): readonly Change[] => [...map.values()];
  return { put: values(put), change: values(change), remove: values(remove) };
}

type Open = Readonly<{ put: Map<string, Change>; change: Map<string, Change>; remove: Map<string, Change> }>;

/** Until nothing moves any more: each step only cancels a removal, adds a row that was there, or leaves one out. */
function holdTogether(open: Open, tables: readonly MergeTable[]): void {
  const sides = new Map(
    tables.map((table) => [table.table, { table, here: indexOf(table, table.here), there: indexOf(table, table.there) }]),
  );
  for (let moved = true; moved;) {
    moved = false;
    for (const table of tables)
      for (const one of present(table, open))
        for (const ref of table.refs) {
          const value = one.row[ref.column];
          if (value !== null && value !== undefined && mend(open, table, one, ref, sides.get(ref.parent))) moved = true;
        }
  }
}

type Present = Readonly<{ id: string; row: StoredRow; came: Map<string, Change> | 'stays' }>;
type Side = Readonly<{
  table: MergeTable;
  here: ReadonlyMap<string, readonly StoredRow[]>;
  there: ReadonlyMap<string, readonly StoredRow[]>;
}>;

/** Sees to it that one reference points at something; answers whether anything had to be done for it. */
function mend(
  open: Open,
  { table }: MergeTable,
  { id, row, came }: Present,
  ref: MergeTable['refs'][number],
  side: Side | undefined,
): boolean {
  if (!side || (came !== 'stays' && !came.has(id))) return false;
  const value = row[ref.column];
  const idOf = (rows: readonly StoredRow[] | undefined): string | undefined => {
    const found = rows?.find((each) => each[ref.to] === value);
    return found && entryId(ref.parent, found, side.table.key);
  };
  const ours = idOf(side.here.get(String(value)));
  if (ours !== undefined) return open.remove.delete(ours);
  const theirs = idOf(side.there.get(String(value)));
  if (theirs !== undefined && open.put.has(theirs)) return false;
  const wanted = side.there.get(String(value))?.find((each) => each[ref.to] === value);
  if (theirs !== undefined && wanted) open.put.set(theirs, { id: theirs, table: ref.parent, row: wanted });
  else if (came === 'stays') return false;
  else if (ref.required) came.delete(id);
  else came.set(id, { id, table, row: { ...row, [ref.column]: null } });
  return true;
}

/** The rows that a table would hold, and in which list each of them stands. */
function present(table: MergeTable, { put, change, remove }: Open): readonly Present[] {
  const stays = table.here.map((row) => {
    const id = entryId(table.table, row, table.key);
    const changed = change.get(id);
    return { id, row: changed?.row ?? row, came: changed ? change : ('stays' as const) };
  });
  const comes = [...put.values()].filter((each) => each.table === table.table).map(({ id, row }) => ({ id, row, came: put }));
  return [...stays.filter(({ id }) => !remove.has(id)), ...comes];
}

/** Rows by every value of theirs that others may point at. */
function indexOf({ key }: MergeTable, rows: readonly StoredRow[]): ReadonlyMap<string, readonly StoredRow[]> {
  const [first = 'id'] = key;
  return Map.groupBy(rows, (row) => String(row[first]));
}
