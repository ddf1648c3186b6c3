import { z } from 'zod';
import { tablesOfFiles } from '../case-file-rows.ts';
import { refuseNewer } from '../migrate.ts';
import { openDatabase } from '../open.ts';
import type { ReadDb } from '../sql.ts';
import { all, asWriteDb, composed, get, sql } from '../sql.ts';
import { vaultFolder } from '../vault-folder.ts';
import { outsideEvents } from '#domain/backup/loss.ts';
import type { Header } from '#domain/vault/header.ts';
import { addsUp, isDamaged, readFacts } from './make.ts';

/** One of the last things that were written in a vault. */
export const LastEntry = z.object({ at: z.string(), number: z.string(), name: z.string(), kind: z.string() });
export type LastEntry = z.infer<typeof LastEntry>;

export const FileNumber = z.object({ number: z.string(), state: z.enum(['open', 'closed']), changedAt: z.string() });
export type FileNumber = z.infer<typeof FileNumber>;

/** How many rows a table holds of all case files together. */
export const TableCount = z.object({ table: z.string(), rows: z.int() });
/** What left the vault as a file, by the log. */
export const WrittenOut = z.object({ event: z.enum(outsideEvents), times: z.int(), last: z.string() });

/** What a backup holds, by its own word: the manifest beside it anyone could have written. */
export type BackupLook = Readonly<{
  files: number;
  schema: number;
  sequence: number;
  /** False when something in it does not add up. */
  whole: boolean;
  entries: readonly LastEntry[];
  numbers: readonly FileNumber[];
  /** Of the newest line of the log. */
  hash: string;
  counts: readonly z.infer<typeof TableCount>[];
  outside: readonly z.infer<typeof WrittenOut>[];
}>;

export type LookWish = Readonly<{ folder: string; key: Uint8Array; header: Header }>;

const ENTRIES = 8;

/**
 * Opens a backup for reading only and tells what is in it; changes nothing, so that it may lie on a locked stick. It reads only what
 * every version of the schema has. Of a damaged one it only says so. Refusals: `vault.newerVersion`, and what a foreign header gives.
 */
export function lookInto({ folder, key, header }: LookWish, hear: (done: number, total: number) => void): BackupLook {
  const { database } = vaultFolder(folder);
  try {
    if (addsUp(database, key, hear)) return { whole: true, ...read(database, key, header) };
  } catch (error) {
    if (!isDamaged(error)) throw error;
  }
  return { files: 0, schema: 0, sequence: 0, whole: false, entries: [], numbers: [], hash: '', counts: [], outside: [] };
}

function read(database: string, key: Uint8Array, header: Header): Omit<BackupLook, 'whole'> {
  const native = openDatabase(database, key, 'look');
  try {
    refuseNewer(native);
    const db = asWriteDb(native);
    const { files, schema, audit } = readFacts(database, key, header);
    return {
      files,
      schema,
      sequence: audit.sequence,
      hash: audit.hash,
      entries: lastEntries(db),
      numbers: fileNumbers(db),
      counts: tableCounts(db),
      outside: writtenOut(db),
    };
  } finally {
    native.close();
  }
}

const lastEntries = (db: ReadDb): readonly LastEntry[] =>
  all(
    db,
    LastEntry,
    sql`
    SELECT journal_entry.created_at AS at, case_file.number AS number, case_file.name AS name, journal_entry.kind AS kind
    FROM journal_entry JOIN case_file ON case_file.id = journal_entry.case_file_id
    ORDER BY journal_entry.created_at DESC LIMIT ${ENTRIES}`,
  );

const fileNumbers = (db: ReadDb): readonly FileNumber[] =>
  all(db, FileNumber, sql`SELECT number, state, changed_at AS changedAt FROM case_file ORDER BY number`);

const tableCounts = (db: ReadDb): readonly z.infer<typeof TableCount>[] =>
  tablesOfFiles(db).own.map((table) => ({
    table,
    rows: get(db, z.object({ rows: z.int() }), composed(`SELECT count(*) AS rows FROM "${table.replaceAll('"', '""')}"`))?.rows ?? 0,
  }));

/** Of an older schema that did not keep results every line counts: rather one too many. */
function writtenOut(db: ReadDb): readonly z.infer<typeof WrittenOut>[] {
  const hasResult = get(db, z.unknown(), sql`SELECT 1 FROM pragma_table_info('audit') WHERE name = 'result'`) !== undefined;
  const done = hasResult ? `AND result = 'done'` : '';
  const events = outsideEvents.map(() => '?').join(', ');
  return all(
    db,
    WrittenOut,
    composed(
      `SELECT event, count(*) AS times, max(at) AS last FROM audit WHERE event IN (${events}) ${done} GROUP BY event ORDER BY event`,
      [...outsideEvents],
    ),
  );
}
