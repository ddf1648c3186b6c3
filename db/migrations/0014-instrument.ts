import type { WriteDb } from '../sql.ts';
import { exec } from '../sql.ts';

/** Results of instruments, domain by domain, and instruments of the worker's own organisation. */
export function up(db: WriteDb): void {
  exec(
    db,
    `
    CREATE TABLE own_instrument (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL CHECK (name <> ''),
      version TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('levels', 'percentage', 'free')),
      lowest INTEGER NOT NULL,
      highest INTEGER NOT NULL CHECK (highest > lowest),
      domains TEXT NOT NULL
    ) STRICT;
    CREATE TABLE instrument_result (
      id TEXT PRIMARY KEY,
      case_file_id TEXT NOT NULL REFERENCES case_file (id),
      instrument TEXT NOT NULL,
      version TEXT NOT NULL,
      taken_on TEXT NOT NULL,
      taken_by TEXT NOT NULL,
      trained INTEGER CHECK (trained IN (0, 1)),
      client_reaction TEXT NOT NULL,
      reading TEXT NOT NULL,
      departs INTEGER NOT NULL CHECK (departs IN (0, 1)),
      departs_reason TEXT NOT NULL,
      valid_until TEXT,
      purpose TEXT NOT NULL,
      outcome TEXT CHECK (outcome IN ('helped', 'hindered', 'unclear')),
      outcome_why TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX instrument_result_by_file ON instrument_result (case_file_id, taken_on DESC);
    CREATE TABLE instrument_score (
      result_id TEXT NOT NULL REFERENCES instrument_result (id),
      position INTEGER NOT NULL,
      domain TEXT NOT NULL,
      value INTEGER,
      text TEXT NOT NULL,
      note TEXT NOT NULL,
      PRIMARY KEY (result_id, domain)
    ) STRICT;
    `,
  );
}
