import type { Call, Command, DoorErrand, Errand, Input, Output, Query, Table } from '#contract/define.ts';
import type { ReadDb, WriteDb } from '#db/sql.ts';
import type { z } from 'zod';
import type { AppendLine } from './door-log.ts';
import type { Ports } from './ports.ts';
import type { Entry } from './open-keys.ts';
import type { VaultSession } from './vault-session.ts';
import type { WorkList } from './work-list.ts';

/** What every handler finds on its desk besides the database. */
type Common = Pick<Ports, 'clock' | 'ids'> & {
  /** Names the case file that this call is about, for the audit log. */
  about(caseFileId: string): void;
};

/** `place`: the folder of the vault, for the little that is known beside it. */
export type QueryDesk = Common & Readonly<{ db: ReadDb; entry: Entry; place: string }>;
export type CommandDesk = Common & Readonly<{ db: WriteDb }>;
export type ErrandDesk = Common &
  Pick<Ports, 'files' | 'chores'> &
  Readonly<{
    read<T>(work: (db: ReadDb) => Sync<T>): Sync<T>;
    /** One transaction. What it does that the audit log must know, it says in the same transaction by `log`. */
    write<T>(work: (db: WriteDb, log: AppendLine) => Sync<T>): Sync<T>;
    /**
     * A line of the audit log in a transaction of its own: codes, never content. Only what was done, or what ended otherwise
     * without an error: when an errand throws, the door writes the line by the errand's `audit`.
     */
    log: AppendLine;
    vault: VaultSession;
    work: WorkList;
  }>;
export type DoorDesk = Pick<Ports, 'clock' | 'ids' | 'files' | 'chores'> & Readonly<{ vault: VaultSession; work: WorkList }>;

/** Anything but a promise: a transaction that waits would commit too early. */
export type Sync<T> = T extends PromiseLike<unknown> ? never : T;

/** The handler that a call asks for: its kind decides what is on the desk and whether it may wait. */
export type Handler<C extends Call> = C extends Query
  ? (input: z.output<C['input']>, desk: QueryDesk) => z.input<C['output']>
  : C extends Command
    ? (input: z.output<C['input']>, desk: CommandDesk) => z.input<C['output']>
    : C extends Errand
      ? (input: z.output<C['input']>, desk: ErrandDesk) => Promise<z.input<C['output']>>
      : C extends DoorErrand
        ? (input: z.output<C['input']>, desk: DoorDesk) => Promise<z.input<C['output']>>
        : never;

/** One handler for every call of a feature: a missing one does not compile. */
export type Handlers<T extends Table> = Readonly<{ [N in keyof T]: Handler<T[N]> }>;

/** Says a call to the app by name, as the window does; throws when it fails. For examples, the demo and tests. */
export type Say<T extends Table> = <N extends keyof T & string>(name: N, input: Input<T[N]>) => Promise<Output<T[N]>>;
