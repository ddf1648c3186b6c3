import { describe, expect, test } from 'vitest';
import { ceiling, sizeProblems } from './size.ts';
import sizes from './sizes.json' with { type: 'json' };
import { code } from './sources.ts';

/** Dated law, norms and cards are data: a list of articles is as long as the law is. */
const isData = (file: string): boolean => file.startsWith('domain/content/');

describe('a file is about one thing', () => {
  test(`and stays within ${ceiling} lines`, () => {
    expect(
      sizeProblems(
        code().filter(({ path }) => !isData(path)),
        sizes,
      ),
    ).toEqual([]);
  });

  const file = (lines: number) => [{ path: 'app/planted.ts', text: 'x\n'.repeat(lines) }];
  test.each([
    ['a file over the ceiling', file(301), {}, 'app/planted.ts has 301 lines, 300 is the ceiling'],
    ['an exception that grew', file(320), { 'app/planted.ts': 310 }, 'app/planted.ts has 320 lines, 310 is the ceiling'],
    ['an exception that shrank', file(305), { 'app/planted.ts': 310 }, 'lower its exception from 310'],
    ['an exception nobody needs', file(200), { 'app/planted.ts': 310 }, 'take it out of sizes.json'],
    ['an exception of a file that is gone', [], { 'app/planted.ts': 310 }, 'take it out of sizes.json'],
  ])('planted: %s is found', (_, sources, baseline, problem) => {
    expect(sizeProblems(sources, baseline).join()).toContain(problem);
  });

  test('a file at the ceiling is fine', () => {
    expect(sizeProblems(file(300), {})).toEqual([]);
  });
});
