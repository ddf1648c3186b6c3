import type { Part } from '#domain/hand-over/parts.ts';
import { countsByPart } from '#domain/hand-over/parts.ts';
import { z } from 'zod';
import * as rows from '../case-file-rows.ts';
import type { ReadDb } from '../sql.ts';
import { get, sql } from '../sql.ts';

const Count = z.object({ count: z.int() });

/** How much there is of one file, by part, and what deserves a second thought before it is shared. */
export function of(
  db: ReadDb,
  caseFileId: string,
): Readonly<{ counts: Record<Part, number>; guidance: number; drafts: number; special: number }> {
  const tables = rows.count(db, caseFileId);
  const counted = countsByPart(Object.fromEntries(tables.map(({ table, rows: count }) => [table, count])));
  return {
    counts: Object.fromEntries(counted.map(({ part, count }) => [part, count])) as Record<Part, number>, // One for each of the parts.
    guidance: countIn(
      get(db, Count, sql`SELECT count(*) AS count FROM journal_entry WHERE case_file_id = ${caseFileId} AND purpose = 'guidance'`),
    ),
    drafts: draftsOf(db, caseFileId),
    special: countIn(
      get(
        db,
        Count,
        sql`
        SELECT count(*) AS count FROM finding JOIN intake ON intake.id = finding.intake_id
        WHERE case_file_id = ${caseFileId} AND special <> 'none'`,
      ),
    ),
  };
}

const countIn = (found: z.infer<typeof Count> | undefined): number => found?.count ?? 0;

/** Forms of the file that were begun and not recorded; the one in which a package is made is not among them. */
export const draftsOf = (db: ReadDb, caseFileId: string): number =>
  countIn(get(db, Count, sql`SELECT count(*) AS count FROM draft WHERE case_file_id = ${caseFileId} AND key NOT LIKE 'handOver:%'`));
