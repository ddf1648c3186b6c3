import type { AuditDetail, LogLine, RefusalCode } from '#domain/audit.ts';
import { auditResults, isAuditDetail, newestForm } from '#domain/audit.ts';
import { z } from 'zod';
import type { AuditHead } from './audit-line.ts';
import { AuditLine, FIRST, hashOf } from './audit-line.ts';
import type { Aside } from './damage/aside.ts';
import { asideOf } from './damage/aside.ts';
import * as profile from './profile.ts';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, get, run, sql } from './sql.ts';

/** What is told of something that happened. `who: ''`: nobody knows who it was, so that no key counts as theirs either. */
export type NewLine = Readonly<{
  /** ISO-8601 UTC */
  at: string;
  event: string;
  call: string;
  caseFileId: string | null;
  /** `done` unless told otherwise. */
  result?: LogLine['result'];
  detail?: AuditDetail | RefusalCode;
  who?: '';
  /** Only for a line that waited beside the vault: with which key it was open then. */
  openedWith?: string;
  /** The number of a line that is known to have been there and is lost: this one comes behind it, and the gap shows. */
  behind?: number;
}>;

/** What a line may hold: codes, ids and moments. A name or a sentence is stopped here, whoever hands it over. */
const Codes = z.object({
  at: z.iso.datetime(),
  event: z.string().regex(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)?$/),
  call: z.string().regex(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/),
  caseFileId: z.uuid().nullable(),
});

/**
 * Adds one line in the transaction of what it tells about. Never give it content: codes and ids only, and it throws on
 * anything else. Who it was is the vault's worker, by the name of this moment. Beside a damaged vault the line waits until the
 * log can take it.
 */
export function append(db: WriteDb, line: NewLine): void {
  const { at, event, call, caseFileId } = Codes.parse(line);
  const { result = 'done', detail = '' } = line;
  if (!isAuditDetail(detail, result)) throw new Error('the audit log keeps codes of its list only');
  const known = line.who === undefined;
  const opened = line.openedWith ?? (known ? (sessions.get(db) ?? '') : '');
  const aside = asideOf(db);
  if (aside) return aside.put('audit', String(aside.list('audit').length), { ...line, openedWith: opened });
  const before = head(db);
  const full: LogLine = {
    form: newestForm,
    sequence: Math.max(before.sequence, line.behind ?? 0) + 1,
    at,
    // Whoever came in with the organisation's key is not the vault's worker.
    who: known && opened !== 'organisation' ? profile.get(db).name : '',
    openedWith: opened,
    event,
    call,
    caseFileId,
    result,
    detail,
  };
  run(
    db,
    sql`
    INSERT INTO audit (form, sequence, at, who, opened_with, event, call, case_file_id, result, detail, hash)
    VALUES (${full.form}, ${full.sequence}, ${full.at}, ${full.who}, ${full.openedWith}, ${full.event}, ${full.call}, ${full.caseFileId},
      ${full.result}, ${full.detail}, ${hashOf(before.hash, full)})`,
  );
}

/** With which kind of key this connection's vault was opened: stands in every line from now on. */
export function openedWith(db: WriteDb, kind: 'passphrase' | 'recovery' | 'organisation'): void {
  sessions.set(db, kind);
}

const sessions = new WeakMap<ReadDb, string>();

/** The newest line's number and hash: printed in reports, it makes later change visible. */
export function head(db: ReadDb): AuditHead {
  const Head = z.object({ sequence: z.int(), hash: z.string() });
  return get(db, Head, sql`SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1`) ?? { sequence: 0, hash: FIRST };
}

/** Which lines are wanted; null is no choice. */
export type Wanted = Readonly<{
  caseFileId: string | null;
  /** ISO-8601 UTC, included. */
  from: string | null;
  /** ISO-8601 UTC, not included. */
  before: string | null;
  events: readonly string[] | null;
  result: LogLine['result'] | null;
  who: string | null;
  /** The newest line that counts. */
  upTo: number;
}>;

