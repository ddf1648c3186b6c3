/** One line of the audit log as the hash chain sees it. */
export type LogLine = Readonly<{
  sequence: number;
  /** ISO-8601 UTC */
  at: string;
  who: string;
  event: string;
  call: string;
  caseFileId: string | null;
}>;

/** The text that a line's hash is taken over: the hash before it and every field, in a fixed order. */
export const chainText = (before: string, line: LogLine): string =>
  JSON.stringify([before, line.sequence, line.at, line.who, line.event, line.call, line.caseFileId]);
