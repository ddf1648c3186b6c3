import type { WriteDb } from '../sql.ts';
import { exec } from '../sql.ts';

/** Plans looked at together, goal by goal, and what the client said about the help. */
export function up(db: WriteDb): void {
  exec(
    db,
    `
    CREATE TABLE evaluation (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plan (id),
      plan_version INTEGER NOT NULL CHECK (plan_version >= 1),
      held_on TEXT NOT NULL,
      present TEXT NOT NULL,
      what_worked TEXT NOT NULL,
      what_did_not TEXT NOT NULL,
      unintended TEXT NOT NULL,
      decision TEXT CHECK (decision IN ('continue', 'adjust', 'close', 'handOver')),
      reason TEXT NOT NULL,
      next_on TEXT CHECK (next_on > held_on),
      changed_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX evaluation_by_plan ON evaluation (plan_id, held_on DESC);

    CREATE TABLE evaluation_goal (
      evaluation_id TEXT NOT NULL REFERENCES evaluation (id),
      goal_id TEXT NOT NULL,
      position INTEGER NOT NULL,
      outcome TEXT CHECK (outcome IN ('reached', 'partly', 'not', 'changed')),
      evidence TEXT NOT NULL,
      client_words TEXT NOT NULL,
      PRIMARY KEY (evaluation_id, goal_id)
    ) STRICT;

    CREATE TABLE client_experience (
      id TEXT PRIMARY KEY,
      case_file_id TEXT NOT NULL REFERENCES case_file (id),
      asked_on TEXT NOT NULL,
      moment TEXT NOT NULL CHECK (moment IN ('plan', 'decision', 'evaluation')),
      heard TEXT CHECK (heard IN ('yes', 'partly', 'no')),
      heard_words TEXT NOT NULL,
      clear TEXT CHECK (clear IN ('yes', 'partly', 'no')),
      clear_words TEXT NOT NULL,
      helped TEXT CHECK (helped IN ('yes', 'partly', 'no')),
      helped_words TEXT NOT NULL
    ) STRICT;
    CREATE INDEX client_experience_by_file ON client_experience (case_file_id, asked_on);
    `,
  );
}
