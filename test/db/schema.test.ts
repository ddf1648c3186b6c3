import { migrate } from '#db/migrate.ts';
import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const file = path.resolve(import.meta.dirname, '../../db/schema.sql');

/** The schema after every step, as a reviewer reads it. FTS5's own tables are left out: SQLite makes them. */
function schema(): string {
  const db = new Database(':memory:');
  migrate(db);
  const rows = db
    .prepare<[], { sql: string }>(`
    SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB '*_text_*' AND name NOT GLOB 'sqlite_*'
    ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name`)
    .all();
  const texts = rows.map(({ sql }) => `${sql.replaceAll(/^ {4}/gm, '')};`);
  return `-- Written by test/db/schema.test.ts (SCHEMA_UPDATE=1). Read in reviews, never run.\n\n${texts.join('\n\n')}\n`;
}

test('db/schema.sql says what the migrations make', () => {
  if (process.env['SCHEMA_UPDATE'] === '1') writeFileSync(file, schema());
  expect(readFileSync(file, 'utf8'), 'run it once with SCHEMA_UPDATE=1 and read the difference').toBe(schema());
});

test('every table is STRICT or virtual, and nothing is ever deleted along with something else', () => {
  const tables = schema()
    .split(/;\n\n/)
    .filter((text) => /CREATE (VIRTUAL )?TABLE/.test(text));
  expect(tables.length).toBeGreaterThan(5);
  for (const table of tables) {
    expect(table).toMatch(/\) STRICT|VIRTUAL TABLE/);
    expect(table).not.toMatch(/ON DELETE CASCADE/i);
  }
});

test('there is no column for a citizen service number', () => {
  expect(schema()).not.toMatch(/\bbsn\b|burgerservice|citizen_service/i);
});
