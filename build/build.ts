import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'out');
const stamp = path.join(out, '.built');
const sources = ['app', 'build', 'contract', 'db', 'domain', 'electron', 'i18n', 'renderer', 'reports', 'package-lock.json'];

/** Builds out/: the window, its preload, and the processes behind it. What stood there stays until the new one is whole. */
export async function buildAll(): Promise<void> {
  const started = new Date();
  const next = path.join(root, 'node_modules/.cache', `maatwerkbank-out-${process.pid}`);
  mkdirSync(next, { recursive: true });
  try {
    for (const part of ['main', 'preload', 'renderer']) {
      const outDir = part === 'renderer' ? path.join(next, 'renderer') : next;
      // One after the other: each build takes all the memory it can get.
      await build({ configFile: path.join(root, `build/vite.${part}.config.ts`), logLevel: 'warn', build: { outDir } });
    }
    rmSync(out, { recursive: true, force: true });
    renameSync(next, out);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  writeFileSync(stamp, '');
  // What was changed while we built is newer than this.
  utimesSync(stamp, started, started);
}

/** Builds when a source is newer than what stands in out/. Answers whether it did. */
export async function buildWhenStale(): Promise<boolean> {
  if (!isStale()) return false;
  await buildAll();
  return true;
}

function isStale(): boolean {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return built === 0 || sources.some((source) => newest(path.join(root, source)) > built);
}

function newest(entry: string): number {
  const found = statSync(entry, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  return Math.max(found.mtimeMs, ...readdirSync(entry).map((name) => newest(path.join(entry, name))));
}

if (import.meta.main) await buildAll();
