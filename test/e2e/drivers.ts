import type { Played, ShellSeen } from '#build/stand-in/play.ts';
import type { Browser, Page } from '@playwright/test';
import { _electron, chromium } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** How `launchApp` reaches a running program, whichever shell it runs in. */
export type Driver = {
  page: Page;
  readonly shell: 'electron' | 'stand-in';
  readonly pid: number;
  readonly violations: string[];
  answerDialogs(answers: readonly (string | null)[]): Promise<void>;
  nextWindow(): Promise<void>;
  /** How often the window was brought to the front by a second start. */
  focused(): Promise<number>;
  /** Plays a message of the system. */
  system(event: SystemEvent): Promise<void>;
  /** Does something to the window from outside the page. */
  window(what: 'minimize' | 'restore' | 'hide' | 'show' | 'close'): Promise<void>;
  /** Another program puts this on the clipboard. */
  copyElsewhere(text: string): Promise<void>;
  look(): Promise<ShellSeen>;
  quit(): Promise<void>;
  kill(): Promise<void>;
};

export type SystemEvent = Extract<Played, { system: string }>['system'];

export type Wish = Readonly<{
  program: string;
  userData: string;
  dialogs: readonly (string | null)[];
  env: NodeJS.ProcessEnv;
  args: readonly string[];
}>;

/** Real Electron, by Playwright's own driver. */
export async function driveElectron(executablePath: string, { program, dialogs, env, args }: Wish): Promise<Driver> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({ executablePath, args: [...asRoot, program, ...args], env: defined(env) });
  const violations: string[] = [];
  const page = await app.firstWindow();
  listen(page, violations);
  const driver: Driver = {
    page,
    shell: 'electron',
    pid: app.process().pid ?? 0,
    violations,
    answerDialogs: (answers) =>
      app.evaluate(({ dialog }, given) => {
        const rest = [...given];
        dialog.showSaveDialog = async () => {
          const next = rest.shift() ?? null;
          if (next === '…') return new Promise(() => undefined);
          return { canceled: next === null, filePath: next ?? '' };
        };
        dialog.showOpenDialog = async () => {
          const next = rest.shift() ?? null;
          return { canceled: next === null, filePaths: next === null ? [] : [next] };
        };
      }, answers),
    async nextWindow() {
      driver.page = app.windows().find((each) => each !== driver.page && !each.isClosed()) ?? (await app.waitForEvent('window'));
      listen(driver.page, violations);
    },
    focused: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((each) => each.isFocused()).length),
    system: (event) => app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event),
    window: (what) => app.evaluate(({ BrowserWindow }, how) => BrowserWindow.getAllWindows().forEach((each) => each[how]()), what),
    copyElsewhere: (text) => app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text),
    look: () =>
      app.evaluate(async ({ BrowserWindow, clipboard }) => ({
        clipboard: await clipboard.readText(),
        windows: BrowserWindow.getAllWindows().map((each) => ({
          shown: each.isVisible(),
          minimized: each.isMinimized(),
          maximized: each.isMaximized(),
          fullScreen: each.isFullScreen(),
          inFront: each.isFocused(),
          protected: each.isContentProtected(),
          webPreferences: null,
        })),
      })),
    quit: () => app.close(),
    async kill() {
      app.process().kill('SIGKILL');
      await app.waitForEvent('close').catch(() => undefined);
    },
  };
  await driver.answerDialogs(dialogs);
  return driver;
}

