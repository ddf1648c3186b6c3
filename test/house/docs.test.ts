import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Source } from './sources.ts';
import { allFiles, root } from './sources.ts';

const files = allFiles();
const pages = files.filter(({ path: file }) => file.endsWith('.md'));
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(files.find(({ path: file }) => file === 'package.json')?.text ?? ''));

/** Files and commands that a page speaks of and that are not there. */
export function brokenMentions(
  { path: page, text }: Source,
  exists: (file: string) => boolean,
  commands: readonly string[],
): readonly string[] {
  const links = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, link]) => link ?? '').filter((link) => !/^[a-z]+:/.test(link));
  const linked = links.map((link) => path.posix.join(path.posix.dirname(page), link));
  const named = [...text.matchAll(/`((?:app|build|contract|db|docs|domain|electron|i18n|renderer|reports|test)\/[\w./-]*)`/g)].map(
    ([, name]) => name ?? '',
  );
  const run = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '').filter((name) => !commands.includes(name));
  return [...[...linked, ...named].filter((file) => !exists(file)), ...run.map((name) => `npm run ${name}`)].map(
    (what) => `${page}: ${what}`,
  );
}

describe('the pages', () => {
  test('speak of files and commands that are there', () => {
    expect(pages.map(({ path: file }) => file)).toEqual(expect.arrayContaining(['README.md', 'docs/ARCHITECTURE.md', 'docs/SECURITY.md']));
    const broken = pages.flatMap((page) => brokenMentions(page, (file) => existsSync(path.join(root, file)), Object.keys(scripts)));
    expect(broken).toEqual([]);
  });

  test('a planted mention of what is gone is found', () => {
    const text =
      'See [this](gone.md#part), [that](https://example.org), `app/gone.ts`, `app/<feature>.ts`, `npm run gone` and `npm run here`.';
    expect(brokenMentions({ path: 'docs/planted.md', text }, () => false, ['here'])).toEqual([
      'docs/planted.md: docs/gone.md',
      'docs/planted.md: app/gone.ts',
      'docs/planted.md: npm run gone',
    ]);
  });
});
