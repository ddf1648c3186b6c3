import * as caseFiles from '#db/case-file.ts';
import { rowHash, rowText } from '#db/hand-over/lines.ts';
import { mergeTables } from '#db/hand-over/merge-tables.ts';
import * as shares from '#db/hand-over/shares.ts';
import type { ReadDb } from '#db/sql.ts';
import { alias } from '#domain/hand-over/alias.ts';
import type { ShareManifest } from '#domain/hand-over/manifest.ts';
import type { MergePlan, MergeTable, StoredRow } from '#domain/hand-over/merge.ts';
import { planMerge } from '#domain/hand-over/merge.ts';
import { freshState, looseReferences, travelling } from '#domain/hand-over/parts.ts';
import { refuse } from '#domain/refusal.ts';
import type { Waiting } from './waiting.ts';

type Shared = Waiting & { kind: 'share' };

/** A file of the package beside the one it would become part of. */
export type Comparison = Readonly<{ tables: readonly MergeTable[]; plan: MergePlan; base: ReadonlyMap<string, string>; exchange: string }>;

export const fileIn = ({ manifest }: Pick<Shared, 'manifest'>, id: string): ShareManifest['files'][number] =>
  manifest.files.find((file) => file.id === id) ?? refuse('handOver.nothingOpen');

/** With whom rows were compared before: by the package that this one answers, else by the key that signed it. */
export function exchangeOf(db: ReadDb, { answers, sender }: ShareManifest): string {
  const asked = answers === null ? undefined : shares.get(db, answers);
  return asked?.direction === 'sent' ? asked.exchange : sender.signPublic;
}

/** Compares a file of the package with one that is here: the same one, or another that has its number. */
export function compareWith(vault: ReadDb, shared: Shared, fileId: string, into: string): Comparison {
  const file = fileIn(shared, fileId);
  const ours = caseFiles.get(vault, into) ?? refuse('caseFile.unknown');
  const exchange = exchangeOf(vault, shared.manifest);
  const raw = mergeTables({ db: vault, caseFileId: into }, { db: shared.db, file });
  const renamed = alias(raw, new Map(fileId === into ? [] : [[fileId, into]]));
  const base = new Map(shares.exchanged(vault, into, exchange).map(({ table, key, hash }) => [`${table} ${key}`, hash]));
  return {
    tables: renamed,
    plan: planMerge({
      tables: renamed,
      base,
      hash: rowHash,
      text: rowText,
      asSent: (table, row) => [row, withoutReference(table, row), travelling(table, row)],
      adopt: (table, mine, theirs) => adopt(table, mine, theirs, ours),
    }),
    base,
    exchange,
  };
}

/**
 * Their row with what is only true here: number and state of the file, how it is kept, and a reference that was let go for the
 * journey. Whoever let it go on purpose is not heard in that one field.
 */
function adopt(table: string, mine: StoredRow, theirs: StoredRow, ours: Readonly<{ number: string; state: string }>): StoredRow {
  if (table === 'case_file') return { ...theirs, number: ours.number, state: ours.state };
  if (table === freshState.table) return { ...theirs, ...kept(mine, ['state', 'authority', 'authority_number', 'authority_on']) };
  const loose = looseReferences.find((each) => each.table === table && theirs[each.column] === null);
  return loose ? { ...theirs, ...kept(mine, [loose.column]) } : theirs;
}

function withoutReference(table: string, row: StoredRow): StoredRow {
  const loose = looseReferences.find((each) => each.table === table);
  return loose ? { ...row, [loose.column]: null } : row;
}

const kept = (row: StoredRow, columns: readonly string[]): StoredRow =>
  Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
