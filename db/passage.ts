import { around, firstText, isFixed, takeOut } from '#domain/retention/passage.ts';
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
export function find(db: ReadDb, caseFileId: string, passage: string): readonly Place[] {
  const documents = bodiesOf(db, caseFileId).flatMap(({ id, kind, version, reason, body }): Place[] => {
    const value: unknown = [JSON.parse(body), reason];
    const { places, fixed } = takeOut(value, passage, '');
    if (places.length + fixed === 0) return [];
    const text = around(firstText(value, passage) ?? passage, passage);
    return [{ kind: 'document', documentId: id, documentKind: kind, version, text, fixed: places.length === 0 }];
  });
  const others = cellsOf(db, caseFileId).flatMap(({ table, value }): Place[] => {
    const parsed = parsedCell(value);
    const { places, fixed } = takeOut(parsed, passage, '');
    if (places.length + fixed === 0) return [];
    return [{ kind: 'row', table, text: around(firstText(parsed, passage) ?? passage, passage), fixed: places.length === 0 }];
  });
  return [...documents, ...others];
}

/** A closed version out of which something was taken, with its hash before and after and where it stood. */
export type Changed = Readonly<{ documentId: string; before: string; after: string; places: readonly string[] }>;

/**
 * Puts a mark in the place of a passage, everywhere in one file: closed versions, rows, drafts and what can be found. Only under
 * the exception for this file. `fits` says of a closed version whether it can still be read; when not, nothing is changed.
 */
export function remove(
  db: WriteDb,
  caseFileId: string,
  { passage, mark, fits }: Readonly<{ passage: string; mark: string; fits: (kind: DocumentKind, body: unknown) => boolean }>,
): Readonly<{ documents: readonly Changed[]; tables: readonly string[] }> {
  const documents = bodiesOf(db, caseFileId).flatMap(({ id, kind, reason, body }): Changed[] => {
    const taken = takeOut(JSON.parse(body), passage, mark);
    const reasonTaken = takeOut(reason, passage, mark);
    if (taken.places.length + reasonTaken.places.length === 0) return [];
    if (!fits(kind, taken.value)) throw new Error('a closed version could not be read without what was taken out');
    const next = canonicalize(taken.value) ?? '';
    run(db, sql`UPDATE document SET body = ${next}, reason = ${z.string().nullable().parse(reasonTaken.value)} WHERE id = ${id}`);
    return [
      { documentId: id, before: hashOf(body), after: hashOf(next), places: [...taken.places, ...reasonTaken.places.map(() => 'reason')] },
    ];
  });
  const tables = cellsOf(db, caseFileId).flatMap((cell) => (replaceCell(db, cell, passage, mark) ? [cell.table] : []));
  for (const entry of search.ofFile(db, caseFileId))
    if (entry.text.includes(passage)) search.put(db, { ...entry, caseFileId, text: entry.text.replaceAll(passage, () => mark) });
  return { documents, tables: [...new Set(tables)] };
}

type Cell = Readonly<{ table: string; column: string; rowid: number; value: string }>;

/** Every text of the file's own rows but for keys. */
function cellsOf(db: ReadDb, caseFileId: string): readonly Cell[] {
  return rows.textsOf(db, caseFileId).filter(({ table }) => !apart.has(table));
}

/** Changes one cell; false when there was nothing to change, or when only a fixed list of values may stand there. */
function replaceCell(db: WriteDb, { table, column, rowid, value }: Cell, passage: string, mark: string): boolean {
  const parsed = parsedCell(value);
  const { value: next, places } = takeOut(parsed, passage, mark);
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
