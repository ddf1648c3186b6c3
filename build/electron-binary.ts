import { downloadArtifact } from '@electron/get';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const packageFolder = path.dirname(require.resolve('electron/package.json'));
const Package = z.object({ version: z.string() });
const Attempt = z.object({ version: z.string(), at: z.number(), why: z.string() });

/** No byte for this long counts as no. */
const PATIENCE = 15_000;
const A_DAY = 24 * 60 * 60 * 1000;

export type Electron = { path: string } | { why: string };

/** Electron's own program where it is present or can be fetched; else why not. A failed attempt is remembered for a day, outside the project. */
export async function electronBinary(): Promise<Electron> {
  const present = presentBinary();
  if (present) return { path: present };
  const { version } = Package.parse(JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')));
  const failed = rememberedFailure(version);
  if (failed) return { why: failed };
  try {
    console.log(`Fetching Electron ${version}, once ...`);
    await fetchBounded(version);
    // Its own script finds the file in its cache, checks it again and unpacks it.
    const { status } = spawnSync(process.execPath, [path.join(packageFolder, 'install.js')], { stdio: ['ignore', 'ignore', 'ignore'] });
    const fetched = presentBinary();
    if (fetched) return { path: fetched };
    throw new Error(`it could not be unpacked (${status})`);
  } catch (error) {
    const why = reason(error);
    writeFileSync(memory(), JSON.stringify({ version, at: Date.now(), why }));
    return { why };
  }
}

/** The program as Electron's package knows it, without fetching anything. */
export function presentBinary(): string | undefined {
  const name = path.join(packageFolder, 'path.txt');
  const executable = existsSync(name) ? readFileSync(name, 'utf8').trim() : process.platform === 'win32' ? 'electron.exe' : 'electron';
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(packageFolder, 'dist');
  const file = path.join(folder, executable);
  return existsSync(file) ? file : undefined;
}

/** Downloads into Electron's usual cache, with the checksums of its package; gives up when nothing comes. */
async function fetchBounded(version: string): Promise<void> {
  const stalled = new AbortController();
  const giveUp = () => stalled.abort(new Error(`no byte within ${PATIENCE / 1000} seconds`));
  let timer = setTimeout(giveUp, PATIENCE);
  const getProgressCallback = async () => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, PATIENCE);
  };
  try {
    await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(path.join(packageFolder, 'checksums.json'), 'utf8'))),
      downloadOptions: { signal: stalled.signal, quiet: true, getProgressCallback },
    });
  } finally {
    clearTimeout(timer);
  }
}

function rememberedFailure(version: string): string | undefined {
  try {
    const attempt = Attempt.parse(JSON.parse(readFileSync(memory(), 'utf8')));
    if (attempt.version === version && Date.now() - attempt.at < A_DAY) return `${attempt.why}; tried less than a day ago`;
    rmSync(memory(), { force: true });
  } catch {
    // No attempt is remembered.
  }
  return undefined;
}

const memory = (): string => path.join(os.tmpdir(), `maatwerkbank-electron-${os.userInfo().username}.json`);

/** One line that a person can act on: the innermost cause, without addresses. */
function reason(error: unknown): string {
  let cause = error;
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause;
  const text = cause instanceof Error ? cause.message : String(cause);
  return text.replace(/https?:\/\/\S+/g, 'its download address').split('\n')[0] ?? 'unknown';
}
