import type { WriteDb } from '../sql.ts';
import { exec } from '../sql.ts';

/**
 * Lines of the audit log say how it ended, with which kind of key the vault was open, and a code. Lines from before are of
 * form 1 and keep their hashes. What was last proved of the log, and what was found missing at its end, is kept beside it.
 */
export function up(db: WriteDb): void {
  exec(
    db,
    `
    ALTER TABLE audit ADD COLUMN form INTEGER NOT NULL DEFAULT 1 CHECK (form >= 1);
    ALTER TABLE audit ADD COLUMN opened_with TEXT NOT NULL DEFAULT '' CHECK (opened_with NOT GLOB '*[^a-zA-Z]*');
    ALTER TABLE audit ADD COLUMN result TEXT NOT NULL DEFAULT 'done' CHECK (result IN ('done', 'refused', 'failed', 'cancelled'));
    ALTER TABLE audit ADD COLUMN detail TEXT NOT NULL DEFAULT '' CHECK (length(detail) <= 60 AND detail NOT GLOB '*[^a-zA-Z.]*');

    CREATE TRIGGER audit_only_grows BEFORE INSERT ON audit
      WHEN NEW.sequence <= (SELECT coalesce(max(sequence), 0) FROM audit)
      BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;

    CREATE TABLE audit_check (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      at TEXT NOT NULL,
      sequence INTEGER NOT NULL CHECK (sequence >= 0),
      hash TEXT NOT NULL CHECK (length(hash) = 64),
      broken_at INTEGER
    ) STRICT;

    CREATE TABLE audit_loss (
      noticed_at TEXT PRIMARY KEY,
      remembered_sequence INTEGER NOT NULL,
      remembered_hash TEXT NOT NULL CHECK (length(remembered_hash) = 64),
      found_sequence INTEGER NOT NULL
    ) STRICT;
    `,
  );
}
