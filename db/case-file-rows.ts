import { z } from 'zod';
import type { Bindable, ReadDb, WriteDb } from './sql.ts';
import { all, composed, each as eachRow, exec, run } from './sql.ts';

/**
 * Everything that belongs to one case file, by the foreign keys of the schema: a new table that refers to a case file, or to
 * something of one, is handed over, exported and destroyed with it without anyone having to remember. Not among it: the
 * audit log, which outlives the file, and the search index, which `db/search.ts` keeps.
 */
export type FileRows = Readonly<{
  /** Rows that several files may refer to, such as an employer. */
  shared: readonly TableRows[];
  /** Rows of this file alone, parents before children. */
  own: readonly TableRows[];
}>;
export type TableRows = Readonly<{ table: string; rows: readonly Row[] }>;
export type Row = Readonly<Record<string, Value>>;
type Value = string | number | null | Uint8Array;

const AnyRow: z.ZodType<Row> = z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.instanceof(Uint8Array)]));

/** A table whose rows lead to a case file: `where` selects those of the file that is bound to its one `?`. */
type Owned = Readonly<{ table: string; where: string }>;
type Key = Readonly<{ table: string; from: string; parent: string; to: string; required: boolean }>;

const apart = new Set(['search_entry', 'search_text']);

/** Which tables hold what belongs to case files, and which hold what those refer to. Parents first. */
export function tablesOfFiles(db: ReadDb): Readonly<{ own: readonly string[]; shared: readonly string[] }> {
  const keys = foreignKeys(db);
  const own = ownedTables(keys);
  return { own: own.map(({ table }) => table), shared: sharedTables(keys, own) };
}

/** All rows of one case file as they are stored. */
export function read(db: ReadDb, caseFileId: string): FileRows {
  const keys = foreignKeys(db);
  const owned = ownedTables(keys);
  const own = owned.map(({ table, where }) => ({
    table,
    rows: all(db, AnyRow, composed(`SELECT * FROM ${quoted(table)} WHERE ${where}`, [caseFileId])),
  }));
  return { own, shared: sharedFor(db, keys, owned, own) };
}

/** The rows of one table of one case file, one by one: a file may be larger than the memory. */
export function* stream(db: ReadDb, caseFileId: string, table: string): Generator<Row> {
  const owned = ownedTables(foreignKeys(db)).find((each) => each.table === table);
  if (owned) yield* eachRow(db, AnyRow, composed(`SELECT * FROM ${quoted(table)} WHERE ${owned.where}`, [caseFileId]));
}

/** The shared rows that one case file refers to, without reading the rest of it. */
export function sharedOf(db: ReadDb, caseFileId: string): readonly TableRows[] {
  const keys = foreignKeys(db);
  const owned = ownedTables(keys);
  const wanted = sharedTables(keys, owned);
  const pointing = owned.filter(({ table }) => keys.some((key) => key.table === table && wanted.includes(key.parent)));
  const own = pointing.map(({ table, where }) => ({
    table,
    rows: all(db, AnyRow, composed(`SELECT * FROM ${quoted(table)} WHERE ${where}`, [caseFileId])),
  }));
  return sharedFor(db, keys, owned, own);
}

/** From the nearest to the farthest, so that what a shared row refers to comes along; stored the other way round. */
function sharedFor(db: ReadDb, keys: readonly Key[], owned: readonly Owned[], own: readonly TableRows[]): readonly TableRows[] {
  const shared: TableRows[] = [];
  for (const table of sharedTables(keys, owned).toReversed()) {
    const wanted = [...own, ...shared].flatMap((of) =>
      keys
        .filter((key) => key.table === of.table && key.parent === table)
        .flatMap(({ from, to }) => of.rows.map((row) => ({ to, value: row[from] }))),
    );
    const rows = new Map<string, Row>();
    for (const { to, value } of wanted) {
      if (value === null || value === undefined || rows.has(String(value))) continue;
      for (const row of all(db, AnyRow, composed(`SELECT * FROM ${quoted(table)} WHERE ${quoted(to)} = ?`, [value])))
        rows.set(String(value), row);
    }
    shared.unshift({ table, rows: [...rows.values()] });
  }
  return shared;
}

