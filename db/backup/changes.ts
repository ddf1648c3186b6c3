import type { Changes } from '#domain/backup/due.ts';
import type { Backup } from '#domain/backup/manifest.ts';
import { z } from 'zod';
import type { ReadDb } from '../sql.ts';
import { get, sql } from '../sql.ts';

const One = z.object({ one: z.int() });

/**
 * The newest of these backups that was made of this very vault as it is now: its last line of the log is a line here too. After a
 * restore the newer ones are of another course of things.
 */
export const newestOfThis = (db: ReadDb, newestFirst: readonly Backup[]): Backup | undefined =>
  newestFirst.find(
    ({ manifest: { audit } }) =>
      get(db, One, sql`SELECT 1 AS one FROM audit WHERE sequence = ${audit.sequence} AND hash = ${audit.hash}`) !== undefined,
  );

/** What changed since a backup. Reading, opening and making backups leave lines in the log and nothing to lose. */
export function changesSince(db: ReadDb, { manifest }: Backup, now: string): Changes {
  const { sequence } = manifest.audit;
  const worked = get(
    db,
    One,
    sql`
    SELECT 1 AS one FROM audit WHERE sequence > ${sequence} AND event NOT IN ('vault.unlocked', 'vault.unlockFailed', 'vault.locked',
      'vault.checked', 'backup.made', 'backup.failed', 'file.opened', 'search', 'report.saved', 'export.made', 'log.checked',
      'log.exported') LIMIT 1`,
  );
  // Drafts leave no line in the log. One from a moment that is still to come says that the clock was set back.
  const typed = get(db, One, sql`SELECT 1 AS one FROM draft WHERE saved_at >= ${manifest.at} OR saved_at > ${now} LIMIT 1`);
  if (worked || typed) return 'work';
  return get(db, One, sql`SELECT 1 AS one FROM audit WHERE sequence > ${sequence} LIMIT 1`) ? 'log' : 'nothing';
}
