import { z } from 'zod';
import type { ReadDb } from './sql.ts';
import { all, get, sql } from './sql.ts';

const Decision = z.object({ announcedOn: z.string().nullable(), takenOn: z.string().nullable() });
export type KnownDecision = z.infer<typeof Decision>;

/**
 * The decisions on a maatwerkbudget of one file: those that were closed or announced, not advice and not what is still being
 * written. Other decisions have no day in the vault on which they were sent.
 */
export const decisionsOf = (db: ReadDb, caseFileId: string): readonly KnownDecision[] =>
  all(
    db,
    Decision,
    sql`
    SELECT announced_on AS announcedOn, substr(decided_at, 1, 10) AS takenOn FROM budget_request
    WHERE case_file_id = ${caseFileId} AND outcome IN ('grant', 'partly', 'refuse')
      AND (announced_on IS NOT NULL OR EXISTS (SELECT 1 FROM document WHERE kind = 'besluit' AND subject_id = budget_request.id))`,
  );

/** The days on which waarneming of this file ends that is still under way: it was lent, or it is kept for someone else. */
export const coversOf = (db: ReadDb, caseFileId: string): readonly (string | null)[] =>
  all(
    db,
    z.object({ endsOn: z.string().nullable() }),
    sql`
    SELECT share.ends_on AS endsOn FROM share_file JOIN share ON share.id = share_file.share_id
    WHERE share_file.case_file_id = ${caseFileId} AND share.kind = 'cover' AND share_file.ended_at IS NULL`,
  ).map(({ endsOn }) => endsOn);

const Kept = z.object({ id: z.string(), number: z.string(), name: z.string(), state: z.enum(['open', 'closed']) });
export type KeptFile = z.infer<typeof Kept>;

/** One file as far as keeping needs to know it. */
export const fileOf = (db: ReadDb, caseFileId: string): KeptFile | undefined =>
  get(db, Kept, sql`SELECT id, number, name, state FROM case_file WHERE id = ${caseFileId}`);

const Counting = Kept.extend({
  kind: z.string(),
  closedOn: z.string().nullable(),
  lastDecisionOn: z.string().nullable(),
  benefitEndedOn: z.string().nullable(),
});
export type CountingFile = z.infer<typeof Counting>;

/** Every file of which the kind is known, with the days that its period may count from: only those can be due. */
export const listCounting = (db: ReadDb): readonly CountingFile[] =>
  all(
    db,
    Counting,
    sql`
    SELECT file.id, file.number, file.name, file.state, keeping.kind, benefit_ended_on AS benefitEndedOn,
      CASE file.state WHEN 'closed' THEN
        (SELECT step_on FROM file_closing WHERE case_file_id = file.id AND step = 'closed' ORDER BY done_at DESC, id DESC LIMIT 1)
      END AS closedOn,
      coalesce(last_decision_on, (
        SELECT max(coalesce(announced_on, substr(decided_at, 1, 10))) FROM budget_request
        WHERE case_file_id = file.id AND outcome IN ('grant', 'partly', 'refuse')
          AND (announced_on IS NOT NULL OR EXISTS (SELECT 1 FROM document WHERE kind = 'besluit' AND subject_id = budget_request.id))
      )) AS lastDecisionOn
    FROM case_file AS file JOIN file_keeping AS keeping ON keeping.case_file_id = file.id
    WHERE keeping.kind IS NOT NULL ORDER BY file.name COLLATE NOCASE`,
  );

const Outside = z.object({ event: z.string(), times: z.int(), first: z.string(), last: z.string() });
export type Outside = z.infer<typeof Outside>;

/** What left the vault before a line of the log with this file in it, by the log: how often and when. No destruction reaches those copies. */
export const copiesOutside = (db: ReadDb, caseFileId: string, beforeLine: number): readonly Outside[] =>
  all(
    db,
    Outside,
    sql`
    SELECT event, count(*) AS times, min(at) AS first, max(at) AS last FROM audit
    WHERE sequence < ${beforeLine} AND (event IN ('file.handedOver', 'report.saved', 'file.copiedForClient', 'log.exported') AND case_file_id = ${caseFileId}
      OR event = 'export.made' AND (case_file_id = ${caseFileId} OR case_file_id IS NULL))
    GROUP BY event ORDER BY event`,
  );

/** The newest line of the log that says that this file was destroyed by a person. */
export const destructionLine = (db: ReadDb, caseFileId: string): Readonly<{ sequence: number; hash: string }> | undefined =>
  get(
    db,
    z.object({ sequence: z.int(), hash: z.string() }),
    sql`
    SELECT sequence, hash FROM audit WHERE case_file_id = ${caseFileId} AND event = 'file.destroyed'
    ORDER BY call = 'retention.destroy' DESC, sequence DESC LIMIT 1`,
  );