/** How many rows each table holds of one case file; tables without any are left out. */
export function count(db: ReadDb, caseFileId: string): readonly Readonly<{ table: string; rows: number }>[] {
  const Count = z.object({ rows: z.int() });
  return ownedTables(foreignKeys(db))
    .map(({ table, where }) => ({
      table,
      rows: all(db, Count, composed(`SELECT count(*) AS rows FROM ${quoted(table)} WHERE ${where}`, [caseFileId]))[0]?.rows ?? 0,
    }))
    .filter(({ rows }) => rows > 0);
}

/** Deletes every row of one case file, children first; answers how many. Shared rows stay. */
export function remove(db: WriteDb, caseFileId: string): number {
  return ownedTables(foreignKeys(db))
    .toReversed()
    .reduce((sum, { table, where }) => sum + run(db, composed(`DELETE FROM ${quoted(table)} WHERE ${where}`, [caseFileId])), 0);
}

/** Deletes those of these shared rows that nothing refers to any more, the nearest first; answers how many of each table. */
export function removeUnused(db: WriteDb, shared: readonly TableRows[]): readonly Readonly<{ table: string; rows: number }>[] {
  const keys = foreignKeys(db);
  return shared
    .toReversed()
    .map(({ table, rows }) => {
      const uses = keys.filter(({ parent }) => parent === table);
      const free = uses.map(
        (key) => `NOT EXISTS (SELECT 1 FROM ${quoted(key.table)} WHERE ${quoted(key.from)} = ${quoted(table)}.${quoted(key.to)})`,
      );
      const to = uses[0]?.to ?? 'id';
      const text = `DELETE FROM ${quoted(table)} WHERE ${[`${quoted(to)} = ?`, ...free].join(' AND ')}`;
      return { table, rows: rows.reduce((sum, row) => sum + run(db, composed(text, [row[to] ?? null])), 0) };
    })
    .filter(({ rows }) => rows > 0);
}

/**
 * Puts rows back as they were. Shared rows that are here already stay as they are; an own row that is here already is an
 * error, unless `known` says to leave it. Only for rows that `read` gave or that were checked against the schema.
 */
export function insert(db: WriteDb, rows: FileRows, known: 'refuse' | 'keep' = 'refuse'): void {
  // Rows of one table may refer to each other: the keys are checked when all of them are there.
  exec(db, 'PRAGMA defer_foreign_keys = ON');
  for (const { table, rows: each } of rows.shared) put(db, table, each, 'keep');
  for (const { table, rows: each } of rows.own) put(db, table, each, known);
}

