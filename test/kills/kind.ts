import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What a kill left, as judged by a program that starts after it. */
export type Verdict = Readonly<{
  /** Acknowledged things that are not there any more, in words. */
  lost: readonly string[];
  /** Where the work stood when it was killed: a test wants more than one of these. */
  stood: string;
}>;

/** One kind of work that is killed. */
export type Kind = Readonly<{
  name: string;
  /** A script of this folder or its neighbours that does the work in the app's folder given as argument, and tells what was acknowledged. */
  script: string;
  args: readonly string[];
  /** Fills the app's folder once; every round begins with a copy. */
  prepare(userData: string, now: string): Promise<void>;
  /** Looks at what stands after a kill. What it throws counts as a vault that cannot be read. */
  judge(userData: string, told: readonly string[], now: string): Promise<Verdict>;
}>;

export type Figures = Readonly<{
  name: string;
  kills: number;
  lost: readonly string[];
  unreadable: readonly string[];
  stood: ReadonlySet<string>;
}>;

const minute = (number: number): string => new Date(Date.parse('2026-11-23T09:00:00Z') + number * 60_000).toISOString();

/**
 * Does the work once to its end to know how long it takes, or two seconds of it when it has no end. Then again and again from the same
 * beginning, killed with everything that it started at moments spread over that time.
 */
export async function killWhile(kind: Kind, kills: number): Promise<Figures> {
  const pristine = mkdtempSync(path.join(os.tmpdir(), 'maatwerkbank-kills-'));
  const [lost, unreadable, stood] = [new Array<string>(), new Array<string>(), new Set<string>()];
  try {
    await kind.prepare(pristine, minute(0));
    const { millis: whole } = await round(kind, pristine, 2000, () => Promise.resolve());
    for (let kill = 0; kill < kills; kill += 1) {
      // The last one falls when it was just done.
      const millis = kill === kills - 1 ? whole * 2 : whole * ((kill + Math.random()) / (kills - 1));
      const where = `${kind.name}, kill ${kill + 1} after ${Math.round(millis)} ms`;
      await round(kind, pristine, millis, async (userData, told) => {
        try {
          const verdict = await kind.judge(userData, told, minute(60));
          lost.push(...verdict.lost.map((what) => `${where}: ${what}`));
          stood.add(verdict.stood);
        } catch (error) {
          unreadable.push(`${where}: ${String(error)}`);
        }
      });
    }
  } finally {
    rmSync(pristine, { recursive: true, force: true });
  }
  return { name: kind.name, kills, lost, unreadable, stood };
}

async function round(
  { script, args }: Kind,
  pristine: string,
  millis: number,
  look: (userData: string, told: readonly string[]) => Promise<void>,
): Promise<{ millis: number }> {
  const userData = mkdtempSync(path.join(os.tmpdir(), 'maatwerkbank-killed-'));
  try {
    cpSync(pristine, userData, { recursive: true });
    const { told, millis: took } = await killAfter([path.join(import.meta.dirname, script), userData, ...args, minute(1)], millis);
    await look(userData, told);
    return { millis: took };
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
}

/** Kills so many milliseconds after the first word; the work may have told that it is done before that, and waits. */
async function killAfter(command: readonly string[], millis: number): Promise<{ told: readonly string[]; millis: number }> {
  const root = path.resolve(import.meta.dirname, '../..');
  const worker = spawn(process.execPath, [...command], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  let told = '';
  let done = 0;
  const over = Promise.withResolvers<void>();
  worker.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
    if (told.endsWith('done\n')) {
      done = performance.now();
      over.resolve();
    }
  });
  await once(worker.stdout, 'data');
  const start = performance.now();
  const ended = once(worker, 'close');
  await Promise.race([new Promise((resolve) => setTimeout(resolve, millis)), over.promise]);
  // Its chores too.
  process.kill(-(worker.pid ?? 0), 'SIGKILL');
  const [, signal] = await ended;
  if (signal !== 'SIGKILL') throw new Error(`${command.join(' ')} ended by itself`);
  const whole = told.slice(0, told.lastIndexOf('\n')).split('\n');
  return { told: whole, millis: done > 0 ? done - start : millis };
}
