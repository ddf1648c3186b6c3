import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Value } from './record.ts';

type Column = Readonly<{ name: string; type: string; required: boolean }>;

/** A table as it should be, by the program's own schema of that version, and where its rows and indexes began in the damaged file. */
export type Shape = Readonly<{
  table: string;
  /** In the order in which they are stored. */
  columns: readonly Column[];
  /** The column that is the rowid itself, if any. */
  rowidColumn: string | null;
  hasRowid: boolean;
  root: number | null;
  indexes: readonly Readonly<{ columns: readonly (string | null)[]; root: number; partial: boolean }>[];
}>;

/** Where each table and index began, by what is left of the damaged schema. */
export type Roots = ReadonlyMap<string, number>;

const Info = z.array(z.object({ name: z.string(), type: z.string(), notnull: z.int(), pk: z.int() }));
const Master = z.array(z.object({ name: z.string(), sql: z.string() }));

/** Every table that holds rows, in no order. Of a search index only what was made findable: the rest is built anew. */
export function shapesOf(native: Database.Database, roots: Roots): readonly Shape[] {
  const tables = Master.parse(
    native.prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`).all(),
  );
  const searches = tables.filter(({ sql }) => /^CREATE VIRTUAL/i.test(sql)).map(({ name }) => name);
  return tables
    .filter(({ name }) => !searches.some((search) => name === search || name.startsWith(`${search}_`)))
    .map(({ name, sql }) => shapeOf(native, name, !/WITHOUT ROWID\s*$/i.test(sql), roots));
}

function shapeOf(native: Database.Database, table: string, hasRowid: boolean, roots: Roots): Shape {
  const info = Info.parse(native.pragma(`table_info(${quoted(table)})`));
  const keys = info.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
  const [only, second] = keys;
  const rowidColumn = hasRowid && only && !second && only.type === 'INTEGER' ? only.name : null;
  const stored = hasRowid ? info : [...keys, ...info.filter(({ pk }) => pk === 0)];
  const columns = stored.map(({ name, type, notnull, pk }) => ({ name, type, required: notnull === 1 || pk > 0 }));
  const indexes = z
    .array(z.object({ name: z.string(), partial: z.int() }))
    .parse(native.pragma(`index_list(${quoted(table)})`))
    .flatMap(({ name, partial }) => {
      const root = roots.get(name);
      const named = z.array(z.object({ name: z.string().nullable() })).parse(native.pragma(`index_info(${quoted(name)})`));
      return root === undefined ? [] : [{ root, columns: named.map((column) => column.name), partial: partial === 1 }];
    });
  return { table, columns, rowidColumn, hasRowid, root: roots.get(table) ?? null, indexes };
}

/** True when these values could be a row of this table: not more of them than it has columns, and each of its kind. */
export function couldBe({ columns }: Shape, values: readonly Value[]): boolean {
  if (values.length > columns.length || values.length === 0) return false;
  return values.every((value, index) => {
    const column = columns[index];
    if (!column) return false;
    // A column that is the rowid itself is stored as nothing.
    if (value === null) return !column.required || column.type === 'INTEGER';
    if (column.type === 'TEXT') return typeof value === 'string';
    if (column.type === 'INTEGER') return typeof value === 'number' || typeof value === 'bigint';
    if (column.type === 'REAL') return typeof value === 'number';
    return true;
  });
}

/** A name of the schema, quoted. Never of what was typed. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
