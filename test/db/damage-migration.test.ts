import { migrate, versionOf } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

test('checks and salvage get their tables; what was there stays', () => {
  const native = new Database(':memory:');
  const step = migrations.findIndex(({ name }) => name.endsWith('-damage'));
  migrate(native, undefined, migrations.slice(0, step));
  native.prepare("INSERT INTO draft VALUES ('k', NULL, 'intake', 'een woord', '2026-03-09')").run();
  migrate(native, undefined, migrations.slice(0, step + 1));
  expect(versionOf(native)).toBe(step + 1);
  expect(native.prepare('SELECT body FROM draft').pluck().get()).toBe('een woord');
  const put = (why: string) =>
    native.prepare("INSERT INTO salvaged_row VALUES (hex(randomblob(8)), NULL, '2026', 'finding', ?, '{}')").run(why);
  put('parentLost');
  expect(() => put('zomaar')).toThrow(/CHECK/);
  expect(() => native.prepare("INSERT INTO vault_check VALUES ('half', '2026', 1)").run()).toThrow(/CHECK/);
});
