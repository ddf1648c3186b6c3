import { noorHead } from '#app/example/case-file.ts';
import { createWords } from '#i18n/index.ts';
import { passphrase } from '#test/passphrase.ts';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { aVaultWith } from './example-vault.ts';
import type { App } from './launch-app.ts';
import { test } from './launched.ts';
import { below, canLook } from './processes.ts';
import { unlock } from './steps/door.ts';
import { openFile } from './steps/frame.ts';

const t = createWords('nl');
const LOCKS = 50;
/** Windows take most of the time, in starting: so many programs have their locks side by side. */
const SIDE_BY_SIDE = 2;

/** A story in which every place can be told from every other. */
const story = Array.from({ length: 900 }, (_, index) => `${index} ${['was', 'één', 'bij', 'hén', 'ooit'][index % 5]} `).join('');

/** The field in which the story is told, and how much of it was ever seen there. */
function telling(page: Page) {
  const field = page.getByRole('textbox', { name: t('journal:field.text'), exact: true });
  const seen = { length: 0 };
  page.on('console', (message) => {
    const [, length] = /^seen (\d+)$/.exec(message.text()) ?? [];
    seen.length = Math.max(seen.length, Number(length ?? 0));
  });
  const watch = () =>
    field.evaluate((element) => {
      const box = element as HTMLTextAreaElement; // A long text.
      box.addEventListener('input', () => console.debug(`seen ${box.value.length}`));
    });
  return { field, seen, watch };
}

test(`who types and is locked out ${LOCKS} times finds every character, and types on where the cursor was`, async ({ launch }) => {
  test.setTimeout(600_000);
  await Promise.all(
    Array.from({ length: SIDE_BY_SIDE }, async () => {
      const app = await launch({ userData: await aVaultWith((say) => say('caseFile.create', noorHead)) });
      await typeAndLock(app, LOCKS / SIDE_BY_SIDE);
    }),
  );
});

async function typeAndLock(app: App, locks: number): Promise<void> {
  await unlock(app.page, passphrase);
  await openFile(app.page, noorHead.name);
  await telling(app.page).field.focus();
  let told = 0;
  const leaks: { processes: number; files: number }[] = [];

  for (let round = 0; round < locks; round += 1) {
    const { page } = app;
    const { field, seen, watch } = telling(page);
    await expect(field).toBeFocused();
    await watch();
    let asked = false;
    let pressed = told;
    // Half of the locks come from the keyboard between two keys, half from outside while keys come in.
    const typing = (async () => {
      const last = round % 2 === 1 ? story.length : told + 1 + Math.floor(Math.random() * 25);
      for (let index = told; index < last; index += 1) {
        await page.keyboard.type(story[index] ?? '');
        if (!asked) pressed = index + 1;
      }
      asked = true;
      await page.keyboard.press('Control+l');
    })().catch(() => undefined); // The window went away under the fingers.
    if (round % 2 === 1) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 500));
      asked = true;
      await (round % 4 === 1 ? app.outside.system('lock-screen') : app.suspend());
    }
    await Promise.all([typing, app.nextWindow()]);
    if (canLook) leaks.push({ processes: below(app.pid).length, files: readdirSync(`/proc/${app.pid}/fd`).length });

    await unlock(app.page, passphrase);
    const again = telling(app.page).field;
    await expect(again).toBeFocused();
    const kept = await again.inputValue();
    expect(story.startsWith(kept), `round ${round}: ${kept.slice(-40)}`).toBe(true);
    expect(kept.length, `round ${round}: what was pressed`).toBeGreaterThanOrEqual(pressed);
    expect(kept.length, `round ${round}: what was seen`).toBeGreaterThanOrEqual(seen.length);
    told = kept.length;
  }
  expect(told).toBeGreaterThan(locks * 3);

  // Nothing is left behind by a lock: as many processes and open files after the last as after the fifth.
  const [early, late] = [leaks[4], leaks.at(-1)];
  expect(late?.processes ?? 0).toBeLessThanOrEqual((early?.processes ?? 0) + 2);
  expect(late?.files ?? 0).toBeLessThanOrEqual((early?.files ?? 0) + 5);
}
