// `npm run bench`: the encrypted vault beside the same statements on plain SQLite, in one run on one machine.
import { createDesk } from '#app/start.ts';
import { machinePorts, noDialogs } from '#app/machine.ts';
import { sayThrough } from '#app/say.ts';
import * as files from '#db/case-file.ts';
import * as documents from '#db/documents.ts';
import * as drafts from '#db/drafts.ts';
import * as journal from '#db/journal.ts';
import { migrate } from '#db/migrate.ts';
import { deriveKey } from '#db/keys/argon.ts';
import { closeDatabase, openDatabase } from '#db/open.ts';
import * as search from '#db/search.ts';
import type { WriteDb } from '#db/sql.ts';
import { asWriteDb, transaction } from '#db/sql.ts';
import { Header } from '#domain/vault/header.ts';
import PlainDatabase from 'better-sqlite3-plain';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nodeChores } from '../node-chores.ts';
import { addEntry, fill } from './fill.ts';
import type { Times } from './statistics.ts';
import { inTurn, summarise } from './statistics.ts';

const FILES = Number(process.argv[2] ?? 1000);
const ENTRIES = 20;
const ROUNDS = 300;
const PASSPHRASE = 'een lange zin voor de meting 47';

function compareDatabases(): void {
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

  print('', ['encrypted', '', 'plain', '', 'ratio']);
  print('', ['median', 'p95', 'median', 'p95', 'of medians']);
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

/** Unlocking is the key derivation plus opening; both are timed, in turn, so that the part of our own is seen. */
async function measureUnlock(): Promise<void> {
  const desk = createDesk({
    userData: path.join(folder, 'user-data'),
    ports: machinePorts(path.join(folder, 'user-data'), noDialogs, nodeChores),
    onTouched: () => undefined,
  });
  const say = sayThrough(desk.dispatch);
  await say('vault.create', { passphrase: PASSPHRASE, repeat: PASSPHRASE, profileName: 'bench', language: 'nl' });
  const cost = Header.parse(JSON.parse(readFileSync(path.join(folder, 'user-data', 'vault', 'vault.json'), 'utf8'))).slots[0]?.cost;
  if (!cost) throw new Error('a new vault has a slot');
  const derivations: number[] = [];
  const unlocks: number[] = [];
  const locks: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const startLock = performance.now();
    await desk.lock();
    locks.push(performance.now() - startLock);
    const startDerivation = performance.now();
    await deriveKey(PASSPHRASE, Buffer.alloc(16), cost);
    const startUnlock = performance.now();
    derivations.push(startUnlock - startDerivation);
    await say('vault.unlock', { passphrase: PASSPHRASE });
    unlocks.push(performance.now() - startUnlock);
  }
  await desk.dispose();
  single('derive the key', summarise(derivations));
  single('unlock, all of it', summarise(unlocks));
  single('lock', summarise(locks));
}

function row(name: string, [encrypted, plain]: readonly [Times, Times]): void {
  print(name, [ms(encrypted.median), ms(encrypted.p95), ms(plain.median), ms(plain.p95), (encrypted.median / plain.median).toFixed(2)]);
}

const single = (name: string, times: Times): void => print(name, [ms(times.median), ms(times.p95), '-', '-', '-']);

const print = (name: string, cells: readonly string[]): void =>
  console.log(name.padEnd(22) + cells.map((cell) => cell.padStart(12)).join(''));
const ms = (value: number): string => `${value.toFixed(3)} ms`;

const folder = mkdtempSync(path.join(os.tmpdir(), 'maatwerkbank-bench-'));
try {
  console.log(
    `${FILES} case files with ${ENTRIES} contacts each; Node ${process.versions.node}, ${os.cpus().length} cores, ${os.platform()}-${os.arch()}`,
  );
  compareDatabases();
  await measureUnlock();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
