import { describe, expect, test } from 'vitest';
import { migrations } from '#db/migrations/index.ts';
import { hashOf, thawed } from './frozen.ts';
import shipped from './shipped-migrations.json' with { type: 'json' };
import { code } from './sources.ts';

const files = code().filter(({ path }) => /^db\/migrations\/\d/.test(path));
const numberOf = (name: string): number => Number(name.slice(0, 4));

describe('migrations', () => {
  test('that were shipped are frozen', () => {
    expect(thawed(shipped, files)).toEqual([]);
  });

  test('each stand in the table, in order, without a gap', () => {
    expect(migrations.map(({ name }) => `db/migrations/${name}.ts`)).toEqual(files.map(({ path }) => path).toSorted());
    expect(migrations.map(({ name }) => numberOf(name))).toEqual(migrations.map((_, index) => index + 1));
  });

  test('a planted change in a shipped one is found', () => {
    const before = { path: 'db/migrations/0001-a.ts', text: 'CREATE TABLE a' };
    const list = { [before.path]: hashOf(before.text) };
    expect(thawed(list, [before])).toEqual([]);
    expect(thawed(list, [{ ...before, text: 'CREATE TABLE a\r\n'.trim() }])).toEqual([]);
    expect(thawed(list, [{ ...before, text: 'CREATE TABLE b' }])).toEqual([
      `${before.path} was shipped and has changed: write a next migration`,
    ]);
    expect(thawed(list, [])).toEqual([`${before.path} was shipped and is gone`]);
  });
});
