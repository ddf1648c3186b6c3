import type { WriteDb } from '../sql.ts';
import { exec } from '../sql.ts';

/** One file may be stored twice at the same moment from one package: beside itself and as a copy. */
export function up(db: WriteDb): void {
  exec(
    db,
    `
    CREATE TABLE share_file_new (
      id TEXT PRIMARY KEY,
      share_id TEXT NOT NULL REFERENCES share (id),
      case_file_id TEXT NOT NULL REFERENCES case_file (id),
      origin_id TEXT NOT NULL,
      number TEXT NOT NULL,
      stored TEXT NOT NULL CHECK (stored IN ('sent', 'new', 'copy', 'merged')),
      stored_at TEXT NOT NULL,
      terms TEXT NOT NULL,
      terms_version INTEGER NOT NULL,
      ended_at TEXT,
      ended_reason TEXT NOT NULL
    ) STRICT;
    INSERT INTO share_file_new SELECT * FROM share_file;
    DROP TABLE share_file;
    ALTER TABLE share_file_new RENAME TO share_file;
    CREATE INDEX share_file_by_file ON share_file (case_file_id, stored_at DESC);
    `,
  );
}
