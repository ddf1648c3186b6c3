import { z } from 'zod';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, get, run, sql } from './sql.ts';

/** Around a hit in a snippet: control characters, so that no typed text can pretend to be a mark. */
export const HIT_START = '\u0002';
export const HIT_END = '\u0003';

export const Hit = z.object({
  ref: z.string(),
  caseFileId: z.string(),
  caseName: z.string(),
  caseNumber: z.string(),
  place: z.string(),
  at: z.string(),
  snippet: z.string(),
});
export type Hit = z.infer<typeof Hit>;

/** What to find back, and where: `ref` is the row it stands for, `place` the tab of the case file that shows it. */
type Entry = Readonly<{ ref: string; caseFileId: string; place: string; at: string; text: string }>;

/** Makes a text findable, in the place of what was findable under the same `ref`. An empty text is forgotten. */
export function put(db: WriteDb, entry: Entry): void {
  const known = get(db, z.object({ rowid: z.int() }), sql`SELECT rowid FROM search_entry WHERE ref = ${entry.ref}`);
  if (known) {
    run(db, sql`UPDATE search_entry SET at = ${entry.at}, place = ${entry.place} WHERE rowid = ${known.rowid}`);
    run(db, sql`UPDATE search_text SET text = ${entry.text} WHERE rowid = ${known.rowid}`);
    return;
  }
  run(
    db,
    sql`INSERT INTO search_entry (ref, case_file_id, place, at) VALUES (${entry.ref}, ${entry.caseFileId}, ${entry.place}, ${entry.at})`,
  );
  run(db, sql`INSERT INTO search_text (rowid, text) SELECT rowid, ${entry.text} FROM search_entry WHERE ref = ${entry.ref}`);
}

/** Forgets what was findable under `ref`. */
export function drop(db: WriteDb, ref: string): void {
  run(db, sql`DELETE FROM search_text WHERE rowid = (SELECT rowid FROM search_entry WHERE ref = ${ref})`);
  run(db, sql`DELETE FROM search_entry WHERE ref = ${ref}`);
}

const OfFile = z.object({ ref: z.string(), place: z.string(), at: z.string(), text: z.string() });
export type FileEntry = z.infer<typeof OfFile>;

/** Everything that is findable of one case file, for a hand-over. */
export function ofFile(db: ReadDb, caseFileId: string): readonly FileEntry[] {
  return all(
    db,
    OfFile,
    sql`
    SELECT entry.ref, entry.place, entry.at, search_text.text FROM search_entry AS entry JOIN search_text ON search_text.rowid = entry.rowid
    WHERE entry.case_file_id = ${caseFileId} ORDER BY entry.rowid`,
  );
}

/** Forgets everything of one case file. */
export function dropFile(db: WriteDb, caseFileId: string): void {
  run(db, sql`DELETE FROM search_text WHERE rowid IN (SELECT rowid FROM search_entry WHERE case_file_id = ${caseFileId})`);
  run(db, sql`DELETE FROM search_entry WHERE case_file_id = ${caseFileId}`);
}

/** Newest first; every typed word must occur, the last one as a beginning. */
export function find(db: ReadDb, typed: string, limit: number): readonly Hit[] {
  const match = matchExpression(typed);
  if (match === null) return [];
  return all(
    db,
    Hit,
    sql`
    SELECT entry.ref, entry.case_file_id AS caseFileId, file.name AS caseName, file.number AS caseNumber, entry.place, entry.at,
      snippet(search_text, 0, ${HIT_START}, ${HIT_END}, '…', 16) AS snippet
    FROM search_text
    JOIN search_entry AS entry ON entry.rowid = search_text.rowid
    JOIN case_file AS file ON file.id = entry.case_file_id
    WHERE search_text MATCH ${match} ORDER BY search_text.rowid DESC LIMIT ${limit}`,
  );
}

/** Typed words as quoted FTS5 terms: nothing typed can be an operator. */
function matchExpression(typed: string): string | null {
  const words =
    typed
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, 12) ?? [];
  if (words.length === 0) return null;
  return words.map((word, index) => (index === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' AND ');
}
