import { z } from 'zod';
import type { ReadDb, WriteDb } from './sql.ts';
import { get as getRow, run, sql } from './sql.ts';

const State = z.object({ wantedAt: z.string(), doneAt: z.string().nullable() });

/** Says that the database holds deleted text between its rows until it is compacted. */
export function want(db: WriteDb, now: string): void {
  run(
    db,
    sql`
    INSERT INTO compaction (id, wanted_at) VALUES (1, ${now})
    ON CONFLICT (id) DO UPDATE SET wanted_at = excluded.wanted_at, done_at = NULL`,
  );
}

/** Says that it was compacted, unless more was deleted since `wantedAt`. */
export function done(db: WriteDb, wantedAt: string, now: string): void {
  run(db, sql`UPDATE compaction SET done_at = ${now} WHERE id = 1 AND wanted_at = ${wantedAt}`);
}

/** When something was last deleted for good, and since when nothing of it is left; null when nothing ever was. */
export const get = (db: ReadDb): z.infer<typeof State> | null =>
  getRow(db, State, sql`SELECT wanted_at AS wantedAt, done_at AS doneAt FROM compaction WHERE id = 1`) ?? null;