const Shown = AuditLine.omit({ form: true, hash: true }).extend({ caseName: z.string().nullable() });

/** Some of the lines that are wanted, newest first, with the name that their file has now. */
export function page(db: ReadDb, wanted: Wanted, { skip, take }: { skip: number; take: number }): readonly z.infer<typeof Shown>[] {
  const { caseFileId, from, before, result, who, upTo } = wanted;
  const events = wanted.events && JSON.stringify(wanted.events);
  return all(
    db,
    Shown,
    sql`
    SELECT a.sequence, a.at, a.who, a.opened_with AS openedWith, a.event, a.call, a.case_file_id AS caseFileId, a.result, a.detail,
      f.name AS caseName
    FROM (
      SELECT * FROM audit WHERE sequence <= ${upTo}
        AND (${caseFileId} IS NULL OR sequence IN (SELECT sequence FROM audit WHERE case_file_id = ${caseFileId}))
        AND (${from} IS NULL OR at >= ${from}) AND (${before} IS NULL OR at < ${before})
        AND (${events} IS NULL OR event IN (SELECT value FROM json_each(${events})))
        AND (${result} IS NULL OR result = ${result}) AND (${who} IS NULL OR who = ${who})
      ORDER BY sequence DESC LIMIT ${take} OFFSET ${skip}
    ) AS a LEFT JOIN case_file AS f ON f.id = a.case_file_id ORDER BY a.sequence DESC`,
  );
}

/** How many lines are wanted. */
export function count(db: ReadDb, { caseFileId, from, before, events, result, who, upTo }: Wanted): number {
  const list = events && JSON.stringify(events);
  const Total = z.object({ total: z.int() });
  // The whole of a long log is counted without looking at any line.
  if ([caseFileId, from, before, events, result, who].every((choice) => choice === null)) {
    const whole = sql`SELECT (SELECT count(*) FROM audit) - (SELECT count(*) FROM audit WHERE sequence > ${upTo}) AS total`;
    return get(db, Total, whole)?.total ?? 0;
  }
  return (
    get(
      db,
      Total,
      sql`
    SELECT count(*) AS total FROM audit WHERE sequence <= ${upTo}
      AND (${caseFileId} IS NULL OR sequence IN (SELECT sequence FROM audit WHERE case_file_id = ${caseFileId}))
      AND (${from} IS NULL OR at >= ${from}) AND (${before} IS NULL OR at < ${before})
      AND (${list} IS NULL OR event IN (SELECT value FROM json_each(${list})))
      AND (${result} IS NULL OR result = ${result}) AND (${who} IS NULL OR who = ${who})`,
    )?.total ?? 0
  );
}

/** Every name that stands in the log. */
export const people = (db: ReadDb): readonly string[] =>
  all(db, z.object({ who: z.string() }), sql`SELECT DISTINCT who FROM audit ORDER BY who COLLATE NOCASE`).map(({ who }) => who);

/** The newest lines of one case file. */
export function list(db: ReadDb, caseFileId: string, limit: number): readonly z.infer<typeof Shown>[] {
  const wanted = { caseFileId, from: null, before: null, events: null, result: null, who: null, upTo: Number.MAX_SAFE_INTEGER };
  return page(db, wanted, { skip: 0, take: limit });
}

/** What was told beside this vault while it was damaged. */
const Told: z.ZodType<NewLine> = z.object({
  at: z.string(),
  event: z.string(),
  call: z.string(),
  caseFileId: z.string().nullable(),
  result: z.enum(auditResults).exactOptional(),
  detail: z.custom<NewLine['detail'] & string>((detail) => typeof detail === 'string').exactOptional(),
  who: z.literal('').exactOptional(),
  openedWith: z.string().exactOptional(),
});

/** Puts into the log what waited for it on the sheet beside the vault, in its order. */
export const takeIn = (db: WriteDb, aside: Aside): void => aside.list('audit').forEach((line) => append(db, Told.parse(line)));
