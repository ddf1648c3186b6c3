import type { WriteDb } from '../sql.ts';
import { exec } from '../sql.ts';

/**
 * Employers and workplaces (records of their own: one employer can have several workers), placements with their goals,
 * visits of a jobcoach, and reports over a period.
 */
export function up(db: WriteDb): void {
  exec(
    db,
    `
    CREATE TABLE employer (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      place TEXT NOT NULL,
      contact_name TEXT NOT NULL,
      contact_details TEXT NOT NULL
    ) STRICT;
    CREATE INDEX employer_by_name ON employer (name COLLATE NOCASE);

    CREATE TABLE workplace (
      id TEXT PRIMARY KEY,
      employer_id TEXT NOT NULL REFERENCES employer (id),
      name TEXT NOT NULL,
      place TEXT NOT NULL,
      supervisor TEXT NOT NULL
    ) STRICT;
    CREATE INDEX workplace_by_employer ON workplace (employer_id);

    CREATE TABLE placement (
      id TEXT PRIMARY KEY,
      case_file_id TEXT NOT NULL REFERENCES case_file (id),
      workplace_id TEXT NOT NULL REFERENCES workplace (id),
      job_title TEXT NOT NULL,
      purpose TEXT CHECK (purpose IN ('workExperience', 'dayActivity', 'work')),
      form TEXT,
      hours_per_week REAL CHECK (hours_per_week BETWEEN 0 AND 60),
      starts_on TEXT,
      ends_on TEXT,
      extension_reason TEXT NOT NULL,
      local_limit_months INTEGER CHECK (local_limit_months >= 1),
      wage_value INTEGER CHECK (wage_value BETWEEN 0 AND 100),
      wage_value_again_on TEXT,
      financier TEXT CHECK (financier IN ('participationAct', 'wmo', 'youth', 'uwv', 'employer', 'other')),
      regime TEXT NOT NULL,
      regime_quarters INTEGER CHECK (regime_quarters >= 0),
      regime_from TEXT,
      regime_until TEXT,
      carry_over_quarters INTEGER NOT NULL CHECK (carry_over_quarters >= 0),
      carry_over_reason TEXT NOT NULL,
      coaching TEXT NOT NULL,
      for_employer TEXT NOT NULL,
      agreed TEXT NOT NULL,
      content_version INTEGER NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX placement_by_file ON placement (case_file_id, id DESC);
    CREATE INDEX placement_by_workplace ON placement (workplace_id);
    CREATE INDEX placement_to_end ON placement (ends_on);

    CREATE TABLE placement_evaluation (
      placement_id TEXT NOT NULL REFERENCES placement (id),
      due_on TEXT NOT NULL,
      PRIMARY KEY (placement_id, due_on)
    ) STRICT;
    CREATE INDEX placement_evaluation_due ON placement_evaluation (due_on);

    CREATE TABLE placement_goal (
      id TEXT PRIMARY KEY,
      placement_id TEXT NOT NULL REFERENCES placement (id),
      position INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('work', 'personal')),
      goal TEXT NOT NULL,
      norm TEXT NOT NULL,
      measured_by TEXT NOT NULL,
      target_on TEXT,
      budget_quarters INTEGER CHECK (budget_quarters >= 0),
      for_employer TEXT NOT NULL
    ) STRICT;
    CREATE INDEX placement_goal_by_placement ON placement_goal (placement_id, position);

    CREATE TABLE visit (
      id TEXT PRIMARY KEY,
      placement_id TEXT NOT NULL REFERENCES placement (id),
      goal_id TEXT NOT NULL REFERENCES placement_goal (id),
      visited_on TEXT NOT NULL,
      quarters INTEGER NOT NULL CHECK (quarters >= 0),
      travel_quarters INTEGER NOT NULL CHECK (travel_quarters >= 0),
      no_show_quarters INTEGER NOT NULL CHECK (no_show_quarters >= 0),
      place TEXT NOT NULL,
      with_whom TEXT NOT NULL,
      seen TEXT NOT NULL,
      agreed TEXT NOT NULL,
      worker_view TEXT NOT NULL,
      employer_view TEXT NOT NULL,
      for_employer TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      CHECK (quarters + travel_quarters + no_show_quarters > 0)
    ) STRICT;
    CREATE INDEX visit_by_placement ON visit (placement_id, visited_on);
    CREATE INDEX visit_by_goal ON visit (goal_id);

    CREATE TABLE guidance_report (
      id TEXT PRIMARY KEY,
      placement_id TEXT NOT NULL REFERENCES placement (id),
      period_from TEXT NOT NULL,
      period_until TEXT NOT NULL,
      content TEXT NOT NULL,
      content_version INTEGER NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX guidance_report_by_placement ON guidance_report (placement_id, period_until);
    `,
  );
}
