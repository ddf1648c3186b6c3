import { z } from 'zod';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, get as getRow, json, run, sql } from './sql.ts';

/** A half-typed form. `key` names the form and its subject, `place` the tab that shows it. */
export const Draft = z.object({
  key: z.string(),
  caseFileId: z.string().nullable(),
  place: z.string(),
  body: json(z.unknown()),
  savedAt: z.string(),
});
export type Draft = z.infer<typeof Draft>;

export function put(db: WriteDb, draft: Draft): void {
  run(
    db,
    sql`
    INSERT INTO draft (key, case_file_id, place, body, saved_at)
    VALUES (${draft.key}, ${draft.caseFileId}, ${draft.place}, ${JSON.stringify(draft.body)}, ${draft.savedAt})
    ON CONFLICT (key) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at`,
  );
}

export function get(db: ReadDb, key: string): Draft | undefined {
  return getRow(db, Draft, sql`SELECT key, case_file_id AS caseFileId, place, body, saved_at AS savedAt FROM draft WHERE key = ${key}`);
}

export function drop(db: WriteDb, key: string): void {
  run(db, sql`DELETE FROM draft WHERE key = ${key}`);
}

const DraftHead = z.object({ key: z.string(), caseFileId: z.string().nullable(), place: z.string(), savedAt: z.string() });

/** Unfinished forms, newest first, without what was typed. */
export function list(db: ReadDb): readonly z.infer<typeof DraftHead>[] {
  return all(
    db,
    DraftHead,
    sql`SELECT key, case_file_id AS caseFileId, place, saved_at AS savedAt FROM draft ORDER BY saved_at DESC LIMIT 100`,
  );
}
