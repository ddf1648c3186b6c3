import type { WriteDb } from '../sql.ts';
import { exec } from '../sql.ts';

/** Requests for a maatwerkbudget: their steps, the facts frozen for the legal test, the evaluations afterwards. */
export function up(db: WriteDb): void {
  exec(
    db,
    `
    CREATE TABLE budget_request (
      id TEXT PRIMARY KEY,
      case_file_id TEXT NOT NULL REFERENCES case_file (id),
      path TEXT NOT NULL CHECK (path IN ('small', 'normal', 'urgent')),
      path_reason TEXT NOT NULL,
      threat TEXT,
      reported_at TEXT,
      talk_on TEXT,
      fatal_at TEXT,
      amount INTEGER CHECK (amount >= 0),
      outcome TEXT CHECK (outcome IN ('grant', 'partly', 'refuse', 'advice')),
      decided_at TEXT,
      announced_on TEXT,
      reasons_follow INTEGER NOT NULL CHECK (reasons_follow IN (0, 1)),
      reasons_sent_on TEXT,
      paid_at TEXT,
      late_reason TEXT NOT NULL,
      proof TEXT NOT NULL,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX budget_request_by_file ON budget_request (case_file_id, created_at DESC);

    CREATE TABLE budget_step (
      request_id TEXT NOT NULL REFERENCES budget_request (id),
      step TEXT NOT NULL CHECK (step IN ('situation', 'effect', 'values', 'options', 'effects', 'legal', 'contribution', 'decision')),
      body TEXT NOT NULL,
      body_version INTEGER NOT NULL,
      to_review INTEGER NOT NULL CHECK (to_review IN (0, 1)),
      saved_at TEXT NOT NULL,
      PRIMARY KEY (request_id, step)
    ) STRICT;

    CREATE TABLE budget_frozen_facts (
      request_id TEXT PRIMARY KEY REFERENCES budget_request (id),
      facts TEXT NOT NULL,
      facts_version INTEGER NOT NULL,
      frozen_at TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER budget_frozen_facts_stay BEFORE UPDATE ON budget_frozen_facts
      BEGIN SELECT RAISE(ABORT, 'frozen facts are never changed'); END;

    CREATE TABLE budget_evaluation (
      request_id TEXT NOT NULL REFERENCES budget_request (id),
      moment TEXT NOT NULL CHECK (moment IN ('week6', 'month6', 'month12')),
      done_on TEXT NOT NULL,
      result TEXT NOT NULL CHECK (result IN ('yes', 'partly', 'no', 'contactLost')),
      explanation TEXT NOT NULL,
      ordinary TEXT NOT NULL CHECK (ordinary IN ('yesTooLate', 'yesRefused', 'no', 'unknown')),
      signal TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      PRIMARY KEY (request_id, moment)
    ) STRICT;
    `,
  );
}
