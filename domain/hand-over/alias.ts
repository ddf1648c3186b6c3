import type { MergeTable, StoredRow } from './merge.ts';
import { entryId } from './merge.ts';
import { remapRow } from './remap.ts';

/** A table of both sides with what may occur only once in it besides its key. */
export type AliasTable = MergeTable & Readonly<{ unique: readonly (readonly string[])[] }>;

/**
 * What is one thing by its nature and got two ids because both sides made it (the statement of one month) becomes one: theirs
 * takes our id wherever it stands, and is then compared with ours as the same entry. `first` are ids that are the same to begin
 * with. Answers the tables with their rows under those ids.
 */
export function alias(tables: readonly AliasTable[], first: ReadonlyMap<string, string>): readonly AliasTable[] {
  const ids = new Map(first);
  let known = tables;
  for (let index = 0; index < tables.length; index += 1) {
    const table = known[index];
    if (!table) continue;
    const there = table.there.map((row) => remapRow(table.table, row, ids));
    const found = sameThings({ ...table, there });
    for (const [theirs, ours] of found) ids.set(theirs, ours);
    const again = found.size === 0 ? there : there.map((row) => remapRow(table.table, row, found));
    known = known.with(index, { ...table, there: again });
  }
  // A row may refer to one of its own table, or to one further on.
  return ids.size === 0 ? known : known.map((table) => ({ ...table, there: table.there.map((row) => remapRow(table.table, row, ids)) }));
}

function sameThings({ table, key, unique, here, there }: AliasTable): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (key.length !== 1 || key[0] !== 'id') return found;
  const taken = new Set(there.map((row) => entryId(table, row, key)));
  for (const columns of unique) {
    // A closed document is the same only when it says the same: its hash counts as well.
    const says = (row: StoredRow): string =>
      JSON.stringify([...columns, ...(table === 'document' ? ['sha256'] : [])].map((column) => row[column]));
    const ours = new Map(here.filter((row) => !taken.has(entryId(table, row, key))).map((row) => [says(row), row]));
    for (const row of there) {
      const same = ours.get(says(row));
      if (same && typeof row['id'] === 'string' && typeof same['id'] === 'string' && row['id'] !== same['id'])
        found.set(row['id'], same['id']);
    }
  }
  return found;
}

/**
 * Closed versions that came in under a number that is taken here get the next free one. Both stay; the hash is over what they
 * say and does not change. `why` words the reason of the new version.
 */
export function renumber<T extends Readonly<{ table: string; row: StoredRow }>>(
  put: readonly T[],
  here: readonly StoredRow[],
  why: (row: StoredRow) => string,
): readonly (T & Readonly<{ was: number | null }>)[] {
  const subject = (row: StoredRow): string => JSON.stringify([row['kind'], row['subject_id']]);
  const taken = new Map<string, Set<number>>();
  const take = (row: StoredRow): Set<number> => {
    const known = taken.get(subject(row)) ?? new Set<number>();
    taken.set(subject(row), known);
    return known;
  };
  for (const row of here) take(row).add(Number(row['version']));
  const coming = put.filter(({ table }) => table === 'document');
  for (const { row } of coming) if (!take(row).has(Number(row['version']))) take(row).add(-Number(row['version']));
  return put.map((each) => {
    const { table, row } = each;
    if (table !== 'document') return { ...each, was: null };
    const known = take(row);
    const version = Number(row['version']);
    if (known.delete(-version)) {
      known.add(version);
      return { ...each, was: null };
    }
    const next = Math.max(0, ...[...known].map(Math.abs)) + 1;
    known.add(next);
    return { ...each, row: { ...row, version: next, reason: why(row) }, was: version };
  });
}
