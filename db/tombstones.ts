import { newestOfEach, Tombstone } from '#domain/retention/tombstone.ts';
import { z } from 'zod';
import * as compaction from './compaction-state.ts';
import { destroyRows } from './destruction.ts';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, get, json, run, sql } from './sql.ts';

const Row = Tombstone.extend({ counts: json(Tombstone.shape.counts) });

/** Every file that was destroyed here, the first one first. */
export const listTombstones = (db: ReadDb): readonly Tombstone[] =>
  all(
    db,
    Row,
    sql`
    SELECT case_file_id AS caseFileId, destroyed_at AS destroyedAt, destroyed_by AS destroyedBy, state, ground, reference, authority,
      authority_number AS authorityNumber, authority_on AS authorityOn, counts, lifted_at AS liftedAt
    FROM tombstone ORDER BY destroyed_at, case_file_id`,
  );

/** Remembers that a file was destroyed. Its rows must be gone in the same transaction. */
export function addTombstone(db: WriteDb, tombstone: Tombstone): void {
  const { caseFileId, destroyedAt, destroyedBy, state, ground, reference, authority, authorityNumber, authorityOn, counts, liftedAt } =
    tombstone;
  run(
    db,
    sql`
    INSERT INTO tombstone (case_file_id, destroyed_at, destroyed_by, state, ground, reference, authority, authority_number, authority_on,
      counts, lifted_at)
    VALUES (${caseFileId}, ${destroyedAt}, ${destroyedBy}, ${state}, ${ground}, ${reference}, ${authority}, ${authorityNumber},
      ${authorityOn}, ${JSON.stringify(counts)}, ${liftedAt})
    ON CONFLICT (case_file_id) DO UPDATE SET destroyed_at = excluded.destroyed_at, destroyed_by = excluded.destroyed_by,
      state = excluded.state, ground = excluded.ground, reference = excluded.reference, authority = excluded.authority,
      authority_number = excluded.authority_number, authority_on = excluded.authority_on, counts = excluded.counts,
      lifted_at = excluded.lifted_at`,
  );
}

/**
 * Lets a destroyed file come back, as when a colleague lawfully hands it over again; nothing happens when it was not
 * destroyed. Must come before its rows: until then the database refuses them.
 */
export function liftTombstone(db: WriteDb, caseFileId: string, now: string): void {
  run(db, sql`UPDATE tombstone SET lifted_at = ${now} WHERE case_file_id = ${caseFileId} AND lifted_at IS NULL`);
}

/**
 * Takes over what other places know (the sealed file beside the vault, one that came with a backup), and destroys again
 * whatever of it is here: a restored backup brings nothing back. Answers the files that were.
 */
export function applyTombstones(db: WriteDb, elsewhere: readonly Tombstone[], now: string): readonly string[] {
  const known = newestOfEach([...listTombstones(db), ...elsewhere]);
  for (const tombstone of known) addTombstone(db, tombstone);
  const back = known.filter(({ caseFileId, liftedAt }) => liftedAt === null && isHere(db, caseFileId)).map(({ caseFileId }) => caseFileId);
  for (const caseFileId of back) destroyRows(db, caseFileId);
  if (back.length > 0) compaction.want(db, now);
  return back;
}

const isHere = (db: ReadDb, caseFileId: string): boolean =>
  get(db, z.unknown(), sql`SELECT 1 FROM case_file WHERE id = ${caseFileId}`) !== undefined;
