import { migrate } from '#db/migrate.ts';
import { sqlLiterals } from '#test/sql-literals.ts';
import Database from 'better-sqlite3';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const room = path.resolve(import.meta.dirname, '../../db');

/** Columns that a second write leaves alone on purpose, besides whose row it is, where it stands and when it was made. */
const kept: Readonly<Record<string, readonly string[]>> = {
  bridge: ['set_code'],
  colleague: ['age_public', 'sign_public'],
  draft: ['place'],
  enterprise_statement: ['month'],
  evaluation: ['plan_version'],
  vault_header: ['vault_id'],
};
const always = ['created_at', 'position'];

const schema = new Database(':memory:');
migrate(schema);
const owners = (table: string): readonly string[] =>
  z
    .array(z.object({ from: z.string() }))
    .parse(schema.pragma(`foreign_key_list(${table})`))
    .map(({ from }) => from);

const listed = (names: string): readonly string[] => names.split(',').map((name) => name.trim());

type Upsert = Readonly<{ file: string; table: string; forgotten: readonly string[] }>;

/** Every INSERT … ON CONFLICT … DO UPDATE, with the columns that it takes and does not change. */
const upserts: readonly Upsert[] = readdirSync(room, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => sqlLiterals(readFileSync(path.join(room, file), 'utf8')).map((statement) => ({ file, statement })))
  .flatMap(({ file, statement }) => {
    const found = /INSERT INTO (\w+) \(([^)]*)\)[\s\S]*ON CONFLICT \(([^)]*)\) DO UPDATE SET([\s\S]*)$/.exec(statement);
    if (!found) return [];
    const [, table = '', columns = '', key = '', set = ''] = found;
    const changed = [...set.matchAll(/(\w+)\s*=/g)].map(([, column]) => column);
    const known = new Set([...changed, ...listed(key), ...always, ...owners(table), ...(kept[table] ?? [])]);
    return [{ file, table, forgotten: listed(columns).filter((column) => !known.has(column)) }];
  });

test('whatever is written a second time is changed whole', () => {
  expect(upserts.length).toBeGreaterThan(15);
  expect(upserts.filter(({ forgotten }) => forgotten.length > 0)).toEqual([]);
});
