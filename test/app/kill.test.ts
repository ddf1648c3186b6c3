import { scanWal } from '#db/wal-scan.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { aDesk, anOpenDesk } from '#test/desk.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';

const KILLS = 20;
const root = path.resolve(import.meta.dirname, '../..');

/** Lets a worker type and kills the process after so many milliseconds of typing; answers the last acknowledged draft. */
async function typeUntilKilled(userData: string, from: number, millis: number): Promise<number> {
  const script = path.join(import.meta.dirname, 'keeps-saving.ts');
  const worker = spawn(process.execPath, [script, userData, String(from)], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  worker.stdout.setEncoding('utf8').on('data', (text: string) => void (told += text));
  await once(worker.stdout, 'data');
  setTimeout(() => worker.kill('SIGKILL'), millis);
  const [, signal] = await once(worker, 'close');
  expect(signal).toBe('SIGKILL');
  const whole = told.slice(0, told.lastIndexOf('\n')).split('\n');
  return Number(whole.at(-1));
}

test(`after ${KILLS} kills at any moment every acknowledged draft is there`, { timeout: 180_000 }, async () => {
  const first = await anOpenDesk();
  await first.lock();
  const { userData } = first;
  const folder = vaultFolder(path.join(userData, 'vault'));
  const journals = new Set<string>();
  let next = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const last = await typeUntilKilled(userData, next, Math.random() * 250);
    expect(last).toBeGreaterThanOrEqual(next);
    const state = scanWal(folder.wal);
    journals.add(state);
    expect(state, `kill ${kill}`).not.toBe('damaged');
    next = last + 1;
  }
  // The kills fell while there was something to lose.
  expect([...journals].some((state) => state !== 'none')).toBe(true);

  const desk = aDesk(userData);
  await desk.unlock();
  for (let number = 0; number < next; number += 1) {
    const draft = await desk.say('draft.get', { key: `draft:${number}` });
    expect(draft?.body, `draft ${number} of ${next}`).toEqual({ number, text: `zin ${number} `.repeat(1 + (number % 400)) });
  }
  await desk.lock();
  expect(scanWal(folder.wal)).toBe('none');
});
