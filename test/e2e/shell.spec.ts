import { buildWhenStale } from '#build/build.ts';
import { noorHead } from '#app/example/case-file.ts';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { App, LaunchOptions } from './launch-app.ts';
import { commandFor, launchApp } from './launch-app.ts';
import type { Socket } from './processes.ts';
import { below, canLook, isAlive, isLoopback, socketsOf, vaultProcessOf } from './processes.ts';

const root = path.resolve(import.meta.dirname, '../..');
const passphrase = 'zeven blauwe fietsen op een dak';

let launched: App | undefined;
/** What a test launched is ended after it, however it went. */
async function launch(options: LaunchOptions = {}): Promise<App> {
  return (launched = await launchApp(options));
}
test.afterEach(async () => {
  await launched?.kill();
  if (launched) rmSync(launched.userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

/** Says a call as the page would, without its screens. */
const say = (page: Page, name: unknown, input: unknown): Promise<unknown> =>
  page.evaluate(([callName, callInput]) => window.desk.call(callName as string, callInput), [name, input] as const); // A wrong name is what some tests send.

const makeVault = (page: Page): Promise<unknown> =>
  say(page, 'vault.create', { passphrase, repeat: passphrase, profileName: 'T. Tester', language: 'nl' });
const caseFiles = (page: Page): Promise<unknown> => say(page, 'caseFile.list', {});

test.describe('the page', () => {
  test('loads without a complaint of the content security policy, and a planted one is heard', async () => {
    const { page, violations } = await launch();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveTitle('Maatwerkbank');
    expect(violations).toEqual([]);

    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'h1 { color: red }';
      document.body.append(style);
    });
    await expect.poll(() => violations.length).toBe(1);
    expect(await page.evaluate(() => (document.body.innerHTML = '<b>made</b>')).catch(String)).toContain('TrustedHTML');
  });

  test('has window.desk as its only bridge, and nothing of Node', async () => {
    const { page } = await launch();
    const added = await page.evaluate(() => {
      const bare = document.body.appendChild(document.createElement('iframe'));
      const usual = new Set(Object.getOwnPropertyNames(bare.contentWindow ?? window));
      bare.remove();
      return Object.getOwnPropertyNames(window).filter((name) => !usual.has(name) && !/^\d+$/.test(name));
    });
    expect(added.filter((name) => !namesOfThePageItself.has(name))).toEqual(['desk']);
    expect(await page.evaluate(() => Object.keys(window.desk).toSorted())).toEqual(['call', 'facts', 'lock', 'on']);
    const node = [
      'require',
      'process',
      'module',
      'exports',
      'global',
      'Buffer',
      '__dirname',
      '__filename',
      'setImmediate',
      'electron',
      'ipcRenderer',
    ];
    expect(await page.evaluate((names) => names.filter((name) => name in globalThis), node)).toEqual([]);
    expect(await page.evaluate(() => Reflect.set(window, 'desk', null) || window.desk === null)).toBe(false);
  });

  test('cannot leave, open a window, fetch, or get a permission', async () => {
    const { page } = await launch();
    const here = page.url();
    const pages = () => page.context().pages().length;
    await page.evaluate(() => void (location.href = 'https://example.com/'));
    await page.evaluate(() => {
      const link = document.body.appendChild(document.createElement('a'));
      link.href = 'https://example.com/';
      link.click();
    });
    await page.evaluate(() => void window.open('https://example.com/'));
    await expect.poll(pages).toBe(1);
    expect(page.url()).toBe(here);
    expect(await page.evaluate(() => fetch('https://example.com/').then(() => 'fetched', () => 'refused'))).toBe('refused'); // prettier-ignore
    expect(await page.evaluate(() => Notification.requestPermission())).not.toBe('granted');
    expect(await page.evaluate(() => new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('given'), () => resolve('refused'))))).toBe('refused'); // prettier-ignore
  });

  test('is served nothing but the files of the window', async () => {
    const { page } = await launch();
    const answered = (address: string) => async (): Promise<number> => {
      const [response] = await Promise.all([
        page.waitForResponse((each) => each.url().includes(address.replace(/^[./]+/, '').slice(0, 12))),
        page.evaluate((source) => void (document.body.appendChild(document.createElement('img')).src = source), address),
      ]);
      return response.status();
    };
    for (const address of ['..%2f..%2fpackage.json', '%2e%2e%2fmain.js', 'assets%5c..%5c..%5cmain.js', 'missing-file.js']) {
      expect(await answered(address)()).toBe(404);
    }
  });
});

