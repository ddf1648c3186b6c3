import type { WriteDb } from '../sql.ts';
import { exec } from '../sql.ts';

/** Handing over: the worker's own keys, those of colleagues, and what went where or came from whom. */
export function up(db: WriteDb): void {
  exec(
    db,
    `
    CREATE TABLE own_identity (
      id TEXT PRIMARY KEY,
      age_secret TEXT NOT NULL,
      age_public TEXT NOT NULL UNIQUE,
      sign_secret BLOB NOT NULL,
      sign_public TEXT NOT NULL UNIQUE,
      made_at TEXT NOT NULL,
      retired_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX own_identity_in_use ON own_identity ((retired_at IS NULL)) WHERE retired_at IS NULL;

    CREATE TABLE colleague (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL CHECK (name <> ''),
      organisation TEXT NOT NULL,
      age_public TEXT NOT NULL,
      sign_public TEXT NOT NULL,
      compared_on TEXT,
      compared_with TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      UNIQUE (age_public, sign_public),
      CHECK (compared_on IS NULL OR compared_with <> '')
    ) STRICT;
    CREATE INDEX colleague_by_name ON colleague (name COLLATE NOCASE);
    CREATE INDEX colleague_by_signature ON colleague (sign_public);

    CREATE TABLE share (
      id TEXT PRIMARY KEY,
      direction TEXT NOT NULL CHECK (direction IN ('sent', 'received')),
      kind TEXT NOT NULL CHECK (kind IN ('handOver', 'cover', 'return')),
      answers_id TEXT,
      at TEXT NOT NULL,
      partner_name TEXT NOT NULL,
      partner_organisation TEXT NOT NULL,
      partner_age TEXT,
      partner_sign TEXT,
      exchange TEXT NOT NULL,
      ends_on TEXT,
      final INTEGER NOT NULL CHECK (final IN (0, 1)),
      manifest_sha256 TEXT NOT NULL CHECK (length(manifest_sha256) = 64),
      audit_sequence INTEGER NOT NULL,
      audit_hash TEXT NOT NULL,
      receipt_at TEXT,
      receipt_sign TEXT,
      CHECK (kind = 'cover' OR ends_on IS NULL),
      CHECK ((kind = 'return') = (answers_id IS NOT NULL))
    ) STRICT;
    CREATE INDEX share_by_answer ON share (answers_id) WHERE answers_id IS NOT NULL;

    CREATE TABLE share_file (
      id TEXT PRIMARY KEY,
      share_id TEXT NOT NULL REFERENCES share (id),
      case_file_id TEXT NOT NULL REFERENCES case_file (id),
      origin_id TEXT NOT NULL,
      number TEXT NOT NULL,
      stored TEXT NOT NULL CHECK (stored IN ('sent', 'new', 'copy', 'merged')),
      stored_at TEXT NOT NULL,
      terms TEXT NOT NULL,
      terms_version INTEGER NOT NULL,
      ended_at TEXT,
      ended_reason TEXT NOT NULL
    ) STRICT;
    CREATE INDEX share_file_by_file ON share_file (case_file_id, stored_at DESC);

    CREATE TABLE exchanged_row (
      case_file_id TEXT NOT NULL REFERENCES case_file (id),
      exchange TEXT NOT NULL,
      table_name TEXT NOT NULL,
      row_key TEXT NOT NULL,
      hash TEXT NOT NULL,
      PRIMARY KEY (case_file_id, exchange, table_name, row_key)
    ) STRICT, WITHOUT ROWID;
    `,
  );
}
