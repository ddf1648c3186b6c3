import type { AliasTable } from '#domain/hand-over/alias.ts';
import type { ShareManifest } from '#domain/hand-over/manifest.ts';
import type { MergeTable, StoredRow } from '#domain/hand-over/merge.ts';
import { goesWith, mayTravel } from '#domain/hand-over/parts.ts';
import { z } from 'zod';
import * as rows from '../case-file-rows.ts';
import type { ReadDb } from '../sql.ts';
import { all, composed } from '../sql.ts';

const Ref = z.object({ column: z.string(), parent: z.string(), to: z.string(), required: z.int() });
const Index = z.object({ name: z.string() });

/** Tables whose rows are never changed: a trigger forbids it. */
export const fixedTables = (db: ReadDb): ReadonlySet<string> =>
  new Set(
    all(
      db,
      z.object({ name: z.string() }),
      composed(`SELECT DISTINCT tbl_name AS name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%BEFORE UPDATE%'`),
    ).map(({ name }) => name),
  );

/** Both versions of a case file, table by table, with what the schema says of each: for comparing and for renaming. */
export function mergeTables(
  here: Readonly<{ db: ReadDb; caseFileId: string | null }>,
  there: Readonly<{ db: ReadDb; file: ShareManifest['files'][number] }>,
): readonly AliasTable[] {
  const fixed = fixedTables(here.db);
  const chosen = new Set(there.file.parts);
  const mine = here.caseFileId === null ? [] : rows.read(here.db, here.caseFileId).own;
  const theirs = new Map(rows.read(there.db, there.file.id).own.map((each) => [each.table, each.rows]));
  return rows
    .tablesOfFiles(here.db)
    .own.filter(mayTravel)
    .map((table) => ({
      table,
      key: rows.primaryKeyOf(here.db, table),
      refs: refsOf(here.db, table),
      unique: uniqueOf(here.db, table),
      fixed: fixed.has(table),
      here: mine.find((each) => each.table === table)?.rows ?? [],
      there: theirs.get(table) ?? [],
      whole: (row: StoredRow) => isWhole(table, row, chosen, there.file.left.guidance),
    }));
}

/** A row that is not in the package was taken away there, unless its part or its kind stayed behind. */
function isWhole(table: string, row: StoredRow, chosen: Parameters<typeof goesWith>[2], guidanceLeft: number): boolean {
  if (table === 'journal_entry' && guidanceLeft > 0 && row['purpose'] === 'guidance') return false;
  return goesWith(table, table === 'document' ? String(row['kind']) : null, chosen);
}

const refsOf = (db: ReadDb, table: string): MergeTable['refs'] =>
  all(
    db,
    Ref,
    composed(
      `SELECT k."from" AS "column", k."table" AS parent, k."to", c."notnull" OR c.pk > 0 AS required
       FROM pragma_foreign_key_list(?) AS k JOIN pragma_table_info(?) AS c ON c.name = k."from"`,
      [table, table],
    ),
  ).map(({ required, ...ref }) => ({ ...ref, required: required === 1 }));

/** What may occur once besides the key. */
const uniqueOf = (db: ReadDb, table: string): AliasTable['unique'] =>
  all(db, Index, composed(`SELECT name FROM pragma_index_list(?) WHERE "unique" = 1 AND origin = 'u'`, [table])).map(({ name }) =>
    all(db, Index, composed('SELECT name FROM pragma_index_info(?) ORDER BY seqno', [name])).map((column) => column.name),
  );
