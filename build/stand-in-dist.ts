import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const require = createRequire(import.meta.url);

/** The mark by which @electron/fuses finds the fuse wire in a program, a version (1), a length (9) and nine fuses as Electron ships them. */
const FUSE_WIRE = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 9]), Buffer.from('100110010')]);

/**
 * A folder in the shape of Electron's own distribution, for packing where Electron's binary cannot be fetched. Its `electron` only says
 * so: what is proved with it is that the package is complete and its fuses are set, not that Electron runs it.
 */
export function makeStandInDist(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'maatwerkbank-electron-'));
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(require.resolve('electron/package.json'), 'utf8')));
  mkdirSync(path.join(folder, 'locales'));
  mkdirSync(path.join(folder, 'resources'));
  writeFileSync(path.join(folder, 'version'), version);
  writeFileSync(path.join(folder, 'LICENSE'), 'Stand-in for Electron: see docs/electron-apis.md.\n');
  writeFileSync(path.join(folder, 'LICENSES.chromium.html'), '<title>Stand-in</title>\n');
  for (const language of ['nl', 'en-US']) writeFileSync(path.join(folder, 'locales', `${language}.pak`), '');
  const program = path.join(folder, 'electron');
  writeFileSync(
    program,
    Buffer.concat([
      Buffer.from('#!/bin/sh\necho "This package was made without Electron\'s binary and does not start."\nexit 1\n'),
      FUSE_WIRE,
    ]),
  );
  chmodSync(program, 0o755);
  return folder;
}
