import type Database from 'better-sqlite3';
import { z } from 'zod';

/** A table as an export describes it. */
export type ExportTable = Readonly<{
  name: string;
  columns: readonly Readonly<{ name: string; type: string; required: boolean; key: boolean }>[];
  refersTo: readonly Readonly<{ column: string; table: string; toColumn: string }>[];
  /** Columns that stay behind, each with its reason. */
  withheld: readonly Readonly<{ column: string; reason: keyof typeof reasons }>[];
  rows: number;
}>;

/** Why something is no part of an export. */
export const reasons = {
  search: 'made anew from the rest: the search index',
  vault: 'of this vault file only: its header mark, checks and repairs',
  window: 'where the window stood',
  transaction: 'holds only as long as a transaction',
  privateKey: 'a private key: whoever holds it can read what colleagues sealed for you, and sign in your name',
} as const;

/** Tables that are no part of an export. Everything else is, also a table that comes later. */
export const leftOut: Readonly<Record<string, keyof typeof reasons>> = {
  search_entry: 'search',
  vault_header: 'vault',
  vault_check: 'vault',
  compaction: 'vault',
  lawful_exception: 'transaction',
  bookmark: 'window',
};

const withheldColumns: Readonly<Record<string, readonly string[]>> = { own_identity: ['age_secret', 'sign_secret'] };

const Named = z.array(z.object({ name: z.string() }));
const Columns = z.array(z.object({ name: z.string(), type: z.string(), notnull: z.int(), pk: z.int() }));
const Keys = z.array(z.object({ from: z.string(), table: z.string(), to: z.string().nullable() }));
const Count = z.object({ rows: z.int() });

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Every table that goes along, by name, as the schema says it. */
export function exportTables(native: Database.Database): readonly ExportTable[] {
  const found = Named.parse(
    native
      .prepare(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_text%' ORDER BY name`,
      )
      .all(),
  );
  return found.filter(({ name }) => !Object.hasOwn(leftOut, name)).map(({ name }) => describe(native, name));
}

function describe(native: Database.Database, name: string): ExportTable {
  const withheld = withheldColumns[name] ?? [];
  const columns = Columns.parse(native.pragma(`table_info(${quoted(name)})`));
  return {
    name,
    columns: columns
      .filter((column) => !withheld.includes(column.name))
      .map((column) => ({ name: column.name, type: column.type, required: column.notnull === 1, key: column.pk > 0 })),
    refersTo: Keys.parse(native.pragma(`foreign_key_list(${quoted(name)})`)).map(({ from, table, to }) => ({
      column: from,
      table,
      toColumn: to ?? 'id',
    })),
    withheld: withheld.map((column) => ({ column, reason: 'privateKey' })),
    rows: Count.parse(native.prepare(`SELECT count(*) AS rows FROM ${quoted(name)}`).get()).rows,
  };
}

const Value = z.union([z.string(), z.number(), z.null(), z.instanceof(Uint8Array)]);
export type ExportValue = z.infer<typeof Value>;

/** The rows of a table one by one, their values in the order of its columns: however large it is, one row is in memory. */
export function* rowsOf(native: Database.Database, { name, columns }: ExportTable): Iterable<readonly ExportValue[]> {
  const list = columns.map((column) => quoted(column.name)).join(', ');
  for (const row of native
    .prepare(`SELECT ${list} FROM ${quoted(name)}`)
    .raw()
    .iterate())
    yield z.array(Value).parse(row);
}
