import { ChainBreak, fitsItsForm } from '#domain/audit.ts';
import { z } from 'zod';
import type { AuditHead } from './audit-line.ts';
import { AuditLine, FIRST, hashOf } from './audit-line.ts';
import * as audit from './audit.ts';
import { openDatabase } from './open.ts';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, asWriteDb, get, run, sql } from './sql.ts';

/** A line up to which the chain holds. */
const ChainPoint = z.object({ sequence: z.int(), hash: z.string(), form: z.int() });
type ChainPoint = Readonly<z.infer<typeof ChainPoint>>;

/** How far the chain was followed from its first line, and where it broke if it did: the point is then the last good line. */
export const Proof = z.object({ point: ChainPoint, broken: ChainBreak.nullable() });
export type Proof = Readonly<z.infer<typeof Proof>>;

export const chainStart: ChainPoint = { sequence: 0, hash: FIRST, form: 1 };

const CHUNK = 2000;

/**
 * Follows the chain from a point to line `upTo`, or to the first line that does not follow from the one before it. About 60 lines
 * a millisecond: a long log is for a process of its own.
 */
export function prove(db: ReadDb, from: ChainPoint, upTo: number, progress: (line: number) => void = () => undefined): Proof {
  let point = from;
  while (point.sequence < upTo) {
    const lines = linesAfter(db, point.sequence, upTo);
    if (lines.length === 0) break;
    for (const line of lines) {
      const broken = breakAt(point, line);
      if (broken) return { point, broken };
      point = { sequence: line.sequence, hash: line.hash, form: line.form };
    }
    progress(point.sequence);
  }
  return { point, broken: null };
}

/**
 * The same for the database of a vault that is open elsewhere: for a process of its own. `progress` in lines.
 */
export function proveFile(
  file: string,
  dataKey: Uint8Array,
  upTo: number | null,
  progress: (done: number, total: number) => void = () => undefined,
): Proof {
  const native = openDatabase(file, dataKey, 'look');
  try {
    const db = asWriteDb(native);
    const last = Math.min(upTo ?? Number.MAX_SAFE_INTEGER, audit.head(db).sequence);
    return prove(db, chainStart, last, (line) => progress(line, last));
  } finally {
    native.close();
  }
}

/** Where the chain of the whole log does not hold, or null: `prove` from the first line. */
export const firstBreak = (db: ReadDb): ChainBreak | null => prove(db, chainStart, Number.MAX_SAFE_INTEGER).broken;

/** What is wrong with a line behind the one before it; null when it follows. */
function breakAt(before: ChainPoint, line: AuditLine): ChainBreak | null {
  if (line.sequence !== before.sequence + 1) return { kind: 'missing', from: before.sequence + 1, to: line.sequence - 1 };
  // A line of an older form behind a newer one would be one whose result nobody vouches for.
  const follows = line.form >= before.form && fitsItsForm(line) && line.hash === hashOf(before.hash, line);
  return follows ? null : { kind: 'changed', line: line.sequence, at: line.at };
}

const linesAfter = (db: ReadDb, sequence: number, upTo: number): readonly AuditLine[] =>
  all(
    db,
    AuditLine,
    sql`
    SELECT form, sequence, at, who, opened_with AS openedWith, event, call, case_file_id AS caseFileId, result, detail, hash FROM audit
    WHERE sequence > ${sequence} AND sequence <= ${upTo} ORDER BY sequence LIMIT ${CHUNK}`,
  );

/** A line's own words about itself: when it was written and its hash. Undefined when there is no such line. */
export function lineAt(db: ReadDb, sequence: number): Readonly<{ at: string; hash: string }> | undefined {
  return get(db, z.object({ at: z.string(), hash: z.string() }), sql`SELECT at, hash FROM audit WHERE sequence = ${sequence}`);
}

/** The line whose hash begins with this code, or null. Looks through the whole log. */
export function lineOfCode(db: ReadDb, code: string): number | null {
  const Found = z.object({ sequence: z.int() });
  return get(db, Found, sql`SELECT sequence FROM audit WHERE substr(hash, 1, length(${code})) = ${code} LIMIT 1`)?.sequence ?? null;
}

/** What was last proved of the whole log, and when. */
export type WholeCheck = AuditHead & Readonly<{ at: string; brokenAt: number | null }>;

export function lastCheck(db: ReadDb): WholeCheck | null {
  const Row = z.object({ at: z.string(), sequence: z.int(), hash: z.string(), brokenAt: z.int().nullable() });
  return get(db, Row, sql`SELECT at, sequence, hash, broken_at AS brokenAt FROM audit_check WHERE id = 1`) ?? null;
}

/** Keeps what a look at the whole log proved, so that the next look only has to follow the lines since. */
export function putCheck(db: WriteDb, at: string, { point, broken }: Proof): void {
  const brokenAt = broken === null ? null : broken.kind === 'changed' ? broken.line : broken.from;
  run(
    db,
    sql`
    INSERT INTO audit_check (id, at, sequence, hash, broken_at) VALUES (1, ${at}, ${point.sequence}, ${point.hash}, ${brokenAt})
    ON CONFLICT (id) DO UPDATE SET at = excluded.at, sequence = excluded.sequence, hash = excluded.hash, broken_at = excluded.broken_at`,
  );
  proved.set(db, point);
}

/** What this connection has proved since it was opened. */
const proved = new WeakMap<ReadDb, ChainPoint>();

/**
 * Follows the lines since what was last proved, at most `most` of them: what a look at the log costs each time. The point is
 * before the head of the log when there were more.
 */
export function proveNewest(db: ReadDb, most: number): Proof {
  const from = proved.get(db) ?? pointOf(db, lastCheck(db)) ?? chainStart;
  const proof = prove(db, from, from.sequence + most);
  proved.set(db, proof.point);
  return proof;
}

/** A remembered line as a point to go on from, if the log still holds it as it was. */
function pointOf(db: ReadDb, known: AuditHead | null): ChainPoint | undefined {
  if (!known) return undefined;
  const Form = z.object({ form: z.int() });
  const line = get(db, Form, sql`SELECT form FROM audit WHERE sequence = ${known.sequence} AND hash = ${known.hash}`);
  return line && { sequence: known.sequence, hash: known.hash, form: line.form };
}

/** True when the log holds this very line: a head that was remembered elsewhere. */
export const holds = (db: ReadDb, { sequence, hash }: AuditHead): boolean => sequence === 0 || lineAt(db, sequence)?.hash === hash;

/** Lines at the end of the log that were remembered elsewhere and were not there any more. */
export const Loss = z.object({ noticedAt: z.string(), rememberedSequence: z.int(), foundSequence: z.int() });
export type Loss = z.infer<typeof Loss>;

export function putLoss(db: WriteDb, noticedAt: string, remembered: AuditHead, found: AuditHead): void {
  run(
    db,
    sql`
    INSERT INTO audit_loss (noticed_at, remembered_sequence, remembered_hash, found_sequence)
    VALUES (${noticedAt}, ${remembered.sequence}, ${remembered.hash}, ${found.sequence}) ON CONFLICT DO NOTHING`,
  );
}

/** Newest first. */
export function losses(db: ReadDb): readonly Loss[] {
  return all(
    db,
    Loss,
    sql`
    SELECT noticed_at AS noticedAt, remembered_sequence AS rememberedSequence, found_sequence AS foundSequence FROM audit_loss
    ORDER BY noticed_at DESC`,
  );
}
