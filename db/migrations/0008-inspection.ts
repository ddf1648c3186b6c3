import type { WriteDb } from '../sql.ts';
import { exec } from '../sql.ts';

/**
 * Inzage: the review that goes before a copy for the client, entry by entry, with what is left out and why. And what it
 * looks at: the source "derde, vertrouwelijk" of notes and findings, and "onveilig contact" of a file.
 */
export function up(db: WriteDb): void {
  exec(
    db,
    `
    CREATE TABLE inspection_review (
      id TEXT PRIMARY KEY,
      case_file_id TEXT NOT NULL REFERENCES case_file (id),
      requested_on TEXT,
      requested_by TEXT NOT NULL,
      identity TEXT NOT NULL,
      strip_addresses INTEGER NOT NULL CHECK (strip_addresses IN (0, 1)),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX inspection_review_by_file ON inspection_review (case_file_id, created_at DESC);

    CREATE TABLE inspection_blacking (
      id TEXT PRIMARY KEY,
      review_id TEXT NOT NULL REFERENCES inspection_review (id),
      entry TEXT NOT NULL,
      field TEXT,
      words TEXT,
      everywhere INTEGER NOT NULL CHECK (everywhere IN (0, 1)),
      reason TEXT NOT NULL CHECK (reason IN ('thirdParty', 'secretAddress', 'thirdPartyConfidential', 'workingNote', 'other')),
      explanation TEXT NOT NULL,
      made_at TEXT NOT NULL,
      CHECK ((field IS NULL) = (words IS NULL)),
      CHECK (reason <> 'other' OR explanation <> '')
    ) STRICT;
    CREATE INDEX inspection_blacking_by_review ON inspection_blacking (review_id, made_at);

    CREATE TABLE inspection_seen (
      review_id TEXT NOT NULL REFERENCES inspection_review (id),
      entry TEXT NOT NULL,
      digest TEXT NOT NULL,
      kept INTEGER NOT NULL CHECK (kept IN (0, 1)),
      seen_at TEXT NOT NULL,
      PRIMARY KEY (review_id, entry)
    ) STRICT;

    CREATE TABLE inspection_contact (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      organisation TEXT NOT NULL,
      privacy_officer TEXT NOT NULL
    ) STRICT;

    ALTER TABLE journal_entry ADD COLUMN source_kind TEXT NOT NULL DEFAULT 'ordinary'
      CHECK (source_kind IN ('ordinary', 'third', 'thirdPartyConfidential'));
    ALTER TABLE finding ADD COLUMN source_kind TEXT NOT NULL DEFAULT 'ordinary'
      CHECK (source_kind IN ('ordinary', 'third', 'thirdPartyConfidential'));
    ALTER TABLE case_file ADD COLUMN unsafe_contact INTEGER NOT NULL DEFAULT 0 CHECK (unsafe_contact IN (0, 1));
    `,
  );
}