test.describe('calls', () => {
  test('with an unknown name or a wrong type are refused, and change nothing', async () => {
    const { page } = await launch();
    expect(await makeVault(page)).toEqual({ ok: true, value: null });
    expect(await say(page, 'caseFile.create', noorHead)).toMatchObject({ ok: true });
    const before = await caseFiles(page);
    expect(before).toMatchObject({ ok: true, value: [{ number: noorHead.number }] });
    for (const name of [
      'caseFile.destroyAll',
      '',
      '__proto__',
      'constructor',
      'toString',
      'x'.repeat(101),
      12,
      null,
      { name: 'caseFile.list' },
    ]) {
      expect(await say(page, name, {}), JSON.stringify(name)).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    }
    for (const input of [null, 'text', 12, [], {}, { name: 12 }, { name: null, extra: true }]) {
      expect(await say(page, 'caseFile.create', input), JSON.stringify(input)).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    }
    expect(await say(page, 'search.find', { text: 'x'.repeat(17_000_000) })).toMatchObject({
      error: { issues: [{ message: 'tooLarge' }] },
    });
    expect(await caseFiles(page)).toEqual(before);
  });

  test('that change something are news to the window, until it no longer listens', async () => {
    const { page } = await launch();
    await makeVault(page);
    const heard = await page.evaluate(async (head) => {
      const news: string[] = [];
      const stop = window.desk.on('touched', (topics) => news.push(...topics));
      await window.desk.call('caseFile.create', head);
      stop();
      await window.desk.call('caseFile.create', { ...head, number: 'MW-2026-0002' });
      return news;
    }, noorHead);
    expect(heard).toEqual(['caseFiles']);
  });
});

