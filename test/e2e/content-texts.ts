import { globSync } from 'node:fs';
import path from 'node:path';
import { textsIn } from './example-vault.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Every text of the dated content: articles, norms, cards. They are data, in their own words, and not in i18n. Codes are left out. */
export async function contentTexts(): Promise<readonly string[]> {
  const modules = await Promise.all(
    globSync('domain/content/*.ts', { cwd: root }).map((file) => import(path.join(root, file)) as Promise<object>), // A module is an object of its exports.
  );
  return modules.flatMap((module) => Object.values(module).flatMap(textsIn)).filter((text) => !/^[a-z][A-Za-z0-9]*$/.test(text));
}
