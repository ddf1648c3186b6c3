import { expect } from '@playwright/test';
import { caseFiles, makeVault, passphrase, say, test } from './launched.ts';

test.describe('the lock', () => {
  test('comes by itself when nobody is there, and not while somebody is', async ({ launch }) => {
    const app = await launch({ args: ['--idle-seconds=5'] });
    const { page } = app;
    await makeVault(page);
    for (let seconds = 0; seconds < 8; seconds += 1) {
      await page.mouse.move(100 + seconds, 100);
      await page.waitForTimeout(1_000);
    }
    expect(await caseFiles(page)).toMatchObject({ ok: true });
    const door = await app.nextWindow();
    expect(await door.evaluate(() => window.desk.facts.opened)).toBe('locked');
    expect(await caseFiles(door)).toMatchObject({ ok: false });
  });

  test('comes when the lid is closed', async ({ launch }) => {
    const app = await launch();
    const { page } = app;
    await makeVault(page);
    await app.suspend();
    const door = await app.nextWindow();
    expect(await door.evaluate(() => window.desk.facts.opened)).toBe('locked');
  });

  test('does nothing while no vault is open', async ({ launch }) => {
    const app = await launch();
    const { page } = app;
    await page.keyboard.press('Control+l');
    await app.suspend();
    await page.waitForTimeout(1_500);
    expect(await page.evaluate(() => window.desk.facts.opened)).toBe('start');
  });

  test('waits for what the page still has to save', async ({ launch }) => {
    const app = await launch();
    const { page } = app;
    await makeVault(page);
    await page.evaluate(() => {
      window.desk.on('aboutToLock', async () => {
        await new Promise((resolve) => setTimeout(resolve, 200));
        await window.desk.call('draft.put', { key: 'test:1', caseFileId: null, place: 'timeline', body: 'het laatste woord' });
      });
      window.desk.on('aboutToLock', () => Promise.reject(new Error('one that fails')));
      window.desk.lock();
    });
    const door = await app.nextWindow();
    await say(door, 'vault.unlock', { passphrase });
    expect(await say(door, 'draft.get', { key: 'test:1' })).toMatchObject({ value: { body: 'het laatste woord' } });
  });

  test('hides a page that is slow to save after half a second, and goes on without it after five', async ({ launch }) => {
    const app = await launch();
    const { page } = app;
    await makeVault(page);
    const closed = page.waitForEvent('close', { timeout: 20_000 });
    const started = Date.now();
    await page.evaluate(() => {
      window.desk.on('aboutToLock', () => new Promise(() => undefined));
      window.desk.lock();
    });
    await expect.poll(async () => (await app.outside.look()).windows[0]?.shown, { intervals: [50] }).toBe(false);
    expect(Date.now() - started).toBeLessThan(2_000);
    await closed;
    expect(Date.now() - started).toBeGreaterThan(4_500);
    await app.nextWindow();
  });
});
