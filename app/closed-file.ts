import type { Call } from '#contract/define.ts';
import * as files from '#db/case-file.ts';
import type { ReadDb } from '#db/sql.ts';
import { refuse } from '#domain/refusal.ts';

/**
 * A closed file is only read: refuses `caseFile.closed` for a call that changed it, inside that call's own transaction, which is
 * thereby undone. What the law asks of a file that is kept goes on: answering a request for access, putting the client's own words
 * beside it, taking out what may not be kept, keeping, destroying, handing over.
 */
export function refuseClosed(db: ReadDb, call: Call, caseFileId: string | null): void {
  if (caseFileId === null || !changesFile(call)) return;
  if (files.get(db, caseFileId)?.state === 'closed') refuse('caseFile.closed');
}

/** True for a call that writes in a file what is only written while it is open. */
export const changesFile = (call: Call): boolean =>
  (call.kind === 'command' || call.kind === 'errand') &&
  !call.closedToo &&
  (call.audit === 'file.changed' || call.audit === 'document.closed');
