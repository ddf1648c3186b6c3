import type { ShareManifest } from '#domain/hand-over/manifest.ts';
import { goesWith, mayTravel } from '#domain/hand-over/parts.ts';
import { refuse } from '#domain/refusal.ts';
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { z } from 'zod';
import * as rows from '../case-file-rows.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { closeDatabase, openDatabase } from '../open.ts';
import * as search from '../search.ts';
import type { ReadDb, WriteDb } from '../sql.ts';
import { all, asWriteDb, composed, each, exec, get, sql } from '../sql.ts';
import { sharedTables } from './along.ts';
import type { Line } from './lines.ts';

/**
 * The waiting room: an encrypted database of its own, with a key that lives as long as the vault is open, in which a package
 * is unpacked and looked at before anything of it comes into the vault. It is made at the schema version of the package and
 * then brought up to ours by the same steps as a vault, so that an older package is read as an older vault is.
 */
export type Staging = Readonly<{
  put(line: Line): void;
  /** Looks whether everything adds up with the signed first page, brings the schema up to date, and closes. */
  finish(): void;
  close(): void;
}>;

export function makeStaging(file: string, key: Uint8Array, manifest: ShareManifest): Staging {
  dropStaging(file);
  const native = openDatabase(file, key, 'make');
  try {
    migrate(native, undefined, migrations.slice(0, manifest.schema));
  } catch (error) {
    native.close();
    throw error;
  }
  const db = asWriteDb(native);
  const put = putter(db);
  native.exec('BEGIN');
  exec(db, 'PRAGMA defer_foreign_keys = ON');
  return {
    put: (line) => guarded(() => put(line)),
    finish() {
      guarded(() => native.exec('COMMIT'));
      compareRows(db, manifest);
      guarded(() => migrate(native));
      for (const file of manifest.files) compareDocuments(db, file);
      closeDatabase(native);
    },
    close: () => native.close(),
  };
}

/** Removes what is left of a waiting room, whole or half. */
export function dropStaging(file: string): void {
  for (const each of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) rmSync(each, { force: true });
}

function putter(db: WriteDb): (line: Line) => void {
  const own = new Set(rows.tablesOfFiles(db).own.filter(mayTravel));
  const shared = new Set(sharedTables(db));
  const columns = new Map([...own, ...shared].map((table) => [table, rows.columnsOf(db, table).toSorted().join()]));
  return (line) => {
    if (line.kind === 'found') return search.put(db, line);
    const known = line.kind === 'row' ? own : shared;
    // Only tables that may travel, and of each exactly the columns that this version of the schema has.
    if (!known.has(line.table) || Object.keys(line.row).toSorted().join() !== columns.get(line.table)) refuse('handOver.damaged');
    const one = [{ table: line.table, rows: [line.row] }];
    rows.insert(db, line.kind === 'row' ? { shared: [], own: one } : { shared: one, own: [] });
  };
}

/** Every row belongs to a file of the first page, in the numbers that were signed. */
function compareRows(db: ReadDb, manifest: ShareManifest): void {
  const total: Record<string, number> = {};
  for (const file of manifest.files) {
    const head = get(db, z.object({ number: z.string(), name: z.string() }), sql`SELECT number, name FROM case_file WHERE id = ${file.id}`);
    if (head?.number !== file.number || head.name !== file.name) refuse('handOver.damaged');
    const counts = Object.fromEntries(rows.count(db, file.id).map(({ table, rows: count }) => [table, count]));
    if (!sameCounts(counts, file.counts)) refuse('handOver.damaged');
    for (const [table, count] of Object.entries(counts)) total[table] = (total[table] ?? 0) + count;
    if (search.ofFile(db, file.id).length !== file.search) refuse('handOver.damaged');
  }
  const listed = [...Object.values(total), ...Object.values(manifest.shared), ...manifest.files.map(({ search: texts }) => texts)];
  if (listed.reduce((sum, count) => sum + count, 0) !== manifest.body.lines) refuse('handOver.damaged');
  for (const table of rows.tablesOfFiles(db).own) if (countOf(db, table) !== (total[table] ?? 0)) refuse('handOver.damaged');
  for (const table of sharedTables(db)) if (countOf(db, table) !== (manifest.shared[table] ?? 0)) refuse('handOver.damaged');
}

/** Every closed document is one of those that were signed, and says what its hash says: or what is left after a part was lawfully taken out. */
function compareDocuments(db: ReadDb, file: ShareManifest['files'][number]): void {
  const listed = new Map(file.documents.map((document) => [document.id, document]));
  const taken = all(
    db,
    z.object({ id: z.string(), after: z.string() }),
    sql`SELECT document_id AS id, sha256_after AS after FROM redaction WHERE case_file_id = ${file.id} AND document_id IS NOT NULL`,
  );
  const Body = z.object({ id: z.string(), kind: z.string(), version: z.int(), sha256: z.string(), body: z.string() });
  let seen = 0;
  for (const row of each(db, Body, sql`SELECT id, kind, version, sha256, body FROM document WHERE case_file_id = ${file.id}`)) {
    const said = listed.get(row.id);
    seen += 1;
    if (said?.sha256 !== row.sha256 || said.kind !== row.kind || said.version !== row.version) refuse('handOver.damaged');
    if (!goesWith('document', row.kind, new Set(file.parts))) refuse('handOver.damaged');
    const found = createHash('sha256').update(row.body).digest('hex');
    if (found !== row.sha256 && !taken.some(({ id, after }) => id === row.id && after === found)) refuse('handOver.damaged');
  }
  if (seen !== listed.size) refuse('handOver.damaged');
}

const sameCounts = (found: Readonly<Record<string, number>>, said: Readonly<Record<string, number>>): boolean =>
  Object.keys(found).length === Object.keys(said).length && Object.entries(found).every(([table, count]) => said[table] === count);

const countOf = (db: ReadDb, table: string): number =>
  all(db, z.object({ rows: z.int() }), composed(`SELECT count(*) AS rows FROM "${table.replaceAll('"', '""')}"`))[0]?.rows ?? 0;

/** What the database refuses in a package (a wrong kind, a loose reference, twice the same row) says that it is not what was signed. */
function guarded(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof Database.SqliteError && /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG)/.test(error.code)) refuse('handOver.damaged');
    throw error;
  }
}
