import type { WriteDb } from '../sql.ts';
import { exec } from '../sql.ts';

/** Where the worker was when the vault locked, and two more choices of the worker: lock when the window is hidden, keep it out of captures. */
export function up(db: WriteDb): void {
  exec(
    db,
    `
    CREATE TABLE bookmark (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      body TEXT NOT NULL,
      saved_at TEXT NOT NULL
    ) STRICT;
    ALTER TABLE profile ADD COLUMN lock_when_hidden INTEGER CHECK (lock_when_hidden BETWEEN 0 AND 3600);
    ALTER TABLE profile ADD COLUMN protect_screen INTEGER NOT NULL DEFAULT 1 CHECK (protect_screen IN (0, 1));`,
  );
}
