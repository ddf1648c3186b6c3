import type { StoredRow } from '#domain/hand-over/merge.ts';
import type { Settlement } from '#domain/hand-over/settle.ts';
import type { TableRows } from '../case-file-rows.ts';
import * as rows from '../case-file-rows.ts';
import type { WriteDb } from '../sql.ts';
import { composed, exec, run } from '../sql.ts';

/** Does what was settled: what goes, what changes, what comes. References are checked when all of it is done. */
export function apply(db: WriteDb, { put, change, remove }: Settlement, shared: readonly TableRows[]): void {
  exec(db, 'PRAGMA defer_foreign_keys = ON');
  const { own } = rows.tablesOfFiles(db);
  for (const table of own.toReversed()) {
    const key = rows.primaryKeyOf(db, table);
    for (const each of remove) if (each.table === table) take(db, table, each.row, key);
  }
  for (const table of own) {
    const key = rows.primaryKeyOf(db, table);
    for (const each of change) if (each.table === table) put1(db, table, each.row, key);
  }
  rows.insert(db, {
    shared,
    own: own.map((table) => ({ table, rows: put.filter((each) => each.table === table).map(({ row }) => row) })),
  });
}

function take(db: WriteDb, table: string, row: StoredRow, key: readonly string[]): void {
  run(
    db,
    composed(
      `DELETE FROM ${name(table)} WHERE ${where(key)}`,
      key.map((column) => row[column] ?? null),
    ),
  );
}

function put1(db: WriteDb, table: string, row: StoredRow, key: readonly string[]): void {
  const columns = Object.keys(row).filter((column) => !key.includes(column));
  const set = columns.map((column) => `${name(column)} = ?`).join(', ');
  const values = [...columns, ...key].map((column) => row[column] ?? null);
  run(db, composed(`UPDATE ${name(table)} SET ${set} WHERE ${where(key)}`, values));
}

const where = (key: readonly string[]): string => key.map((column) => `${name(column)} IS ?`).join(' AND ');

/** Names come from the schema, never from a package. */
const name = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;
