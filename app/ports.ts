import type { LocalDate } from '#domain/local-date.ts';
import type { Chores } from './chores-client.ts';

/** The machine, as the use cases see it. Tests replace these and nothing else. */
export type Ports = Readonly<{
  clock: Clock;
  ids: Ids;
  files: Files;
  log: Log;
  chores: Chores;
}>;

export type Clock = Readonly<{
  /** Now, ISO-8601 in UTC. */
  now(): string;
  /** Today in the worker's own time zone. */
  today(): LocalDate;
}>;

export type Ids = Readonly<{
  /** A new UUIDv7. */
  next(): string;
}>;

/** The kinds of file that a person chooses: by their ending. `mwb` is a sealed package of ours. */
export const fileKinds = ['docx', 'mwb', 'zip', 'json', 'csv', 'xlsx', 'txt', 'age'] as const;
export type FileKind = (typeof fileKinds)[number];

/** What the main process asks a person; null when the person cancels. Only the chosen path comes back, the bytes stay here. */
export type Dialogs = Readonly<{
  chooseSavePath(suggestion: { name: string; kind: FileKind }): Promise<string | null>;
  chooseOpenPath(wanted: { kind: FileKind }): Promise<string | null>;
  chooseFolder(): Promise<string | null>;
}>;

export type Files = Dialogs &
  Readonly<{
    /** Writes beside the target first and renames, so that a half file is never left under the chosen name. */
    write(path: string, bytes: Uint8Array): Promise<void>;
    /** The whole file; refuses one of over `limit` bytes (`file.tooLarge`) and one that is gone or not ours to read (`file.unreadable`). */
    read(path: string, limit: number): Promise<Uint8Array>;
  }>;

export type Log = Readonly<{
  /** An unforeseen error under a reference. Redacts: code, name and own stack frames, never a message. */
  fault(ref: string, where: string, error: unknown): void;
}>;
