import type { Profile } from '#domain/profile.ts';
import { emptyProfile, Profile as ProfileShape } from '#domain/profile.ts';
import type { ReadDb, WriteDb } from './sql.ts';
import { Flag, flag, get as getRow, run, sql } from './sql.ts';

const Row = ProfileShape.extend({ protectScreen: Flag });

/** The worker's profile; an empty one before it was filled in. */
export function get(db: ReadDb): Profile {
  return (
    getRow(
      db,
      Row,
      sql`
    SELECT name, job_title AS jobTitle, organisation, mandate_number AS mandateNumber, mandate_date AS mandateDate,
      mandate_limit AS mandateLimit, language, colour_mode AS colourMode, idle_minutes AS idleMinutes,
      lock_when_hidden AS lockWhenHidden, protect_screen AS protectScreen
    FROM profile WHERE id = 1`,
    ) ?? emptyProfile
  );
}

export function put(db: WriteDb, profile: Profile): void {
  run(
    db,
    sql`
    INSERT INTO profile (id, name, job_title, organisation, mandate_number, mandate_date, mandate_limit, language, colour_mode, idle_minutes,
      lock_when_hidden, protect_screen)
    VALUES (1, ${profile.name}, ${profile.jobTitle}, ${profile.organisation}, ${profile.mandateNumber}, ${profile.mandateDate},
      ${profile.mandateLimit}, ${profile.language}, ${profile.colourMode}, ${profile.idleMinutes}, ${profile.lockWhenHidden},
      ${flag(profile.protectScreen)})
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, job_title = excluded.job_title, organisation = excluded.organisation,
      mandate_number = excluded.mandate_number, mandate_date = excluded.mandate_date, mandate_limit = excluded.mandate_limit,
      language = excluded.language, colour_mode = excluded.colour_mode, idle_minutes = excluded.idle_minutes,
      lock_when_hidden = excluded.lock_when_hidden, protect_screen = excluded.protect_screen`,
  );
}
