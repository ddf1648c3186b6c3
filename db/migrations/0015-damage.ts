import type { WriteDb } from '../sql.ts';
import { exec } from '../sql.ts';

/** When the vault was looked through; what was saved from a damaged one, and the rows of it that found no place. */
export function up(db: WriteDb): void {
  exec(
    db,
    `
    CREATE TABLE vault_check (
      how TEXT PRIMARY KEY CHECK (how IN ('quick', 'full')),
      checked_at TEXT NOT NULL,
      pages INTEGER NOT NULL CHECK (pages >= 0)
    ) STRICT;

    CREATE TABLE salvage (
      salvaged_at TEXT PRIMARY KEY,
      report TEXT NOT NULL
    ) STRICT;

    CREATE TABLE salvaged_row (
      id TEXT PRIMARY KEY,
      case_file_id TEXT REFERENCES case_file (id),
      salvaged_at TEXT NOT NULL,
      table_name TEXT NOT NULL,
      why TEXT NOT NULL CHECK (why IN ('parentLost', 'cut', 'refused', 'unplaced')),
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX salvaged_row_by_file ON salvaged_row (case_file_id);
    `,
  );
}
