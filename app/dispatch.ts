import type { Call, Table } from '#contract/define.ts';
import type { Failure, Issue, Result } from '#contract/result.ts';
import { isDamage, isFull, isReadOnly } from '#db/open.ts';
import type { WriteDb } from '#db/sql.ts';
import { Refusal } from '#domain/refusal.ts';
import type { z } from 'zod';
import { refuseClosed } from './closed-file.ts';
import { refuseHandedOver } from './hand-over/guard.ts';
import type { CallLog } from './door-log.ts';
import { createDoorLog, wholly } from './door-log.ts';
import type { CommandDesk, DoorDesk, ErrandDesk, QueryDesk } from './handlers.ts';
import { entryOf } from './open-keys.ts';
import type { Ports } from './ports.ts';
import type { VaultSession } from './vault-session.ts';
import type { WorkList } from './work-list.ts';

/** The one door: takes any name and any input, answers a `Result`, never throws. */
export type Dispatch = (name: unknown, input: unknown) => Promise<Result>;

/** A handler as the door holds it: the table and the handlers were matched by type before. */
type AnyHandler = (input: never, desk: never) => unknown;

/**
 * Builds the door: parse the input, check that the vault is open, run in a transaction, log, parse the answer.
 * `onTouched` hears the topics of every call that changed something.
 */
export function createDispatch(
  table: Table,
  handlers: Readonly<Record<string, AnyHandler>>,
  ports: Ports,
  vault: VaultSession,
  work: WorkList,
  onTouched: (topics: readonly string[]) => void = () => undefined,
): Dispatch {
  const logOf = createDoorLog(ports.clock, vault);

  /** The error's own line in the audit log. When even that cannot be written, the error itself must still be told. */
  function logEnd(log: CallLog, error: unknown, name: string): void {
    try {
      log.ended(error);
    } catch (unlogged) {
      ports.log.fault(ports.ids.next().slice(-8), name, unlogged);
    }
  }

  return async (name, input) => {
    const known = typeof name === 'string' && Object.hasOwn(table, name) ? name : undefined;
    const call = known === undefined ? undefined : table[known];
    const handler = known === undefined ? undefined : handlers[known];
    if (known === undefined || !call || !handler)
      return failed({ kind: 'invalid', issues: [{ path: [], code: 'unknown_call', message: 'unknownCall' }] });
    const parsed = call.input.safeParse(input);
    if (!parsed.success) return failed({ kind: 'invalid', issues: parsed.error.issues.map(toIssue) });
    const log = logOf(known, call);
    let value: unknown;
    try {
      value = await perform(call, log, handler, parsed.data, ports, vault, work);
    } catch (error) {
      if (isDamage(error) && vault.mode === 'write') {
        vault.foundDamage({ place: 'database', found: 'working', at: ports.clock.now(), pages: null });
        onTouched(['vault']);
      }
      logEnd(log, error, known);
      if (log.hasLine()) onTouched(['audit']);
      return failed(toFailure(error, known, ports, vault));
    }
    try {
      const touched = [...(call.kind === 'query' ? [] : call.touches), ...(log.hasLine() ? ['audit'] : [])];
      if (touched.length > 0) onTouched(touched);
      return { ok: true, value: call.output.parse(value) };
    } catch (error) {
      return failed(toFailure(error, known, ports, vault));
    }
  };
}

async function perform(
  call: Call,
  log: CallLog,
  handler: AnyHandler,
  input: unknown,
  ports: Ports,
  vault: VaultSession,
  work: WorkList,
): Promise<unknown> {
  const { clock, ids, files, chores } = ports;
  // `Handlers` matched each handler to its call when the table was built: the input was parsed by that call's schema and
  // the desk is the one of its kind.
  const answer = (desk: QueryDesk | CommandDesk | ErrandDesk | DoorDesk) => handler(input as never, desk as never);
  if (call.kind === 'doorErrand') return answer({ clock, ids, files, chores, vault, work });

  const writes = call.kind === 'command' || (call.kind === 'query' && call.audit !== undefined);
  const way = writes ? work.makeWay() : undefined;
  if (way) await way;
  const db = openDb(vault);
  const reading = vault.mode === 'read';
  if (reading && call.kind === 'command' && !call.aside) throw new Refusal('damage.readOnly');
  const common = { clock, ids, about: log.about };

  if (call.kind === 'query') {
    const value = answer({ ...common, db, entry: entryOf(vault.keys), place: vault.place });
    log.answered(db);
    return value;
  }
  if (call.kind === 'command') {
    return wholly(vault, db, () => {
      const value = answer({ ...common, db });
      refuseClosed(db, call, log.file());
      refuseHandedOver(db, call, log.file());
      if (call.audit) log.append(db, call.audit);
      return value;
    });
  }
  const write: ErrandDesk['write'] = (what) => {
    void work.makeWay();
    const now = openDb(vault);
    return wholly(vault, now, () => {
      const value = what(now, (event, wish) => log.append(now, event, wish));
      refuseClosed(now, call, log.file());
      refuseHandedOver(now, call, log.file());
      return value;
    });
  };
  return answer({
    ...common,
    files,
    chores,
    vault,
    work,
    read: (what) => what(openDb(vault)),
    write,
    log: (event, wish) => {
      write((_, append) => append(event, wish));
    },
  });
}

/** The database at this moment: an errand may have waited while the vault was locked. */
function openDb(vault: VaultSession): WriteDb {
  if (!vault.db) throw new Refusal('vault.isLocked');
  return vault.db;
}

const failed = (error: Failure): Result => ({ ok: false, error });

const toIssue = (issue: z.core.$ZodIssue): Issue => ({
  path: issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
  code: issue.code,
  message: issue.message,
});

function toFailure(error: unknown, name: string, ports: Ports, vault: VaultSession): Failure {
  if (error instanceof Refusal) return { kind: 'refusal', code: error.code, params: error.params };
  if (isReadOnly(error) && vault.mode === 'read') return { kind: 'refusal', code: 'damage.readOnly', params: {} };
  if (isFull(error)) return fullDisk(error, vault.place);
  const ref = ports.ids.next().slice(-8);
  ports.log.fault(ref, name, error);
  // A page that does not add up: told as what it is, with what one can do, and not as a fault of ours.
  if (isDamage(error)) return { kind: 'refusal', code: 'vault.damagedDatabase', params: { folder: vault.place } };
  return { kind: 'fault', ref };
}

/** Our own disk, or that of a place which a person chose. */
function fullDisk(error: unknown, folder: string): Failure {
  const elsewhere = error instanceof Error && 'path' in error && typeof error.path === 'string' && !error.path.startsWith(folder);
  if (elsewhere) return { kind: 'refusal', code: 'file.diskFull', params: {} };
  return { kind: 'refusal', code: 'vault.diskFull', params: { folder } };
}
