import type { ExportValue } from '#db/export/tables.ts';
import { exportTables, leftOut, reasons } from '#db/export/tables.ts';
import { createWords } from '#i18n/index.ts';
import { createHash } from 'node:crypto';
import type { OpenedTable } from './opened.ts';
import { openedRows, withOpened } from './opened.ts';
import { BOM, csvLine } from './csv.ts';
import type { ZipFile } from './zip.ts';

/** An open database, as `db/export` reads it. */
type Native = Parameters<typeof exportTables>[0];

export const exportFormat = 'maatwerkbank-export';
export const exportVersion = 1;

export type ExportFacts = Readonly<{
  madeAt: string;
  schemaVersion: number;
  auditHead: Readonly<{ sequence: number; hash: string }>;
}>;

type Written = { name: string; rows: number; sha256: string };

/**
 * Everything in open form, file by file: how to read it, what the tables are, every table as JSON and as CSV, and at the end
 * what was written with its checksums. With the key of the reflections their text stands beside what is sealed. See
 * docs/export-format.md.
 */
export function* exportFiles(
  native: Native,
  facts: ExportFacts,
  reflectionKey: Uint8Array | null,
  told: (rows: number) => void,
): Generator<ZipFile> {
  const tables = exportTables(native).map((table) => withOpened(table, reflectionKey));
  const written: Written[] = [];
  yield textFile('LEESMIJ.txt', createWords('nl')('export:readme.text', { date: facts.madeAt.slice(0, 10) }));
  yield textFile('README.txt', createWords('en')('export:readme.text', { date: facts.madeAt.slice(0, 10) }));
  yield textFile(
    'schema.json',
    asJson({ format: exportFormat, version: exportVersion, tables: tables.map(({ shown }) => shown), leftOut: reasonsOf(leftOut) }),
  );
  for (const table of tables) {
    yield summed(`json/${table.shown.name}.json`, table, written, jsonOf(native, table, told));
    yield summed(`csv/${table.shown.name}.csv`, table, written, csvOf(native, table, told));
  }
  yield textFile('manifest.json', asJson({ format: exportFormat, version: exportVersion, ...facts, attachments: [], files: written }));
}

/** How many rows are written in all: every table twice. */
export const rowsToWrite = (native: Native): number => exportTables(native).reduce((sum, { rows }) => sum + rows * 2, 0);

const reasonsOf = (out: typeof leftOut) => Object.entries(out).map(([table, reason]) => ({ table, reason: reasons[reason] }));

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const textFile = (name: string, text: string): ZipFile => ({
  name,
  content: [Buffer.from(text.replaceAll('\n', '\r\n').replaceAll('\r\r', '\r'), 'utf8')],
});

/** So much text is put together before it goes on: enough to be quick, little enough to hold. */
const CHUNK = 64 * 1024;

function* chunked(parts: Iterable<string>): Generator<Buffer> {
  let text = '';
  for (const part of parts) {
    text += part;
    if (text.length < CHUNK) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  if (text !== '') yield Buffer.from(text, 'utf8');
}

function summed(name: string, { shown: { rows } }: OpenedTable, written: Written[], parts: Iterable<string>): ZipFile {
  function* content(): Generator<Buffer> {
    const hash = createHash('sha256');
    for (const bytes of chunked(parts)) {
      hash.update(bytes);
      yield bytes;
    }
    written.push({ name, rows, sha256: hash.digest('hex') });
  }
  return { name, content: content() };
}

/** A list of objects, one a line. Bytes are `{ "base64": … }`: nothing is lost. */
function* jsonOf(native: Native, table: OpenedTable, told: (rows: number) => void): Generator<string> {
  yield '[';
  let first = true;
  for (const values of openedRows(native, table)) {
    const row = Object.fromEntries(table.shown.columns.map(({ name }, index) => [name, plain(values[index] ?? null)]));
    yield `${first ? '' : ','}\n${JSON.stringify(row)}`;
    first = false;
    told(1);
  }
  yield '\n]\n';
}

const plain = (value: ExportValue): unknown => (value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value);

function* csvOf(native: Native, table: OpenedTable, told: (rows: number) => void): Generator<string> {
  yield BOM + csvLine(table.shown.columns.map(({ name }) => name));
  for (const values of openedRows(native, table)) {
    yield csvLine(values);
    told(1);
  }
}
