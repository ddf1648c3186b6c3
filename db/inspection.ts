import { Blacking, Review, Seen } from '#domain/inspection/review.ts';
import { z } from 'zod';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, Flag, flag, get as getRow, json, run, sql } from './sql.ts';

const Row = Review.extend({ stripAddresses: Flag });

export function get(db: ReadDb, id: string): Review | undefined {
  return getRow(
    db,
    Row,
    sql`
    SELECT id, case_file_id AS caseFileId, requested_on AS requestedOn, requested_by AS requestedBy, identity,
      strip_addresses AS stripAddresses, created_at AS createdAt, changed_at AS changedAt
    FROM inspection_review WHERE id = ${id}`,
  );
}

/** The reviews of one case file, newest first. */
export function list(db: ReadDb, caseFileId: string): readonly Review[] {
  return all(
    db,
    Row,
    sql`
    SELECT id, case_file_id AS caseFileId, requested_on AS requestedOn, requested_by AS requestedBy, identity,
      strip_addresses AS stripAddresses, created_at AS createdAt, changed_at AS changedAt
    FROM inspection_review WHERE case_file_id = ${caseFileId} ORDER BY created_at DESC, id DESC`,
  );
}

/** Creates or changes the request behind a review. */
export function put(db: WriteDb, review: Review): void {
  run(
    db,
    sql`
    INSERT INTO inspection_review (id, case_file_id, requested_on, requested_by, identity, strip_addresses, created_at, changed_at)
    VALUES (${review.id}, ${review.caseFileId}, ${review.requestedOn}, ${review.requestedBy}, ${review.identity},
      ${flag(review.stripAddresses)}, ${review.createdAt}, ${review.changedAt})
    ON CONFLICT (id) DO UPDATE SET requested_on = excluded.requested_on, requested_by = excluded.requested_by,
      identity = excluded.identity, strip_addresses = excluded.strip_addresses, changed_at = excluded.changed_at`,
  );
}

const BlackingRow = Blacking.extend({ everywhere: Flag });

/** What is left out, in the order in which it was decided. */
export function blackings(db: ReadDb, reviewId: string): readonly Blacking[] {
  return all(
    db,
    BlackingRow,
    sql`
    SELECT id, entry, field, words, everywhere, reason, explanation FROM inspection_blacking
    WHERE review_id = ${reviewId} ORDER BY made_at, id`,
  );
}

/** The review that a blacking belongs to. */
export const idOfBlacking = (db: ReadDb, id: string): string | undefined =>
  getRow(db, z.object({ id: z.string() }), sql`SELECT review_id AS id FROM inspection_blacking WHERE id = ${id}`)?.id;

export function addBlacking(db: WriteDb, reviewId: string, blacking: Blacking, at: string): void {
  run(
    db,
    sql`
    INSERT INTO inspection_blacking (id, review_id, entry, field, words, everywhere, reason, explanation, made_at)
    VALUES (${blacking.id}, ${reviewId}, ${blacking.entry}, ${blacking.field}, ${blacking.words}, ${flag(blacking.everywhere)},
      ${blacking.reason}, ${blacking.explanation}, ${at})`,
  );
}

export function removeBlacking(db: WriteDb, id: string): void {
  run(db, sql`DELETE FROM inspection_blacking WHERE id = ${id}`);
}

const SeenRow = Seen.extend({ kept: Flag });

export function seen(db: ReadDb, reviewId: string): readonly Seen[] {
  return all(db, SeenRow, sql`SELECT entry, digest, kept FROM inspection_seen WHERE review_id = ${reviewId} ORDER BY entry`);
}

export function putSeen(db: WriteDb, reviewId: string, { entry, digest, kept }: Seen, at: string): void {
  run(
    db,
    sql`
    INSERT INTO inspection_seen (review_id, entry, digest, kept, seen_at)
    VALUES (${reviewId}, ${entry}, ${digest}, ${flag(kept)}, ${at})
    ON CONFLICT (review_id, entry) DO UPDATE SET digest = excluded.digest, kept = excluded.kept, seen_at = excluded.seen_at`,
  );
}

/** Notes that a review changed: its last closed version is then no longer what it says. */
export function touch(db: WriteDb, id: string, at: string): void {
  run(db, sql`UPDATE inspection_review SET changed_at = ${at} WHERE id = ${id}`);
}

const Contact = z.object({ organisation: z.string(), privacyOfficer: z.string() });
export type Contact = z.infer<typeof Contact>;

/** Where a client can turn to, the same for every file. */
export const contact = (db: ReadDb): Contact =>
  getRow(db, Contact, sql`SELECT organisation, privacy_officer AS privacyOfficer FROM inspection_contact WHERE id = 1`) ?? {
    organisation: '',
    privacyOfficer: '',
  };

export function putContact(db: WriteDb, { organisation, privacyOfficer }: Contact): void {
  run(
    db,
    sql`
    INSERT INTO inspection_contact (id, organisation, privacy_officer) VALUES (1, ${organisation}, ${privacyOfficer})
    ON CONFLICT (id) DO UPDATE SET organisation = excluded.organisation, privacy_officer = excluded.privacy_officer`,
  );
}

const Waiting = Review.pick({ id: true, caseFileId: true }).extend({ caseName: z.string(), requestedOn: z.string() });

/** Requests of which no review was finished yet. */
export function waiting(db: ReadDb): readonly z.infer<typeof Waiting>[] {
  return all(
    db,
    Waiting,
    sql`
    SELECT review.id, review.case_file_id AS caseFileId, file.name AS caseName, requested_on AS requestedOn
    FROM inspection_review AS review JOIN case_file AS file ON file.id = review.case_file_id
    WHERE requested_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM document WHERE kind = 'inzage' AND subject_id = review.id)
    ORDER BY requested_on`,
  );
}

const EventRow = z.object({
  event: z.string(),
  count: z.int(),
  first: z.string(),
  last: z.string(),
  who: json(z.array(z.string())),
});
export type EventRow = z.infer<typeof EventRow>;

/** What the log knows of one file, by kind of event: how often, from when to when, and by whom. */
export function logSummary(db: ReadDb, caseFileId: string): readonly EventRow[] {
  return all(
    db,
    EventRow,
    sql`
    SELECT event, count(*) AS count, min(at) AS first, max(at) AS last, json_group_array(DISTINCT who) AS who
    FROM audit WHERE case_file_id = ${caseFileId} AND result = 'done' GROUP BY event ORDER BY min(sequence)`,
  );
}
