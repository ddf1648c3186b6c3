import type { Tombstone } from '#domain/retention/tombstone.ts';
import * as rows from './case-file-rows.ts';
import { underException } from './lawful-exception.ts';
import * as search from './search.ts';
import type { WriteDb } from './sql.ts';

/**
 * Deletes everything of one case file: its rows, drafts and search entries, and what only this file referred to (an
 * employer). SQLite overwrites what it deletes (`secure_delete`, FTS5 `secure-delete`); what a page may still hold beside its
 * rows is gone after `db/compaction.ts`. The audit log stays. Answers how many rows there were, by table.
 */
export function destroyRows(db: WriteDb, caseFileId: string): Tombstone['counts'] {
  const { shared } = rows.read(db, caseFileId);
  const own = rows.count(db, caseFileId);
  search.dropFile(db, caseFileId);
  underException(db, caseFileId, 'destroy', () => rows.remove(db, caseFileId));
  return [...own, ...rows.removeUnused(db, shared)];
}
