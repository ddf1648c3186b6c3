import { z } from 'zod';

// The window's content security policy forbids eval, which zod's compiled parsers would need.
z.config({ jitless: true });

/** What a call reads or changes: whoever reads a topic is asked again after it was touched. */
export type Topic =
  | 'vault'
  | 'profile'
  | 'drafts'
  | 'caseFiles'
  | 'journal'
  | 'intake'
  | 'weighing'
  | 'plan'
  | 'budget'
  | 'enterprise'
  | 'placement'
  | 'documents'
  | 'audit'
  | 'keys'
  | 'backups'
  | 'handOver'
  | 'inspection'
  | 'retention'
  | 'knowledge'
  | 'instrument'
  | 'bridge'
  | 'evaluation'
  | 'supervision'
  /** Long work: what runs now and how far it is. */
  | 'work';

/** The events of the audit log (BIO2 8.15, NEN 7513): what was done, never what it said. */
export type AuditEvent =
  | 'vault.created'
  | 'vault.unlocked'
  | 'vault.unlockFailed'
  | 'vault.locked'
  /** A way in was added, changed or removed. */
  | 'vault.keysChanged'
  | 'vault.recoveryUsed'
  | 'vault.organisationUsed'
  /** The data key itself was replaced. */
  | 'vault.newKey'
  | 'vault.checked'
  | 'vault.damageFound'
  | 'vault.salvaged'
  | 'vault.restored'
  | 'backup.made'
  | 'backup.failed'
  | 'file.opened'
  | 'file.created'
  | 'file.changed'
  | 'file.handedOver'
  | 'file.received'
  | 'file.merged'
  /** Everything about one person was written out for that person. */
  | 'file.copiedForClient'
  /** Work copy, handed over, record; and until when it is kept. */
  | 'file.stateChanged'
  | 'file.destroyed'
  | 'document.closed'
  /** Data that may not be kept was taken out of a closed version. */
  | 'document.partRemoved'
  | 'search'
  | 'report.saved'
  | 'export.made'
  | 'log.checked'
  | 'log.exported'
  | 'profile.changed';

type Schemas<I extends z.ZodType, O extends z.ZodType> = { input: I; output: O };

/**
 * Reads. Its handler gets a `ReadDb` and answers at once. `audit` is logged after the answer; one that reads topics is asked
 * again by itself whenever they change, and is then one line a minute.
 */
export const query = <I extends z.ZodType, O extends z.ZodType>(call: Schemas<I, O> & { reads: readonly Topic[]; audit?: AuditEvent }) =>
  ({ kind: 'query', ...call }) as const;

/**
 * Writes. Its handler runs inside one synchronous transaction, together with its line in the audit log; what was refused or
 * failed is a line of its own after the transaction was undone. `aside`: taken also while a damaged vault is only read, and
 * kept beside it by `db`. Every other command is then refused (`damage.readOnly`). `closedToo`: taken also when the file that it
 * is about is closed; any other that changes a file is then refused (`caseFile.closed`).
 */
export const command = <I extends z.ZodType, O extends z.ZodType>(
  call: Schemas<I, O> & { touches: readonly Topic[]; audit: AuditEvent | null; aside?: true; closedToo?: true },
) => ({ kind: 'command', ...call }) as const;

/**
 * Waits: for a dialog, a file, a key derivation. Reaches the database only through `read` and `write`. `audit` is what it is
 * about: the errand itself says by `desk.log` when that was done, the door when it was refused, failed or was stopped.
 */
export const errand = <I extends z.ZodType, O extends z.ZodType>(
  call: Schemas<I, O> & { touches: readonly Topic[]; audit?: AuditEvent; closedToo?: true },
) => ({ kind: 'errand', ...call }) as const;

/** An errand of the closed door: the only kind of call that is answered while the vault is locked. `audit` as with an errand. */
export const doorErrand = <I extends z.ZodType, O extends z.ZodType>(
  call: Schemas<I, O> & { touches: readonly Topic[]; audit?: AuditEvent },
) => ({ kind: 'doorErrand', ...call }) as const;

export type Query = ReturnType<typeof query>;
export type Command = ReturnType<typeof command>;
export type Errand = ReturnType<typeof errand>;
export type DoorErrand = ReturnType<typeof doorErrand>;
export type Call = Query | Command | Errand | DoorErrand;
export type Table = Readonly<Record<string, Call>>;

/** What the caller passes (before defaults) and receives. */
export type Input<C extends Call> = z.input<C['input']>;
export type Output<C extends Call> = z.output<C['output']>;
