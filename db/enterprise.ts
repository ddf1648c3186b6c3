import { Permission } from '#domain/enterprise/permission.ts';
import { z } from 'zod';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, get as getRow, json, run, sql } from './sql.ts';

/** The version of `Permission` as it is stored. */
const FORM_VERSION = 1;

const Row = z.object({
  id: z.string(),
  caseFileId: z.string(),
  form: json(Permission),
  closedVersion: z.int(),
  createdAt: z.string(),
  changedAt: z.string(),
});

/** A permission as record: the work copy of its next closed version. */
export type PermissionRecord = Omit<z.infer<typeof Row>, 'form'> & Readonly<{ permission: Permission }>;

export function get(db: ReadDb, id: string): PermissionRecord | undefined {
  const row = getRow(
    db,
    Row,
    sql`
    SELECT id, case_file_id AS caseFileId, form, closed_version AS closedVersion, created_at AS createdAt, changed_at AS changedAt
    FROM enterprise_permission WHERE id = ${id}`,
  );
  if (!row) return undefined;
  const { form, ...record } = row;
  return { ...record, permission: form };
}

/** Creates or changes a record; what was closed before stays as it is. */
export function put(db: WriteDb, { id, caseFileId, permission, createdAt, changedAt }: Omit<PermissionRecord, 'closedVersion'>): void {
  const { activity, decisionNumber, startsOn, endsOn } = permission;
  run(
    db,
    sql`
    INSERT INTO enterprise_permission (id, case_file_id, activity, decision_number, starts_on, ends_on, form, form_version, created_at, changed_at)
    VALUES (${id}, ${caseFileId}, ${activity}, ${decisionNumber}, ${startsOn}, ${endsOn}, ${JSON.stringify(permission)}, ${FORM_VERSION},
      ${createdAt}, ${changedAt})
    ON CONFLICT (id) DO UPDATE SET activity = excluded.activity, decision_number = excluded.decision_number,
      starts_on = excluded.starts_on, ends_on = excluded.ends_on, form = excluded.form, form_version = excluded.form_version,
      changed_at = excluded.changed_at`,
  );
}

/** Remembers of a closed version what lists and Vandaag ask: its term, and when statements are due. */
export function markClosed(
  db: WriteDb,
  id: string,
  version: number,
  term: Readonly<{ startsOn: string; endsOn: string; dueDays: number }>,
): void {
  run(
    db,
    sql`
    UPDATE enterprise_permission SET closed_version = ${version}, closed_starts_on = ${term.startsOn}, closed_ends_on = ${term.endsOn},
      closed_due_days = ${term.dueDays} WHERE id = ${id}`,
  );
}

const Head = z.object({
  id: z.string(),
  activity: z.string(),
  decisionNumber: z.string(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  closedVersion: z.int(),
  changedAt: z.string(),
});
export type PermissionHead = z.infer<typeof Head>;

/** The permissions of one case file, newest first. */
export function list(db: ReadDb, caseFileId: string): readonly PermissionHead[] {
  return all(
    db,
    Head,
    sql`
    SELECT id, activity, decision_number AS decisionNumber, starts_on AS startsOn, ends_on AS endsOn, closed_version AS closedVersion,
      changed_at AS changedAt
    FROM enterprise_permission WHERE case_file_id = ${caseFileId} ORDER BY created_at DESC, id DESC`,
  );
}

const Running = z.object({
  id: z.string(),
  caseFileId: z.string(),
  caseName: z.string(),
  activity: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  dueDays: z.int(),
});
export type RunningPermission = z.infer<typeof Running>;

/** Every closed permission of an open case file, for Vandaag. */
export function running(db: ReadDb): readonly RunningPermission[] {
  return all(
    db,
    Running,
    sql`
    SELECT permission.id, permission.case_file_id AS caseFileId, file.name AS caseName, permission.activity,
      permission.closed_starts_on AS startsOn, permission.closed_ends_on AS endsOn, permission.closed_due_days AS dueDays
    FROM enterprise_permission AS permission JOIN case_file AS file ON file.id = permission.case_file_id
    WHERE permission.closed_version > 0 AND file.state = 'open' ORDER BY permission.closed_ends_on`,
  );
}
