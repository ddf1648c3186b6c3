import { describe, expect, test } from 'vitest';
import { forbiddenWords, networkImports, unknownCrypto } from './forbidden.ts';
import { allFiles, code } from './sources.ts';

describe('what stands nowhere in this house', () => {
  test('forbidden words', () => {
    expect(forbiddenWords(allFiles())).toEqual([]);
  });

  test.each([
    ['docs/planted.md', 'see /home/someone/project', 'a path of one machine'],
    ['build/planted.ts', `const x = '/root/x';`, 'a path of one machine'],
    ['app/planted.ts', String.raw`const x = 'C:\\Users\\jan';`, 'a path of one machine'],
    ['renderer/planted.tsx', `await fetch('/x');`, 'the program never uses a network'],
    ['app/planted.ts', `new WebSocket(address);`, 'the program never uses a network'],
    ['renderer/planted.tsx', `const x = 'https://example.org';`, 'no addresses in the program'],
    ['db/planted.ts', `console.log(name);`, 'use the log port'],
    ['db/migrations/0099.ts', 'REFERENCES a (id) on delete  cascade', 'silently empty its children'],
    ['domain/planted.ts', `const now = new Date();`, 'through ports'],
    ['app/planted.ts', `const id = Math.random();`, 'through ports'],
    ['app/planted.ts', `// TODO later`, 'unfinished work'],
    ['test/app/planted.test.ts', `test.only('x', () => {});`, 'left over'],
  ])('planted in %s: %s', (path, text, why) => {
    expect(forbiddenWords([{ path, text }]).join()).toContain(why);
  });

  test.each([
    ['reports/planted.ts', `const ns = 'http://www.w3.org/2001/XMLSchema-instance';`],
    ['domain/planted.ts', `const day = new Date(Date.UTC(year, month));`],
    ['docs/planted.md', 'in `~/.config/Maatwerkbank` or `<home>/Maatwerkbank`'],
    ['build/planted.ts', `console.log('Fetching');`],
  ])('allowed in %s: %s', (path, text) => {
    expect(forbiddenWords([{ path, text }])).toEqual([]);
  });
});

describe('no way to a network', () => {
  test('is imported', () => {
    expect(networkImports(code())).toEqual([]);
  });

  test.each(['node:http', 'https', 'node:dns/promises', 'node:net'])('a planted import of %s is found', (from) => {
    expect(networkImports([{ path: 'app/planted.ts', text: `import x from '${from}';` }])).toHaveLength(1);
  });
});

describe('only algorithms that Electron has too', () => {
  test('are used', () => {
    expect(unknownCrypto(code())).toEqual([]);
  });

  test.each([
    `import { createHash } from 'node:crypto'; createHash('md5');`,
    `import { createHash as h } from 'node:crypto'; h(name);`,
    `import { createCipheriv } from 'node:crypto'; createCipheriv('chacha20-poly1305', key, nonce);`,
    `import { argon2Sync } from 'node:crypto'; argon2Sync('argon2id', {});`,
    `import { scryptSync } from 'crypto'; scryptSync(a, b, 32);`,
    `import * as crypto from 'node:crypto'; crypto.createHash('sha256');`,
  ])('planted: %s', (text) => {
    expect(unknownCrypto([{ path: 'db/planted.ts', text }])).toHaveLength(1);
  });

  test('allowed: AES-GCM and SHA-256', () => {
    const text = `import { createCipheriv, createHash } from 'node:crypto'; createHash('sha256'); createCipheriv('aes-256-gcm', k, n);`;
    expect(unknownCrypto([{ path: 'db/planted.ts', text }])).toEqual([]);
  });
});
