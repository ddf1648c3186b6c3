import { redact } from '#app/fault-log.ts';
import { aFolder } from '#test/folder.ts';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const words = ['Naïma', 'Naima', 'schulden', 'geheim'];

/** A process of ours in which something breaks that nobody foresaw. */
function broken(how: string, withLog: boolean) {
  const folder = aFolder();
  const program = path.join(folder, 'program.ts');
  const log = withLog ? "redactedLog(process.argv[2] ?? '', () => '2026-03-09T09:00:00Z'), 'vault-process'" : '';
  writeFileSync(
    program,
    `import { endOnFault } from ${JSON.stringify(path.join(root, 'app/last-words.ts'))};
    import { redactedLog } from ${JSON.stringify(path.join(root, 'app/fault-log.ts'))};
    void redactedLog;
    endOnFault(${log});
    setInterval(() => undefined, 1000);
    ${how}`,
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, path.join(folder, 'logs')], { cwd: root, encoding: 'utf8' });
  const file = path.join(folder, 'logs/faults.log');
  return { status, said: stdout + stderr, logged: existsSync(file) ? readFileSync(file, 'utf8') : '' };
}

test.each([
  ['an error that is thrown', "setTimeout(() => { throw new TypeError('Naïma heeft schulden: geheim'); });"],
  ['a promise that nobody hears', "void Promise.reject(new TypeError('Naïma heeft schulden: geheim'));"],
])('%s ends the process without a word of what was said, on any stream or in the log', (_, how) => {
  const { status, said, logged } = broken(how, true);
  expect(status).toBe(1);
  expect(said).toBe('');
  expect(JSON.parse(logged)).toMatchObject({ where: 'vault-process', name: 'TypeError', code: '' });
  for (const word of words) expect(logged).not.toContain(word);
});

test('the same without a log, as in the chores process', () => {
  expect(broken("throw new Error('Naïma heeft schulden: geheim');", false)).toEqual({ status: 1, said: '', logged: '' });
});

test('text that looks like a place in a program is not taken for one of ours', () => {
  const error = new Error('eerst');
  error.stack = 'Error: later\n    at Naima.geheim (/elders/Naima-schulden.ts:1:1)\n    at file:///elders/Naima.ts:2:2';
  expect(redact(error).frames).toEqual([]);
});
