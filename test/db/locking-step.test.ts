import * as bookmark from '#db/bookmark.ts';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import * as profile from '#db/profile.ts';
import { asWriteDb } from '#db/sql.ts';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

const step = migrations.findIndex(({ name }) => name.endsWith('-locking'));

test('an older profile keeps what the worker chose, and gets the safe choices for what is new', () => {
  const native = new Database(':memory:');
  migrate(native, undefined, migrations.slice(0, step));
  native.exec("INSERT INTO profile VALUES (1, 'T. Tester', 'klantmanager', 'Veldhuizen', 'M-1', '2026-01-01', 50000, 'en', 'dark', 3)");
  migrate(native, undefined, migrations.slice(0, step + 1));
  const db = asWriteDb(native);
  const after = profile.get(db);
  expect(after).toEqual({
    name: 'T. Tester',
    jobTitle: 'klantmanager',
    organisation: 'Veldhuizen',
    mandateNumber: 'M-1',
    mandateDate: '2026-01-01',
    mandateLimit: 50_000,
    language: 'en',
    colourMode: 'dark',
    idleMinutes: 3,
    lockWhenHidden: null,
    protectScreen: true,
  });
  profile.put(db, { ...after, lockWhenHidden: 0, protectScreen: false });
  expect(profile.get(db)).toMatchObject({ lockWhenHidden: 0, protectScreen: false });
});

test('there is one bookmark, and none at first', () => {
  const native = new Database(':memory:');
  migrate(native);
  const db = asWriteDb(native);
  expect(bookmark.get(db)).toBeUndefined();
  for (const path of ['/today', '/settings/profile']) bookmark.put(db, { body: { path }, savedAt: '2026-03-09T09:00:00Z' });
  expect(bookmark.get(db)).toEqual({ body: { path: '/settings/profile' }, savedAt: '2026-03-09T09:00:00Z' });
  expect(native.prepare('SELECT count(*) FROM bookmark').pluck().get()).toBe(1);
});
