import { answer, isOurs, page } from '#electron/window-files.ts';
import { aFolder } from '#test/folder.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const html = '<html><head><meta property="csp-nonce" nonce="__CSP_NONCE__"></head></html>';

/** A built window beside a file that is not part of it. */
function aBuild(): string {
  const out = aFolder();
  writeFileSync(path.join(out, 'main.js'), 'secret');
  mkdirSync(path.join(out, 'renderer/assets'), { recursive: true });
  mkdirSync(path.join(out, 'renderer-old'));
  writeFileSync(path.join(out, 'renderer-old/index.html'), 'secret');
  writeFileSync(path.join(out, 'renderer/index.html'), html);
  writeFileSync(path.join(out, 'renderer/assets/index-Ab_1.js'), 'start()');
  writeFileSync(path.join(out, 'renderer/assets/notes.txt'), 'not a kind of file we serve');
  return path.join(out, 'renderer');
}

test('the page comes with a policy and a nonce of its own, fresh each time', async () => {
  const folder = aBuild();
  const [first, second] = [await answer('GET', page, folder), await answer('GET', page, folder)];
  const nonces = await Promise.all([first, second].map(async (each) => /nonce="([^"]+)"/.exec(await each.text())?.[1]));
  expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(nonces[0]).not.toBe(nonces[1]);
  const policy = first.headers.get('content-security-policy') ?? '';
  expect(policy).toContain(`'nonce-${nonces[0]}'`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});

test('a file of the window is served with its type and never kept', async () => {
  const script = await answer('GET', 'app://maatwerkbank/assets/index-Ab_1.js', aBuild());
  expect(await script.text()).toBe('start()');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('cache-control')).toBe('no-store');
  expect(script.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  'app://maatwerkbank/../main.js',
  'app://maatwerkbank/..%2fmain.js',
  'app://maatwerkbank/%2e%2e/main.js',
  'app://maatwerkbank/assets/..%2f..%2fmain.js',
  'app://maatwerkbank/assets/%2e%2e%2f%2e%2e%2fmain.js',
  'app://maatwerkbank/..%5cmain.js',
  'app://maatwerkbank/..%2frenderer-old/index.html',
  'app://maatwerkbank//etc/passwd',
  'app://maatwerkbank/%00index.html',
  'app://maatwerkbank/index.html%00.js',
  'app://maatwerkbank/%E0%A4%A',
  'app://maatwerkbank/assets',
  'app://maatwerkbank/assets/notes.txt',
  'app://maatwerkbank/absent.js',
  'app://maatwerkbank/',
  'app://elsewhere/index.html',
  'https://maatwerkbank/index.html',
  'file:///etc/passwd',
  'not an address',
])('%s does not exist', async (address) => {
  const response = await answer('GET', address, aBuild());
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('');
});

test('only reading is answered', async () => {
  for (const method of ['POST', 'PUT', 'HEAD', 'OPTIONS']) expect((await answer(method, page, aBuild())).status).toBe(404);
});

test('only our own origin counts as ours', () => {
  expect(isOurs(page)).toBe(true);
  for (const address of [
    'app://maatwerkbank.evil/index.html',
    'app://evil/maatwerkbank',
    'https://maatwerkbank/',
    'about:blank',
    'data:text/html,app://maatwerkbank',
    '',
  ]) {
    expect(isOurs(address), address).toBe(false);
  }
});
