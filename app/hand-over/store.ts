import * as caseFiles from '#db/case-file.ts';
import type { FileRows, TableRows } from '#db/case-file-rows.ts';
import * as rows from '#db/case-file-rows.ts';
import { sharedAlong } from '#db/hand-over/along.ts';
import { apply } from '#db/hand-over/apply.ts';
import { keyText, rowHash } from '#db/hand-over/lines.ts';
import { mergeTables } from '#db/hand-over/merge-tables.ts';
import * as shares from '#db/hand-over/shares.ts';
import * as retention from '#db/retention.ts';
import * as search from '#db/search.ts';
import type { ReadDb, WriteDb } from '#db/sql.ts';
import { liftTombstone, listTombstones } from '#db/tombstones.ts';
import { renumber } from '#domain/hand-over/alias.ts';
import type { ShareManifest } from '#domain/hand-over/manifest.ts';
import type { MergeTable, StoredRow } from '#domain/hand-over/merge.ts';
import { freeNumber, freshIds, remapRow, remapText } from '#domain/hand-over/remap.ts';
import type { Choice, Settlement } from '#domain/hand-over/settle.ts';
import { settle } from '#domain/hand-over/settle.ts';
import type { ShareFile } from '#domain/hand-over/share.ts';
import { mayTravel } from '#domain/hand-over/parts.ts';
import { refuse } from '#domain/refusal.ts';
import type { AppendLine } from '../door-log.ts';
import type { Clock, Ids } from '../ports.ts';
import type { Comparison } from './compare.ts';
import { compareWith, exchangeOf, fileIn } from './compare.ts';
import { noteOfMerge, reasonOfVersion } from './merge-note.ts';
import { findable } from './merge-search.ts';
import type { Waiting } from './waiting.ts';

type Shared = Waiting & { kind: 'share' };
type Ports = Readonly<{ clock: Clock; ids: Ids }>;

/** What was chosen for one file of a package. */
export type StoreChoice = Readonly<{
  fileId: string;
  how: 'new' | 'copy' | 'merge' | 'skip';
  /** The file that it is merged with. */
  into: string | null;
  /** That it was destroyed here before was seen, and it comes back all the same. */
  despiteDestroyed: boolean;
  conflicts: Readonly<Record<string, Choice>>;
}>;

type StoredFile = Readonly<{ fileId: string; caseFileId: string; how: 'new' | 'copy' | 'merged' }>;

/**
 * Puts the files of the open package into the vault as was chosen: all of it in one transaction, or nothing. The caller's
 * transaction undoes it when anything fails.
 */
export function storePackage(
  db: WriteDb,
  shared: Shared,
  choices: readonly StoreChoice[],
  ports: Ports,
  log: AppendLine,
): readonly StoredFile[] {
  const { manifest, sha256 } = shared;
  const now = ports.clock.now();
  if (choices.length !== manifest.files.length) refuse('handOver.chooseAll');
  const { sender } = manifest;
  shares.put(db, {
    id: manifest.id,
    direction: 'received',
    kind: manifest.kind,
    answersId: manifest.answers,
    at: manifest.madeAt,
    partnerName: sender.name,
    partnerOrganisation: sender.organisation,
    partnerAge: sender.agePublic,
    partnerSign: sender.signPublic,
    exchange: exchangeOf(db, manifest),
    endsOn: manifest.endsOn,
    final: manifest.final,
    manifestSha256: sha256,
    auditSequence: manifest.auditHead.sequence,
    auditHash: manifest.auditHead.hash,
    receiptAt: null,
    receiptSign: null,
  });
  return choices.flatMap((choice) => {
    const done = storeFile(db, shared, choice, ports);
    if (!done) return [];
    shares.putFile(db, shareFile(manifest, done, ports.ids.next(), now));
    const detail = done.how === 'copy' ? (`${manifest.kind}.copy` as const) : manifest.kind;
    log(done.how === 'merged' ? 'file.merged' : 'file.received', { detail, caseFileId: done.caseFileId });
    return [done];
  });
}

function storeFile(db: WriteDb, shared: Shared, choice: StoreChoice, ports: Ports): StoredFile | null {
  const { fileId, how } = choice;
  if (how === 'skip') return null;
  if (how === 'merge') return merge(db, shared, choice, ports);
  const here = caseFiles.get(db, fileId);
  if (how === 'new' && here) refuse('handOver.alreadyHere');
  if (how === 'new') return asNew(db, shared, choice, ports);
  return asCopy(db, shared, fileId, ports);
}

/** The file as it was sent, under its own ids; its number gets a count when another file has it. */
function asNew(db: WriteDb, shared: Shared, { fileId, despiteDestroyed }: StoreChoice, ports: Ports): StoredFile {
  const destroyed = listTombstones(db).some(({ caseFileId, liftedAt }) => caseFileId === fileId && liftedAt === null);
  if (destroyed && !despiteDestroyed) refuse('handOver.wasDestroyed');
  if (destroyed) liftTombstone(db, fileId, ports.clock.now());
  // An id that is here already under another file, as after a copy came first: then this one is the copy.
  const tables = mergeTables({ db, caseFileId: null }, { db: shared.db, file: fileIn(shared, fileId) });
  if (tables.some(({ table, key, there }) => there.some((row) => rows.has(db, table, key, row)))) return asCopy(db, shared, fileId, ports);
  insertFile(db, shared, fileId, new Map());
  learn(db, shared, fileId, tables);
  return { fileId, caseFileId: fileId, how: 'new' };
}

