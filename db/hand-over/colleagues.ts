import { Colleague } from '#domain/hand-over/card.ts';
import type { ReadDb, WriteDb } from '../sql.ts';
import { all, get as getRow, run, sql } from '../sql.ts';

/** The address book by name. */
export function list(db: ReadDb): readonly Colleague[] {
  return all(
    db,
    Colleague,
    sql`
    SELECT id, name, organisation, age_public AS agePublic, sign_public AS signPublic, compared_on AS comparedOn,
      compared_with AS comparedWith, changed_at AS changedAt
    FROM colleague ORDER BY name COLLATE NOCASE, id`,
  );
}

export function get(db: ReadDb, id: string): Colleague | undefined {
  return getRow(
    db,
    Colleague,
    sql`
    SELECT id, name, organisation, age_public AS agePublic, sign_public AS signPublic, compared_on AS comparedOn,
      compared_with AS comparedWith, changed_at AS changedAt
    FROM colleague WHERE id = ${id}`,
  );
}

/** Whoever has exactly these two keys. */
export function withKeys(db: ReadDb, keys: Pick<Colleague, 'agePublic' | 'signPublic'>): Colleague | undefined {
  return getRow(
    db,
    Colleague,
    sql`
    SELECT id, name, organisation, age_public AS agePublic, sign_public AS signPublic, compared_on AS comparedOn,
      compared_with AS comparedWith, changed_at AS changedAt
    FROM colleague WHERE age_public = ${keys.agePublic} AND sign_public = ${keys.signPublic}`,
  );
}

export function put(db: WriteDb, colleague: Colleague): void {
  run(
    db,
    sql`
    INSERT INTO colleague (id, name, organisation, age_public, sign_public, compared_on, compared_with, changed_at)
    VALUES (${colleague.id}, ${colleague.name}, ${colleague.organisation}, ${colleague.agePublic}, ${colleague.signPublic},
      ${colleague.comparedOn}, ${colleague.comparedWith}, ${colleague.changedAt})
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, organisation = excluded.organisation, compared_on = excluded.compared_on,
      compared_with = excluded.compared_with, changed_at = excluded.changed_at`,
  );
}

export function remove(db: WriteDb, id: string): void {
  run(db, sql`DELETE FROM colleague WHERE id = ${id}`);
}
