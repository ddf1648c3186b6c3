import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { root } from './sources.ts';

/** Planted violations in a copy of the house with nothing in it: what the linter says proves that its rules bite. */
const planted: readonly (readonly [file: string, text: string, complaint: RegExp])[] = [
  ['domain/a.ts', `import { run } from '#db/sql.ts'; run();`, /domain is pure/],
  ['domain/b.ts', `import fs from 'node:fs'; fs.rmSync('x');`, /domain is pure/],
  ['domain/budget/c.ts', `import { x } from '../../app/x.ts'; x();`, /domain is pure/],
  ['contract/a.ts', `import { x } from '#app/x.ts'; x();`, /contract says what crosses the wire/],
  ['i18n/a.ts', `import { x } from '#app/x.ts'; x();`, /i18n holds words/],
  ['db/a.ts', `import { x } from '#app/x.ts'; x();`, /db remembers/],
  ['db/migrations/0099-a.ts', `import { x } from '../documents.ts'; x();`, /A migration stands alone/],
  ['reports/a.ts', `import { x } from '#db/sql.ts'; x();`, /reports word and print/],
  ['app/a.ts', `import { app } from 'electron'; app.quit();`, /The machine comes in through ports/],
  ['app/b.ts', `import { x } from '#renderer/x.ts'; x();`, /The machine comes in through ports/],
  ['renderer/a.ts', `import { x } from '#db/sql.ts'; x();`, /The window: contract, domain and i18n/],
  ['renderer/b.ts', `import fs from 'node:fs'; fs.rmSync('x');`, /The window: contract, domain and i18n/],
  ['electron/a.ts', `import { x } from '#db/sql.ts'; x();`, /electron is the shell/],
  ['build/a.ts', `import { app } from 'electron'; app.quit();`, /Only electron\/ and its stand-in import electron/],
  ['app/console.ts', `console.log('x');`, /no-console/],
  ['app/default.ts', `export default 1;`, /no-default-export/],
  ['app/any.ts', `export const x = (y: any): string => String(y);`, /no-explicit-any/],
  ['app/bang.ts', `export const x = (y: string | null): string => y!;`, /no-non-null-assertion/],
  ['app/interface.ts', `export interface X { y: string }`, /consistent-type-definitions/],
  ['app/ring-a.ts', `import { b } from './ring-b.ts'; export const a = b;`, /no-cycle/],
  ['app/ring-b.ts', `import { a } from './ring-a.ts'; export const b = a;`, /no-cycle/],
];

const allowed: readonly (readonly [file: string, text: string])[] = [
  ['domain/fine.ts', `import { z } from 'zod'; import { x } from './b.ts'; export const y = z.literal(x);`],
  ['domain/budget/fine.ts', `import { x } from '../b.ts'; import { m } from '#domain/money.ts'; export const y = [x, m];`],
  ['db/migrations/0098-fine.ts', `import { exec } from '../sql.ts'; export const up = exec;`],
  ['renderer/fine.ts', `import { useState } from 'react'; import { m } from '#domain/money.ts'; export const y = [useState, m];`],
  ['electron/fine.ts', `import { app } from 'electron'; import { x } from '#app/x.ts'; export const y = [app, x];`],
  ['build/stand-in/fine.ts', `import type { App } from 'electron'; export type X = App;`],
];

const Answer = z.object({
  diagnostics: z.array(z.object({ filename: z.string(), code: z.string().optional(), message: z.string(), help: z.string().optional() })),
});
const folder = { path: '' };
const found: { list: z.infer<typeof Answer>['diagnostics'] } = { list: [] };

beforeAll(() => {
  folder.path = mkdtempSync(path.join(tmpdir(), 'maatwerkbank-lint-'));
  // Without types: the planted files have no packages around them.
  const config = readFileSync(path.join(root, '.oxlintrc.json'), 'utf8').replace('"typeAware": true', '"typeAware": false');
  writeFileSync(path.join(folder.path, '.oxlintrc.json'), config);
  for (const [file, text] of [...planted, ...allowed]) {
    mkdirSync(path.join(folder.path, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder.path, file), `${text}\n`);
  }
  const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '-f', 'json'], { cwd: folder.path, encoding: 'utf8' });
  found.list = Answer.parse(JSON.parse(stdout)).diagnostics;
});
afterAll(() => rmSync(folder.path, { recursive: true, force: true }));

const complaintsAbout = (file: string): readonly string[] =>
  found.list
    .filter(({ filename }) => filename.replaceAll('\\', '/').endsWith(file))
    .map(({ code, message, help }) => [code, message, help].join(' '));

describe('the linter', () => {
  test.each(planted)('bites in %s: %s', (file, _, complaint) => {
    expect(complaintsAbout(file).join('\n')).toMatch(complaint);
  });

  test.each(allowed)('leaves %s alone: %s', (file) => {
    expect(complaintsAbout(file)).toEqual([]);
  });
});
