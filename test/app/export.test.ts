import { csvCell, csvLine } from '#app/export/csv.ts';
import { exportFiles } from '#app/export/content.ts';
import { zip } from '#app/export/zip.ts';
import type { ExportTable } from '#db/export/tables.ts';
import { exportTables, leftOut, reasons } from '#db/export/tables.ts';
import { openDatabase } from '#db/open.ts';
import { all, sql } from '#db/sql.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { fillExample } from '#app/example/index.ts';
import type { TestDesk } from '#test/desk.ts';
import { anOpenDesk } from '#test/desk.ts';
import { aFolder } from '#test/folder.ts';
import { passphrase } from '#test/passphrase.ts';
import { refusal } from '#test/refusal.ts';
import { now } from '#test/vault.ts';
import { Decrypter } from 'age-encryption';
import type Database from 'better-sqlite3';
import Encrypting from 'better-sqlite3';
import JSZip from 'jszip';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const SEAL = 'vier paarse fietsen onder water 12';

const Manifest = z.object({
  format: z.literal('maatwerkbank-export'),
  version: z.literal(1),
  madeAt: z.string(),
  schemaVersion: z.int(),
  auditHead: z.object({ sequence: z.int(), hash: z.string() }),
  attachments: z.array(z.never()),
  files: z.array(z.object({ name: z.string(), rows: z.int(), sha256: z.string() })),
});
const Rows = z.array(z.record(z.string(), z.unknown()));

/** A desk with the example files, and a second look at its database as it stands on the disk. */
async function aFullDesk(): Promise<{ desk: TestDesk; folder: string }> {
  const desk = await anOpenDesk();
  desk.clock.set('2026-11-22T12:00:00Z');
  await fillExample(desk.say);
  const folder = aFolder();
  return { desk, folder };
}

function withDatabase<T>(desk: TestDesk, look: (native: Database.Database) => T): T {
  const native = openDatabase(vaultFolder(desk.vault.place).database, Buffer.from(desk.vault.keys.dataKey), 'look');
  try {
    return look(native);
  } finally {
    native.close();
  }
}

/** The rows as the database itself gives them, whatever the export does. */
function rowsIn(native: Database.Database, { name, columns }: ExportTable): readonly (readonly unknown[])[] {
  const rows = Rows.parse(native.prepare(`SELECT * FROM "${name}"`).all());
  return rows.map((row) => columns.map((column) => row[column.name]));
}

/** A value of the JSON as the database has it. */
function backOf(value: unknown): unknown {
  const bytes = z.object({ base64: z.string() }).safeParse(value);
  return bytes.success ? Buffer.from(bytes.data.base64, 'base64') : value;
}

/** What CSV can say of a value: text, where empty is not the same as not there. */
function asCsv(value: unknown): string | null {
  if (value === null) return null;
  return Buffer.isBuffer(value) ? value.toString('base64') : z.coerce.string().parse(value);
}

