import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Trip } from './b-tree.ts';
import { rowsBelow } from './b-tree.ts';
import type { Roots, Shape } from './salvage-shape.ts';
import { quoted } from './salvage-shape.ts';

const Entries = z.array(z.object({ rowid: z.int(), ref: z.string() }));

/**
 * Builds the search index anew: from the texts that it held itself, and, where such a text is lost, from the words of the row that it
 * stood for. Answers how many entries found no text at all: they go.
 */
export function rebuildSearch(native: Database.Database, trip: Trip, roots: Roots, shapes: readonly Shape[]): number {
  const put = native.prepare('INSERT OR REPLACE INTO search_text (rowid, text) VALUES (?, ?)');
  const wanted = new Map(Entries.parse(native.prepare('SELECT rowid, ref FROM search_entry').all()).map(({ rowid, ref }) => [rowid, ref]));
  const root = roots.get('search_text_content');
  if (root !== undefined) {
    // Its pages may have been met before, to know which ones are strays.
    for (const { rowid, values, whole } of rowsBelow({ ...trip, seen: new Set() }, root, () => undefined)) {
      const text = values[1];
      if (rowid === null || !whole || typeof text !== 'string' || !wanted.delete(rowid)) continue;
      put.run(rowid, text);
    }
  }
  let gone = 0;
  for (const [rowid, ref] of wanted) {
    const text = wordsOf(native, shapes, ref);
    if (text) put.run(rowid, text);
    else {
      native.prepare('DELETE FROM search_entry WHERE rowid = ?').run(rowid);
      gone += 1;
    }
  }
  return gone;
}

/** The words of the row that a search entry stands for: `intake:<id>`, `enterprise:<id>:settlement`. */
function wordsOf(native: Database.Database, shapes: readonly Shape[], ref: string): string {
  const id = ref.split(':').find((part) => /^[0-9a-f-]{36}$/.test(part));
  if (id === undefined) return '';
  for (const { table, columns } of shapes) {
    if (table === 'search_entry' || !columns.some(({ name }) => name === 'id')) continue;
    const row = z
      .record(z.string(), z.unknown())
      .optional()
      .parse(native.prepare(`SELECT * FROM ${quoted(table)} WHERE id = ?`).get(id));
    if (!row) continue;
    // Words have blanks between them; ids, codes and days have none, and stored lists are no words.
    return Object.values(row)
      .filter((value): value is string => typeof value === 'string' && /\S\s+\S/.test(value) && !/^[[{]/.test(value))
      .join('\n');
  }
  return '';
}
