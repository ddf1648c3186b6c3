import { z } from 'zod';
import type { ReadDb, WriteDb } from '../sql.ts';
import { all, run, sql } from '../sql.ts';

/** A look through the whole vault that found nothing wrong. */
const Check = z.object({ how: z.enum(['quick', 'full']), checkedAt: z.string(), pages: z.int() });
export type Check = z.infer<typeof Check>;

/** A full look is a quick one as well. */
export function putCheck(db: WriteDb, { how, checkedAt, pages }: Check): void {
  for (const each of how === 'full' ? ['quick', 'full'] : ['quick'])
    run(
      db,
      sql`
      INSERT INTO vault_check (how, checked_at, pages) VALUES (${each}, ${checkedAt}, ${pages})
      ON CONFLICT (how) DO UPDATE SET checked_at = excluded.checked_at, pages = excluded.pages`,
    );
}

/** The last of each kind. */
export const lastChecks = (db: ReadDb): readonly Check[] =>
  all(db, Check, sql`SELECT how, checked_at AS checkedAt, pages FROM vault_check ORDER BY how DESC`);