/** Reads CSV as the README says, with the apostrophe taken away again. */
function csvBack(text: string): (string | null)[][] {
  const rows: (string | null)[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  cell.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  let row: (string | null)[] = [];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const [, quoted, plain, end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error(`no CSV at ${at}`);
    const said = quoted === undefined ? (plain === '' ? null : (plain ?? null)) : quoted.replaceAll('""', '"');
    row.push(said?.startsWith("'") === true ? said.slice(1) : said);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const made = (desk: TestDesk) =>
  all(
    desk.db,
    z.object({ detail: z.string() }),
    sql`SELECT detail FROM audit WHERE event = 'export.made' AND result = 'done' ORDER BY sequence`,
  );

const make = (desk: TestDesk, more: object = {}) => desk.ask('export.make', { passphrase, seal: null, reflections: false, ...more });

const textIn = async (archive: JSZip, name: string): Promise<string> => (await archive.file(name)?.async('string')) ?? `no ${name}`;

describe('everything in open form', () => {
  test('gives back every row of every table, character by character', { timeout: 60_000 }, async () => {
    const { desk, folder } = await aFullDesk();
    await desk.say('draft.put', {
      key: 'k',
      caseFileId: null,
      place: 'intake',
      body: { text: 'een "half" woord,\nen \u00e9\u00e9n =1+1 \u{1F9F5}' },
    });
    const target = path.join(folder, 'alles.zip');
    desk.files.answerSavePath(target);
    expect(await make(desk)).toMatchObject({ ok: true, value: { savedAs: target } });
    expect(readdirSync(folder)).toEqual(['alles.zip']);

    const archive = await JSZip.loadAsync(readFileSync(target), { checkCRC32: true });
    const manifest = Manifest.parse(JSON.parse(await textIn(archive, 'manifest.json')));
    const tables = withDatabase(desk, (native) => exportTables(native).map((table) => ({ ...table, values: rowsIn(native, table) })));
    expect(tables.length).toBeGreaterThan(40);
    expect(manifest.files.map(({ name }) => name)).toEqual(tables.flatMap(({ name }) => [`json/${name}.json`, `csv/${name}.csv`]));
    for (const { name, rows, sha256 } of manifest.files) {
      const bytes = (await archive.file(name)?.async('nodebuffer')) ?? Buffer.alloc(0);
      expect([name, createHash('sha256').update(bytes).digest('hex')]).toEqual([name, sha256]);
      const table = tables.find((each) => name.endsWith(`/${each.name}.json`) || name.endsWith(`/${each.name}.csv`));
      expect([name, rows]).toEqual([name, table?.values.length]);
    }
    for (const { name, columns, values } of tables) {
      const back = Rows.parse(JSON.parse(await textIn(archive, `json/${name}.json`)));
      expect(back.map((row) => columns.map((column) => backOf(row[column.name])))).toEqual(values);
      expect(csvBack(await textIn(archive, `csv/${name}.csv`))).toEqual([
        columns.map((column) => column.name),
        ...values.map((row) => row.map(asCsv)),
      ]);
    }
    expect(tables.reduce((sum, { values }) => sum + values.length, 0)).toBeGreaterThan(150);
    expect(tables.find(({ name }) => name === 'draft')?.values).toHaveLength(1);
  });

  test('leaves out only what is named with a reason, and no private key', async () => {
    const { desk, folder } = await aFullDesk();
    const target = path.join(folder, 'alles.zip');
    desk.files.answerSavePath(target);
    await make(desk);
    const Names = z.array(z.object({ name: z.string() }));
    const there = withDatabase(desk, (native) =>
      Names.parse(
        native.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`).all(),
      ).map(({ name }) => name),
    );
    const archive = await JSZip.loadAsync(readFileSync(target));
    const along = Object.keys(archive.files).flatMap((name) => /^json\/(\w+)\.json$/.exec(name)?.[1] ?? []);
    const named = Object.keys(leftOut);
    expect(there.filter((name) => !along.includes(name) && !named.includes(name) && !name.startsWith('search_text'))).toEqual([]);
    expect(named.filter((name) => !there.includes(name))).toEqual([]);
    const schema = z
      .object({
        tables: z.array(z.object({ name: z.string(), withheld: z.array(z.object({ column: z.string() })) })),
        leftOut: z.array(z.object({ table: z.string(), reason: z.string() })),
      })
      .parse(JSON.parse(await textIn(archive, 'schema.json')));
    expect(schema.leftOut.map(({ table }) => table)).toEqual(named);
    expect(schema.leftOut.every(({ reason }) => Object.values<string>(reasons).includes(reason))).toBe(true);
    expect(schema.tables.flatMap(({ withheld }) => withheld.map(({ column }) => column))).toEqual(['age_secret', 'sign_secret']);
    const own = await textIn(archive, 'json/own_identity.json');
    expect(own).not.toMatch(/secret|AGE-SECRET-KEY/);
    expect(await textIn(archive, 'LEESMIJ.txt')).toContain('22');
  });

  test('is made for who knows the passphrase, is logged, and is not made without a place', async () => {
    const { desk, folder } = await aFullDesk();
    const target = path.join(folder, 'alles.zip');
    desk.files.answerSavePath(target);
    expect(await make(desk, { passphrase: 'niet deze zin' })).toEqual(refusal('vault.wrongPassphrase'));
    expect(existsSync(target)).toBe(false);
    desk.files.answerSavePath(null);
    expect(await make(desk)).toEqual(refusal('vault.wait'));
    desk.clock.set('2026-11-22T12:10:00Z');
    expect(await make(desk)).toMatchObject({ ok: true, value: { savedAs: null } });
    expect(made(desk)).toHaveLength(0);
    desk.files.answerSavePath(target);
    await make(desk);
    expect(made(desk)).toEqual([{ detail: 'plainExport' }]);
  });

  test('a place that cannot be written is told, and leaves nothing', async () => {
    const { desk, folder } = await aFullDesk();
    desk.files.answerSavePath(path.join(folder, 'weg', 'alles.zip'));
    expect(await make(desk)).toEqual(refusal('export.placeBlocked', { reason: 'ENOENT' }));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('who stops it finds nothing on the disk', async () => {
    const { desk, folder } = await aFullDesk();
    desk.files.answerSavePath(path.join(folder, 'alles.zip'));
    const making = make(desk);
    await expect.poll(async () => (await desk.say('work.list', {})).map(({ kind }) => kind)).toEqual(['export']);
    for (const { id } of await desk.say('work.list', {})) await desk.say('work.cancel', { id });
    expect(await making).toEqual(refusal('work.cancelled'));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('sealed, it opens with age and the passphrase, and nothing stands in clear', { timeout: 60_000 }, async () => {
    const { desk, folder } = await aFullDesk();
    const target = path.join(folder, 'alles.zip.age');
    desk.files.answerSavePath(target);
    const seal = (more: object) => make(desk, { seal: { passphrase: SEAL, repeat: SEAL, ...more } });
    expect(await seal({ repeat: 'anders' })).toMatchObject({ ok: false });
    expect(await seal({ passphrase: 'kort', repeat: 'kort' })).toMatchObject({ ok: false });
    expect(existsSync(target)).toBe(false);
    expect(await seal({})).toMatchObject({ ok: true, value: { savedAs: target } });
    const bytes = readFileSync(target);
    expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect(bytes.includes('manifest.json')).toBe(false);
    const decrypter = new Decrypter();
    decrypter.addPassphrase(SEAL);
    const archive = await JSZip.loadAsync(await decrypter.decrypt(bytes));
    expect(await textIn(archive, 'csv/case_file.csv')).toContain('Naïma');
    expect(made(desk)).toEqual([{ detail: 'sealedExport' }]);
  });
});

describe('a row for a spreadsheet', () => {
  test('is as RFC 4180 says, and never a formula', () => {
    expect(csvLine(['a', null, '', 3, 'b,c', 'zei "ja"', 'twee\nregels'])).toBe('a,,"",3,"b,c","zei ""ja""","twee\nregels"\r\n');
    for (const sign of ['=', '+', '-', '@', '\t', '\r', '\n', "'"]) expect(csvBack(csvLine([`${sign}1`]))).toEqual([[`${sign}1`]]);
    expect(csvCell('=HYPERLINK("x")')).toBe(`"'=HYPERLINK(""x"")"`);
    expect(csvCell('-5 graden')).toBe("'-5 graden");
    expect(csvCell(-5)).toBe('-5');
    expect(csvCell(new Uint8Array([1, 2, 3]))).toBe('AQID');
  });
});

test('a large file goes into the archive piece by piece', async () => {
  const piece = Buffer.alloc(1024 * 1024, 'letters ');
  let held = 0;
  function* pieces() {
    for (let count = 0; count < 64; count += 1) {
      held += 1;
      yield piece;
    }
  }
  let most = 0;
  const parts: Uint8Array[] = [];
  for await (const bytes of zip([
    { name: 'groot.txt', content: pieces() },
    { name: 'leeg é.txt', content: [] },
  ])) {
    most = Math.max(most, bytes.length);
    parts.push(bytes);
  }
  expect(held).toBe(64);
  expect(most).toBeLessThan(128 * 1024);
  const archive = await JSZip.loadAsync(Buffer.concat(parts), { checkCRC32: true });
  expect((await archive.file('groot.txt')?.async('nodebuffer'))?.length).toBe(64 * 1024 * 1024);
  expect(await textIn(archive, 'leeg é.txt')).toBe('');
});

test('a table that comes later goes along by itself', async () => {
  const native = new Encrypting(':memory:');
  native.exec(`CREATE TABLE later_table (id TEXT PRIMARY KEY, seen BLOB) STRICT`);
  native.prepare(`INSERT INTO later_table VALUES ('een', ?)`).run(Buffer.from([0, 255]));
  const files: Record<string, string> = {};
  for (const { name, content } of exportFiles(
    native,
    { madeAt: now, schemaVersion: 1, auditHead: { sequence: 0, hash: '' } },
    null,
    () => undefined,
  )) {
    const parts: Uint8Array[] = [];
    for await (const bytes of content) parts.push(bytes);
    files[name] = Buffer.concat(parts).toString('utf8');
  }
  native.close();
  expect(files).toMatchObject({
    'json/later_table.json': '[\n{"id":"een","seen":{"base64":"AP8="}}\n]\n',
    'csv/later_table.csv': '\uFEFFid,seen\r\neen,AP8=\r\n',
  });
});
