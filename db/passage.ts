import type { Taking } from '#domain/retention/passage.ts';
import { around, firstText, isFixed, isIn, takeOut, without } from '#domain/retention/passage.ts';
import canonicalize from 'canonicalize';
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import * as rows from './case-file-rows.ts';
import { DocumentKind } from './documents.ts';
import * as search from './search.ts';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, composed, run, sql } from './sql.ts';

/** One place where a passage stands: a closed version, a row or a draft. `text` shows some words around it. */
export type Place = Readonly<
  | { kind: 'document'; documentId: string; documentKind: DocumentKind; version: number; text: string; fixed: boolean }
  | { kind: 'row'; table: string; text: string; fixed: boolean }
>;

/** What is about the removal itself, or changed on its own screen: the name and number of a file. */
const apart = new Set(['document', 'redaction', 'case_file', 'exchanged_row']);

const Body = z.object({
  id: z.string(),
  kind: DocumentKind,
  version: z.int(),
  reason: z.string().nullable(),
  body: z.string(),
});

const bodiesOf = (db: ReadDb, caseFileId: string) =>
  all(db, Body, sql`SELECT id, kind, version, reason, body FROM document WHERE case_file_id = ${caseFileId} ORDER BY closed_at, version`);

/** Every place in one file where a passage stands, exactly as typed. */
export function find(db: ReadDb, caseFileId: string, sought: Omit<Taking, 'mark'>): readonly Place[] {
  const taking = { ...sought, mark: '' };
  const seen = (value: unknown): { text: string; fixed: boolean } | undefined => {
    const { places, fixed } = takeOut(value, taking);
    if (places.length + fixed === 0) return undefined;
    return { text: around(firstText(value, sought) ?? sought.passage, sought), fixed: places.length === 0 };
  };
  const documents = bodiesOf(db, caseFileId).flatMap(({ id, kind, version, reason, body }): Place[] => {
    const found = seen([JSON.parse(body), reason]);
    return found ? [{ kind: 'document', documentId: id, documentKind: kind, version, ...found }] : [];
  });
  const others = cellsOf(db, caseFileId).flatMap(({ table, value }): Place[] => {
    const found = seen(parsedCell(value));
    return found ? [{ kind: 'row', table, ...found }] : [];
  });
  return [...documents, ...others];
}

/** A closed version out of which something was taken, with its hash before and after and where it stood. */
export type Changed = Readonly<{ documentId: string; before: string; after: string; places: readonly string[] }>;

/**
 * Puts a mark in the place of a passage, everywhere in one file: closed versions, rows, drafts and what can be found. Only under
 * the exception for this file. `fits` says of a closed version whether it can still be read: where it could not without the whole
 * text, only the words go; when it could not even so, nothing is changed.
 */
export function remove(
  db: WriteDb,
  caseFileId: string,
  { fits, ...taking }: Taking & Readonly<{ fits: (kind: DocumentKind, body: unknown) => boolean }>,
): Readonly<{ documents: readonly Changed[]; tables: readonly string[] }> {
  const documents = bodiesOf(db, caseFileId).flatMap(({ id, kind, reason, body }): Changed[] => {
    const parsed: unknown = JSON.parse(body);
    const far = takeOut(parsed, taking);
    const taken = fits(kind, far.value) ? far : takeOut(parsed, { ...taking, reach: 'words' });
    const reasonTaken = takeOut(reason, taking);
    if (taken.places.length + reasonTaken.places.length === 0) return [];
    if (!fits(kind, taken.value)) throw new Error('a closed version could not be read without what was taken out');
    const next = canonicalize(taken.value) ?? '';
    run(db, sql`UPDATE document SET body = ${next}, reason = ${z.string().nullable().parse(reasonTaken.value)} WHERE id = ${id}`);
    return [
      { documentId: id, before: hashOf(body), after: hashOf(next), places: [...taken.places, ...reasonTaken.places.map(() => 'reason')] },
    ];
  });
  const cells = cellsOf(db, caseFileId);
  const isOfNote = ({ table, column }: Cell): boolean => notes[table]?.includes(column) === true;
  const rowOf = ({ table, rowid }: Cell): string => `${table} ${rowid}`;
  const whole = new Set(
    taking.reach !== 'wholeTexts'
      ? []
      : cells.filter((cell) => isOfNote(cell) && !isFixed(cell.value) && isIn(cell.value, taking)).map(rowOf),
  );
  const tables = cells.flatMap((cell) => (replaceCell(db, cell, taking, isOfNote(cell) && whole.has(rowOf(cell))) ? [cell.table] : []));
  for (const entry of search.ofFile(db, caseFileId))
    if (isIn(entry.text, taking)) search.put(db, { ...entry, caseFileId, text: without(entry.text, taking) });
  return { documents, tables: [...new Set(tables)] };
}

/** Tables of which a row is one note, with its free texts: what may not be kept of it may stand in any of them. */
const notes: Readonly<Record<string, readonly string[]>> = {
  journal_entry: ['text', 'client_words'],
  finding: ['text', 'client_words', 'source', 'purpose'],
  client_statement: ['text'],
};

type Cell = Readonly<{ table: string; column: string; rowid: number; value: string }>;

/** Every text of the file's own rows but for keys. */
function cellsOf(db: ReadDb, caseFileId: string): readonly Cell[] {
  return rows.textsOf(db, caseFileId).filter(({ table }) => !apart.has(table));
}

/** Changes one cell; false when there was nothing to change, or when only a fixed list of values may stand there. */
function replaceCell(db: WriteDb, { table, column, rowid, value }: Cell, taking: Taking, whole: boolean): boolean {
  const parsed = parsedCell(value);
  const { value: next, places } = takeOut(parsed, taking, whole);
  if (places.length === 0) return false;
  const text = typeof parsed === 'string' ? String(next) : JSON.stringify(next);
  try {
    return run(db, composed(`UPDATE ${rows.quoted(table)} SET ${rows.quoted(column)} = ? WHERE rowid = ?`, [text, rowid])) > 0;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT_CHECK')) return false;
    throw error;
  }
}

/** A JSON column as its value, any other text as itself. */
function parsedCell(value: string): unknown {
  if (!/^\s*[[{]/.test(value) || isFixed(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
