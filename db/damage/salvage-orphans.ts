import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Value } from './record.ts';
import type { AsideRow } from './salvage-put.ts';
import type { Shape } from './salvage-shape.ts';
import { quoted } from './salvage-shape.ts';

const Broken = z.array(z.object({ table: z.string(), rowid: z.number().nullable(), parent: z.string(), fkid: z.int() }));
const Keys = z.array(z.object({ id: z.int(), table: z.string(), from: z.string(), to: z.string().nullable() }));
const AnyRow = z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.instanceof(Uint8Array)]));

/**
 * Makes the references of a salvaged database hold. A case file whose own row is lost gets a bare one, so that what was written in it
 * stays readable in its place; any other row whose parent is lost is kept aside, and whatever hung on that row too. Answers which
 * case files got a bare row.
 */
export function settleOrphans(native: Database.Database, shapes: readonly Shape[], aside: AsideRow[], now: string): readonly string[] {
  const bare = new Set<string>();
  for (let broken = look(native); broken.length > 0; broken = look(native)) {
    for (const { table, rowid, parent, fkid } of broken) {
      const key = Keys.parse(native.pragma(`foreign_key_list(${quoted(table)})`)).find(({ id }) => id === fkid);
      const shape = shapes.find((each) => each.table === table);
      const row = key && shape?.hasRowid ? rowAt(native, table, rowid) : undefined;
      const wanted = key && row?.[key.from];
      if (
        parent === 'case_file' &&
        typeof wanted === 'string' &&
        (bare.has(wanted) || putBare(native, shapes, wanted, bare.size + 1, now))
      ) {
        bare.add(wanted);
      } else if (row) {
        aside.push({ table, why: 'parentLost', values: row });
        native.prepare(`DELETE FROM ${quoted(table)} WHERE rowid = ?`).run(rowid);
      } else if (key) dropLoose(native, table, key, aside);
    }
  }
  return [...bare];
}

/** A row that was mended or removed for another key of it may be in the list twice. */
function look(native: Database.Database): z.infer<typeof Broken> {
  const found = Broken.parse(native.pragma('foreign_key_check'));
  const once = new Map(found.map((each) => [`${each.table} ${each.rowid ?? each.fkid}`, each]));
  return [...once.values()];
}

const rowAt = (native: Database.Database, table: string, rowid: number | null): Readonly<Record<string, Value>> | undefined =>
  AnyRow.optional().parse(native.prepare(`SELECT * FROM ${quoted(table)} WHERE rowid = ?`).get(rowid));

/** A table without rowids names no row: all that refer to nothing by this key go aside at once. */
function dropLoose(native: Database.Database, table: string, key: z.infer<typeof Keys>[number], aside: AsideRow[]): void {
  const loose = `${quoted(key.from)} NOT IN (SELECT ${quoted(key.to ?? key.from)} FROM ${quoted(key.table)})`;
  for (const values of z.array(AnyRow).parse(native.prepare(`SELECT * FROM ${quoted(table)} WHERE ${loose}`).all()))
    aside.push({ table, why: 'parentLost', values });
  native.prepare(`DELETE FROM ${quoted(table)} WHERE ${loose}`).run();
}

/** A case file of which only the id is known. False when the schema asks more than can be said honestly. */
function putBare(native: Database.Database, shapes: readonly Shape[], id: string, number: number, now: string): boolean {
  const shape = shapes.find(({ table }) => table === 'case_file');
  if (!shape) return false;
  const defaults = z
    .array(z.object({ name: z.string(), type: z.string(), notnull: z.int(), dflt_value: z.string().nullable() }))
    .parse(native.pragma('table_info(case_file)'));
  const said: Readonly<Record<string, Value>> = {
    id,
    number: `GERED-${number}`,
    name: `Gered dossier ${number}`,
    reported_on: now.slice(0, 10),
    state: 'open',
    created_at: now,
    changed_at: now,
  };
  // What must be filled and is not known stays empty text; what has a default takes it.
  const columns = defaults.filter(({ name, notnull, dflt_value: given }) => name in said || (notnull === 1 && given === null));
  try {
    native
      .prepare(
        `INSERT INTO case_file (${columns.map(({ name }) => quoted(name)).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      )
      .run(...columns.map(({ name }) => said[name] ?? ''));
    return true;
  } catch {
    return false;
  }
}
