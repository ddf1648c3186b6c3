import { lostKindOf } from '#domain/vault/lost-kinds.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

test('every table has words for when part of it is lost (domain/vault/lost-kinds.ts)', () => {
  const schema = readFileSync(path.resolve(import.meta.dirname, '../../db/schema.sql'), 'utf8');
  const tables = [...schema.matchAll(/CREATE TABLE "?([a-z_]+)"?/g)].map(([, name = '']) => name);
  expect(tables.length).toBeGreaterThan(50);
  expect(tables.filter((table) => lostKindOf(table) === 'unknown')).toEqual([]);
});
