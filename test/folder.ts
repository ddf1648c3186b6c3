import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

const folders = new Set<string>();

/** An empty folder that is removed after the test file. */
export function aFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'maatwerkbank-test-'));
  folders.add(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders.clear();
});
