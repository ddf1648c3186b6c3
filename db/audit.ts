import type { LogLine } from '#domain/audit.ts';
import { chainText } from '#domain/audit.ts';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Aside } from './aside.ts';
import { asideOf } from './aside.ts';
import * as profile from './profile.ts';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, get, run, sql } from './sql.ts';

/** A line of the append-only log; `hash` covers the line and the hash before it. */
export const AuditLine = z.object({
  sequence: z.int(),
  at: z.string(),
  who: z.string(),
  event: z.string(),
  call: z.string(),
  caseFileId: z.string().nullable(),
  hash: z.string(),
});
export type AuditLine = z.infer<typeof AuditLine>;

type NewLine = Omit<LogLine, 'sequence' | 'who'> & { who?: '' };

const FIRST = '0'.repeat(64);

/**
 * Adds one line in the transaction of what it tells about. Never give it content: codes and ids only. `who` is the
 * vault's worker, unless nobody knows who it was. Beside a damaged vault the line waits until the log can take it.
 */
export function append(db: WriteDb, line: NewLine): void {
  const aside = asideOf(db);
  if (aside) return aside.put('audit', String(aside.list('audit').length), line);
  const previous = head(db);
  const full = { ...line, sequence: previous.sequence + 1, who: line.who ?? profile.get(db).name };
  run(
    db,
    sql`
    INSERT INTO audit (sequence, at, who, event, call, case_file_id, hash)
    VALUES (${full.sequence}, ${full.at}, ${full.who}, ${full.event}, ${full.call}, ${full.caseFileId}, ${hashOf(previous.hash, full)})`,
  );
}

/** The newest line's number and hash: printed in reports, it makes later change visible. */
export function head(db: ReadDb): { sequence: number; hash: string } {
  const Head = z.object({ sequence: z.int(), hash: z.string() });
  return get(db, Head, sql`SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1`) ?? { sequence: 0, hash: FIRST };
}

/** The newest lines of one case file. */
export function list(db: ReadDb, caseFileId: string, limit: number): readonly AuditLine[] {
  return all(
    db,
    AuditLine,
    sql`
    SELECT sequence, at, who, event, call, case_file_id AS caseFileId, hash FROM audit
    WHERE case_file_id = ${caseFileId} ORDER BY sequence DESC LIMIT ${limit}`,
  );
}

/** The first line whose hash does not follow from the one before it, or null when the chain holds. */
export function firstBrokenLine(db: ReadDb): number | null {
  let before = FIRST;
  let expected = 1;
  for (const line of all(
    db,
    AuditLine,
    sql`
    SELECT sequence, at, who, event, call, case_file_id AS caseFileId, hash FROM audit ORDER BY sequence`,
  )) {
    if (line.sequence !== expected || line.hash !== hashOf(before, line)) return line.sequence;
    before = line.hash;
    expected += 1;
  }
  return null;
}

const hashOf = (before: string, line: LogLine): string => createHash('sha256').update(chainText(before, line)).digest('hex');

/** What was told beside this vault while it was damaged. */
const Told = z.object({
  at: z.string(),
  event: z.string(),
  call: z.string(),
  caseFileId: z.string().nullable(),
  who: z.literal('').exactOptional(),
});

/** Puts into the log what waited for it on the sheet beside the vault, in its order. */
export const takeIn = (db: WriteDb, aside: Aside): void => aside.list('audit').forEach((line) => append(db, Told.parse(line)));
