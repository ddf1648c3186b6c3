import { describe, expect, test } from 'vitest';
import { importCycles, importViolations } from './imports.ts';
import { code } from './sources.ts';

describe('who may import whom', () => {
  test('no file breaks the rules of its room', () => {
    expect(code().length).toBeGreaterThan(50);
    expect(importViolations(code())).toEqual([]);
  });

  test('no files import each other in a ring', () => {
    expect(importCycles(code())).toEqual([]);
  });

  test.each([
    ['domain/planted.ts', `import { run } from '#db/sql.ts';`, 'domain may not import db'],
    ['domain/planted.ts', `import { readFileSync } from 'node:fs';`, 'domain may not import node:fs'],
    ['domain/planted.ts', `import type { Words } from '#i18n/index.ts';`, 'domain may not import i18n'],
    ['domain/planted.ts', `const late = await import('#app/dispatch.ts');`, 'domain may not import app'],
    ['contract/planted.ts', `import type { Ports } from '#app/ports.ts';`, 'contract may not import app'],
    ['db/planted.ts', `import { words } from '#i18n/index.ts';`, 'db may not import i18n'],
    ['reports/planted.ts', `import { all } from '#db/sql.ts';`, 'reports may not import db'],
    ['app/planted.ts', `import { app } from 'electron';`, 'only electron/ and its stand-in import electron'],
    ['app/planted.ts', `import { Box } from '@mui/material/Box';`, 'app may not import @mui/material/Box'],
    ['i18n/planted.ts', `import { sum } from '#domain/money.ts';`, 'i18n may not import domain'],
    ['renderer/planted.tsx', `import { dispatch } from '#app/dispatch.ts';`, 'renderer may not import app'],
    ['renderer/planted.tsx', `import fs from 'node:fs';`, 'the window has no Node'],
    ['electron/planted.ts', `import { run } from '#db/sql.ts';`, 'electron may not import db'],
    ['test/app/planted.ts', `import type { App } from 'electron';`, 'only electron/ and its stand-in import electron'],
    ['db/migrations/0099-planted.ts', `import { flag } from '../documents.ts';`, 'a migration stands alone'],
    ['renderer/budget/deep/planted.ts', `import { x } from '../../api.ts';`, 'never ../..'],
    ['app/planted.ts', `import { x } from '../db/sql.ts';`, 'a relative path stays inside its room'],
    ['app/planted.ts', `export * from './dispatch.ts';`, 'no barrels'],
    ['app/planted.ts', `export { dispatch } from './dispatch.ts';`, 'no barrels'],
    ['app/planted.ts', `import { x } from './dispatch';`, 'by its whole name'],
    ['kitchen/planted.ts', `import { x } from './y.ts';`, 'no rule for a room named kitchen'],
  ])('%s with "%s" is caught', (path, text, complaint) => {
    expect(importViolations([{ path, text }]).join('\n')).toContain(complaint);
  });

  test.each([
    ['i18n/planted.ts', `import type { Cents } from '#domain/money.ts';`],
    ['domain/budget/planted.ts', `import { sum } from '../money.ts'; import { z } from 'zod';`],
    [
      'renderer/budget/planted.tsx',
      `import { useState } from 'react'; import { sum } from '#domain/money.ts'; import { useAsk } from '../api.ts';`,
    ],
    ['build/stand-in/planted.ts', `import type { App } from 'electron';`],
    ['app/planted.ts', `export type { Report } from './report.ts';`],
  ])('%s with "%s" is allowed', (path, text) => {
    expect(importViolations([{ path, text }])).toEqual([]);
  });

  test('a planted ring is caught, a ring of types is not', () => {
    const ring = (how: string) => [
      { path: 'app/a.ts', text: `import { b } from './b.ts'; export const a = b;` },
      { path: 'app/b.ts', text: `import { c } from '#app/c.ts'; export const b = c;` },
      { path: 'app/c.ts', text: `import ${how}{ a } from './a.ts'; export const c = 1;` },
    ];
    expect(importCycles(ring(''))).toEqual(['app/a.ts → app/b.ts → app/c.ts → app/a.ts']);
    expect(importCycles(ring('type '))).toEqual([]);
  });
});
