import { fillExample } from '#app/example/index.ts';
import { firstBreak } from '#db/audit-chain.ts';
import { salvage, salvagedFolder } from '#db/damage/salvage.ts';
import { openDatabase } from '#db/open.ts';
import type { ReadDb } from '#db/sql.ts';
import { all, composed, get, sql } from '#db/sql.ts';
import { openVault } from '#db/vault.ts';
import type { SalvageReport } from '#domain/vault/salvage.ts';
import type { Header } from '#domain/vault/header.ts';
import { aCopyOf } from '#test/damage.ts';
import type { TestDesk } from '#test/desk.ts';
import { anOpenDesk } from '#test/desk.ts';
import { fingerprint } from '#test/fingerprint.ts';
import { leavesOf, placeOf, spoil } from '#test/spoil.ts';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

/** What salvage writes itself, and what is built anew. */
const OWN = new Set(['audit', 'vault_header', 'salvage', 'salvaged_row']);

let source: TestDesk;
let header: Header;
let key: Buffer;
let before: ReadonlyMap<string, readonly string[]>;
let words: readonly number[];
let roots: ReadonlyMap<string, number>;

beforeAll(async () => {
  const desk = await anOpenDesk();
  desk.clock.set('2026-11-22T12:00:00Z');
  await fillExample(desk.say);
  ({ header } = desk.vault.keys);
  key = Buffer.from(desk.vault.keys.dataKey);
  before = rowsOf(desk.db);
  words = found(desk.db);
  await desk.lock();
  source = desk;
  const native = openDatabase(placeOf(desk).database, key, 'look');
  const Roots = z.array(z.object({ name: z.string(), rootpage: z.int() }));
  roots = new Map(
    Roots.parse(native.prepare(`SELECT name, rootpage FROM sqlite_master WHERE type = 'table' AND rootpage > 0`).all()).map((each) => [
      each.name,
      each.rootpage,
    ]),
  );
  native.close();
}, 60_000);

function rowsOf(db: ReadDb): ReadonlyMap<string, readonly string[]> {
  const Names = z.object({ name: z.string() });
  const named = all(
    db,
    Names,
    composed(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_text%' AND name NOT LIKE 'sqlite%'`),
  );
  const Row = z.record(z.string(), z.unknown());
  return new Map(named.map(({ name }) => [name, all(db, Row, composed(`SELECT * FROM "${name}"`)).map((row) => JSON.stringify(row))]));
}

/** Salvages a copy with these pages spoilt, and looks. The damaged files must be as they were. */
function salvaged<T>(pages: readonly number[], look: (db: ReadDb, report: SalvageReport) => T): T {
  const folder = placeOf(aCopyOf(source));
  spoil(folder.database, ...pages);
  const untouched = fingerprint(folder);
  const now = '2026-11-23T09:00:00.000Z';
  const report = salvage({ root: folder.root, key, header, now }, () => undefined);
  expect(fingerprint(folder)).toEqual(untouched);
  const vault = openVault(salvagedFolder(folder.root), header, Buffer.from(key), now);
  try {
    return look(vault.db, report);
  } finally {
    vault.close();
  }
}

/** Rows of a table that are gone, and how many the report tells of: as lost, or kept aside. */
function goneAndTold(db: ReadDb, report: SalvageReport, table: string): Readonly<{ gone: number; told: number }> {
  const after = new Set(rowsOf(db).get(table));
  const gone = (before.get(table) ?? []).filter((row) => !after.has(row)).length;
  const lost = report.files.flatMap((file) => file.lost).reduce((sum, each) => sum + (each.table === table ? each.rows : 0), 0);
  const Count = z.object({ n: z.int() });
  const aside = get(db, Count, sql`SELECT count(*) AS n FROM salvaged_row WHERE table_name = ${table}`)?.n ?? 0;
  return { gone, told: lost + aside };
}

test.each(['journal_entry', 'document', 'draft', 'finding', 'plan_step', 'household_member', 'budget_step', 'search_entry', 'profile'])(
  'without the root page of %s nothing else is lost, and what is lost of it is told',
  (table) => {
    const root = roots.get(table) ?? 0;
    expect(root).toBeGreaterThan(1);
    salvaged([root], (db, report) => {
      const others = [...before].filter(([name]) => name !== table && !OWN.has(name));
      // Nothing comes back that never was, and what hung on a lost row is aside, and told.
      const after = rowsOf(db);
      expect(others.flatMap(([name, rows]) => (after.get(name) ?? []).filter((row) => !rows.includes(row)))).toEqual([]);
      const counts = others.map(([name]) => ({ name, ...goneAndTold(db, report, name) }));
      expect(counts.filter(({ gone, told }) => gone !== told)).toEqual([]);
      const { gone, told } = goneAndTold(db, report, table);
      expect(report.unsure.includes(table) || told === gone, `${gone} gone, ${told} told`).toBe(true);
      expect(all(db, z.unknown(), composed('SELECT * FROM pragma_foreign_key_check'))).toEqual([]);
      expect(firstBreak(db)).toBeNull();
    });
  },
);

/** How many entries hold each of these words. */
const found = (db: ReadDb): readonly number[] =>
  ['gesprek', 'gemeente', 'Naïma', 'werk'].map(
    (word) => get(db, z.object({ n: z.int() }), sql`SELECT count(*) AS n FROM search_text WHERE search_text MATCH ${word}`)?.n ?? 0,
  );

test('without the whole search index each row is found by its own words; without a page of something else, just as well as before', () => {
  expect(Math.min(...words)).toBeGreaterThan(0);
  const index = [...roots].filter(([name]) => name.startsWith('search_text')).map(([, page]) => page);
  expect(index.length).toBeGreaterThan(3);
  salvaged(index, (db, report) => {
    expect(report.files).toEqual([]);
    // Words that an entry had gathered from other rows come back when it is saved again.
    expect(found(db).filter((count) => count > 0).length).toBeGreaterThanOrEqual(3);
    expect(found(db)[0]).toBeGreaterThan(0);
  });
  salvaged([roots.get('draft') ?? 0], (db) => expect(found(db)).toEqual(words));
});

test('the log says where its chain broke: at its beginning, in its middle, at its end; later lines follow on', () => {
  const leaves = leavesOf(placeOf(source).database, key, 'audit');
  expect(leaves.length).toBeGreaterThan(2);
  const total = before.get('audit')?.length ?? 0;
  for (const page of [leaves[0] ?? 0, leaves[Math.floor(leaves.length / 2)] ?? 0, leaves.at(-1) ?? 0])
    salvaged([page], (db, report) => {
      const left = all(
        db,
        z.object({ sequence: z.int(), event: z.string(), detail: z.string() }),
        sql`SELECT sequence, event, detail FROM audit ORDER BY sequence`,
      );
      const kept = left.filter(({ sequence, event }) => sequence <= total && event !== 'vault.salvaged').map(({ sequence }) => sequence);
      expect(kept.length).toBeLessThan(total);
      const first = [...Array(total).keys()].map((index) => index + 1).find((sequence) => !kept.includes(sequence));
      const broken = firstBreak(db);
      expect({ broken: broken && (broken.kind === 'missing' ? broken.from : broken.line), told: report.logBrokenAt }).toEqual({
        broken: first,
        told: first,
      });
      expect(left.find(({ event }) => event === 'vault.salvaged')).toMatchObject({ detail: 'linesMissing' });
    });
});
