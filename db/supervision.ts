import { z } from 'zod';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, get, run, sql } from './sql.ts';

const Row = z.object({ id: z.string(), caseFileId: z.string(), writtenOn: z.string(), textSealed: z.string(), changedAt: z.string() });
/** A reflection as it is stored: its text is sealed (`db/keys/sealed-text.ts`). */
export type SealedReflection = z.infer<typeof Row>;

/** Reflections with one file, newest first. */
export const list = (db: ReadDb, caseFileId: string): readonly SealedReflection[] =>
  all(
    db,
    Row,
    sql`
    SELECT id, case_file_id AS caseFileId, written_on AS writtenOn, text_sealed AS textSealed, changed_at AS changedAt
    FROM reflection WHERE case_file_id = ${caseFileId} ORDER BY written_on DESC, id DESC`,
  );

/** The case file that a reflection was written with. */
export const caseOf = (db: ReadDb, id: string): string | undefined =>
  get(db, Row.pick({ caseFileId: true }), sql`SELECT case_file_id AS caseFileId FROM reflection WHERE id = ${id}`)?.caseFileId;

export function put(db: WriteDb, { id, caseFileId, writtenOn, textSealed, changedAt }: SealedReflection): void {
  run(
    db,
    sql`
    INSERT INTO reflection (id, case_file_id, written_on, text_sealed, changed_at)
    VALUES (${id}, ${caseFileId}, ${writtenOn}, ${textSealed}, ${changedAt})`,
  );
}

export const keep = (db: WriteDb, id: string, textSealed: string, changedAt: string): boolean =>
  run(db, sql`UPDATE reflection SET text_sealed = ${textSealed}, changed_at = ${changedAt} WHERE id = ${id}`) > 0;

export const remove = (db: WriteDb, id: string): boolean => run(db, sql`DELETE FROM reflection WHERE id = ${id}`) > 0;
