import { buildWhenStale } from '#build/build.ts';
import { ensureChromium } from '#build/chromium.ts';
import { presentBinary } from '#build/electron-binary.ts';
import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Driver } from './drivers.ts';
import { driveElectron, driveStandIn, standInArgs } from './drivers.ts';

export type LaunchOptions = Readonly<{
  /** A folder of an earlier run; without one a fresh folder is made, and removed at `close()`. */
  userData?: string;
  language?: 'nl' | 'en';
  colour?: 'light' | 'dark';
  /** Answers for the save dialogs to come, in order; null is "cancelled". More can be added with `answerDialogs`. */
  dialogs?: readonly (string | null)[];
  env?: Readonly<Record<string, string>>;
  /** Extra arguments of the program, such as `--idle-seconds=2`. */
  args?: readonly string[];
  /** A packed program folder (with package.json and out/) instead of the project's own build. */
  program?: string;
}>;

export type App = Readonly<{
  /** The page of the window that stands now: after a lock it is another one. */
  page: Page;
  shell: 'electron' | 'stand-in';
  userData: string;
  /** The main process. */
  pid: number;
  /** Complaints of the content security policy, from the first document on. */
  violations: readonly string[];
  answerDialogs(answers: readonly (string | null)[]): Promise<void>;
  /** Waits for the new window after a lock, and makes it `page`. */
  nextWindow(): Promise<Page>;
  /** How often a second start brought the window to the front. */
  focused(): Promise<number>;
  /** The lid is closed. */
  suspend(): Promise<void>;
  /** What comes from outside the page: the system, the window's own buttons, another program's clipboard; and a look at it. */
  outside: Pick<Driver, 'system' | 'window' | 'copyElsewhere' | 'look'>;
  /** Quits in good order, as a person does. */
  close(): Promise<void>;
  /** kill -9 of the main process. */
  kill(): Promise<void>;
  /** Quits (or `kill`s) and starts again on the same folder. */
  restart(how?: 'close' | 'kill'): Promise<App>;
}>;

const root = path.resolve(import.meta.dirname, '../..');
let printed = false;

/** Starts the real program on a folder of its own, in Electron where there is one and in the stand-in otherwise. */
export async function launchApp(options: LaunchOptions = {}): Promise<App> {
  if (options.userData !== undefined) return open(options, options.userData, false);
  return open(options, mkdtempSync(path.join(os.tmpdir(), 'maatwerkbank-e2e-')), true);
}

/** `ours`: the folder was made for this run, and goes when the program is closed for good. */
async function open(options: LaunchOptions, userData: string, ours: boolean): Promise<App> {
  const program = options.program ?? root;
  if (!options.program) await buildWhenStale();
  const driver = await drive(program, userData, options);
  await prepare(driver, options);

  const close = async (): Promise<void> => {
    await driver.quit();
    if (ours) rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  return {
    get page() {
      return driver.page;
    },
    shell: driver.shell,
    userData,
    pid: driver.pid,
    violations: driver.violations,
    answerDialogs: (answers) => driver.answerDialogs(answers),
    focused: () => driver.focused(),
    suspend: () => driver.system('suspend'),
    outside: driver,
    async nextWindow() {
      await driver.nextWindow();
      await prepare(driver, options);
      return driver.page;
    },
    close,
    kill: () => driver.kill(),
    async restart(how = 'close') {
      await (how === 'kill' ? driver.kill() : driver.quit());
      return open(options, userData, ours);
    },
  };
}

/** How a second start of the program on the same folder looks on the command line. */
export function commandFor(userData: string): { command: string; args: string[] } {
  const args = [`--user-data=${userData}`];
  const electron = presentBinary();
  if (electron) return { command: electron, args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, ...args] };
  return { command: process.execPath, args: standInArgs(root, args) };
}

async function drive(
  program: string,
  userData: string,
  { language = 'nl', dialogs = [], env = {}, args = [] }: LaunchOptions,
): Promise<Driver> {
  const electron = presentBinary();
  if (!printed)
    console.log(`End-to-end tests run in ${electron ? 'Electron' : 'the stand-in (Chromium window, no Electron on this machine)'}.`);
  printed = true;
  const wish = {
    program,
    userData,
    dialogs,
    env: { ...process.env, ...env },
    args: [`--user-data=${userData}`, `--lang=${language}`, ...args],
  };
  if (electron) return driveElectron(electron, wish);
  const chromium = ensureChromium();
  if ('advice' in chromium) throw new Error(`No Chromium for the end-to-end tests. ${chromium.advice}`);
  return driveStandIn(wish);
}

/** Reduced motion: nothing is measured in the middle of an animation. */
async function prepare({ page }: Driver, { colour = 'light' }: LaunchOptions): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: colour });
}
