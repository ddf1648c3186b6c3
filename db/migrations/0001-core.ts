import type { WriteDb } from '../sql.ts';
import { exec } from '../sql.ts';

/** The vault's own tables: profile, case files, journal, closed documents, drafts, search, audit log. */
export function up(db: WriteDb): void {
  exec(
    db,
    `
    CREATE TABLE vault_header (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      vault_id TEXT NOT NULL,
      generation INTEGER NOT NULL CHECK (generation >= 1),
      digest TEXT NOT NULL CHECK (length(digest) = 64)
    ) STRICT;

    CREATE TABLE profile (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT NOT NULL,
      job_title TEXT NOT NULL,
      organisation TEXT NOT NULL,
      mandate_number TEXT NOT NULL,
      mandate_date TEXT,
      mandate_limit INTEGER CHECK (mandate_limit >= 0),
      language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
      colour_mode TEXT NOT NULL CHECK (colour_mode IN ('system', 'light', 'dark')),
      idle_minutes INTEGER NOT NULL CHECK (idle_minutes BETWEEN 1 AND 60)
    ) STRICT;

    CREATE TABLE case_file (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      birth_date TEXT,
      household TEXT NOT NULL,
      benefit_since TEXT,
      reported_on TEXT NOT NULL,
      worker TEXT NOT NULL,
      language_level TEXT NOT NULL,
      contact_preference TEXT NOT NULL,
      best_time TEXT NOT NULL,
      legal_ground TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX case_file_by_name ON case_file (state, name COLLATE NOCASE);

    CREATE TABLE household_member (
      id TEXT PRIMARY KEY,
      case_file_id TEXT NOT NULL REFERENCES case_file (id),
      name TEXT NOT NULL,
      birth_date TEXT,
      role TEXT NOT NULL CHECK (role IN ('partner', 'child', 'other'))
    ) STRICT;
    CREATE INDEX household_member_by_file ON household_member (case_file_id);

    CREATE TABLE journal_entry (
      id TEXT PRIMARY KEY,
      case_file_id TEXT NOT NULL REFERENCES case_file (id),
      kind TEXT NOT NULL CHECK (kind IN ('phone', 'talk', 'homeVisit', 'message', 'noShow', 'note')),
      purpose TEXT NOT NULL CHECK (purpose IN ('guidance', 'rights')),
      at TEXT NOT NULL,
      text TEXT NOT NULL,
      client_words TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX journal_entry_by_file ON journal_entry (case_file_id, at DESC);

    CREATE TABLE document (
      id TEXT PRIMARY KEY,
      case_file_id TEXT NOT NULL REFERENCES case_file (id),
      kind TEXT NOT NULL,
      subject_id TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version >= 1),
      reason TEXT,
      body TEXT NOT NULL,
      body_version INTEGER NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      closed_at TEXT NOT NULL,
      closed_by TEXT NOT NULL,
      UNIQUE (kind, subject_id, version),
      CHECK (version = 1 OR reason IS NOT NULL)
    ) STRICT;
    CREATE INDEX document_by_file ON document (case_file_id, closed_at DESC);
    CREATE TRIGGER document_is_immutable BEFORE UPDATE ON document
      BEGIN SELECT RAISE(ABORT, 'a closed document is never changed'); END;
    CREATE TRIGGER document_is_kept BEFORE DELETE ON document
      BEGIN SELECT RAISE(ABORT, 'a closed document is never deleted'); END;

    CREATE TABLE draft (
      key TEXT PRIMARY KEY,
      case_file_id TEXT REFERENCES case_file (id),
      place TEXT NOT NULL,
      body TEXT NOT NULL,
      saved_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE search_entry (
      rowid INTEGER PRIMARY KEY,
      ref TEXT NOT NULL UNIQUE,
      case_file_id TEXT NOT NULL REFERENCES case_file (id),
      place TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE search_text USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
    INSERT INTO search_text (search_text, rank) VALUES ('secure-delete', 1);

    CREATE TABLE audit (
      sequence INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      who TEXT NOT NULL,
      event TEXT NOT NULL,
      call TEXT NOT NULL,
      case_file_id TEXT,
      hash TEXT NOT NULL CHECK (length(hash) = 64)
    ) STRICT;
    CREATE INDEX audit_by_file ON audit (case_file_id, sequence);
    CREATE TRIGGER audit_is_immutable BEFORE UPDATE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
    CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
    `,
  );
}
