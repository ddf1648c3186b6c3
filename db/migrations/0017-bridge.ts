import type { WriteDb } from '../sql.ts';
import { exec } from '../sql.ts';

/** The Brug naar zelfredzaamheid of a client, pillar by pillar, and divisions into pillars of the worker's own organisation. */
export function up(db: WriteDb): void {
  exec(
    db,
    `
    CREATE TABLE own_pillar_set (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL CHECK (name <> ''),
      pillars TEXT NOT NULL CHECK (pillars <> '')
    ) STRICT;

    CREATE TABLE bridge (
      id TEXT PRIMARY KEY,
      case_file_id TEXT NOT NULL REFERENCES case_file (id),
      set_code TEXT NOT NULL CHECK (set_code <> ''),
      drawn_on TEXT NOT NULL,
      stress_free TEXT NOT NULL,
      wanted_by TEXT,
      changed_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX bridge_by_file ON bridge (case_file_id, drawn_on);

    CREATE TABLE bridge_pillar (
      bridge_id TEXT NOT NULL REFERENCES bridge (id),
      position INTEGER NOT NULL,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      now INTEGER CHECK (now BETWEEN 1 AND 5),
      wanted INTEGER CHECK (wanted BETWEEN 1 AND 5),
      words TEXT NOT NULL,
      remark TEXT NOT NULL,
      PRIMARY KEY (bridge_id, code),
      CHECK (now IS NULL OR wanted IS NULL OR wanted >= now)
    ) STRICT;
    `,
  );
}
