import type { WriteDb } from '../sql.ts';
import { exec } from '../sql.ts';

/**
 * Keeping and destroying: how a file is kept and until when, its closings, the periods per kind of file, what was destroyed,
 * what was taken out, and what the client wants said. The triggers that keep closed documents get their one exception.
 */
export function up(db: WriteDb): void {
  exec(
    db,
    `
    CREATE TABLE file_keeping (
      case_file_id TEXT PRIMARY KEY REFERENCES case_file (id),
      state TEXT NOT NULL CHECK (state IN ('werkkopie', 'overgedragen', 'record')),
      authority TEXT NOT NULL,
      authority_number TEXT NOT NULL,
      authority_on TEXT,
      kind TEXT,
      last_decision_on TEXT,
      benefit_ended_on TEXT,
      procedure TEXT CHECK (procedure IN ('objection', 'appeal', 'furtherAppeal', 'complaint', 'other')),
      procedure_since TEXT,
      procedure_reference TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      CHECK (state <> 'record' OR (authority <> '' AND authority_number <> '' AND authority_on IS NOT NULL))
    ) STRICT;

    CREATE TABLE file_closing (
      id TEXT PRIMARY KEY,
      case_file_id TEXT NOT NULL REFERENCES case_file (id),
      step TEXT NOT NULL CHECK (step IN ('closed', 'reopened')),
      step_on TEXT NOT NULL,
      reason TEXT NOT NULL,
      done_by TEXT NOT NULL,
      done_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX file_closing_by_file ON file_closing (case_file_id, done_at DESC);

    CREATE TABLE retention_rule (
      id TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version >= 1),
      kind TEXT NOT NULL,
      kind_name TEXT NOT NULL,
      months INTEGER CHECK (months BETWEEN 1 AND 1200),
      counts_from TEXT NOT NULL CHECK (counts_from IN ('closing', 'lastDecision', 'benefitEnd')),
      source TEXT NOT NULL,
      mark TEXT NOT NULL CHECK (mark IN ('sure', 'likely', 'unsure')),
      from_on TEXT NOT NULL,
      until_on TEXT,
      withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
      reason TEXT NOT NULL,
      changed_by TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      PRIMARY KEY (id, version),
      CHECK (version = 1 OR reason <> ''),
      CHECK (months IS NULL OR source <> ''),
      CHECK (until_on IS NULL OR until_on >= from_on)
    ) STRICT;
    CREATE TRIGGER retention_rule_is_immutable BEFORE UPDATE ON retention_rule
      BEGIN SELECT RAISE(ABORT, 'a retention rule changes by its next version'); END;
    CREATE TRIGGER retention_rule_is_kept BEFORE DELETE ON retention_rule
      BEGIN SELECT RAISE(ABORT, 'the history of a retention rule is kept'); END;

    CREATE TABLE tombstone (
      case_file_id TEXT PRIMARY KEY,
      destroyed_at TEXT NOT NULL,
      destroyed_by TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('werkkopie', 'overgedragen', 'record')),
      ground TEXT NOT NULL,
      reference TEXT NOT NULL,
      authority TEXT NOT NULL,
      authority_number TEXT NOT NULL,
      authority_on TEXT,
      counts TEXT NOT NULL,
      lifted_at TEXT,
      CHECK (state <> 'record' OR (authority <> '' AND authority_number <> '' AND authority_on IS NOT NULL))
    ) STRICT;

    CREATE TRIGGER case_file_stays_destroyed BEFORE INSERT ON case_file
      WHEN EXISTS (SELECT 1 FROM tombstone WHERE case_file_id = NEW.id AND lifted_at IS NULL)
      BEGIN SELECT RAISE(ABORT, 'this file was destroyed: its tombstone must be lifted first'); END;

    CREATE TABLE compaction (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      wanted_at TEXT NOT NULL,
      done_at TEXT
    ) STRICT;

    CREATE TABLE redaction (
      id TEXT PRIMARY KEY,
      case_file_id TEXT NOT NULL REFERENCES case_file (id),
      document_id TEXT REFERENCES document (id),
      place TEXT NOT NULL,
      ground TEXT NOT NULL,
      explanation TEXT NOT NULL,
      ordered_by TEXT NOT NULL,
      sha256_before TEXT,
      sha256_after TEXT,
      done_by TEXT NOT NULL,
      done_at TEXT NOT NULL,
      CHECK ((document_id IS NULL) = (sha256_before IS NULL) AND (document_id IS NULL) = (sha256_after IS NULL))
    ) STRICT;
    CREATE INDEX redaction_by_file ON redaction (case_file_id, id);
    CREATE INDEX redaction_by_document ON redaction (document_id, id);

    CREATE TABLE client_statement (
      id TEXT PRIMARY KEY,
      case_file_id TEXT NOT NULL REFERENCES case_file (id),
      kind TEXT NOT NULL CHECK (kind IN ('statement', 'correction')),
      about TEXT NOT NULL CHECK (about IN ('file', 'document', 'journal')),
      about_id TEXT,
      text TEXT NOT NULL,
      stated_on TEXT NOT NULL,
      received_by TEXT NOT NULL,
      created_at TEXT NOT NULL,
      CHECK ((about = 'file') = (about_id IS NULL))
    ) STRICT;
    CREATE INDEX client_statement_by_file ON client_statement (case_file_id, id);

    CREATE TABLE lawful_exception (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      case_file_id TEXT NOT NULL,
      purpose TEXT NOT NULL CHECK (purpose IN ('destroy', 'remove'))
    ) STRICT;

    CREATE TRIGGER redaction_is_immutable BEFORE UPDATE ON redaction
      BEGIN SELECT RAISE(ABORT, 'what was taken out stays on record'); END;
    CREATE TRIGGER redaction_is_kept BEFORE DELETE ON redaction
      WHEN NOT EXISTS (SELECT 1 FROM lawful_exception WHERE case_file_id = OLD.case_file_id AND purpose = 'destroy')
      BEGIN SELECT RAISE(ABORT, 'what was taken out stays on record'); END;

    DROP TRIGGER document_is_immutable;
    CREATE TRIGGER document_is_immutable BEFORE UPDATE ON document
      WHEN NOT EXISTS (SELECT 1 FROM lawful_exception WHERE case_file_id = OLD.case_file_id AND purpose = 'remove')
        OR NEW.id IS NOT OLD.id OR NEW.case_file_id IS NOT OLD.case_file_id OR NEW.kind IS NOT OLD.kind
        OR NEW.subject_id IS NOT OLD.subject_id OR NEW.version IS NOT OLD.version OR NEW.body_version IS NOT OLD.body_version
        OR NEW.sha256 IS NOT OLD.sha256 OR NEW.closed_at IS NOT OLD.closed_at OR NEW.closed_by IS NOT OLD.closed_by
      BEGIN SELECT RAISE(ABORT, 'a closed document is never changed'); END;
    DROP TRIGGER document_is_kept;
    CREATE TRIGGER document_is_kept BEFORE DELETE ON document
      WHEN NOT EXISTS (SELECT 1 FROM lawful_exception WHERE case_file_id = OLD.case_file_id AND purpose = 'destroy')
      BEGIN SELECT RAISE(ABORT, 'a closed document is never deleted'); END;
    DROP TRIGGER budget_frozen_facts_stay;
    CREATE TRIGGER budget_frozen_facts_stay BEFORE UPDATE ON budget_frozen_facts
      WHEN NEW.request_id IS NOT OLD.request_id OR NEW.facts_version IS NOT OLD.facts_version OR NEW.frozen_at IS NOT OLD.frozen_at
        OR NOT EXISTS (
          SELECT 1 FROM lawful_exception JOIN budget_request ON budget_request.case_file_id = lawful_exception.case_file_id
          WHERE budget_request.id = OLD.request_id AND purpose = 'remove')
      BEGIN SELECT RAISE(ABORT, 'frozen facts are never changed'); END;
    `,
  );
}
