import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { handlers } from '#app/index.ts';
import { calls } from '#contract/index.ts';
import { root } from './sources.ts';

const Exports = z.record(z.string(), z.unknown());

/** What each contract file adds to the table: `budget.ts` exports `budgetCalls`. */
const byFile = await Promise.all(
  readdirSync(path.join(root, 'contract'))
    .filter((name) => name.endsWith('.ts'))
    .map(async (name) => {
      const all = Exports.parse({ ...(await import(path.join(root, 'contract', name))) });
      const tables = Object.entries(all).filter(([key]) => key.endsWith('Calls'));
      return { name, feature: camelCase(name), names: tables.flatMap(([, table]) => Object.keys(Exports.parse(table))) };
    }),
);

describe('the one table of calls', () => {
  test('has a handler for every call and a call for every handler', () => {
    expect(Object.keys(handlers).toSorted()).toEqual(Object.keys(calls).toSorted());
    expect(Object.keys(calls).length).toBeGreaterThan(20);
  });

  test('holds every call of every feature file', () => {
    expect(byFile.flatMap(({ names }) => names).toSorted()).toEqual(Object.keys(calls).toSorted());
  });

  test('each call begins with the feature of its file', () => {
    expect(byFile.flatMap(misnamed)).toEqual([]);
  });

  test('a planted name of another feature is found', () => {
    expect(misnamed({ name: 'budget.ts', feature: 'budget', names: ['budget.get', 'plan.get', 'budgetx.get', 'budget.'] })).toEqual([
      'budget.ts: plan.get',
      'budget.ts: budgetx.get',
      'budget.ts: budget.',
    ]);
  });
});

function misnamed({ name, feature, names }: Readonly<{ name: string; feature: string; names: readonly string[] }>): readonly string[] {
  return names.filter((call) => !new RegExp(`^${feature}\\.[a-z][A-Za-z]*$`).test(call)).map((call) => `${name}: ${call}`);
}

function camelCase(file: string): string {
  return file.replace('.ts', '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
