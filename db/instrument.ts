import type { OwnInstrument, Result } from '#domain/instrument/result.ts';
import { OwnInstrument as OwnRow, ResultHead, Score } from '#domain/instrument/result.ts';
import { z } from 'zod';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, Flag, flag, get as getRow, run, sql } from './sql.ts';

const HeadRow = ResultHead.extend({
  id: z.string(),
  caseFileId: z.string(),
  trained: Flag.nullable(),
  departs: Flag,
  changedAt: z.string(),
});

/** All results of one case file, oldest first. */
export const ofCase = (db: ReadDb, caseFileId: string): readonly Result[] =>
  all(
    db,
    HeadRow,
    sql`
    SELECT id, case_file_id AS caseFileId, instrument, version, taken_on AS takenOn, taken_by AS takenBy, trained,
      client_reaction AS clientReaction, reading, departs, departs_reason AS departsReason, valid_until AS validUntil, purpose, outcome,
      outcome_why AS outcomeWhy, changed_at AS changedAt
    FROM instrument_result WHERE case_file_id = ${caseFileId} ORDER BY taken_on, id`,
  ).map((head) => ({ ...head, scores: [...scoresOf(db, head.id)] }));

/** The case file that a result belongs to. */
export const caseOf = (db: ReadDb, id: string): string | undefined =>
  getRow(db, z.object({ caseFileId: z.string() }), sql`SELECT case_file_id AS caseFileId FROM instrument_result WHERE id = ${id}`)
    ?.caseFileId;

const scoresOf = (db: ReadDb, resultId: string): readonly Score[] =>
  all(db, Score, sql`SELECT domain, value, text, note FROM instrument_score WHERE result_id = ${resultId} ORDER BY position`);

export function put(db: WriteDb, result: Result): void {
  run(
    db,
    sql`
    INSERT INTO instrument_result (id, case_file_id, instrument, version, taken_on, taken_by, trained, client_reaction, reading, departs,
      departs_reason, valid_until, purpose, outcome, outcome_why, changed_at)
    VALUES (${result.id}, ${result.caseFileId}, ${result.instrument}, ${result.version}, ${result.takenOn}, ${result.takenBy},
      ${result.trained === null ? null : flag(result.trained)}, ${result.clientReaction}, ${result.reading}, ${flag(result.departs)},
      ${result.departsReason}, ${result.validUntil}, ${result.purpose}, ${result.outcome}, ${result.outcomeWhy}, ${result.changedAt})
    ON CONFLICT (id) DO UPDATE SET instrument = excluded.instrument, version = excluded.version, taken_on = excluded.taken_on,
      taken_by = excluded.taken_by, trained = excluded.trained, client_reaction = excluded.client_reaction, reading = excluded.reading,
      departs = excluded.departs, departs_reason = excluded.departs_reason, valid_until = excluded.valid_until, purpose = excluded.purpose,
      outcome = excluded.outcome, outcome_why = excluded.outcome_why, changed_at = excluded.changed_at`,
  );
  run(db, sql`DELETE FROM instrument_score WHERE result_id = ${result.id}`);
  for (const [position, score] of result.scores.entries()) {
    run(
      db,
      sql`
      INSERT INTO instrument_score (result_id, position, domain, value, text, note)
      VALUES (${result.id}, ${position}, ${score.domain}, ${score.value}, ${score.text}, ${score.note})`,
    );
  }
}

export function remove(db: WriteDb, id: string): void {
  run(db, sql`DELETE FROM instrument_score WHERE result_id = ${id}`);
  run(db, sql`DELETE FROM instrument_result WHERE id = ${id}`);
}

const OutcomeRow = ResultHead.pick({ instrument: true, outcome: true, outcomeWhy: true });

/** What was said about results, over all files, without anything that tells which file it was. */
export const outcomes = (db: ReadDb): readonly z.infer<typeof OutcomeRow>[] =>
  all(
    db,
    OutcomeRow,
    sql`SELECT instrument, outcome, outcome_why AS outcomeWhy FROM instrument_result WHERE outcome IS NOT NULL ORDER BY instrument, outcome_why`,
  );

export const own = (db: ReadDb): readonly OwnInstrument[] =>
  all(db, OwnRow, sql`SELECT id, name, version, kind, lowest, highest, domains FROM own_instrument ORDER BY name COLLATE NOCASE`);

export function putOwn(db: WriteDb, { id, name, version, kind, lowest, highest, domains }: OwnInstrument): void {
  run(
    db,
    sql`
    INSERT INTO own_instrument (id, name, version, kind, lowest, highest, domains)
    VALUES (${id}, ${name}, ${version}, ${kind}, ${lowest}, ${highest}, ${domains})
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, version = excluded.version, kind = excluded.kind, lowest = excluded.lowest,
      highest = excluded.highest, domains = excluded.domains`,
  );
}
