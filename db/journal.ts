import { JournalEntry } from '#domain/journal.ts';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, run, sql } from './sql.ts';

/** The entries of one case file, newest first. */
export function list(db: ReadDb, caseFileId: string): readonly JournalEntry[] {
  return all(
    db,
    JournalEntry,
    sql`
    SELECT id, case_file_id AS caseFileId, kind, purpose, at, text, client_words AS clientWords, source_kind AS sourceKind, created_at AS createdAt
    FROM journal_entry WHERE case_file_id = ${caseFileId} ORDER BY at DESC, id DESC`,
  );
}

export function add(db: WriteDb, entry: JournalEntry): void {
  run(
    db,
    sql`
    INSERT INTO journal_entry (id, case_file_id, kind, purpose, at, text, client_words, source_kind, created_at)
    VALUES (${entry.id}, ${entry.caseFileId}, ${entry.kind}, ${entry.purpose}, ${entry.at}, ${entry.text}, ${entry.clientWords}, ${entry.sourceKind},
      ${entry.createdAt})`,
  );
}
