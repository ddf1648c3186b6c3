import { refuse } from '#domain/refusal.ts';
import type { Header } from '#domain/vault/header.ts';
import type { SalvageReport } from '#domain/vault/salvage.ts';
import type Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { firstBreak } from '../audit-chain.ts';
import * as audit from '../audit.ts';
import { checkDatabase } from '../check.ts';
import * as mark from '../header-mark.ts';
import { rememberedHead } from '../log-memory.ts';
import { writeHeader } from '../keys/header-file.ts';
import { latestVersion, migrate } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { closeDatabase, openDatabase } from '../open.ts';
import type { WriteDb } from '../sql.ts';
import { asWriteDb, get, run, sql, transaction } from '../sql.ts';
import type { VaultFolder } from '../vault-folder.ts';
import { vaultFolder } from '../vault-folder.ts';
import { syncFolder } from '../write-file.ts';
import type { Trip } from './b-tree.ts';
import { rowsBelow, strayLeaves } from './b-tree.ts';
import type { Pages } from './pages.ts';
import { openPages } from './pages.ts';
import type { Evidence, LostRow } from './salvage-loss.ts';
import { createFileFinder, evidenceOf, fits, lossByFile, lostRows } from './salvage-loss.ts';
import { settleOrphans } from './salvage-orphans.ts';
import type { Putter } from './salvage-put.ts';
import { asJson, createPutter } from './salvage-put.ts';
import { rebuildSearch } from './salvage-search.ts';
import type { Roots, Shape } from './salvage-shape.ts';
import { couldBe, quoted, shapesOf } from './salvage-shape.ts';

type Wish = Readonly<{ root: string; key: Uint8Array; header: Header; now: string }>;
type Progress = (done: number, total: number) => void;

/** A salvaged vault that is whole, until someone decides to take it; and the place where one is being made. */
export const salvagedFolder = (root: string): VaultFolder => vaultFolder(path.join(root, 'salvaged'));
const makingFolder = (root: string): VaultFolder => vaultFolder(path.join(root, 'salvaging'));

const MENDS = 64;

/**
 * Reads every row that can still be read out of a damaged vault and puts it into a new one beside it, under the same key and header.
 * The damaged files are only read. The new vault gets its name when it has been looked through and adds up; cut off before, nothing
 * of it stays. Refusals: `damage.schemaLost` (of the first page nothing is left: then only a backup helps), `vault.newerVersion`.
 */
export function salvage({ root, key, header, now }: Wish, progress: Progress): SalvageReport {
  const damaged = vaultFolder(root);
  const making = makingFolder(root);
  rmSync(making.root, { recursive: true, force: true });
  const pages = openPages({ ...damaged, dataKey: key, mends: MENDS }) ?? refuse('damage.schemaLost');
  try {
    mkdirSync(making.root, { mode: 0o700 });
    const native = openDatabase(making.database, key, 'make');
    let report: SalvageReport;
    try {
      const lastLine = rememberedHead(damaged, key)?.sequence ?? 0;
      report = fill(native, pages, { header, now, lastLine }, (done, total) => progress(Math.floor((done / total) * 700), 1000));
    } finally {
      closeDatabase(native);
    }
    writeHeader(making.header, header);
    const { pages: judged, problems } = checkDatabase(making.database, key, 'full', (done, total) =>
      progress(700 + Math.floor((done / total) * 300), 1000),
    );
    if (judged.bad > 0 || problems.length > 0) throw new Error('the salvaged vault does not add up');
    const { root: place } = salvagedFolder(root);
    // Only a copy of what the damaged files still hold: an earlier one makes room once the new one is whole.
    rmSync(place, { recursive: true, force: true });
    renameSync(making.root, place);
    syncFolder(root);
    return report;
  } catch (error) {
    rmSync(making.root, { recursive: true, force: true });
    throw error;
  } finally {
    pages.close();
  }
}

/** `lastLine`: how far the log is remembered to have gone. */
type Frame = Pick<Wish, 'header' | 'now'> & Readonly<{ lastLine: number }>;

function fill(native: Database.Database, pages: Pages, { header, now, lastLine }: Frame, progress: Progress): SalvageReport {
  const first = pages.read(1) ?? refuse('damage.schemaLost');
  const version = first.readUInt32BE(60);
  if (version > latestVersion) refuse('vault.newerVersion', { found: version, known: latestVersion });
  migrate(native, undefined, migrations.slice(0, version));
  const trip: Trip = { pages, seen: new Set(), lost: new Set() };
  const roots = readRoots(trip);
  const shapes = shapesOf(native, roots);
  native.pragma('foreign_keys = OFF');
  const { putter, ...found } = native
    .transaction(() => {
      const putBack = withoutTriggers(native);
      // A new vault brings rows of its own along in some tables.
      for (const { table } of shapes) native.prepare(`DELETE FROM ${quoted(table)}`).run();
      const read = readTables(trip, roots, shapes, createPutter(native), progress);
      const bare = settleOrphans(native, shapes, read.putter.aside, now);
      rebuildSearch(native, trip, roots, shapes);
      putBack();
      return { ...read, bare };
    })
    .immediate();
  native.pragma('foreign_keys = ON');
  migrate(native);
  const db = asWriteDb(native);
  return transaction(db, () => {
    mark.put(db, header);
    const find = createFileFinder(native, found.lost, putter.aside);
    const files = lossByFile(find, found.lost, putter.aside, found.bare);
    const broken = firstBreak(db);
    const { sequence } = audit.head(db);
    const last = Math.max(lastLine, found.lastLine);
    // Lines that are gone from the end break no chain: what remembers them does.
    const tornAt = last > sequence ? sequence + 1 : null;
    const logBrokenAt = broken ? (broken.kind === 'missing' ? broken.from : broken.line) : tornAt;
    const report: SalvageReport = {
      at: now,
      saved: putter.saved(),
      mended: pages.mended,
      behind: pages.behind,
      lostPages: trip.lost.size,
      files,
      unsure: [...found.unsure],
      logBrokenAt,
    };
    keepAside(db, find, putter, now);
    run(db, sql`INSERT INTO salvage (salvaged_at, report) VALUES (${now}, ${JSON.stringify(report)})`);
    audit.append(db, {
      at: now,
      event: 'vault.salvaged',
      call: 'damage.salvage',
      caseFileId: null,
      behind: last,
      ...(logBrokenAt === null ? {} : { detail: 'linesMissing' }),
    });
    return report;
  });
}

