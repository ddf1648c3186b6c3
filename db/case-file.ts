import { CaseFile, HouseholdMember } from '#domain/case-file.ts';
import { z } from 'zod';
import { asFarAsReadable } from './damage/as-far.ts';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, Flag, flag, get as getRow, run, sql } from './sql.ts';

const Row = CaseFile.omit({ members: true }).extend({ unsafeContact: Flag });

/** One case file with its household, or undefined. */
export function get(db: ReadDb, id: string): CaseFile | undefined {
  const row = getRow(
    db,
    Row,
    sql`
    SELECT id, number, name, birth_date AS birthDate, household, benefit_since AS benefitSince, reported_on AS reportedOn, worker,
      language_level AS languageLevel, contact_preference AS contactPreference, best_time AS bestTime, legal_ground AS legalGround,
      unsafe_contact AS unsafeContact, state, created_at AS createdAt, changed_at AS changedAt
    FROM case_file WHERE id = ${id}`,
  );
  if (!row) return undefined;
  const members = all(
    db,
    HouseholdMember,
    sql`
    SELECT name, birth_date AS birthDate, role FROM household_member WHERE case_file_id = ${id} ORDER BY id`,
  );
  return { ...row, members: [...members] };
}

const ListRow = CaseFile.pick({ id: true, number: true, name: true, state: true, reportedOn: true, worker: true, changedAt: true }).extend({
  lastContactAt: z.string().nullable(),
});

/** The caseload by name, with the last contact. No score, rung or tag belongs in this list. */
export const list = (db: ReadDb): readonly z.infer<typeof ListRow>[] =>
  asFarAsReadable(
    db,
    () =>
      all(
        db,
        ListRow,
        sql`
        SELECT id, number, name, state, reported_on AS reportedOn, worker, changed_at AS changedAt,
          (SELECT max(at) FROM journal_entry WHERE case_file_id = case_file.id AND kind <> 'note') AS lastContactAt
        FROM case_file ORDER BY state DESC, name COLLATE NOCASE, number`,
      ),
    () => withoutContact(db),
  );

/** For a vault of which the timeline is damaged: its files are still there to open. */
const withoutContact = (db: ReadDb): readonly z.infer<typeof ListRow>[] =>
  all(
    db,
    ListRow,
    sql`
    SELECT id, number, name, state, reported_on AS reportedOn, worker, changed_at AS changedAt, NULL AS lastContactAt
    FROM case_file ORDER BY state DESC, name COLLATE NOCASE, number`,
  );

/** The file that holds a number, or null. */
export function idOfNumber(db: ReadDb, number: string): string | null {
  return getRow(db, z.object({ id: z.string() }), sql`SELECT id FROM case_file WHERE number = ${number}`)?.id ?? null;
}

/** How many numbers of the form MW-year-count were given out up to now: the highest count of that year. */
export function countOfYear(db: ReadDb, year: string): number {
  const prefix = `MW-${year}-`;
  const Highest = z.object({ highest: z.int().nullable() });
  return (
    getRow(
      db,
      Highest,
      sql`
    SELECT max(CAST(substr(number, length(${prefix}) + 1) AS INTEGER)) AS highest FROM case_file
    WHERE substr(number, 1, length(${prefix})) = ${prefix}`,
    )?.highest ?? 0
  );
}

/** Creates or changes a case file; its household is written anew. */
export function put(db: WriteDb, file: CaseFile, nextId: () => string): void {
  run(
    db,
    sql`
    INSERT INTO case_file (id, number, name, birth_date, household, benefit_since, reported_on, worker, language_level,
      contact_preference, best_time, legal_ground, unsafe_contact, state, created_at, changed_at)
    VALUES (${file.id}, ${file.number}, ${file.name}, ${file.birthDate}, ${file.household}, ${file.benefitSince}, ${file.reportedOn},
      ${file.worker}, ${file.languageLevel}, ${file.contactPreference}, ${file.bestTime}, ${file.legalGround}, ${flag(file.unsafeContact)}, ${file.state},
      ${file.createdAt}, ${file.changedAt})
    ON CONFLICT (id) DO UPDATE SET number = excluded.number, name = excluded.name, birth_date = excluded.birth_date,
      household = excluded.household, benefit_since = excluded.benefit_since, reported_on = excluded.reported_on,
      worker = excluded.worker, language_level = excluded.language_level, contact_preference = excluded.contact_preference,
      best_time = excluded.best_time, legal_ground = excluded.legal_ground, unsafe_contact = excluded.unsafe_contact, state = excluded.state, changed_at = excluded.changed_at`,
  );
  run(db, sql`DELETE FROM household_member WHERE case_file_id = ${file.id}`);
  for (const member of file.members) {
    run(
      db,
      sql`
      INSERT INTO household_member (id, case_file_id, name, birth_date, role)
      VALUES (${nextId()}, ${file.id}, ${member.name}, ${member.birthDate}, ${member.role})`,
    );
  }
}
