import type { WriteDb } from './sql.ts';
import { run, sql } from './sql.ts';

/**
 * Closed documents and frozen facts are kept by triggers. There is one exception, for one file, as long as `work` lasts:
 * destroying it, or taking out what may not be kept. The caller's transaction undoes it when anything fails.
 */
export function underException<T>(db: WriteDb, caseFileId: string, purpose: 'destroy' | 'remove', work: () => T): T {
  run(db, sql`INSERT INTO lawful_exception (id, case_file_id, purpose) VALUES (1, ${caseFileId}, ${purpose})`);
  const done = work();
  run(db, sql`DELETE FROM lawful_exception WHERE id = 1`);
  return done;
}
