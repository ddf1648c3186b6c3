import type { Call } from '#contract/define.ts';
import type { ReadDb } from '#db/sql.ts';
import { refuse } from '#domain/refusal.ts';
import { changesFile } from '../closed-file.ts';
import { standingIn } from './standing.ts';

/**
 * A file that was handed over is someone else's: a change here would reach nobody. Refuses `handOver.isHandedOver` for the calls
 * that a closed file refuses as well; the call is undone with its transaction, and what was typed stays as a draft.
 */
export function refuseHandedOver(db: ReadDb, call: Call, caseFileId: string | null): void {
  if (caseFileId === null || !changesFile(call)) return;
  const standing = standingIn(db, caseFileId);
  if (standing?.kind === 'handedOver') refuse('handOver.isHandedOver', { name: standing.partnerName });
}
