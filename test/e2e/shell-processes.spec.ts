import { buildWhenStale } from '#build/build.ts';
import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { commandFor } from './launch-app.ts';
import { caseFiles, makeVault, passphrase, say, test } from './launched.ts';
import { below, canLook, isAlive, vaultProcessOf } from './processes.ts';

const root = path.resolve(import.meta.dirname, '../..');

test.describe('the processes', () => {
  test.skip(!canLook, 'looks into /proc');

  test('a lock ends the vault process, and a new window stands before the door with a new process', async ({ launch }) => {
    const app = await launch();
    const { page, pid } = app;
    await makeVault(page);
    const vault = vaultProcessOf(pid);
    await page.keyboard.press('Control+l');
    const door = await app.nextWindow();
    await expect(door.getByLabel('Wachtzin', { exact: true })).toBeVisible();
    expect(isAlive(vault)).toBe(false);
    expect(vaultProcessOf(pid)).not.toBe(vault);
    expect(await caseFiles(door)).toMatchObject({ ok: false, error: { kind: 'refusal', code: 'vault.isLocked' } });
    expect(await say(door, 'vault.unlock', { passphrase })).toMatchObject({ ok: true });
    expect(await caseFiles(door)).toMatchObject({ ok: true });
  });

  test('kill -9 of the vault process gives the door with an explanation, and nothing is lost', async ({ launch }) => {
    const app = await launch();
    const { page, pid } = app;
    await makeVault(page);
    await say(page, 'draft.put', { key: 'test:1', caseFileId: null, place: 'timeline', body: 'half een zin' });
    process.kill(vaultProcessOf(pid), 'SIGKILL');
    const door = await app.nextWindow();
    await expect(door.getByText('is onverwacht gestopt')).toBeVisible();
    await say(door, 'vault.unlock', { passphrase });
    expect(await say(door, 'draft.get', { key: 'test:1' })).toMatchObject({ ok: true, value: { body: 'half een zin' } });
  });

  test('kill -9 of the main process takes all others along', async ({ launch }) => {
    const app = await launch();
    const { page, pid } = app;
    await makeVault(page);
    const others = below(pid).map((each) => each.pid);
    expect(others.length).toBeGreaterThan(1);
    await app.kill();
    await expect.poll(() => others.filter(isAlive)).toEqual([]);
  });

  test('a second start shows the first window and goes', async ({ launch }) => {
    const app = await launch();
    const { pid, userData } = app;
    const processes = below(pid).length;
    const { command, args } = commandFor(userData);
    const second = spawn(command, args, { stdio: 'ignore' });
    const [code] = (await once(second, 'exit')) as [number]; // The event's own argument.
    expect(code).toBe(0);
    await expect.poll(() => app.focused()).toBe(1);
    expect(below(pid).length).toBe(processes);
  });
});

test.describe('a bad day', () => {
  test('a page that breaks down locks the vault, and the next window says so', async ({ launch }) => {
    const app = await launch();
    await makeVault(app.page);
    const devTools = await app.page.context().newCDPSession(app.page);
    devTools.send('Page.crash').catch(() => undefined);
    const door = await app.nextWindow();
    await expect(door.getByText('Het venster is onverwacht gestopt')).toBeVisible();
    expect(await caseFiles(door)).toMatchObject({ error: { code: 'vault.isLocked' } });
  });

  test('a vault process that cannot start gives a window that says what to do', async ({ launch }) => {
    const program = mkdtempSync(path.join(os.tmpdir(), 'maatwerkbank-broken-'));
    await buildWhenStale();
    cpSync(path.join(root, 'out'), path.join(program, 'out'), { recursive: true });
    copyFileSync(path.join(root, 'package.json'), path.join(program, 'package.json'));
    writeFileSync(path.join(program, 'out/vault-process.js'), 'process.exit(3);');
    try {
      const { page } = await launch({ program });
      await expect(page.getByText('Aan uw dossiers is niets veranderd')).toBeVisible({ timeout: 20_000 });
      expect(await say(page, 'vault.state', {})).toMatchObject({ ok: false });
    } finally {
      rmSync(program, { recursive: true });
    }
  });
});
