import { z } from 'zod';
import type { ReadDb, WriteDb } from './sql.ts';
import { get as getRow, json, run, sql } from './sql.ts';

/** Where the worker was in the window: one row, that refers to nothing so that it never holds anything back. */
const Kept = z.object({ body: json(z.unknown()), savedAt: z.string() });
type Kept = z.infer<typeof Kept>;

export function get(db: ReadDb): Kept | undefined {
  return getRow(db, Kept, sql`SELECT body, saved_at AS savedAt FROM bookmark WHERE id = 1`);
}

export function put(db: WriteDb, { body, savedAt }: Kept): void {
  run(
    db,
    sql`
    INSERT INTO bookmark (id, body, saved_at) VALUES (1, ${JSON.stringify(body)}, ${savedAt})
    ON CONFLICT (id) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at`,
  );
}
