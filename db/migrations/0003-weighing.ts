import type { WriteDb } from '../sql.ts';
import { exec } from '../sql.ts';

/** Weighings: readings, what comes first, themes with two columns of scores, the chosen order, hypotheses, and the links between them. */
export function up(db: WriteDb): void {
  exec(
    db,
    `
    CREATE TABLE weighing (
      id TEXT PRIMARY KEY,
      case_file_id TEXT NOT NULL REFERENCES case_file (id),
      intake_id TEXT NOT NULL REFERENCES intake (id),
      read_on TEXT,
      weighed_on TEXT,
      unknowns TEXT NOT NULL,
      rejected TEXT NOT NULL,
      principles TEXT NOT NULL,
      own_principle TEXT NOT NULL,
      lists_version INTEGER NOT NULL,
      order_reason TEXT NOT NULL,
      certainty TEXT CHECK (certainty IN ('low', 'middle', 'high')),
      decided_by TEXT NOT NULL,
      client_agrees TEXT CHECK (client_agrees IN ('yes', 'partly', 'no', 'absent')),
      client_words TEXT NOT NULL,
      absent_reason TEXT NOT NULL,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX weighing_by_file ON weighing (case_file_id, created_at DESC);

    CREATE TABLE reading (
      id TEXT PRIMARY KEY,
      weighing_id TEXT NOT NULL REFERENCES weighing (id),
      position INTEGER NOT NULL,
      text TEXT NOT NULL,
      refuted_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX reading_by_weighing ON reading (weighing_id, position);
    CREATE TABLE reading_finding (
      reading_id TEXT NOT NULL REFERENCES reading (id),
      finding_id TEXT NOT NULL REFERENCES finding (id),
      PRIMARY KEY (reading_id, finding_id)
    ) STRICT;
    CREATE INDEX reading_finding_by_finding ON reading_finding (finding_id);

    CREATE TABLE contradiction (
      id TEXT PRIMARY KEY,
      weighing_id TEXT NOT NULL REFERENCES weighing (id),
      position INTEGER NOT NULL,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX contradiction_by_weighing ON contradiction (weighing_id, position);
    CREATE TABLE contradiction_finding (
      contradiction_id TEXT NOT NULL REFERENCES contradiction (id),
      finding_id TEXT NOT NULL REFERENCES finding (id),
      PRIMARY KEY (contradiction_id, finding_id)
    ) STRICT;
    CREATE INDEX contradiction_finding_by_finding ON contradiction_finding (finding_id);

    CREATE TABLE first_matter (
      weighing_id TEXT NOT NULL REFERENCES weighing (id),
      matter TEXT NOT NULL CHECK (matter IN ('safety', 'children', 'roof', 'energy', 'income')),
      state TEXT NOT NULL CHECK (state IN ('notAsked', 'inOrder', 'attention')),
      note TEXT NOT NULL,
      PRIMARY KEY (weighing_id, matter)
    ) STRICT;

    CREATE TABLE theme (
      id TEXT PRIMARY KEY,
      weighing_id TEXT NOT NULL REFERENCES weighing (id),
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      professional_severity INTEGER CHECK (professional_severity BETWEEN 0 AND 4),
      professional_influence INTEGER CHECK (professional_influence BETWEEN 0 AND 4),
      client_severity INTEGER CHECK (client_severity BETWEEN 0 AND 4),
      client_influence INTEGER CHECK (client_influence BETWEEN 0 AND 4),
      client_urgency INTEGER CHECK (client_urgency BETWEEN 0 AND 4),
      weight_tenths INTEGER NOT NULL CHECK (weight_tenths BETWEEN 5 AND 15),
      weight_reason TEXT NOT NULL,
      chosen_place INTEGER CHECK (chosen_place >= 1)
    ) STRICT;
    CREATE INDEX theme_by_weighing ON theme (weighing_id, position);
    CREATE TABLE theme_reading (
      theme_id TEXT NOT NULL REFERENCES theme (id),
      reading_id TEXT NOT NULL REFERENCES reading (id),
      PRIMARY KEY (theme_id, reading_id)
    ) STRICT;
    CREATE INDEX theme_reading_by_reading ON theme_reading (reading_id);
    CREATE TABLE theme_finding (
      theme_id TEXT NOT NULL REFERENCES theme (id),
      finding_id TEXT NOT NULL REFERENCES finding (id),
      PRIMARY KEY (theme_id, finding_id)
    ) STRICT;
    CREATE INDEX theme_finding_by_finding ON theme_finding (finding_id);

    CREATE TABLE hypothesis (
      id TEXT PRIMARY KEY,
      weighing_id TEXT NOT NULL REFERENCES weighing (id),
      position INTEGER NOT NULL,
      if_text TEXT NOT NULL,
      then_text TEXT NOT NULL,
      because_text TEXT NOT NULL,
      determinant TEXT,
      indicator TEXT NOT NULL,
      baseline TEXT NOT NULL,
      target TEXT NOT NULL,
      measure_on TEXT,
      refuted_when TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('open', 'confirmed', 'partly', 'refuted'))
    ) STRICT;
    CREATE INDEX hypothesis_by_weighing ON hypothesis (weighing_id, position);
    CREATE INDEX hypothesis_to_measure ON hypothesis (measure_on) WHERE status = 'open';
    CREATE TABLE hypothesis_theme (
      hypothesis_id TEXT NOT NULL REFERENCES hypothesis (id),
      theme_id TEXT NOT NULL REFERENCES theme (id),
      PRIMARY KEY (hypothesis_id, theme_id)
    ) STRICT;
    CREATE INDEX hypothesis_theme_by_theme ON hypothesis_theme (theme_id);
    `,
  );
}
