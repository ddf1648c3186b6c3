import { describe, expect, test } from 'vitest';
import { unexplainedCasts } from './casts.ts';
import { code } from './sources.ts';

const planted = (text: string) => unexplainedCasts({ path: 'app/planted.ts', text });

describe('whoever knows better than the compiler says why', () => {
  test('at every cast and every suppression', () => {
    expect(code().flatMap(unexplainedCasts)).toEqual([]);
  });

  test.each([
    'const x = y as Words;',
    '\nconst x = (y as unknown) as Words;\n',
    '// oxlint-disable-next-line no-console\nconsole.log(1);',
    '// @ts-expect-error\nconst x: string = 1;',
  ])('planted: %s', (text) => {
    expect(planted(text)).not.toEqual([]);
  });

  test.each([
    'const x = [1] as const;',
    'const x = y satisfies Words;',
    'const x = y as Words; // The same function; only its names differ.',
    '// The brand exists only for the compiler.\nconst x = y as Words;',
    '// oxlint-disable-next-line no-console -- the one line that says why.\nconsole.log(1);',
    '// @ts-expect-error a query may not write\nwrite(db);',
  ])('explained: %s', (text) => {
    expect(planted(text)).toEqual([]);
  });
});
