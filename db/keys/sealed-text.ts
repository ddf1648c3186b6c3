import { refuse } from '#domain/refusal.ts';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { ReadDb, WriteDb } from '../sql.ts';
import { all, composed, run, sql } from '../sql.ts';

/** The key of the reflections of an open vault, or null for who came in by a way that does not give it. */
type ReflectionKey = Uint8Array | null;

/**
 * Seals a text under the key of the reflections (AES-256-GCM), bound to the row it stands in: `<mark of the key>.<nonce>.<tag>.<text>`.
 * Refuses `keys.reflectionsClosed` without a key. Columns that hold such a text are called `…_sealed`, beside a text `id`: a
 * new key finds them by that name.
 */
export function sealText(key: ReflectionKey, id: string, text: string): string {
  if (!key) return refuse('keys.reflectionsClosed');
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(id, 'utf8'));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [markOf(key), nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.');
}

/**
 * The text again. Refuses `keys.reflectionsClosed` without a key or when it was sealed under another, which is not known here;
 * `keys.reflectionDamaged` when it was changed, or stands in another row than it was written for.
 */
export function openText(key: ReflectionKey, id: string, text: string): string {
  const parts = text.split('.').map((part) => Buffer.from(part, 'base64url'));
  const [mark, nonce, tag, sealed] = parts;
  if (parts.length !== 4 || mark?.length !== MARK || nonce?.length !== 12 || tag?.length !== 16 || !sealed)
    return refuse('keys.reflectionDamaged');
  if (!key || !timingSafeEqual(mark, markOf(key))) return refuse('keys.reflectionsClosed');
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAAD(Buffer.from(id, 'utf8'));
  decipher.setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
  } catch {
    return refuse('keys.reflectionDamaged');
  }
}

/** Seals every text of the database that opens with one key under another. Answers how many; what opens with neither stays. */
export function resealTexts(db: WriteDb, from: Uint8Array, to: Uint8Array): number {
  let resealed = 0;
  for (const { table, column } of sealedColumns(db)) {
    const [inTable, inColumn] = [quoted(table), quoted(column)];
    for (const { id, text } of all(db, Row, composed(`SELECT id, ${inColumn} AS text FROM ${inTable} WHERE ${inColumn} IS NOT NULL`))) {
      if (!isUnder(from, text)) continue;
      const fresh = sealText(to, id, openText(from, id, text));
      resealed += run(db, composed(`UPDATE ${inTable} SET ${inColumn} = ? WHERE id = ?`, [fresh, id]));
    }
  }
  return resealed;
}

const Row = z.object({ id: z.string(), text: z.string() });

const sealedColumns = (db: ReadDb) =>
  all(
    db,
    z.object({ table: z.string(), column: z.string() }),
    sql`
    SELECT m.name AS "table", c.name AS "column" FROM sqlite_master m JOIN pragma_table_info(m.name) c
    WHERE m.type = 'table' AND c.name LIKE '%\\_sealed' ESCAPE '\\' ORDER BY m.name, c.name`,
  );

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const isUnder = (key: Uint8Array, text: string): boolean => text.startsWith(`${markOf(key).toString('base64url')}.`);

const MARK = 6;

/** Tells keys apart without telling anything of them. */
const markOf = (key: Uint8Array): Buffer => Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'reflections', MARK));
