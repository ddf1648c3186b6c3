import type { WriteDb } from '../sql.ts';
import { exec } from '../sql.ts';

/** Intakes, their findings, and the factors that were left out on purpose. */
export function up(db: WriteDb): void {
  exec(
    db,
    `
    CREATE TABLE intake (
      id TEXT PRIMARY KEY,
      case_file_id TEXT NOT NULL REFERENCES case_file (id),
      held_on TEXT,
      depth TEXT NOT NULL CHECK (depth IN ('short', 'regular', 'deep')),
      depth_reason TEXT NOT NULL,
      seventh_factor TEXT NOT NULL CHECK (seventh_factor IN ('searchQuality', 'discrimination')),
      client_reaction TEXT NOT NULL,
      look_again_on TEXT,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX intake_by_file ON intake (case_file_id, created_at DESC);
    CREATE INDEX intake_to_look_at ON intake (look_again_on) WHERE look_again_on IS NOT NULL;

    CREATE TABLE finding (
      id TEXT PRIMARY KEY,
      intake_id TEXT NOT NULL REFERENCES intake (id),
      text TEXT NOT NULL,
      client_words TEXT NOT NULL,
      factor TEXT,
      type TEXT CHECK (type IN ('fact', 'observation', 'clientOpinion', 'professionalOpinion', 'instrument', 'hypothesis')),
      source TEXT NOT NULL,
      found_on TEXT,
      score INTEGER CHECK (score BETWEEN 1 AND 5),
      certainty TEXT CHECK (certainty IN ('low', 'middle', 'high')),
      special TEXT NOT NULL CHECK (special IN ('none', 'health', 'justice', 'origin', 'religion', 'sexualLife')),
      purpose TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX finding_by_intake ON finding (intake_id, created_at);

    CREATE TABLE factor_set_aside (
      intake_id TEXT NOT NULL REFERENCES intake (id),
      factor TEXT NOT NULL,
      why TEXT NOT NULL CHECK (why <> ''),
      PRIMARY KEY (intake_id, factor)
    ) STRICT;
    `,
  );
}
