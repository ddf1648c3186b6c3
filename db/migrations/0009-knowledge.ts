import type { WriteDb } from '../sql.ts';
import { exec } from '../sql.ts';

/** Own intervention cards, and what the worker saw happen with a card. Neither belongs to a case file. */
export function up(db: WriteDb): void {
  exec(
    db,
    `
    CREATE TABLE own_card (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL CHECK (name <> ''),
      body TEXT NOT NULL,
      body_version INTEGER NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE practice_note (
      id TEXT PRIMARY KEY,
      card TEXT NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('helped', 'hindered', 'unclear')),
      text TEXT NOT NULL CHECK (text <> ''),
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX practice_note_by_card ON practice_note (card, created_at DESC);
    `,
  );
}
