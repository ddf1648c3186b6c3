import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '#i18n/en/index.ts';
import { nl } from '#i18n/nl/index.ts';
import { root } from './sources.ts';
import { flat, placeholdersOf, unlike } from './texts.ts';

const files = (language: string) => readdirSync(path.join(root, 'i18n', language), { recursive: true, encoding: 'utf8' }).toSorted();

describe('Dutch and English say the same', () => {
  test('in the same files, one per namespace', () => {
    expect(files('en')).toEqual(files('nl'));
    const namespaces = files('nl')
      .filter((name) => /^[\w-]+\.ts$/.test(name) && name !== 'index.ts')
      .map((name) => name.replace('.ts', '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
    expect(Object.keys(nl).toSorted()).toEqual(namespaces.toSorted());
    expect(Object.keys(en)).toEqual(Object.keys(nl));
  });

  test('under the same keys, with the same {{placeholders}}', () => {
    expect(flat(nl).size).toBeGreaterThan(100);
    expect(unlike(nl, en)).toEqual([]);
  });

  test('no text is empty or has blanks at both ends', () => {
    const odd = [...flat(nl), ...flat(en)].filter(([, text]) => text.trim() === '' || /^\s.*\s$/.test(text));
    expect(odd).toEqual([]);
  });
});

test('a planted difference between the languages is found', () => {
  const dutch = { a: { one: 'Eén {{count}}', two: 'Twee' }, b: 'Bee' };
  expect(unlike(dutch, { a: { one: 'One {{number}}', three: 'Three' }, b: 'Bee' })).toEqual([
    'a.one: {{count}} in Dutch, {{number}} in the other language',
    'a.two: only in Dutch',
    'a.three: not in Dutch',
  ]);
  expect(placeholdersOf('{{ b }} en {{a, number}}')).toEqual(['a', 'b']);
});
