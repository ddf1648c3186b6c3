import type { PackagedFile } from '#domain/hand-over/manifest.ts';
import type { Part } from '#domain/hand-over/parts.ts';
import { goesWith, looseReferences, parts, travelling } from '#domain/hand-over/parts.ts';
import type { ClientPart } from '#domain/hand-over/terms.ts';
import { refuse } from '#domain/refusal.ts';
import { z } from 'zod';
import type { Row } from '../case-file-rows.ts';
import * as rows from '../case-file-rows.ts';
import * as search from '../search.ts';
import type { ReadDb } from '../sql.ts';
import { get, sql } from '../sql.ts';
import { sharedAlong } from './along.ts';
import type { Line } from './lines.ts';
import { keyText, rowHash } from './lines.ts';
import { draftsOf } from './overview.ts';

/** What is wanted of one file. */
export type FileWish = Readonly<{ caseFileId: string; client: Omit<ClientPart, 'caseFileId'>; parts: readonly Part[]; guidance: boolean }>;

/** A row as it was sent, to know later who changed it: table, primary key, hash. */
export type SentRow = readonly [table: string, key: string, hash: string];

/** What was gathered, told while the lines go by. */
export type Gathered = { files: PackagedFile[]; shared: Record<string, number>; sent: SentRow[][] };

/** Every line of a package's body, in the same order each time; `tell`, when given, is filled along the way. */
export function* gather(db: ReadDb, wishes: readonly FileWish[], tell?: Gathered): Generator<Line> {
  const seen = new Set<string>();
  for (const wish of wishes) {
    for (const { table, rows: each } of sharedAlong(db, wish.caseFileId)) {
      if (!goesWith(table, null, new Set(wish.parts))) continue;
      for (const row of each) {
        const key = `${table} ${keyText(row, rows.primaryKeyOf(db, table))}`;
        if (seen.has(key)) continue;
        seen.add(key);
        if (tell) tell.shared[table] = (tell.shared[table] ?? 0) + 1;
        yield { kind: 'shared', table, row };
      }
    }
  }
  for (const wish of wishes) yield* gatherFile(db, wish, tell);
}

function* gatherFile(db: ReadDb, wish: FileWish, tell: Gathered | undefined): Generator<Line> {
  const { caseFileId } = wish;
  const chosen = new Set(wish.parts);
  const head = headOf(db, caseFileId);
  const left = { parts: parts.filter((part) => !chosen.has(part)), guidance: 0, drafts: draftsOf(db, caseFileId), cuts: [] };
  const file: PackagedFile = {
    id: caseFileId,
    ...head,
    client: wish.client,
    parts: [...chosen],
    left,
    counts: {},
    documents: [],
    search: 0,
  };
  const cuts = new Map<string, number>();
  const sent: SentRow[] = [];
  const along = new Set<string>();
  for (const table of rows.tablesOfFiles(db).own) {
    const key = rows.primaryKeyOf(db, table);
    for (const found of rows.stream(db, caseFileId, table)) {
      if (!goesWith(table, table === 'document' ? String(found['kind']) : null, chosen)) continue;
      if (table === 'journal_entry' && !wish.guidance && found['purpose'] === 'guidance') {
        file.left.guidance += 1;
        continue;
      }
      // What is said of a document stays behind with it.
      if (table !== 'document' && typeof found['document_id'] === 'string' && !along.has(found['document_id'])) continue;
      const row = cut(table, found, chosen, cuts);
      if (typeof found['id'] === 'string') along.add(found['id']);
      file.counts[table] = (file.counts[table] ?? 0) + 1;
      if (table === 'document') file.documents.push(documentOf(found));
      sent.push([table, keyText(row, key), rowHash(row)]);
      yield { kind: 'row', table, row };
    }
  }
  for (const entry of search.ofFile(db, caseFileId)) {
    if (!idsIn(entry.ref).some((id) => along.has(id))) continue;
    file.search += 1;
    yield { kind: 'found', caseFileId, ...entry };
  }
  for (const { table, to } of looseReferences) {
    const count = cuts.get(table);
    if (count) file.left.cuts.push({ table, to, rows: count });
  }
  tell?.files.push(file);
  tell?.sent.push(sent);
}

/** A row as it travels: without what is only true here, and without references to a part that stays behind. */
function cut(table: string, row: Row, chosen: ReadonlySet<Part>, cuts: Map<string, number>): Row {
  const loose = looseReferences.find((each) => each.table === table && !chosen.has(each.to) && row[each.column] !== null);
  if (!loose) return travelling(table, row);
  cuts.set(table, (cuts.get(table) ?? 0) + 1);
  return { ...row, [loose.column]: null };
}

const Document = z.object({ id: z.string(), kind: z.string(), version: z.int(), sha256: z.string() });
const documentOf = (row: Row): PackagedFile['documents'][number] => Document.parse(row);

/** The ids inside a reference of the search index: "plan:<id>", "enterprise:<id>:settlement". */
const idsIn = (ref: string): readonly string[] => ref.split(':').slice(1);

const headOf = (db: ReadDb, id: string): Readonly<{ number: string; name: string }> =>
  get(db, z.object({ number: z.string(), name: z.string() }), sql`SELECT number, name FROM case_file WHERE id = ${id}`) ??
  refuse('caseFile.unknown');
