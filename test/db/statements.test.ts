import { migrate } from '#db/migrate.ts';
import { sqlLiterals } from '#test/sql-literals.ts';
import Database from 'better-sqlite3';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const room = path.resolve(import.meta.dirname, '../../db');
const db = new Database(':memory:');
migrate(db);

const files = readdirSync(room, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('migrations') && file !== 'sql.ts')
  .map((file) => ({ file, statements: sqlLiterals(readFileSync(path.join(room, file), 'utf8')) }))
  .filter(({ statements }) => statements.length > 0);

test.each(files)('every statement of db/$file fits the schema', ({ statements }) => {
  for (const statement of statements) expect(() => db.prepare(statement), statement).not.toThrow();
});

test('the statements are found, values and templates inside values included', () => {
  expect(files.map(({ file }) => file)).toContain('audit.ts');
  expect(sqlLiterals('run(db, sql`SELECT ${a} WHERE b = ${`x${{ y: 1 }}`} `); sql`SELECT 2`')).toEqual([
    'SELECT ? WHERE b = ? ',
    'SELECT 2',
  ]);
});

test('a statement that does not fit is noticed', () => {
  expect(() => db.prepare(sqlLiterals('sql`SELECT no_such_column FROM case_file`')[0] ?? '')).toThrow('no such column');
});

test('every statement stands in the room db: nobody else writes SQL', () => {
  const root = path.resolve(room, '..');
  const elsewhere = ['app', 'contract', 'domain', 'electron', 'reports', 'renderer'].flatMap((each) =>
    readdirSync(path.join(root, each), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && sqlLiterals(readFileSync(path.join(root, each, file), 'utf8')).length > 0)
      .map((file) => `${each}/${file}`),
  );
  expect(elsewhere).toEqual([]);
});