/** The file beside the one that is here: every row gets an id of its own, what was closed keeps its text and hash. */
function asCopy(db: WriteDb, shared: Shared, fileId: string, { ids }: Ports): StoredFile {
  const tables = mergeTables({ db, caseFileId: null }, { db: shared.db, file: fileIn(shared, fileId) });
  const fresh = freshIds(tables, ids.next);
  insertFile(db, shared, fileId, fresh);
  return { fileId, caseFileId: fresh.get(fileId) ?? fileId, how: 'copy' };
}

function insertFile(db: WriteDb, shared: Shared, fileId: string, ids: ReadonlyMap<string, string>): void {
  const taken = (number: string): boolean => caseFiles.idOfNumber(db, number) !== null;
  const come = travelled(shared.db, fileId);
  const own = come.own.map(({ table, rows: each }): TableRows => ({
    table,
    rows: each.map((row) => {
      const renamed = remapRow(table, row, ids);
      const number = String(renamed['number'] ?? '');
      return table === 'case_file' && taken(number) ? { ...renamed, number: freeNumber(number, taken) } : renamed;
    }),
  }));
  rows.insert(db, { shared: come.shared, own });
  const caseFileId = ids.get(fileId) ?? fileId;
  for (const entry of search.ofFile(shared.db, fileId)) search.put(db, { ...entry, ref: remapText(entry.ref, ids), caseFileId });
}

const travelled = (db: ReadDb, fileId: string): FileRows => ({
  own: rows.read(db, fileId).own.filter(({ table }) => mayTravel(table)),
  shared: sharedAlong(db, fileId),
});

function merge(db: WriteDb, shared: Shared, { fileId, into, conflicts }: StoreChoice, ports: Ports): StoredFile {
  const caseFileId = into ?? fileId;
  const compared = compareWith(db, shared, fileId, caseFileId);
  const open = compared.plan.conflicts.filter(({ id }) => conflicts[id] === undefined).length;
  if (open > 0) refuse('handOver.chooseConflicts', { count: open });
  const before = rows.read(db, caseFileId);
  const settled = numbered(settle(compared.plan, conflicts, compared.tables), before, shared.manifest, db);
  const words = noteOfMerge({ db, shared, caseFileId, compared, conflicts, settled, before });
  apply(db, settled, sharedAlong(shared.db, fileId));
  findable(db, { shared, fileId, caseFileId, compared, settled });
  if (words) words.write(ports);
  learn(db, shared, caseFileId, compared.tables, compared);
  comeBack(db, caseFileId, shared.manifest, ports.clock.now());
  return { fileId, caseFileId, how: 'merged' };
}

/** Closed versions that both sides made under one number: theirs gets the next. */
function numbered(settled: Settlement, before: FileRows, manifest: ShareManifest, db: ReadDb): Settlement {
  const here = before.own.find(({ table }) => table === 'document')?.rows ?? [];
  return { ...settled, put: renumber(settled.put, here, (row) => reasonOfVersion(db, row, manifest.sender.name)) };
}

/** What both sides know of each other's rows from now on. */
function learn(db: WriteDb, { manifest }: Shared, caseFileId: string, tables: readonly MergeTable[], compared?: Comparison): void {
  const exchange = exchangeOf(db, manifest);
  const there = new Set<string>();
  const know = (table: MergeTable, row: StoredRow): void => {
    const key = keyText(row, table.key);
    there.add(`${table.table} ${key}`);
    shares.putExchanged(db, caseFileId, exchange, { table: table.table, key, hash: rowHash(row) });
  };
  for (const table of tables) for (const row of table.there) know(table, row);
  for (const { table, row } of compared?.plan.twins ?? []) {
    const of = tables.find((each) => each.table === table);
    if (of) know(of, row);
  }
  for (const id of compared?.base.keys() ?? []) {
    if (there.has(id)) continue;
    const [table, key] = [id.slice(0, id.indexOf(' ')), id.slice(id.indexOf(' ') + 1)];
    const of = tables.find((each) => each.table === table);
    const ours = of?.here.find((row) => keyText(row, of.key) === key);
    // What stayed behind is still known as it was; what both sides no longer have is forgotten.
    if (!ours || of?.whole(ours)) shares.dropExchanged(db, caseFileId, exchange, { table, key });
  }
}

/** A file that comes back is ours again: the share under which it was away is over. */
function comeBack(db: WriteDb, caseFileId: string, manifest: ShareManifest, now: string): void {
  const back = manifest.kind === 'handOver' || (manifest.kind === 'return' && manifest.final);
  if (!back) return;
  for (const open of shares.openOf(db, caseFileId)) {
    const answered = manifest.kind === 'return' ? open.shareId === manifest.answers : open.direction === 'sent';
    if (answered) shares.end(db, open.id, now, 'cameBack');
  }
  if (manifest.kind === 'handOver') retention.putState(db, caseFileId, 'werkkopie', now);
}

function shareFile(manifest: ShareManifest, { fileId, caseFileId, how }: StoredFile, id: string, now: string): ShareFile {
  const { number, client, parts, left, counts } = fileIn({ manifest }, fileId);
  // A copy has ids of its own and cannot go back as the file that was lent.
  const over = how === 'copy' || manifest.kind !== 'cover';
  return {
    id,
    shareId: manifest.id,
    caseFileId,
    originId: fileId,
    number,
    stored: how,
    storedAt: now,
    terms: { reason: manifest.reason, grounds: manifest.grounds, client, parts, left, counts },
    endedAt: over ? now : null,
    endedReason: over ? 'stored' : '',
  };
}
