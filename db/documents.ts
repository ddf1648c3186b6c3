import { refuse } from '#domain/refusal.ts';
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { currentHash, ofDocument } from './redaction.ts';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, get, run, sql } from './sql.ts';

/** What can be closed (DESIGN: closed documents). Words of the trade where the law fixes them. */
export const DocumentKind = z.enum([
  'intake',
  'weging',
  'plan',
  'besluit',
  'toestemming',
  'maandopgave',
  'verrekening',
  'coachingsplan',
  'begeleidingsverslag',
  'inzage',
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** A closed version without its body. `sha256` is taken over the canonical JSON of the body (RFC 8785). */
export const DocumentHead = z.object({
  id: z.string(),
  caseFileId: z.string(),
  kind: DocumentKind,
  subjectId: z.string(),
  version: z.int(),
  reason: z.string().nullable(),
  sha256: z.string(),
  closedAt: z.string(),
  closedBy: z.string(),
});
export type DocumentHead = z.infer<typeof DocumentHead>;

type Closing = Readonly<{
  id: string;
  caseFileId: string;
  kind: DocumentKind;
  subjectId: string;
  /** Any JSON value: what the document says, complete in itself. */
  body: unknown;
  /** The version of the body's schema. */
  bodyVersion: number;
  /** Why a new version; must be given from version 2 on. */
  reason: string | null;
  closedAt: string;
  closedBy: string;
}>;

/**
 * Closes a document: an immutable version with its hash. A correction is a next version and needs a reason
 * (`documents.reasonNeeded`).
 */
export function close(db: WriteDb, closing: Closing): DocumentHead {
  const before = latest(db, closing.kind, closing.subjectId);
  const version = (before?.version ?? 0) + 1;
  const reason = closing.reason?.trim() || null;
  if (version > 1 && reason === null) refuse('documents.reasonNeeded');
  const body = canonicalize(closing.body);
  if (body === undefined) throw new Error('a closed document must be JSON');
  const sha256 = createHash('sha256').update(body).digest('hex');
  run(
    db,
    sql`
    INSERT INTO document (id, case_file_id, kind, subject_id, version, reason, body, body_version, sha256, closed_at, closed_by)
    VALUES (${closing.id}, ${closing.caseFileId}, ${closing.kind}, ${closing.subjectId}, ${version}, ${reason}, ${body},
      ${closing.bodyVersion}, ${sha256}, ${closing.closedAt}, ${closing.closedBy})`,
  );
  const { id, caseFileId, kind, subjectId, closedAt, closedBy } = closing;
  return { id, caseFileId, kind, subjectId, version, reason, sha256, closedAt, closedBy };
}

/** The newest closed version of one subject. */
export function latest(db: ReadDb, kind: DocumentKind, subjectId: string): DocumentHead | undefined {
  return get(
    db,
    DocumentHead,
    sql`
    SELECT id, case_file_id AS caseFileId, kind, subject_id AS subjectId, version, reason, sha256, closed_at AS closedAt, closed_by AS closedBy
    FROM document WHERE kind = ${kind} AND subject_id = ${subjectId} ORDER BY version DESC LIMIT 1`,
  );
}

/** The body of one closed version, parsed by the schema of its kind. */
export function body<T extends z.ZodType>(db: ReadDb, id: string, schema: T): z.output<T> {
  const row = get(db, z.object({ body: z.string(), sha256: z.string() }), sql`SELECT body, sha256 FROM document WHERE id = ${id}`);
  if (!row) refuse('documents.unknown');
  // What was lawfully taken out gave it another hash, and that is on record.
  if (createHash('sha256').update(row.body).digest('hex') !== currentHash(row.sha256, ofDocument(db, id))) refuse('documents.changed');
  return schema.parse(JSON.parse(row.body));
}

/** All closed versions of a case file, newest first. */
export function list(db: ReadDb, caseFileId: string): readonly DocumentHead[] {
  return all(
    db,
    DocumentHead,
    sql`
    SELECT id, case_file_id AS caseFileId, kind, subject_id AS subjectId, version, reason, sha256, closed_at AS closedAt, closed_by AS closedBy
    FROM document WHERE case_file_id = ${caseFileId} ORDER BY closed_at DESC, version DESC`,
  );
}
