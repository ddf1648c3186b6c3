import type { LocalDate } from '#domain/local-date.ts';

/** The machine, as the use cases see it. Tests replace these and nothing else. */
export type Ports = Readonly<{
  clock: Clock;
  ids: Ids;
  files: Files;
  log: Log;
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

export type Files = Readonly<{
  /** Asks where to save; null when the person cancels. Only the chosen path comes back, the bytes stay here. */
  chooseSavePath(suggestion: { name: string; kind: 'docx' }): Promise<string | null>;
  /** Writes beside the target first and renames, so that a half file is never left under the chosen name. */
  write(path: string, bytes: Uint8Array): Promise<void>;
}>;

export type Log = Readonly<{
  /** An unforeseen error under a reference. Redacts: code, name and own stack frames, never a message. */
  fault(ref: string, where: string, error: unknown): void;
}>;
