import type { StandingRow } from '#contract/hand-over.ts';
import * as shares from '#db/hand-over/shares.ts';
import type { ReadDb } from '#db/sql.ts';
import { standingOf } from '#domain/hand-over/share.ts';

/** Where a file stands: its newest share that is not over decides. */
export function standingIn(db: ReadDb, caseFileId: string): StandingRow | null {
  for (const open of shares.openOf(db, caseFileId)) {
    const kind = standingOf(open);
    if (kind === null) continue;
    const { id, partnerName, partnerOrganisation, storedAt, endsOn } = open;
    return { kind, id, partnerName, partnerOrganisation, since: storedAt, endsOn };
  }
  return null;
}
