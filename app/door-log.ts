import type { AuditEvent, Call } from '#contract/define.ts';
import * as audit from '#db/audit.ts';
import type { WriteDb } from '#db/sql.ts';
import { transaction } from '#db/sql.ts';
import type { AuditDetail, AuditResult, RefusalCode } from '#domain/audit.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Clock } from './ports.ts';
import type { VaultSession } from './vault-session.ts';

/** What an errand says of what it did. Without a file it is about the one that `about` named. */
export type LogWish = Readonly<{ result?: AuditResult; detail?: AuditDetail | RefusalCode; caseFileId?: string | null }>;

/** Adds a line about the call that runs. */
export type AppendLine = (event: AuditEvent, wish?: LogWish) => void;

/** The lines of one call at the door. */
export type CallLog = Readonly<{
  about(caseFileId: string): void;
  /** The case file that was named, if one was. */
  file(): string | null;
  /** Inside a transaction on `db`. */
  append(db: WriteDb, event: AuditEvent, wish?: LogWish): void;
  /** What a query answered: once a minute when it is of the kind that is asked again by itself. */
  answered(db: WriteDb): void;
  /** What was refused, failed or was stopped, in a transaction of its own: the call's own was undone. */
  ended(error: unknown): void;
  /** True once the call has a line. */
  hasLine(): boolean;
}>;

const MINUTE = 60_000;
const MOST_REMEMBERED = 1000;

/**
 * Writes the door's own lines of the audit log. The same attempt in vain, and the same reading that is asked again by
 * itself, is one line a minute: enough to account for, too little to drown the rest in.
 */
export function createDoorLog(clock: Clock, vault: VaultSession): (name: string, call: Call) => CallLog {
  /** By connection, so that every unlock begins anew. */
  const seen = new WeakMap<WriteDb, Map<string, number>>();

  function isNew(db: WriteDb, what: readonly unknown[]): boolean {
    const now = Date.parse(clock.now());
    const times = seen.get(db) ?? new Map<string, number>();
    seen.set(db, times);
    const key = JSON.stringify(what);
    const last = times.get(key);
    if (last !== undefined && Math.abs(now - last) < MINUTE) return false;
    if (times.size >= MOST_REMEMBERED) times.clear();
    times.set(key, now);
    return true;
  }

  return (name, call) => {
    let caseFileId: string | null = null;
    let saidOtherwise: AuditEvent | null = null;
    let lines = 0;

    const append: CallLog['append'] = (db, event, wish = {}) => {
      const { result = 'done', detail = '' } = wish;
      saidOtherwise = result === 'done' ? null : event;
      audit.append(db, { at: clock.now(), event, call: name, caseFileId, ...wish, result, detail });
      lines += 1;
    };

    return {
      about: (id) => void (caseFileId = id),
      file: () => caseFileId,
      append,

      answered(db) {
        if (call.kind !== 'query' || !call.audit) return;
        const { audit: event, reads } = call;
        if (reads.length > 0 && !isNew(db, [name, caseFileId])) return;
        wholly(vault, db, () => append(db, event));
      },

      ended(error) {
        const { db } = vault;
        const event = call.audit;
        // A closed vault has no log to write in; what came to nothing at its door is kept there until it opens.
        if (!db || !event || saidOtherwise === event) return;
        const how = outcomeOf(error);
        if (!isNew(db, [name, caseFileId, how])) return;
        wholly(vault, db, () => append(db, event, how));
      },

      hasLine: () => lines > 0,
    };
  };
}

/** One transaction. A damaged vault takes none; what `db` then keeps beside it needs none. */
export const wholly = <T>(vault: VaultSession, db: WriteDb, what: () => T): T => (vault.mode === 'read' ? what() : transaction(db, what));

function outcomeOf(error: unknown): Readonly<{ result: AuditResult; detail: RefusalCode | '' }> {
  if (!(error instanceof Refusal)) return { result: 'failed', detail: '' };
  return error.code === 'work.cancelled' ? { result: 'cancelled', detail: '' } : { result: 'refused', detail: error.code };
}
