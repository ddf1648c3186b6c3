import { z } from 'zod';
import type { Aside } from './damage/aside.ts';
import { asideOf } from './damage/aside.ts';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, get as getRow, json, run, sql } from './sql.ts';

/** A half-typed form. `key` names the form and its subject, `place` the tab that shows it. */
export const Draft = z.object({
  key: z.string(),
  caseFileId: z.string().nullable(),
  place: z.string(),
  body: json(z.unknown()),
  savedAt: z.string(),
});
export type Draft = z.infer<typeof Draft>;

/** A draft on the sheet beside the vault: null when it was thrown away there, undefined when nothing was said of it. */
const Kept = z.object({ ...Draft.shape, body: z.unknown() }).nullish();

/** Beside a damaged vault the draft is kept on its sheet, and comes back from there. */
export function put(db: WriteDb, draft: Draft): void {
  const aside = asideOf(db);
  if (aside) return aside.put('draft', draft.key, draft);
  run(
    db,
    sql`
    INSERT INTO draft (key, case_file_id, place, body, saved_at)
    VALUES (${draft.key}, ${draft.caseFileId}, ${draft.place}, ${JSON.stringify(draft.body)}, ${draft.savedAt})
    ON CONFLICT (key) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at`,
  );
}

export function get(db: ReadDb, key: string): Draft | undefined {
  const kept = Kept.parse(asideOf(db)?.get('draft', key));
  if (kept !== undefined) return kept ?? undefined;
  return getRow(db, Draft, sql`SELECT key, case_file_id AS caseFileId, place, body, saved_at AS savedAt FROM draft WHERE key = ${key}`);
}

export function drop(db: WriteDb, key: string): void {
  const aside = asideOf(db);
  if (aside) return aside.put('draft', key, null);
  run(db, sql`DELETE FROM draft WHERE key = ${key}`);
}

const DraftHead = z.object({ key: z.string(), caseFileId: z.string().nullable(), place: z.string(), savedAt: z.string() });

/** Unfinished forms, newest first, without what was typed. */
export function list(db: ReadDb): readonly z.infer<typeof DraftHead>[] {
  return all(
    db,
    DraftHead,
    sql`SELECT key, case_file_id AS caseFileId, place, saved_at AS savedAt FROM draft ORDER BY saved_at DESC LIMIT 100`,
  );
}

/** Puts in what was typed while the vault was damaged. Of a case file that is not here (any more) the words stay, without it. */
export function takeIn(db: WriteDb, aside: Aside): void {
  for (const kept of aside.list('draft')) {
    const draft = Kept.parse(kept);
    if (draft) put(db, { ...draft, caseFileId: draft.caseFileId !== null && hasFile(db, draft.caseFileId) ? draft.caseFileId : null });
  }
}

const hasFile = (db: ReadDb, id: string): boolean =>
  getRow(db, z.object({ id: z.string() }), sql`SELECT id FROM case_file WHERE id = ${id}`) !== undefined;
