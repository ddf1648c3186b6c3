import { takeLock, whileLocked } from '#db/vault-lock.ts';
import { aFolder } from '#test/folder.ts';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Another process that holds the lock until it is killed. */
async function anotherHolder(lock: string): Promise<ChildProcess> {
  const script = `const { takeLock } = await import('#db/vault-lock.ts'); takeLock(process.argv[1]); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, lock], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

test('one holder at a time in one process', () => {
  const lock = path.join(aFolder(), 'vault.lock');
  const release = takeLock(lock);
  expect(() => takeLock(lock)).toThrow('vault.alreadyOpen');
  release();
  expect(whileLocked(lock, () => 'held')).toBe('held');
  expect(whileLocked(lock, () => 'held again')).toBe('held again');
});

test('another process is refused at once, and a killed one holds nothing', async () => {
  const lock = path.join(aFolder(), 'vault.lock');
  const other = await anotherHolder(lock);
  const start = performance.now();
  expect(() => takeLock(lock)).toThrow('vault.alreadyOpen');
  expect(performance.now() - start).toBeLessThan(1000);
  other.kill('SIGKILL');
  await once(other, 'exit');
  takeLock(lock)();
});

test('a place that cannot hold a lock is told as blocked', () => {
  const file = path.join(aFolder(), 'file');
  writeFileSync(file, '');
  expect(() => takeLock(path.join(file, 'vault.lock'))).toThrow('vault.folderBlocked');
  expect(() => takeLock(path.join(aFolder(), 'absent', 'vault.lock'))).toThrow('vault.folderBlocked');
});
