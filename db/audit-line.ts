import type { LogLine } from '#domain/audit.ts';
import { auditResults, chainText } from '#domain/audit.ts';
import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A line of the append-only log; `hash` covers the line and the hash before it. */
export const AuditLine = z.object({
  form: z.int(),
  sequence: z.int(),
  at: z.string(),
  who: z.string(),
  openedWith: z.string(),
  event: z.string(),
  call: z.string(),
  caseFileId: z.string().nullable(),
  result: z.enum(auditResults),
  detail: z.string(),
  hash: z.string(),
});
export type AuditLine = z.infer<typeof AuditLine>;

/** A line's number and hash: what is printed in reports and kept in manifests. Number 0 before the first line. */
export type AuditHead = Readonly<{ sequence: number; hash: string }>;

/** The hash before the first line. */
export const FIRST = '0'.repeat(64);

/** The hash of a line behind the one with the hash `before`. */
export const hashOf = (before: string, line: LogLine): string => createHash('sha256').update(chainText(before, line)).digest('hex');
