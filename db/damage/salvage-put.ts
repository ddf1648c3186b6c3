import type { AsideReason } from '#domain/vault/salvage.ts';
import Database from 'better-sqlite3';
import type { Row } from './b-tree.ts';
import type { Value } from './record.ts';
import type { Shape } from './salvage-shape.ts';
import { quoted } from './salvage-shape.ts';

/** A row that found no place, with what is known of it by column. */
export type AsideRow = Readonly<{ table: string; why: AsideReason; values: Readonly<Record<string, Value>> }>;

/** Puts rows of a damaged vault into the new one, and keeps aside what it does not take. */
export type Putter = Readonly<{
  put(shape: Shape, row: Row): void;
  has(shape: Shape, rowid: number): boolean;
  saved(): number;
  aside: AsideRow[];
}>;

export function createPutter(native: Database.Database): Putter {
  const statements = new Map<string, Database.Statement>();
  const ages = new Map<string, Map<number, number>>();
  const aside: AsideRow[] = [];
  let saved = 0;

  const insert = ({ table }: Shape, columns: readonly string[], values: readonly Value[], how: '' | 'OR REPLACE'): void => {
    const text = `INSERT ${how} INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    const known = statements.get(text) ?? native.prepare(text);
    statements.set(text, known);
    known.run(...values);
  };

  return {
    aside,
    saved: () => saved,
    has: ({ table }, rowid) => ages.get(table)?.has(rowid) ?? false,
    put(shape, row) {
      const named = byColumn(shape, row);
      if (!row.whole) return void aside.push({ table: shape.table, why: 'cut', values: named });
      const known = ages.get(shape.table) ?? new Map<number, number>();
      ages.set(shape.table, known);
      const before = row.rowid === null ? undefined : known.get(row.rowid);
      // The same row from an older page: what was newer stays.
      if (before !== undefined && before >= row.age) return;
      const withRowid = row.rowid !== null && shape.rowidColumn === null;
      const columns = [...(withRowid ? ['rowid'] : []), ...Object.keys(named)];
      const values = [...(withRowid ? [row.rowid] : []), ...Object.values(named)];
      try {
        insert(shape, columns, values, before === undefined ? '' : 'OR REPLACE');
        if (before === undefined) saved += 1;
        if (row.rowid !== null) known.set(row.rowid, row.age);
      } catch (error) {
        if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_CONSTRAINT')) throw error;
        // A second row with the same key is an older state of the same: only what breaks another rule is kept aside.
        if (!/PRIMARYKEY|ROWID/.test(error.code)) aside.push({ table: shape.table, why: 'refused', values: named });
      }
    },
  };
}

/** A stored row by the names of its columns. Columns that were added later are left to their default. */
export function byColumn({ columns, rowidColumn }: Shape, { values, rowid }: Row): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    values.flatMap((value, index) => {
      const name = columns[index]?.name;
      return name === undefined ? [] : [[name, name === rowidColumn ? rowid : value] as const];
    }),
  );
}

/** Text as JSON keeps it; bytes in base64. */
export const asJson = (values: AsideRow['values']): string =>
  JSON.stringify(values, (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );
