import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const stamp = path.join(root, 'out/.built');
const sources = ['app', 'build', 'contract', 'db', 'domain', 'electron', 'i18n', 'renderer', 'reports', 'package-lock.json'];

/** Builds out/: the window, its preload, and the processes behind it. */
export async function buildAll(): Promise<void> {
  const started = new Date();
  rmSync(path.join(root, 'out'), { recursive: true, force: true });
  for (const part of ['main', 'preload', 'renderer']) {
    // One after the other: each build takes all the memory it can get.
    await build({ configFile: path.join(root, `build/vite.${part}.config.ts`), logLevel: 'warn' });
  }
  writeFileSync(stamp, started.toISOString());
}

/** Builds when a source is newer than what stands in out/. Answers whether it did. */
export async function buildWhenStale(): Promise<boolean> {
  if (!isStale()) return false;
  await buildAll();
  return true;
}

function isStale(): boolean {
  const built = changedAt(stamp);
  return built === 0 || sources.some((source) => newest(path.join(root, source)) > built);
}

function newest(entry: string): number {
  const found = statSync(entry, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  return Math.max(found.mtimeMs, ...readdirSync(entry).map((name) => newest(path.join(entry, name))));
}

const changedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (import.meta.main) await buildAll();
