import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Runs a script of the project on our Node; answers its exit code and what it said. */
async function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  await once(child, 'close');
  return { code: child.exitCode, said };
}

test('without a display, npm start names the way without a screen', async () => {
  test.skip(process.platform !== 'linux', 'other systems always have one');
  const { code, said } = await run(['build/start.ts'], { DISPLAY: '', WAYLAND_DISPLAY: '' });
  expect(code).toBe(1);
  expect(said).toContain('npm run demo');
  expect(said).not.toMatch(/\n\s+at /);
});

test.describe('fetching Electron', () => {
  let server: Server;
  let asked: string[];
  let folder: string;

  test.beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'maatwerkbank-fetch-'));
    asked = [];
  });
  test.afterEach(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });

  /** A place to fetch from, on this machine, and a try with memory and cache of its own. */
  async function aMirror(answer: (response: ServerResponse) => void): Promise<() => Promise<string>> {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      answer(response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo; // It listens on a port.
    const env = {
      ELECTRON_MIRROR: `http://127.0.0.1:${port}/`,
      ELECTRON_OVERRIDE_DIST_PATH: path.join(folder, 'absent'),
      XDG_CACHE_HOME: folder,
      LOCALAPPDATA: folder,
      HOME: folder,
      TMPDIR: folder,
      TEMP: folder,
    };
    const script = `const { electronBinary } = await import('./build/electron-binary.ts'); console.log(JSON.stringify(await electronBinary()));`;
    return async () => (await run(['--input-type=module', '-e', script], env)).said;
  }

  test('a refusal is told in one line and remembered for a day', async () => {
    const attempt = await aMirror((response) => response.writeHead(404).end());
    expect(await attempt()).toMatch(/"why":"Response code 404 \(Not Found\) for its download address"/);
    expect(asked).toHaveLength(1);
    expect(await attempt()).toContain('tried less than a day ago');
    expect(asked).toHaveLength(1);
  });

  test('silence counts as no after fifteen seconds', async () => {
    const attempt = await aMirror((response) => response.writeHead(200, { 'content-length': '1000' }).flushHeaders());
    const started = Date.now();
    expect(await attempt()).toContain('"why":"no byte within 15 seconds"');
    expect(Date.now() - started).toBeGreaterThan(14_000);
    expect(Date.now() - started).toBeLessThan(40_000);
  });

  test('what does not match the checksum of the package is not used', async () => {
    const attempt = await aMirror((response) => response.end('not Electron'));
    expect(await attempt()).toMatch(/"why":".*(checksum|sum).*"/i);
  });
});