/** Where each table and index begins, by what can be read of the schema. */
function readRoots(trip: Trip): Roots {
  const roots = new Map<string, number>();
  for (const { values } of rowsBelow(trip, 1, () => undefined)) {
    const [, name, , root] = values;
    if (typeof name === 'string' && typeof root === 'number' && root > 0) roots.set(name, root);
  }
  return roots;
}

/** Takes the triggers away while rows are put back as they were; answers how to put them back. */
function withoutTriggers(native: Database.Database): () => void {
  const Triggers = z.array(z.object({ name: z.string(), sql: z.string() }));
  const triggers = Triggers.parse(native.prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`).all());
  for (const { name } of triggers) native.exec(`DROP TRIGGER ${quoted(name)}`);
  return () => triggers.forEach(({ sql: text }) => native.exec(text));
}

/** `lastLine`: the newest line of the log that an index still knows. */
type Read = Readonly<{ putter: Putter; lost: readonly LostRow[]; unsure: readonly string[]; lastLine: number }>;

/** Table by table; then what no way led to any more; then, for each table with a gap, what the indexes know to have been there. */
function readTables(trip: Trip, roots: Roots, shapes: readonly Shape[], putter: Putter, progress: Progress): Read {
  const holed: Shape[] = [];
  for (const [index, shape] of shapes.entries()) {
    let gaps = shape.root === null ? 1 : 0;
    if (shape.root !== null) for (const row of rowsBelow(trip, shape.root, () => (gaps += 1))) putter.put(shape, row);
    if (gaps > 0) holed.push(shape);
    progress(index + 1, shapes.length + 1);
  }
  const evidence = new Map(holed.map((shape) => [shape, evidenceOf(trip, shape)]));
  if (holed.length > 0) {
    // What belongs to the search index is no stray.
    for (const [, root] of roots) for (const _ of rowsBelow(trip, root, () => undefined)) continue;
    placeStrays(trip, evidence, putter);
  }
  const lost = [...evidence].flatMap(([shape, said]) => lostRows(said, shape, putter));
  const unsure = [...evidence].filter(([, { whole }]) => !whole).map(([{ table }]) => table);
  const lines = [...evidence].find(([{ table }]) => table === 'audit')?.[1].known.keys() ?? [];
  return { putter, lost, unsure, lastLine: Math.max(0, ...lines) };
}

/** A stray page belongs to the table whose indexes know its rows; else to the only one with a gap that its rows could be of. */
function placeStrays(trip: Trip, evidence: ReadonlyMap<Shape, Evidence>, putter: Putter): void {
  for (const rows of strayLeaves(trip)) {
    const possible = [...evidence].filter(([shape]) => shape.hasRowid && rows.every(({ values }) => couldBe(shape, values)));
    const judged = possible.map(([shape, said]) => ({ shape, fit: fits(said, shape, rows) }));
    const proven = judged.filter(({ fit }) => fit === 'proven');
    const [only, second] = proven.length > 0 ? proven : judged.filter(({ fit }) => fit === 'unknown');
    if (only && !second) for (const row of rows) putter.put(only.shape, row);
    // Blocks of the search index, which is built anew.
    else if (rows.some(({ values }) => values.some((value) => value instanceof Uint8Array))) continue;
    else for (const { values } of rows) putter.aside.push({ table: '', why: 'unplaced', values: Object.fromEntries(values.entries()) });
  }
}

function keepAside(db: WriteDb, find: ReturnType<typeof createFileFinder>, { aside }: Putter, now: string): void {
  const there = (id: string | null): boolean =>
    id !== null && get(db, z.object({ id: z.string() }), sql`SELECT id FROM case_file WHERE id = ${id}`) !== undefined;
  for (const { table, why, values } of aside) {
    const file = find(table, values);
    run(
      db,
      sql`
      INSERT INTO salvaged_row (id, case_file_id, salvaged_at, table_name, why, body)
      VALUES (${randomUUID()}, ${there(file) ? file : null}, ${now}, ${table}, ${why}, ${asJson(values)})`,
    );
  }
}
