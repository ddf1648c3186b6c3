import type { Part } from '#domain/hand-over/parts.ts';
import { goesWith, parts } from '#domain/hand-over/parts.ts';
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
  const counted = parts.map((part): [Part, number] => {
    const mine = tables.filter(({ table }) => goesWith(table, null, new Set([part])) && !goesWith(table, null, new Set()));
    return [part, mine.reduce((sum, { rows: count }) => sum + count, 0)];
  });
  return {
    counts: Object.fromEntries(counted) as Record<Part, number>, // One for each of the parts.
    guidance: count(
      get(db, Count, sql`SELECT count(*) AS count FROM journal_entry WHERE case_file_id = ${caseFileId} AND purpose = 'guidance'`),
    ),
    drafts: count(get(db, Count, sql`SELECT count(*) AS count FROM draft WHERE case_file_id = ${caseFileId}`)),
    special: count(
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

const count = (found: z.infer<typeof Count> | undefined): number => found?.count ?? 0;
