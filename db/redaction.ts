import { RemovalGround } from '#domain/retention/grounds.ts';
import { z } from 'zod';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, run, sql } from './sql.ts';

/** That something was taken out: where, why, on whose order, by whom. Never what it was. Of a closed version also its hashes. */
export const Redaction = z.object({
  id: z.string(),
  caseFileId: z.string(),
  documentId: z.string().nullable(),
  place: z.string(),
  ground: RemovalGround,
  explanation: z.string(),
  orderedBy: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  doneBy: z.string(),
  doneAt: z.string(),
});
export type Redaction = z.infer<typeof Redaction>;

export function add(db: WriteDb, one: Redaction): void {
  run(
    db,
    sql`
    INSERT INTO redaction (id, case_file_id, document_id, place, ground, explanation, ordered_by, sha256_before, sha256_after, done_by, done_at)
    VALUES (${one.id}, ${one.caseFileId}, ${one.documentId}, ${one.place}, ${one.ground}, ${one.explanation}, ${one.orderedBy},
      ${one.before}, ${one.after}, ${one.doneBy}, ${one.doneAt})`,
  );
}

/** What was taken out of one file, the newest first. */
export const ofFile = (db: ReadDb, caseFileId: string): readonly Redaction[] =>
  all(
    db,
    Redaction,
    sql`
    SELECT id, case_file_id AS caseFileId, document_id AS documentId, place, ground, explanation, ordered_by AS orderedBy,
      sha256_before AS "before", sha256_after AS "after", done_by AS doneBy, done_at AS doneAt
    FROM redaction WHERE case_file_id = ${caseFileId} ORDER BY done_at DESC, id DESC`,
  );

/** What was taken out of one closed version, the first one first. */
export const ofDocument = (db: ReadDb, documentId: string): readonly Redaction[] =>
  all(
    db,
    Redaction,
    sql`
    SELECT id, case_file_id AS caseFileId, document_id AS documentId, place, ground, explanation, ordered_by AS orderedBy,
      sha256_before AS "before", sha256_after AS "after", done_by AS doneBy, done_at AS doneAt
    FROM redaction WHERE document_id = ${documentId} ORDER BY done_at, id`,
  );

/**
 * The hash that a closed version must have now: its own, or the last of a chain of removals that begins at its own and in which
 * each goes on from the one before. Null when the chain does not hold.
 */
export function currentHash(own: string, removals: readonly Pick<Redaction, 'before' | 'after'>[]): string | null {
  let hash = own;
  const left = [...removals];
  while (left.length > 0) {
    const next = left.findIndex(({ before }) => before === hash);
    const [taken] = next === -1 ? [] : left.splice(next, 1);
    if (!taken?.after) return null;
    hash = taken.after;
  }
  return hash;
}
