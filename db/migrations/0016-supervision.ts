import type { WriteDb } from '../sql.ts';
import { exec } from '../sql.ts';

/** Reflections: sealed texts that the key of the database alone does not open. */
export function up(db: WriteDb): void {
  exec(
    db,
    `
    CREATE TABLE reflection (
      id TEXT PRIMARY KEY,
      case_file_id TEXT NOT NULL REFERENCES case_file (id),
      written_on TEXT NOT NULL,
      text_sealed TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX reflection_by_file ON reflection (case_file_id, written_on DESC);
    `,
  );
}
