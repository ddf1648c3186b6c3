import type { OwnCard, PracticeNote } from '#domain/knowledge/own-card.ts';
import { OwnCardBody, PracticeNote as NoteRow } from '#domain/knowledge/own-card.ts';
import { z } from 'zod';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, json, run, sql } from './sql.ts';

const BODY_VERSION = 1;

const CardRow = z.object({ id: z.string(), body: json(OwnCardBody), changedAt: z.string() });

/** Own cards by name. */
export const list = (db: ReadDb): readonly OwnCard[] =>
  all(db, CardRow, sql`SELECT id, body, changed_at AS changedAt FROM own_card ORDER BY name COLLATE NOCASE`).map(({ body, ...row }) => ({
    ...body,
    ...row,
  }));

export function put(db: WriteDb, { id, changedAt, ...body }: OwnCard): void {
  run(
    db,
    sql`
    INSERT INTO own_card (id, name, body, body_version, changed_at)
    VALUES (${id}, ${body.name}, ${JSON.stringify(body)}, ${BODY_VERSION}, ${changedAt})
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, body = excluded.body, body_version = excluded.body_version,
      changed_at = excluded.changed_at`,
  );
}

/** Removes an own card with the notes about it; answers whether there was one. */
export function remove(db: WriteDb, id: string): boolean {
  run(db, sql`DELETE FROM practice_note WHERE card = ${id}`);
  return run(db, sql`DELETE FROM own_card WHERE id = ${id}`) > 0;
}

/** Notes about one card, newest first. */
export const notes = (db: ReadDb, card: string): readonly PracticeNote[] =>
  all(
    db,
    NoteRow,
    sql`SELECT id, card, outcome, text, created_at AS createdAt FROM practice_note WHERE card = ${card} ORDER BY created_at DESC, id DESC`,
  );

export function addNote(db: WriteDb, { id, card, outcome, text, createdAt }: PracticeNote): void {
  run(db, sql`INSERT INTO practice_note (id, card, outcome, text, created_at) VALUES (${id}, ${card}, ${outcome}, ${text}, ${createdAt})`);
}

export const removeNote = (db: WriteDb, id: string): boolean => run(db, sql`DELETE FROM practice_note WHERE id = ${id}`) > 0;
