import { fillExample } from '#app/example/index.ts';
import { firstBreak } from '#db/audit-chain.ts';
import { PAGE } from '#db/damage/page-seal.ts';
import { salvage, salvagedFolder } from '#db/damage/salvage.ts';
import { openVault } from '#db/vault.ts';
import { openDatabase } from '#db/open.ts';
import { all, composed, get, sql } from '#db/sql.ts';
import type { ReadDb } from '#db/sql.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import type { SalvageReport } from '#domain/vault/salvage.ts';
import { anOpenDesk } from '#test/desk.ts';
import { aFolder } from '#test/folder.ts';
import { fingerprint } from '#test/fingerprint.ts';
import type { Header } from '#domain/vault/header.ts';
import { cpSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

const NOTES = 400;
let source: string;
let header: Header;
let key: Buffer;
let everything: ReadonlyMap<string, readonly string[]>;
let places: ReadonlyMap<string, readonly number[]>;

/** The two example files, and four hundred notes from practice in one of them; locked. */
beforeAll(async () => {
  const desk = await anOpenDesk();
  desk.clock.set('2026-11-22T12:00:00Z');
  await fillExample(desk.say);
  const [file] = await desk.say('caseFile.list', {});
  for (let note = 0; note < NOTES; note += 1)
    await desk.say('journal.add', {
      caseFileId: file?.id ?? '',
      kind: 'note',
      purpose: 'guidance',
      at: '2026-11-22T10:00:00.000Z',
      text: `Notitie ${note} over het gesprek. `.repeat(note % 50 === 0 ? 300 : 8),
      clientWords: '',
    });
  ({ header } = desk.vault.keys);
  key = Buffer.from(desk.vault.keys.dataKey);
  everything = rowsOf(desk.db);
  await desk.lock();
  source = path.join(desk.userData, 'vault');
  places = pagesByTable();
}, 120_000);

const tables = (db: ReadDb): readonly string[] =>
  all(
    db,
    z.object({ name: z.string() }),
    composed(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_text%' AND name NOT LIKE 'sqlite%'`),
  ).map(({ name }) => name);

/** Every row of every table, as text. */
function rowsOf(db: ReadDb): ReadonlyMap<string, readonly string[]> {
  const Row = z.record(z.string(), z.unknown());
  return new Map(tables(db).map((table) => [table, all(db, Row, composed(`SELECT * FROM "${table}"`)).map((row) => JSON.stringify(row))]));
}

/** On which pages each table and index lies. */
function pagesByTable(): ReadonlyMap<string, readonly number[]> {
  const native = openDatabase(vaultFolder(source).database, key, 'look');
  const Page = z.array(z.object({ name: z.string(), pageno: z.int(), pagetype: z.string() }));
  const pages = Page.parse(native.prepare('SELECT name, pageno, pagetype FROM dbstat').all());
  native.close();
  const found = new Map<string, number[]>();
  for (const { name, pageno, pagetype } of pages)
    for (const of of [name, `${name} ${pagetype}`]) found.set(of, [...(found.get(of) ?? []), pageno]);
  return found;
}

function aDamagedCopy(damage: (file: string, bytes: Buffer) => void): string {
  const root = path.join(aFolder(), 'vault');
  cpSync(source, root, { recursive: true });
  const file = vaultFolder(root).database;
  const bytes = readFileSync(file);
  damage(file, bytes);
  return root;
}

const spoil = (...pages: readonly number[]) =>
  aDamagedCopy((file, bytes) => {
    for (const page of pages) bytes.fill(0xaa, (page - 1) * PAGE + 20, (page - 1) * PAGE + 900);
    writeFileSync(file, bytes);
  });

const now = '2026-11-23T09:00:00.000Z';

/** Salvages, opens what came of it as any vault is opened, and looks; the damaged files must be as they were. */
function salvaged<T>(root: string, look: (db: ReadDb, report: SalvageReport) => T): T {
  const before = fingerprint(vaultFolder(root));
  const report = salvage({ root, key, header, now }, () => undefined);
  expect(fingerprint(vaultFolder(root))).toEqual(before);
  const vault = openVault(salvagedFolder(root), header, Buffer.from(key), now);
  try {
    return look(vault.db, report);
  } finally {
    vault.close();
  }
}

const notesIn = (db: ReadDb): number =>
  get(db, z.object({ n: z.int() }), sql`SELECT count(*) AS n FROM journal_entry WHERE text LIKE 'Notitie%'`)?.n ?? -1;
const lostOf = (report: SalvageReport, table: string): number =>
  report.files.flatMap(({ lost }) => lost).reduce((sum, each) => sum + (each.table === table ? each.rows : 0), 0);
const known = (db: ReadDb, word: string): number =>
  get(db, z.object({ n: z.int() }), sql`SELECT count(*) AS n FROM search_text WHERE search_text MATCH ${word}`)?.n ?? -1;

test('of a vault that is whole, everything is saved as it was, and found again', () => {
  salvaged(spoil(), (db, report) => {
    expect(report).toMatchObject({ lostPages: 0, mended: 0, files: [], unsure: [], logBrokenAt: null });
    const after = rowsOf(db);
    for (const [table, rows] of everything) {
      const own = ['audit', 'salvage', 'vault_header'].includes(table);
      expect(own ? rows : after.get(table), table).toEqual(rows);
    }
    expect(firstBreak(db)).toBeNull();
    expect(known(db, 'notitie')).toBe(NOTES);
  });
});

test('one flipped bit in a page of notes costs nothing', () => {
  const [page = 0] = (places.get('journal_entry leaf') ?? []).slice(3);
  const root = aDamagedCopy((file, bytes) => {
    bytes[(page - 1) * PAGE + 777] = (bytes[(page - 1) * PAGE + 777] ?? 0) ^ 32;
    writeFileSync(file, bytes);
  });
  salvaged(root, (db, report) => {
    expect(report).toMatchObject({ mended: 1, lostPages: 0, files: [] });
    expect(notesIn(db)).toBe(NOTES);
  });
});

test('a spoilt page of notes costs those notes: each is counted for its file, the others are there', () => {
  const [page = 0] = (places.get('journal_entry leaf') ?? []).slice(3);
  salvaged(spoil(page), (db, report) => {
    const lost = lostOf(report, 'journal_entry');
    expect(lost).toBeGreaterThan(0);
    expect(notesIn(db)).toBe(NOTES - lost);
    expect(report.files.filter((file) => file.lost.length > 0)).toHaveLength(1);
    expect(report.files[0]?.caseFileId).toMatch(/^[0-9a-f-]{36}$/);
    expect(report.unsure).toEqual([]);
  });
});

test('a page above the notes that is lost costs no note at all: the stray pages are found by what the indexes know', () => {
  const above = places.get('journal_entry internal') ?? [];
  expect(above.length).toBeGreaterThan(0);
  salvaged(spoil(...above), (db, report) => {
    expect(notesIn(db)).toBe(NOTES);
    expect(lostOf(report, 'journal_entry')).toBe(0);
  });
});

test('a note of which a later part is lost is kept aside with the words that are left', () => {
  const [page = 0] = places.get('journal_entry overflow') ?? [];
  salvaged(spoil(page), (db, report) => {
    const Aside = z.object({ why: z.string(), body: z.string(), caseFileId: z.string().nullable() });
    const aside = all(db, Aside, sql`SELECT why, body, case_file_id AS caseFileId FROM salvaged_row`);
    expect(aside).toHaveLength(1);
    expect(aside[0]).toMatchObject({ why: 'cut', caseFileId: expect.any(String), body: expect.stringContaining('over het gesprek.') });
    expect(report.files).toMatchObject([{ aside: 1, lost: [] }]);
    expect(notesIn(db)).toBe(NOTES - 1);
  });
});

test('indexes and the search index that are lost are built anew and cost nothing', () => {
  const indexes = [...places].filter(([name]) => /^(sqlite_autoindex|journal_entry_by_file|search_text_(data|idx|docsize))/.test(name));
  const pages = new Set(indexes.flatMap(([, each]) => each));
  expect(pages.size).toBeGreaterThan(10);
  salvaged(spoil(...pages), (db, report) => {
    expect(notesIn(db)).toBe(NOTES);
    expect(report.files).toEqual([]);
    expect(known(db, 'notitie')).toBe(NOTES);
  });
});

test('texts of the search index that are lost come back from the rows they stood for', () => {
  salvaged(spoil(...(places.get('search_text_content') ?? [])), (db) => expect(known(db, 'notitie')).toBe(NOTES));
});

test('case files whose own row is lost stay: what was written in them is in its place, under a name that says so', () => {
  salvaged(spoil(...(places.get('case_file') ?? [])), (db, report) => {
    const files = all(db, z.object({ id: z.string(), name: z.string() }), sql`SELECT id, name FROM case_file ORDER BY name`);
    expect(files.map(({ name }) => name)).toEqual(['Gered dossier 1', 'Gered dossier 2']);
    expect(notesIn(db)).toBe(NOTES);
    expect(
      report.files
        .filter(({ headLost }) => headLost)
        .map(({ caseFileId }) => caseFileId ?? '')
        .toSorted((a, b) => a.localeCompare(b)),
    ).toEqual(files.map(({ id }) => id).toSorted((a, b) => a.localeCompare(b)));
  });
});

test('what hung on a lost intake is kept aside with its file, and nothing refers to nothing', () => {
  salvaged(spoil(...(places.get('intake') ?? [])), (db, report) => {
    const aside = all(
      db,
      z.object({ t: z.string(), f: z.string().nullable() }),
      sql`SELECT table_name AS t, case_file_id AS f FROM salvaged_row`,
    );
    expect(new Set(aside.map(({ t }) => t)).has('finding')).toBe(true);
    expect(aside.filter(({ t }) => t === 'finding').every(({ f }) => f !== null)).toBe(true);
    expect(lostOf(report, 'intake')).toBe(everything.get('intake')?.length);
    expect(all(db, z.unknown(), composed('SELECT * FROM pragma_foreign_key_check'))).toEqual([]);
  });
});

test('lines of the log that are lost are said to be lost, in a line of the log', () => {
  const [, page = 0] = places.get('audit leaf') ?? [];
  salvaged(spoil(page), (db, report) => {
    expect(report.logBrokenAt).not.toBeNull();
    expect(firstBreak(db)).toMatchObject({ kind: 'missing', from: report.logBrokenAt });
    const Last = z.object({ event: z.string(), detail: z.string() });
    expect(get(db, Last, sql`SELECT event, detail FROM audit WHERE event = 'vault.salvaged'`)).toEqual({
      event: 'vault.salvaged',
      detail: 'linesMissing',
    });
  });
});

test.each([0.15, 0.4, 0.63, 0.81, 0.97])('a vault cut off at %d of its length gives what stood before, whole', (part) => {
  const root = aDamagedCopy((file, bytes) => truncateSync(file, Math.floor(bytes.length * part)));
  salvaged(root, (db, report) => {
    const after = rowsOf(db);
    const before = [...everything].filter(([table]) => !['audit', 'vault_header', 'case_file', 'salvage', 'salvaged_row'].includes(table));
    for (const [table, rows] of before)
      for (const row of after.get(table) ?? []) expect(rows, `${table}: a row that never was`).toContain(row);
    expect(report.lostPages).toBeGreaterThan(0);
    const missing = before.reduce((sum, [table, rows]) => sum + rows.length - (after.get(table) ?? []).length, 0);
    expect(missing).toBeGreaterThan(0);
    // Every row that is gone is told of, or its table is named as one of which more may be lost.
    for (const [table, rows] of before) {
      const gone = rows.length - (after.get(table) ?? []).length;
      const aside = all(db, z.unknown(), sql`SELECT 1 FROM salvaged_row WHERE table_name = ${table}`).length;
      const told = report.unsure.includes(table) || table.startsWith('search') ? gone : lostOf(report, table) + aside;
      expect(told, table).toBeGreaterThanOrEqual(gone);
    }
  });
});

test('without its first page nothing can be saved: that is said, and nothing is left behind', () => {
  const root = spoil(1);
  const before = fingerprint(vaultFolder(root));
  expect(() => salvage({ root, key, header, now }, () => undefined)).toThrow('damage.schemaLost');
  expect(fingerprint(vaultFolder(root))).toEqual(before);
});
