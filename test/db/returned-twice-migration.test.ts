import { migrate, versionOf } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

test('one file may stand twice in one share at one moment; what was there stays', () => {
  const native = new Database(':memory:');
  const step = migrations.findIndex(({ name }) => name.endsWith('-returned-twice'));
  migrate(native, undefined, migrations.slice(0, step));
  native.exec(`
    INSERT INTO case_file (id, number, name, household, reported_on, worker, language_level, contact_preference, best_time,
      legal_ground, state, created_at, changed_at) VALUES ('c', '1', 'N', '', '2026', '', '', '', '', '', 'open', '2026', '2026');
    INSERT INTO share VALUES ('s', 'received', 'handOver', NULL, '2026', 'N', '', NULL, NULL, 'x', NULL, 1, '${'0'.repeat(64)}', 1, '', NULL, NULL);
  `);
  const put = (id: string) =>
    native.prepare("INSERT INTO share_file VALUES (?, 's', 'c', 'c', '1', 'new', '2026', '{}', 1, NULL, '')").run(id);
  put('first');
  expect(() => put('second')).toThrow(/UNIQUE/);
  migrate(native, undefined, migrations.slice(0, step + 1));
  expect(versionOf(native)).toBe(step + 1);
  put('second');
  expect(native.prepare('SELECT id FROM share_file ORDER BY id').pluck().all()).toEqual(['first', 'second']);
  expect(() =>
    native.prepare("INSERT INTO share_file SELECT 'third', 'gone', 'c', 'c', '1', 'new', '2026', '{}', 1, NULL, ''").run(),
  ).toThrow(/FOREIGN KEY/);
});
