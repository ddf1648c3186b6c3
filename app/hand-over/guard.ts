import type { AuditEvent } from '#contract/define.ts';
import type { ReadDb } from '#db/sql.ts';
import { refuse } from '#domain/refusal.ts';
import { standingIn } from './standing.ts';

/** What changes what a file says. How it is kept, shared or destroyed is not among it. */
const changes: ReadonlySet<AuditEvent> = new Set<AuditEvent>(['file.changed', 'document.closed']);

/**
 * A file that was handed over is someone else's: a change here would reach nobody. The call is undone with its transaction, and
 * what was typed stays as a draft.
 */
export function refuseHandedOver(db: ReadDb, event: AuditEvent, caseFileId: string | null): void {
  if (caseFileId === null || !changes.has(event)) return;
  const standing = standingIn(db, caseFileId);
  if (standing?.kind === 'handedOver') refuse('handOver.isHandedOver', { name: standing.partnerName });
}