/** The same program on Node with Chromium windows: each window is a browser of its own, so each has its own port to attach to. */
export async function driveStandIn({ program, dialogs, env, args }: Wish): Promise<Driver> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'maatwerkbank-dialogs-'));
  const answers = path.join(folder, 'answers.json');
  writeFileSync(answers, JSON.stringify(dialogs));
  const child = spawn(process.execPath, standInArgs(program, ['--remote-debugging-port=0', ...args]), {
    cwd: program,
    env: { ...env, STAND_IN_DIALOGS: answers },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  child.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const windows = endpoints(child);
  const violations: string[] = [];
  let attached: { browser: Browser; page: Page };
  try {
    attached = await attachToNext(windows, violations);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  const driver: Driver = {
    page: attached.page,
    shell: 'stand-in',
    pid: child.pid ?? 0,
    violations,
    async answerDialogs(more) {
      writeFileSync(answers, JSON.stringify([...(JSON.parse(readFileSync(answers, 'utf8')) as unknown[]), ...more])); // Our own file, written above.
    },
    async nextWindow() {
      ({ page: driver.page } = attached = await attachToNext(windows, violations));
    },
    focused: async () => windows.said().split('window focused').length - 1,
    system: (event) => play(child, { system: event }),
    window: (what) => play(child, { window: what }),
    copyElsewhere: (text) => play(child, { copied: text }),
    async look() {
      const seen = once(child, 'message');
      await play(child, { lookAt: 'shell' });
      return ((await seen) as [ShellSeen])[0]; // Said by build/stand-in/play.ts.
    },
    quit: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
  return driver;
}

const play = (child: ChildProcess, played: Played): Promise<void> =>
  new Promise((resolve, reject) => child.send(played, (error) => (error ? reject(error) : resolve())));

/** What Node is given to run a program in the stand-in, without a screen. */
export const standInArgs = (program: string, args: readonly string[]): string[] => {
  const register = new URL('../../build/stand-in/register.ts', import.meta.url).href;
  return ['--import', register, path.join(program, 'out/main.js'), '--headless', ...args];
};

/** The addresses that new windows announce, in order, and all that was said besides. */
function endpoints(child: ChildProcess): { next(patience?: number): Promise<string>; said(): string } {
  const ready: string[] = [];
  const waiting: { resolve(endpoint: string): void; reject(error: Error): void }[] = [];
  const announced = new Set<string>();
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    for (const [, endpoint = ''] of said.matchAll(ANNOUNCED)) {
      if (announced.has(endpoint)) continue;
      announced.add(endpoint);
      const waiter = waiting.shift();
      if (waiter) waiter.resolve(endpoint);
      else ready.push(endpoint);
    }
  });
  child.once('exit', (code) => waiting.splice(0).forEach((waiter) => waiter.reject(new Error(`the program ended with ${code}: ${said}`))));
  return {
    said: () => said,
    next: (patience = 30_000) =>
      new Promise((resolve, reject) => {
        const endpoint = ready.shift();
        if (endpoint !== undefined) return resolve(endpoint);
        const timer = setTimeout(() => reject(new Error(`no window came: ${said}`)), patience);
        waiting.push({
          resolve: (found) => (clearTimeout(timer), resolve(found)),
          reject: (error) => (clearTimeout(timer), reject(error)),
        });
      }),
  };
}

const ANNOUNCED = /DevTools listening on (\S+)\n/g;

/** The next window that stays: one that ends while we attach is followed by another. */
async function attachToNext(windows: ReturnType<typeof endpoints>, violations: string[]): Promise<{ browser: Browser; page: Page }> {
  const endpoint = await windows.next();
  try {
    return await attach(endpoint, violations);
  } catch (error) {
    const later = await windows.next(5_000).catch(() => null);
    if (later === null) throw error;
    return attach(later, violations);
  }
}

/** Attaches and waits until our own page stands in the window. */
async function attach(endpoint: string, violations: string[]): Promise<{ browser: Browser; page: Page }> {
  const browser = await chromium.connectOverCDP(endpoint);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('the window has no page');
  listen(page, violations);
  await page.waitForURL(/maatwerkbank/, { waitUntil: 'load' });
  return { browser, page };
}

/** Chromium tells a violation in the console; Playwright also hears those from before it attached. */
function listen(page: Page, violations: string[]): void {
  page.on('console', (message) => {
    if (/content security policy|trusted ?types?/i.test(message.text())) violations.push(message.text());
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

const defined = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined));