function put(db: WriteDb, table: string, rows: readonly Row[], known: 'refuse' | 'keep'): void {
  for (const row of rows) {
    const columns = Object.keys(row);
    const values: Bindable[] = columns.map((column) => row[column] ?? null);
    run(
      db,
      composed(
        `INSERT ${known === 'keep' ? 'OR IGNORE ' : ''}INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        values,
      ),
    );
  }
}

/** Every text of one case file's own rows, but for keys: where it stands and what it says. */
export function textsOf(
  db: ReadDb,
  caseFileId: string,
): readonly Readonly<{ table: string; column: string; rowid: number; value: string }>[] {
  const keys = foreignKeys(db);
  const Column = z.object({ name: z.string(), type: z.string(), pk: z.int() });
  const Found = z.object({ rowid: z.int(), value: z.string() });
  return ownedTables(keys).flatMap(({ table, where }) => {
    const withoutRowid = all(db, z.object({ wr: z.int() }), composed('SELECT wr FROM pragma_table_list(?)', [table])).some(
      ({ wr }) => wr === 1,
    );
    if (withoutRowid) return [];
    return all(db, Column, composed('SELECT name, type, pk FROM pragma_table_info(?)', [table]))
      .filter((column) => column.type === 'TEXT' && column.pk === 0)
      .filter((column) => !keys.some((key) => key.table === table && key.from === column.name))
      .flatMap((column) =>
        all(
          db,
          Found,
          composed(
            `SELECT rowid, ${quoted(column.name)} AS value FROM ${quoted(table)} WHERE (${where}) AND ${quoted(column.name)} IS NOT NULL`,
            [caseFileId],
          ),
        ).map((found) => ({ table, column: column.name, ...found })),
      );
  });
}

/** True when a row with the same key is here already, of whichever file. */
export function has(db: ReadDb, table: string, key: readonly string[], row: Row): boolean {
  const where = key.map((column) => `${quoted(column)} IS ?`).join(' AND ');
  const values = key.map((column) => row[column] ?? null);
  return all(db, z.unknown(), composed(`SELECT 1 FROM ${quoted(table)} WHERE ${where}`, values)).length > 0;
}

/** The columns of a table's primary key, in its order. */
export function primaryKeyOf(db: ReadDb, table: string): readonly string[] {
  const Column = z.object({ name: z.string() });
  return all(db, Column, composed('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk', [table])).map((column) => column.name);
}

/** The names that a table's rows may have, for who checks rows of elsewhere. */
export function columnsOf(db: ReadDb, table: string): readonly string[] {
  return all(db, z.object({ name: z.string() }), composed('SELECT name FROM pragma_table_info(?)', [table])).map((column) => column.name);
}

function foreignKeys(db: ReadDb): readonly Key[] {
  const Found = z.object({ table: z.string(), from: z.string(), parent: z.string(), to: z.string(), required: z.int() });
  return all(
    db,
    Found,
    composed(`
    SELECT m.name AS "table", k."from", k."table" AS parent, k."to", c."notnull" OR c.pk > 0 AS required
    FROM sqlite_master AS m JOIN pragma_foreign_key_list(m.name) AS k JOIN pragma_table_info(m.name) AS c ON c.name = k."from"
    WHERE m.type = 'table' ORDER BY m.name, k.id`),
  )
    .filter(({ table }) => !apart.has(table))
    .map((key) => ({ ...key, required: key.required === 1 }));
}

/** Breadth first from the case file: each table by its shortest way there, a key that may be empty only when it is the only one. */
function ownedTables(keys: readonly Key[]): readonly Owned[] {
  const owned = new Map<string, Owned>([['case_file', { table: 'case_file', where: '"id" = ?' }]]);
  for (let grew = true; grew;) {
    grew = false;
    for (const key of keys.toSorted((a, b) => Number(b.required) - Number(a.required))) {
      const parent = owned.get(key.parent);
      if (!parent || owned.has(key.table) || (!key.required && key.parent !== 'case_file')) continue;
      const where =
        key.parent === 'case_file'
          ? `${quoted(key.from)} = ?`
          : `${quoted(key.from)} IN (SELECT ${quoted(key.to)} FROM ${quoted(key.parent)} WHERE ${parent.where})`;
      owned.set(key.table, { table: key.table, where });
      grew = true;
    }
  }
  return parentsFirst([...owned.values()], keys);
}

function parentsFirst(tables: readonly Owned[], keys: readonly Key[]): readonly Owned[] {
  const placed: Owned[] = [];
  const left = new Map(tables.map((each) => [each.table, each]));
  while (left.size > 0) {
    const ready = [...left.values()].filter(
      ({ table }) => !keys.some((key) => key.table === table && key.parent !== table && left.has(key.parent)),
    );
    // Tables that refer to each other in a circle would have no order; the schema has none, and a test says so.
    if (ready.length === 0) throw new Error('tables refer to each other in a circle');
    for (const each of ready) {
      placed.push(each);
      left.delete(each.table);
    }
  }
  return placed;
}

/** What owned tables refer to and do not own, and what that refers to in turn: the farthest first. */
function sharedTables(keys: readonly Key[], owned: readonly Owned[]): readonly string[] {
  const own = new Set(owned.map(({ table }) => table));
  const found: string[] = [];
  const follow = (tables: ReadonlySet<string>): void => {
    const next = new Set(keys.filter(({ table, parent }) => tables.has(table) && !own.has(parent)).map(({ parent }) => parent));
    if (next.size === 0) return;
    found.unshift(...[...next].filter((table) => !found.includes(table)));
    follow(next);
  };
  follow(own);
  return found;
}

/** A name of the schema, quoted. Names come from sqlite_master and the pragmas, never from what was typed. */
export const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;
