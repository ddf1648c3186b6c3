import { pillarSets } from '#domain/content/pillars.ts';
import { twoLines } from '#domain/pictures/bridge.ts';
import { globSync } from 'node:fs';
import path from 'node:path';
import { textsIn } from './example-vault.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Every text of the dated content: articles, norms, cards. They are data, in their own words, and not in i18n. Codes are left out. */
export async function contentTexts(): Promise<readonly string[]> {
  const files = globSync('domain/content/*.ts', { cwd: root });
  const modules = await Promise.all(files.map((file) => import(path.join(root, file)) as Promise<object>)); // A module is an object of its exports.
  // A picture writes the name of a pillar on two lines.
  return [...modules.flatMap(wordsIn), ...pillarSets.flatMap(({ pillars }) => pillars.flatMap(({ name }) => twoLines(name.nl)))];
}

/** What stands under a language is a text, be it one word; elsewhere one word without a capital is a code. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return textsIn(value).filter((text) => !/^[a-z][A-Za-z0-9]*$/.test(text));
  return Object.entries(value).flatMap(([key, each]) => (key === 'nl' || key === 'en' ? textsIn(each) : wordsIn(each)));
}
