import type { WriteDb } from '../sql.ts';
import { exec } from '../sql.ts';

/**
 * Plans of approach with their goals and mini-steps. `hypothesis_id` has no foreign key: a weighing may drop a hypothesis
 * from its work copy, and the plan then asks for another one.
 */
export function up(db: WriteDb): void {
  exec(
    db,
    `
    CREATE TABLE plan (
      id TEXT PRIMARY KEY,
      case_file_id TEXT NOT NULL REFERENCES case_file (id),
      planned_on TEXT,
      goals_set_at TEXT,
      hypothesis_id TEXT,
      no_hypothesis_reason TEXT NOT NULL,
      annex_to TEXT NOT NULL,
      support TEXT NOT NULL,
      duties TEXT NOT NULL,
      lists_version INTEGER NOT NULL,
      no_duties_reason TEXT NOT NULL,
      consequences TEXT NOT NULL,
      consequences_explained_on TEXT,
      consequences_words TEXT NOT NULL,
      evaluated_on TEXT,
      evaluation_on TEXT,
      client TEXT CHECK (client IN ('agrees', 'seen', 'disagrees')),
      client_on TEXT,
      client_words TEXT NOT NULL,
      disagrees_reason TEXT NOT NULL,
      college_by TEXT NOT NULL,
      college_on TEXT,
      college_number TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX plan_by_file ON plan (case_file_id, id DESC);
    CREATE INDEX plan_to_evaluate ON plan (evaluation_on);

    CREATE TABLE plan_goal (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plan (id),
      position INTEGER NOT NULL,
      words TEXT NOT NULL,
      target_on TEXT,
      principle TEXT,
      own_principle TEXT NOT NULL,
      choice TEXT NOT NULL,
      experience TEXT NOT NULL,
      science TEXT NOT NULL,
      client TEXT NOT NULL,
      card TEXT NOT NULL,
      also_serves TEXT NOT NULL
    ) STRICT;
    CREATE INDEX plan_goal_by_plan ON plan_goal (plan_id, position);

    CREATE TABLE plan_step (
      id TEXT PRIMARY KEY,
      goal_id TEXT NOT NULL REFERENCES plan_goal (id),
      follows_id TEXT REFERENCES plan_step (id),
      action TEXT NOT NULL,
      who TEXT NOT NULL CHECK (who IN ('client', 'mentor', 'together', 'third')),
      who_name TEXT NOT NULL,
      agreed_on TEXT NOT NULL,
      due_on TEXT NOT NULL,
      due_time TEXT NOT NULL,
      within_a_day INTEGER NOT NULL CHECK (within_a_day IN (0, 1)),
      smaller_answer TEXT NOT NULL,
      if_then TEXT NOT NULL,
      help TEXT NOT NULL,
      may_earn INTEGER NOT NULL CHECK (may_earn IN (0, 1)),
      earnings_report TEXT NOT NULL,
      reward INTEGER CHECK (reward >= 0),
      reward_told_at TEXT,
      reward_given_on TEXT,
      status TEXT NOT NULL CHECK (status IN ('open', 'done', 'different')),
      went_on TEXT,
      looking_back TEXT NOT NULL,
      CHECK (status = 'open' OR went_on IS NOT NULL),
      CHECK (reward_given_on IS NULL OR (status = 'done' AND reward IS NOT NULL))
    ) STRICT;
    CREATE INDEX plan_step_by_goal ON plan_step (goal_id, due_on);
    CREATE INDEX plan_step_due ON plan_step (due_on) WHERE status = 'open';
    CREATE INDEX plan_step_by_followed ON plan_step (follows_id);
    `,
  );
}
