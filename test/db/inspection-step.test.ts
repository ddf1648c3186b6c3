import * as files from '#db/case-file.ts';
import * as intakes from '#db/intake.ts';
import * as journal from '#db/journal.ts';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { asWriteDb, exec } from '#db/sql.ts';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

const BEFORE = migrations.findIndex(({ name }) => name.endsWith('-inspection'));

/** A database of the version before, with one file, one note and one finding. */
function before() {
  const native = new Database(':memory:');
  migrate(native, undefined, migrations.slice(0, BEFORE));
  const db = asWriteDb(native);
  exec(
    db,
    `
    INSERT INTO case_file (id, number, name, birth_date, household, benefit_since, reported_on, worker, language_level,
      contact_preference, best_time, legal_ground, state, created_at, changed_at)
    VALUES ('f', 'MW-1', 'Jo Verzonnen', NULL, 'single', NULL, '2026-03-02', '', '', '', 'any', '', 'open', '2026-03-02', '2026-03-02');
    INSERT INTO journal_entry (id, case_file_id, kind, purpose, at, text, client_words, created_at)
    VALUES ('n', 'f', 'talk', 'guidance', '2026-03-02T10:00:00Z', 'Gesproken.', '', '2026-03-02');
    INSERT INTO intake (id, case_file_id, held_on, depth, depth_reason, seventh_factor, client_reaction, created_at, changed_at)
    VALUES ('i', 'f', NULL, 'short', '', 'searchQuality', '', '2026-03-02', '2026-03-02');
    INSERT INTO finding (id, intake_id, text, client_words, source, special, purpose, created_at)
    VALUES ('b', 'i', 'Iets.', '', 'buurvrouw', 'none', '', '2026-03-02');`,
  );
  return native;
}

test('what was recorded before the step counts as ordinary, and no file as unsafe', () => {
  const native = before();
  migrate(native);
  const db = asWriteDb(native);
  expect(journal.list(db, 'f')).toMatchObject([{ id: 'n', sourceKind: 'ordinary' }]);
  expect(intakes.findings(db, 'i')).toMatchObject([{ id: 'b', source: 'buurvrouw', sourceKind: 'ordinary' }]);
  expect(files.get(db, 'f')).toMatchObject({ unsafeContact: false });
});

test('a passage names its words, a whole entry none, and another reason is explained', () => {
  const native = before();
  migrate(native);
  native.exec(`INSERT INTO inspection_review VALUES ('r', 'f', NULL, '', '', 0, '2026-03-02', '2026-03-02')`);
  const put = (id: string, rest: string) =>
    native.exec(`INSERT INTO inspection_blacking VALUES ('${id}', 'r', 'finding:b', ${rest}, 'now')`);
  put('1', `'text', 'Iets', 1, 'thirdParty', ''`);
  put('2', `NULL, NULL, 0, 'other', 'op verzoek'`);
  expect(() => put('3', `'text', NULL, 1, 'thirdParty', ''`)).toThrow('CHECK');
  expect(() => put('4', `NULL, NULL, 0, 'other', ''`)).toThrow('CHECK');
  expect(() => put('5', `NULL, NULL, 0, 'because', ''`)).toThrow('CHECK');
});
