import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const file = path.resolve(import.meta.dirname, '../../electron/core-dumps.ts');

/** What the kernel says of the size of a dump: of a process, and of one that it starts. */
function limits(first: string): readonly string[] {
  const look = `/^Max core file size.*/m.exec(require('node:fs').readFileSync('/proc/self/limits', 'utf8'))[0].replace(/\\s+/g, ' ').trim()`;
  const program = `
    ${first}
    const { createRequire } = await import('node:module');
    globalThis.require = createRequire(${JSON.stringify(file)});
    console.log(${look});
    const { spawnSync } = require('node:child_process');
    console.log(spawnSync(process.execPath, ['-e', ${JSON.stringify(`console.log(${look})`)}], { encoding: 'utf8' }).stdout.trim());`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }).stdout.trim().split('\n');
}

test.runIf(process.platform === 'linux')('on Linux no process of ours is written to the disk when it crashes', () => {
  const zero = 'Max core file size 0 0 bytes';
  // The same look finds a limit that is not zero, where nothing forbids it.
  expect(limits('').every((limit) => limit !== zero)).toBe(true);
  expect(limits(`(await import(${JSON.stringify(file)})).forbidCoreDumps();`)).toEqual([zero, zero]);
});
