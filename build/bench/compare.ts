import * as files from '#db/case-file.ts';
import * as documents from '#db/documents.ts';
import * as drafts from '#db/drafts.ts';
import * as journal from '#db/journal.ts';
import { migrate } from '#db/migrate.ts';
import { closeDatabase, openDatabase } from '#db/open.ts';
import * as search from '#db/search.ts';
import type { WriteDb } from '#db/sql.ts';
import { asWriteDb, transaction } from '#db/sql.ts';
import PlainDatabase from 'better-sqlite3-plain';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { addEntry, fill } from './fill.ts';
import { heading, row } from './print.ts';
import { inTurn } from './statistics.ts';

/** How much there is to work on, and how often each kind of work is timed. */
export type Size = Readonly<{ files: number; entries: number; rounds: number }>;

/** The statements of every day, encrypted and plain, in turn. */
export function compareDatabases(folder: string, { files: FILES, entries: ENTRIES, rounds: ROUNDS }: Size): void {
  const encrypted = openDatabase(path.join(folder, 'encrypted.db'), randomBytes(32), 'make');
  const plain = new PlainDatabase(path.join(folder, 'plain.db'));
  for (const setting of ['journal_mode = WAL', 'synchronous = FULL', 'temp_store = MEMORY', 'secure_delete = ON', 'cache_size = -65536'])
    plain.pragma(setting);
  migrate(encrypted);
  migrate(plain);
  const a = asWriteDb(encrypted);
  const b = asWriteDb(plain);
  const ids = fill(a, FILES, ENTRIES);
  fill(b, FILES, ENTRIES);

  const id = (round: number): string => ids[Math.abs(round * 7919) % ids.length] ?? '';
  const typed = ['h', 'hu', 'huu', 'huur', 'huur br', 'huur brief', 'schuld regel', 'naaien at', 'zus'];
  const word = (round: number): string => typed[Math.abs(round) % typed.length] ?? '';
  // Beyond the rows that are there; the warming rounds have numbers below zero.
  const entry = (round: number): number => FILES * ENTRIES + ROUNDS + round;

  heading(['encrypted', 'plain'], 'of medians');
  row(
    'open a file',
    inTurn(
      ROUNDS,
      (round) => openFile(a, id(round)),
      (round) => openFile(b, id(round)),
    ),
  );
  row(
    'search as you type',
    inTurn(
      ROUNDS,
      (round) => void search.find(a, word(round), 40),
      (round) => void search.find(b, word(round), 40),
    ),
  );
  row(
    'list the caseload',
    inTurn(
      ROUNDS,
      () => void files.list(a),
      () => void files.list(b),
    ),
  );
  row(
    'save a draft',
    inTurn(
      ROUNDS,
      (round) => saveDraft(a, round),
      (round) => saveDraft(b, round),
    ),
  );
  row(
    'add a contact',
    inTurn(
      ROUNDS,
      (round) => add(a, id(round), entry(round)),
      (round) => add(b, id(round), entry(round)),
    ),
  );
  closeDatabase(encrypted);
  plain.close();
}

function openFile(db: WriteDb, id: string): void {
  files.get(db, id);
  journal.list(db, id);
  documents.list(db, id);
}

const saveDraft = (db: WriteDb, round: number): void =>
  transaction(db, () =>
    drafts.put(db, {
      key: `bench:${round % 10}`,
      caseFileId: null,
      place: 'bench',
      body: { text: 'x'.repeat(2000 + round) },
      savedAt: '2026-01-01T00:00:00.000Z',
    }),
  );

const add = (db: WriteDb, id: string, number: number): void => transaction(db, () => addEntry(db, id, number));
