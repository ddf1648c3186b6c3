import { ClientStatement } from '#domain/client-statement.ts';
import { z } from 'zod';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, get, run, sql } from './sql.ts';

/** Every statement of one file, newest first. */
export const list = (db: ReadDb, caseFileId: string): readonly ClientStatement[] =>
  all(
    db,
    ClientStatement,
    sql`
    SELECT id, case_file_id AS caseFileId, kind, about, about_id AS aboutId, text, stated_on AS statedOn, received_by AS receivedBy,
      created_at AS createdAt
    FROM client_statement WHERE case_file_id = ${caseFileId} ORDER BY stated_on DESC, id DESC`,
  );

/** What is printed with the versions of one subject: what is about any of them, or about the whole file. Oldest first. */
export const ofSubject = (db: ReadDb, caseFileId: string, subjectId: string): readonly ClientStatement[] =>
  all(
    db,
    ClientStatement,
    sql`
    SELECT id, case_file_id AS caseFileId, kind, about, about_id AS aboutId, text, stated_on AS statedOn, received_by AS receivedBy,
      created_at AS createdAt
    FROM client_statement WHERE case_file_id = ${caseFileId}
      AND (about = 'file' OR about_id IN (SELECT id FROM document WHERE subject_id = ${subjectId}))
    ORDER BY stated_on, id`,
  );

export function add(db: WriteDb, one: ClientStatement): void {
  run(
    db,
    sql`
    INSERT INTO client_statement (id, case_file_id, kind, about, about_id, text, stated_on, received_by, created_at)
    VALUES (${one.id}, ${one.caseFileId}, ${one.kind}, ${one.about}, ${one.aboutId}, ${one.text}, ${one.statedOn}, ${one.receivedBy},
      ${one.createdAt})`,
  );
}

/** True when an entry or closed version is part of this file. */
export function isOfFile(db: ReadDb, caseFileId: string, about: 'document' | 'journal', id: string): boolean {
  const found =
    about === 'document'
      ? get(db, z.unknown(), sql`SELECT 1 FROM document WHERE id = ${id} AND case_file_id = ${caseFileId}`)
      : get(db, z.unknown(), sql`SELECT 1 FROM journal_entry WHERE id = ${id} AND case_file_id = ${caseFileId}`);
  return found !== undefined;
}