test.describe('the processes', () => {
  test.skip(!canLook, 'looks into /proc');

  test('a lock ends the vault process, and a new window stands before the door with a new process', async () => {
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

  test('kill -9 of the vault process gives the door with an explanation, and nothing is lost', async () => {
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

  test('kill -9 of the main process takes all others along', async () => {
    const app = await launch();
    const { page, pid } = app;
    await makeVault(page);
    const others = below(pid).map((each) => each.pid);
    expect(others.length).toBeGreaterThan(1);
    await app.kill();
    await expect.poll(() => others.filter(isAlive)).toEqual([]);
  });

  test('a second start shows the first window and goes', async () => {
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

  test('no process has a network socket, and Chromium connects to nothing', async () => {
    const log = path.join(mkdtempSync(path.join(os.tmpdir(), 'maatwerkbank-netlog-')), 'net.json');
    const app = await launch({ args: [`--log-net-log=${log}`] });
    const { page, pid } = app;
    await makeVault(page);
    const seen = [];
    for (let looks = 0; looks < 30; looks += 1) {
      seen.push(...socketsOf([pid, ...below(pid).map((each) => each.pid)]));
      await page.waitForTimeout(100);
    }
    // The test's own line into Chromium is on the loopback. No other process has even that; of Chromium's UDP the log below tells.
    const browser = new Set(
      below(pid).flatMap((each) =>
        each.command.includes('--remote-debugging-port') || each.command.includes('--type=') ? [each.pid] : [],
      ),
    );
    const allowed = (socket: Socket): boolean => browser.has(socket.pid) && (isLoopback(socket) || socket.kind.startsWith('udp'));
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((socket) => !allowed(socket))).toEqual([]);
    await app.close();
    expect(existsSync(log)).toBe(true);
    expect(connectionsIn(readFileSync(log, 'utf8'))).toEqual([]);
    rmSync(path.dirname(log), { recursive: true });
  });
});

test.describe('a bad day', () => {
  test('a page that breaks down locks the vault, and the next window says so', async () => {
    const app = await launch();
    await makeVault(app.page);
    const devTools = await app.page.context().newCDPSession(app.page);
    devTools.send('Page.crash').catch(() => undefined);
    const door = await app.nextWindow();
    await expect(door.getByText('Het venster is onverwacht gestopt')).toBeVisible();
    expect(await caseFiles(door)).toMatchObject({ error: { code: 'vault.isLocked' } });
  });

  test('a vault process that cannot start gives a window that says what to do', async () => {
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

test.describe('the lock', () => {
  test('comes by itself when nobody is there, and not while somebody is', async () => {
    const app = await launch({ args: ['--idle-seconds=8'] });
    const { page } = app;
    await makeVault(page);
    for (let seconds = 0; seconds < 12; seconds += 1) {
      await page.mouse.move(100 + seconds, 100);
      await page.waitForTimeout(1_000);
    }
    expect(await caseFiles(page)).toMatchObject({ ok: true });
    const door = await app.nextWindow();
    expect(await door.evaluate(() => window.desk.facts.opened)).toBe('locked');
    expect(await caseFiles(door)).toMatchObject({ ok: false });
  });

  test('comes when the lid is closed', async () => {
    const app = await launch();
    const { page } = app;
    await makeVault(page);
    await app.suspend();
    const door = await app.nextWindow();
    expect(await door.evaluate(() => window.desk.facts.opened)).toBe('locked');
  });

  test('does nothing while no vault is open', async () => {
    const app = await launch();
    const { page } = app;
    await page.keyboard.press('Control+l');
    await app.suspend();
    await page.waitForTimeout(1_500);
    expect(await page.evaluate(() => window.desk.facts.opened)).toBe('start');
  });

  test('waits for what the page still has to save', async () => {
    const app = await launch();
    const { page } = app;
    await makeVault(page);
    await page.evaluate(() => {
      window.desk.on('aboutToLock', async () => {
        await new Promise((resolve) => setTimeout(resolve, 200));
        await window.desk.call('draft.put', { key: 'test:1', caseFileId: null, place: 'timeline', body: 'het laatste woord' });
      });
      window.desk.on('aboutToLock', () => Promise.reject(new Error('one that fails')));
      window.desk.lock();
    });
    const door = await app.nextWindow();
    await say(door, 'vault.unlock', { passphrase });
    expect(await say(door, 'draft.get', { key: 'test:1' })).toMatchObject({ value: { body: 'het laatste woord' } });
  });

  test('does not wait longer than half a second', async () => {
    const app = await launch();
    const { page } = app;
    await makeVault(page);
    const started = Date.now();
    await page.evaluate(() => {
      window.desk.on('aboutToLock', () => new Promise(() => undefined));
      window.desk.lock();
    });
    await page.waitForEvent('close');
    expect(Date.now() - started).toBeLessThan(2_000);
    await app.nextWindow();
  });
});

/** What libraries of the page put there by themselves, on purpose and without reaching anything. */
const namesOfThePageItself = new Set<string>(['__zod_globalConfig', '__zod_globalRegistry', '__reactRouterVersion']);

const NetEvent = z.object({
  type: z.number(),
  params: z.object({ address: z.string().optional(), host: z.string().optional() }).optional(),
});

/**
 * Every attempt to connect, to send or to look up a name, by Chromium's own log of its network. A UDP socket that is connected and never
 * written to is how it asks the system for a route; nothing is sent by that.
 */
function connectionsIn(netLog: string): readonly string[] {
  const [constants = '', ...events] = netLog.split('\n');
  const numbers = /"logEventTypes":(\{[^}]*\})/.exec(constants)?.[1];
  if (numbers === undefined) throw new Error('this is not a network log');
  const types = z.record(z.string(), z.number()).parse(JSON.parse(numbers));
  const attempts = ['TCP_CONNECT_ATTEMPT', 'UDP_BYTES_SENT', 'HOST_RESOLVER_DNS_TASK', 'HOST_RESOLVER_SYSTEM_TASK'].map((name) => {
    const number = types[name];
    if (number === undefined) throw new Error(`Chromium no longer logs ${name}`);
    return number;
  });
  return events
    .filter((line) => line.startsWith('{"'))
    .map((line) => NetEvent.parse(JSON.parse(line.replace(/,?\s*$/, '').replace(/\}\]\}?$/, '}'))))
    .filter(({ type }) => attempts.includes(type))
    .map((event) => JSON.stringify(event));
}
