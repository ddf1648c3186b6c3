import type { SalvageReport } from '#domain/vault/salvage.ts';
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Row, Trip } from './b-tree.ts';
import { rowsBelow } from './b-tree.ts';
import type { Value } from './record.ts';
import type { AsideRow, Putter } from './salvage-put.ts';
import type { Shape } from './salvage-shape.ts';
import { quoted } from './salvage-shape.ts';

type Known = Readonly<Record<string, Value>>;

/** What the indexes of a table still say, by rowid: also of rows that are lost. `whole` when one of them could be read entirely. */
export type Evidence = Readonly<{ known: ReadonlyMap<number, Known>; whole: boolean }>;

export function evidenceOf(trip: Trip, shape: Shape): Evidence {
  const known = new Map<number, Known>();
  let whole = false;
  for (const { columns, root, partial } of shape.indexes) {
    let gaps = 0;
    for (const { values } of rowsBelow(trip, root, () => (gaps += 1))) {
      const rowid = values.at(-1);
      if (typeof rowid !== 'number') continue;
      const said = columns.flatMap((name, index) => (name === null ? [] : [[name, values[index] ?? null] as const]));
      known.set(rowid, { ...known.get(rowid), ...Object.fromEntries(said) });
    }
    // An index over some of the rows only cannot say that there were no others.
    whole ||= gaps === 0 && !partial;
  }
  return { known, whole };
}

/** How well the rows of a stray page fit what the indexes say: every one of them, some, or one of them not. */
export function fits({ known }: Evidence, shape: Shape, rows: readonly Row[]): 'proven' | 'unknown' | 'no' {
  let proven = false;
  for (const row of rows) {
    const said = row.rowid === null ? undefined : known.get(row.rowid);
    if (!said) continue;
    const same = shape.columns.every(({ name }, index) => said[name] === undefined || said[name] === row.values[index]);
    if (!same) return 'no';
    proven = true;
  }
  return proven ? 'proven' : 'unknown';
}

/** One lost row, with what the indexes say of it. */
export type LostRow = Readonly<{ table: string; known: Known }>;

export function lostRows({ known }: Evidence, shape: Shape, putter: Putter): readonly LostRow[] {
  const cut = new Set(putter.aside.filter(({ table }) => table === shape.table).map(({ values }) => JSON.stringify(values[keyOf(shape)])));
  return [...known]
    .filter(([rowid, values]) => !putter.has(shape, rowid) && !cut.has(JSON.stringify(values[keyOf(shape)])))
    .map(([, values]) => ({ table: shape.table, known: values }));
}

const keyOf = ({ columns }: Shape): string => columns[0]?.name ?? '';

const Keys = z.array(z.object({ table: z.string(), from: z.string(), to: z.string().nullable() }));

/** Answers to which case file a row belonged, by its references, also through rows that are themselves lost or aside. */
export function createFileFinder(native: Database.Database, lost: readonly LostRow[], aside: readonly AsideRow[]) {
  const keys = new Map<string, z.infer<typeof Keys>>();
  const gone = new Map<string, Known>();
  for (const { table, known } of lost) if (typeof known['id'] === 'string') gone.set(`${table} ${known['id']}`, known);
  for (const { table, values } of aside) if (typeof values['id'] === 'string') gone.set(`${table} ${values['id']}`, values);

  const keysOf = (table: string): z.infer<typeof Keys> => {
    const found = keys.get(table) ?? Keys.parse(native.pragma(`foreign_key_list(${quoted(table)})`));
    keys.set(table, found);
    return found;
  };
  const find = (table: string, row: Known, depth = 0): string | null => {
    if (table === 'case_file') return typeof row['id'] === 'string' ? row['id'] : null;
    if (depth > 6) return null;
    for (const { table: parent, from, to } of keysOf(table)) {
      const value = row[from];
      if (typeof value !== 'string' || parent === table) continue;
      if (parent === 'case_file') return value;
      const above = rowOf(native, parent, to ?? 'id', value) ?? gone.get(`${parent} ${value}`);
      const file = above && find(parent, above, depth + 1);
      if (file) return file;
    }
    return null;
  };
  return find;
}

function rowOf(native: Database.Database, table: string, column: string, value: string): Known | undefined {
  const Row = z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.instanceof(Uint8Array)])).optional();
  return Row.parse(native.prepare(`SELECT * FROM ${quoted(table)} WHERE ${quoted(column)} = ?`).get(value));
}

/** Adds it up per case file, those with the most losses first. */
export function lossByFile(
  find: ReturnType<typeof createFileFinder>,
  lost: readonly LostRow[],
  aside: readonly AsideRow[],
  bare: readonly string[],
): SalvageReport['files'] {
  const files = new Map<string | null, { lost: Map<string, number>; aside: number; headLost: boolean }>();
  const of = (id: string | null) => {
    const known = files.get(id) ?? { lost: new Map<string, number>(), aside: 0, headLost: id !== null && bare.includes(id) };
    files.set(id, known);
    return known;
  };
  for (const id of bare) of(id);
  for (const { table, known } of lost) {
    const counts = of(find(table, known)).lost;
    counts.set(table, (counts.get(table) ?? 0) + 1);
  }
  for (const { table, values } of aside) of(find(table, values)).aside += 1;
  return [...files]
    .map(([caseFileId, { lost: counts, ...rest }]) => ({
      caseFileId,
      lost: [...counts].map(([table, rows]) => ({ table, rows })),
      ...rest,
    }))
    .toSorted((a, b) => sum(b.lost) - sum(a.lost));
}

const sum = (counts: readonly Readonly<{ rows: number }>[]): number => counts.reduce((total, { rows }) => total + rows, 0);
