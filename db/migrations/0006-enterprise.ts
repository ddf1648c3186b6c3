import type { WriteDb } from '../sql.ts';
import { exec } from '../sql.ts';

/** Part-time enterprise: permissions, month statements with their costs, and the figures of settled months. */
export function up(db: WriteDb): void {
  exec(
    db,
    `
    CREATE TABLE enterprise_permission (
      id TEXT PRIMARY KEY,
      case_file_id TEXT NOT NULL REFERENCES case_file (id),
      activity TEXT NOT NULL,
      decision_number TEXT NOT NULL,
      starts_on TEXT,
      ends_on TEXT,
      form TEXT NOT NULL,
      form_version INTEGER NOT NULL,
      closed_version INTEGER NOT NULL DEFAULT 0 CHECK (closed_version >= 0),
      closed_starts_on TEXT,
      closed_ends_on TEXT,
      closed_due_days INTEGER,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      CHECK (closed_version = 0 OR (closed_starts_on IS NOT NULL AND closed_ends_on IS NOT NULL AND closed_due_days IS NOT NULL))
    ) STRICT;
    CREATE INDEX enterprise_permission_by_file ON enterprise_permission (case_file_id);

    CREATE TABLE enterprise_statement (
      id TEXT PRIMARY KEY,
      permission_id TEXT NOT NULL REFERENCES enterprise_permission (id),
      month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]'),
      turnover INTEGER CHECK (turnover >= 0),
      hours REAL CHECK (hours >= 0),
      kilometres INTEGER CHECK (kilometres >= 0),
      note TEXT NOT NULL,
      declared_on TEXT,
      received_on TEXT,
      closed_version INTEGER NOT NULL DEFAULT 0 CHECK (closed_version >= 0),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      UNIQUE (permission_id, month)
    ) STRICT;

    CREATE TABLE enterprise_cost (
      statement_id TEXT NOT NULL REFERENCES enterprise_statement (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      category TEXT,
      description TEXT NOT NULL,
      amount INTEGER CHECK (amount >= 0),
      date TEXT,
      proof_seen INTEGER NOT NULL CHECK (proof_seen IN (0, 1)),
      consent INTEGER NOT NULL CHECK (consent IN (0, 1)),
      PRIMARY KEY (statement_id, position)
    ) STRICT;

    CREATE TABLE enterprise_settlement (
      statement_id TEXT PRIMARY KEY REFERENCES enterprise_statement (id),
      document_id TEXT NOT NULL REFERENCES document (id),
      version INTEGER NOT NULL CHECK (version >= 1),
      statement_version INTEGER NOT NULL CHECK (statement_version >= 1),
      decision_number TEXT NOT NULL,
      result INTEGER NOT NULL,
      release INTEGER NOT NULL CHECK (release >= 0),
      deduction INTEGER NOT NULL CHECK (deduction >= 0),
      benefit INTEGER NOT NULL CHECK (benefit >= 0),
      payout INTEGER NOT NULL CHECK (payout >= 0),
      provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
      settled_at TEXT NOT NULL
    ) STRICT;
    `,
  );
}
