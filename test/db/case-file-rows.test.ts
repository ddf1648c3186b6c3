import { noorHead } from '#app/example/case-file.ts';
import { fillExample } from '#app/example/index.ts';
import * as rows from '#db/case-file-rows.ts';
import { migrate } from '#db/migrate.ts';
import { all, asWriteDb, composed, transaction } from '#db/sql.ts';
import { isNamed, mayTravel } from '#domain/hand-over/parts.ts';
import { anOpenDesk } from '#test/desk.ts';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';

/** Tables that belong to no case file, each with the reason. A new table is either reached from a case file or stands here. */
const ofNoFile: Readonly<Record<string, string>> = {
  audit: 'outlives the file',
  compaction: 'of the vault',
  inspection_contact: 'of the organisation',
  own_instrument: 'of the worker, about nobody',
  own_pillar_set: 'of the worker, about nobody',
  own_card: 'of the worker, about nobody',
  practice_note: 'about a card, not a person',
  lawful_exception: 'holds only as long as a transaction',
  audit_check: 'what was last proved of the log',
  audit_loss: 'what was found missing of the log',
  bookmark: 'of the window: ids, no content',
  profile: 'of the worker',
  own_identity: 'of the worker',
  colleague: 'of the worker',
  retention_rule: 'of the organisation',
  vault_check: 'of the vault',
  salvage: 'of the vault: ids and counts',
  tombstone: 'is what is left of a file',
  vault_header: 'of the vault',
};

function anEmptyDb() {
  const native = new Database(':memory:');
  migrate(native);
  return asWriteDb(native);
}

const tablesIn = (db: ReturnType<typeof anEmptyDb>) =>
  all(db, z.object({ name: z.string() }), composed(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'`)).map(
    ({ name }) => name,
  );

test('every table is reached from a case file, is shared by some, or says why it belongs to none', () => {
  const db = anEmptyDb();
  const { own, shared } = rows.tablesOfFiles(db);
  expect(tablesIn(db).toSorted()).toEqual([...own, ...shared, ...Object.keys(ofNoFile)].toSorted());
  expect(shared.toSorted()).toEqual(['employer', 'share', 'workplace']);
  expect(shared.indexOf('employer')).toBeLessThan(shared.indexOf('workplace'));
  expect(own.indexOf('case_file')).toBe(0);
});

test('every table of a case file says whether it goes along with a hand-over, and with which part', () => {
  const { own, shared } = rows.tablesOfFiles(anEmptyDb());
  expect([...own, ...shared].filter((table) => !isNamed(table))).toEqual([]);
  expect(own.filter((table) => /reflection|supervision/.test(table))).toEqual(['reflection']);
  expect(mayTravel('reflection')).toBe(false);
});

test('a file goes to another vault whole: what was read is what is there', async () => {
  const [here, there] = [await anOpenDesk(), await anOpenDesk()];
  here.clock.set('2026-11-22T12:00:00Z');
  await fillExample(here.say);
  for (const { id } of await here.say('caseFile.list', {})) {
    const taken = rows.read(here.db, id);
    expect(taken.own.reduce((sum, { rows: each }) => sum + each.length, 0)).toBeGreaterThan(15);
    transaction(there.db, () => rows.insert(there.db, taken));
    expect(rows.read(there.db, id)).toEqual(taken);
    // A second time nothing is written over.
    expect(() => transaction(there.db, () => rows.insert(there.db, taken))).toThrow('UNIQUE');
    transaction(there.db, () => rows.insert(there.db, taken, 'keep'));
  }
  const filled = new Set((await here.say('caseFile.list', {})).flatMap(({ id }) => rows.count(here.db, id).map(({ table }) => table)));
  // The examples touch nearly every table, so that this test says something about each.
  expect(
    rows
      .tablesOfFiles(here.db)
      .own.filter((table) => !filled.has(table))
      .toSorted(),
  ).toEqual([
    'client_statement',
    'draft',
    'exchanged_row',
    'factor_set_aside',
    'file_closing',
    'file_keeping',
    'inspection_blacking',
    'inspection_review',
    'inspection_seen',
    'redaction',
    'reflection',
    'salvaged_row',
    'share_file',
  ]);
});

test('one file is deleted and the other stays; what they share stays too', async () => {
  const desk = await anOpenDesk();
  const one = await desk.say('caseFile.create', noorHead);
  const other = await desk.say('caseFile.create', { ...noorHead, number: 'MW-2026-7777' });
  const kept = rows.read(desk.db, other.id);
  transaction(desk.db, () => {
    // The index refers to the file and is forgotten by its own room.
    all(desk.db, z.unknown(), composed('DELETE FROM search_entry RETURNING 1'));
    expect(rows.remove(desk.db, one.id)).toBeGreaterThan(1);
  });
  expect(rows.count(desk.db, one.id)).toEqual([]);
  expect(rows.read(desk.db, other.id)).toEqual(kept);
});
