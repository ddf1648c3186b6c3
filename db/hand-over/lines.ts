import { refuse } from '#domain/refusal.ts';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Row } from '../case-file-rows.ts';

/**
 * The body of a package is lines of JSON, one per row: a row of the file, a row that files share, or a text that makes
 * something findable. See docs/package-format.md.
 */
export type Line =
  | Readonly<{ kind: 'row' | 'shared'; table: string; row: Row }>
  | Readonly<{ kind: 'found'; caseFileId: string; ref: string; place: string; at: string; text: string }>;

/** No line is longer: a row holds at most a few texts of two million characters. */
export const lineLimit = 64 * 1024 * 1024;

const Value = z.union([z.string(), z.number(), z.null(), z.strictObject({ b64: z.base64() })]);
const Text = z.string();
const Shape = z.union([
  z.tuple([z.enum(['row', 'shared']), z.string().max(64), z.record(z.string().max(64), Value)]),
  z.tuple([z.literal('found'), z.uuid(), Text.max(300), Text.max(64), Text.max(40), Text]),
]);

export function lineOf(line: Line): string {
  if (line.kind === 'found') return JSON.stringify(['found', line.caseFileId, line.ref, line.place, line.at, line.text]);
  return JSON.stringify([line.kind, line.table, encoded(line.row)]);
}

/** Reads one line; refuses what has another shape (`handOver.damaged`). */
export function readLine(text: string): Line {
  const parsed = Shape.safeParse(asJson(text));
  if (!parsed.success) return refuse('handOver.damaged');
  const line = parsed.data;
  if (line[0] === 'found') {
    const [kind, caseFileId, ref, place, at, found] = line;
    return { kind, caseFileId, ref, place, at, text: found };
  }
  const [kind, table, row] = line;
  return {
    kind,
    table,
    row: Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        typeof value === 'object' && value !== null ? new Uint8Array(Buffer.from(value.b64, 'base64')) : value,
      ]),
    ),
  };
}

/** What a row says, whatever the order of its columns: equal for equal rows. */
export const rowText = (row: Row): string => JSON.stringify(Object.entries(encoded(row)).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** A short hash of a row: to know later whether it changed, not to prove anything to someone else. */
export const rowHash = (row: Row): string => createHash('sha256').update(rowText(row)).digest('hex').slice(0, 32);

/** The values of a row's primary key, as one text. */
export const keyText = (row: Row, primaryKey: readonly string[]): string => JSON.stringify(primaryKey.map((column) => row[column] ?? null));

const encoded = (row: Row): Record<string, z.infer<typeof Value>> =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Uint8Array ? { b64: Buffer.from(value).toString('base64') } : value,
    ]),
  );

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
