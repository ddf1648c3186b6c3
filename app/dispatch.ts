import type { AuditEvent, Call, Table } from '#contract/define.ts';
import type { Failure, Issue, Result } from '#contract/result.ts';
import * as audit from '#db/audit.ts';
import { isDamage, isFull, isReadOnly } from '#db/open.ts';
import type { WriteDb } from '#db/sql.ts';
import { transaction } from '#db/sql.ts';
import { Refusal } from '#domain/refusal.ts';
import type { z } from 'zod';
import type { CommandDesk, DoorDesk, ErrandDesk, QueryDesk } from './handlers.ts';
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
  return async (name, input) => {
    const known = typeof name === 'string' && Object.hasOwn(table, name) ? name : undefined;
    const call = known === undefined ? undefined : table[known];
    const handler = known === undefined ? undefined : handlers[known];
    if (known === undefined || !call || !handler)
      return failed({ kind: 'invalid', issues: [{ path: [], code: 'unknown_call', message: 'unknownCall' }] });
    const parsed = call.input.safeParse(input);
    if (!parsed.success) return failed({ kind: 'invalid', issues: parsed.error.issues.map(toIssue) });
    try {
      const value = await perform(call, known, handler, parsed.data, ports, vault, work);
      if (call.kind !== 'query') onTouched(call.touches);
      return { ok: true, value: call.output.parse(value) };
    } catch (error) {
      if (isDamage(error) && vault.mode === 'write') {
        vault.foundDamage({ place: 'database', found: 'working', at: ports.clock.now(), pages: null });
        onTouched(['vault']);
      }
      return failed(toFailure(error, known, ports, vault));
    }
  };
}

async function perform(
  call: Call,
  name: string,
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

  const db = openDb(vault);
  const reading = vault.mode === 'read';
  if (reading && call.kind === 'command' && !call.aside) throw new Refusal('damage.readOnly');
  // A damaged vault takes no transaction; what `db` keeps beside it needs none.
  const wholly = <T>(what: () => T): T => (vault.mode === 'read' ? what() : transaction(openDb(vault), what));
  let caseFileId: string | null = null;
  const common = { clock, ids, about: (id: string) => void (caseFileId = id) };
  const log = (event: AuditEvent) => audit.append(db, { at: clock.now(), event, call: name, caseFileId });

  if (call.kind === 'query') {
    const value = answer({ ...common, db });
    const { audit: event } = call;
    if (event) wholly(() => log(event));
    return value;
  }
  if (call.kind === 'command') {
    return wholly(() => {
      const value = answer({ ...common, db });
      if (call.audit) log(call.audit);
      return value;
    });
  }
  return answer({
    ...common,
    files,
    chores,
    vault,
    work,
    read: (what) => what(openDb(vault)),
    write: (what) => wholly(() => what(openDb(vault))),
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
