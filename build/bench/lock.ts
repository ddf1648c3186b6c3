import { launchApp } from '#test/e2e/launch-app.ts';
import { below, canLook } from '#test/e2e/processes.ts';
import { unlock } from '#test/e2e/steps/door.ts';
import { settled } from '#test/e2e/steps/frame.ts';
import { single } from './print.ts';
import { summarise } from './statistics.ts';
import { PASSPHRASE } from './vault.ts';

const ROUNDS = 5;

/**
 * The lock as a person has it: from the keys Ctrl+L in the real window until the vault process and every process of the window are
 * gone, keys and pages with them. The next door is not waited for.
 */
export async function measureLock(userData: string): Promise<void> {
  if (!canLook) return console.log('the lock with its processes is only measured on Linux');
  const app = await launchApp({ userData });
  const [locks, processes]: [number[], number[]] = [[], []];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      await unlock(app.page, PASSPHRASE);
      // What stands there: someone who locks at once waits for what was just asked, out of sight.
      await settled(app.page);
      const held = below(app.pid).filter(({ command }) => /vault-process\.js|NodeService|--type=renderer/.test(command));
      processes.push(held.length);
      const start = performance.now();
      const pressed = app.page.keyboard.press('Control+l').catch(() => undefined); // The window goes away under the fingers.
      const ids = new Set(held.map(({ pid }) => pid));
      while (below(app.pid).some(({ pid }) => ids.has(pid))) await new Promise((resolve) => setTimeout(resolve, 2));
      locks.push(performance.now() - start);
      await pressed;
      await app.nextWindow();
    }
  } finally {
    await app.kill();
  }
  single('lock, all processes gone', summarise(locks));
  console.log(`  ${Math.min(...processes)} processes each time, in the ${app.shell}`);
}
