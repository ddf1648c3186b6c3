import { noorHead } from '#app/example/case-file.ts';
import { expect } from '@playwright/test';
import { caseFiles, makeVault, say, test } from './launched.ts';

test.describe('the page', () => {
  test('loads without a complaint of the content security policy, and a planted one is heard', async ({ launch }) => {
    const { page, violations } = await launch();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveTitle('Maatwerkbank');
    expect(violations).toEqual([]);

    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'h1 { color: red }';
      document.body.append(style);
    });
    await expect.poll(() => violations.length).toBe(1);
    expect(await page.evaluate(() => (document.body.innerHTML = '<b>made</b>')).catch(String)).toContain('TrustedHTML');
  });

  test('has window.desk as its only bridge, and nothing of Node', async ({ launch }) => {
    const { page } = await launch();
    const added = await page.evaluate(() => {
      const bare = document.body.appendChild(document.createElement('iframe'));
      const usual = new Set(Object.getOwnPropertyNames(bare.contentWindow ?? window));
      bare.remove();
      return Object.getOwnPropertyNames(window).filter((name) => !usual.has(name) && !/^\d+$/.test(name));
    });
    expect(added.filter((name) => !namesOfThePageItself.has(name))).toEqual(['desk']);
    expect(await page.evaluate(() => Object.keys(window.desk).toSorted())).toEqual(['call', 'facts', 'lock', 'on']);
    const node = [
      'require',
      'process',
      'module',
      'exports',
      'global',
      'Buffer',
      '__dirname',
      '__filename',
      'setImmediate',
      'electron',
      'ipcRenderer',
    ];
    expect(await page.evaluate((names) => names.filter((name) => name in globalThis), node)).toEqual([]);
    expect(await page.evaluate(() => Reflect.set(window, 'desk', null) || window.desk === null)).toBe(false);
  });

  test('cannot leave, open a window, fetch, or get a permission', async ({ launch }) => {
    const { page } = await launch();
    const here = page.url();
    const pages = () => page.context().pages().length;
    await page.evaluate(() => void (location.href = 'https://example.com/'));
    await page.evaluate(() => {
      const link = document.body.appendChild(document.createElement('a'));
      link.href = 'https://example.com/';
      link.click();
    });
    await page.evaluate(() => void window.open('https://example.com/'));
    await expect.poll(pages).toBe(1);
    expect(page.url()).toBe(here);
    expect(await page.evaluate(() => fetch('https://example.com/').then(() => 'fetched', () => 'refused'))).toBe('refused'); // prettier-ignore
    expect(await page.evaluate(() => Notification.requestPermission())).not.toBe('granted');
    expect(await page.evaluate(() => new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('given'), () => resolve('refused'))))).toBe('refused'); // prettier-ignore
  });

  test('is served nothing but the files of the window', async ({ launch }) => {
    const { page } = await launch();
    const answered = (address: string) => async (): Promise<number> => {
      const [response] = await Promise.all([
        page.waitForResponse((each) => each.url().includes(address.replace(/^[./]+/, '').slice(0, 12))),
        page.evaluate((source) => void (document.body.appendChild(document.createElement('img')).src = source), address),
      ]);
      return response.status();
    };
    for (const address of ['..%2f..%2fpackage.json', '%2e%2e%2fmain.js', 'assets%5c..%5c..%5cmain.js', 'missing-file.js']) {
      expect(await answered(address)()).toBe(404);
    }
  });
});

test.describe('calls', () => {
  test('with an unknown name or a wrong type are refused, and change nothing', async ({ launch }) => {
    const { page } = await launch();
    expect(await makeVault(page)).toEqual({ ok: true, value: null });
    expect(await say(page, 'caseFile.create', noorHead)).toMatchObject({ ok: true });
    const before = await caseFiles(page);
    expect(before).toMatchObject({ ok: true, value: [{ number: noorHead.number }] });
    for (const name of [
      'caseFile.destroyAll',
      '',
      '__proto__',
      'constructor',
      'toString',
      'x'.repeat(101),
      12,
      null,
      { name: 'caseFile.list' },
    ]) {
      expect(await say(page, name, {}), JSON.stringify(name)).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    }
    for (const input of [null, 'text', 12, [], {}, { name: 12 }, { name: null, extra: true }]) {
      expect(await say(page, 'caseFile.create', input), JSON.stringify(input)).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    }
    const huge = await page.evaluate(() => window.desk.call('search.find', { text: 'x'.repeat(17_000_000) }));
    expect(huge).toMatchObject({ ok: false, error: { issues: [{ message: 'tooLarge' }] } });
    expect(await caseFiles(page)).toEqual(before);
  });

  test('that change something are news to the window, until it no longer listens', async ({ launch }) => {
    const { page } = await launch();
    await makeVault(page);
    const heard = await page.evaluate(async (head) => {
      const news: string[] = [];
      const stop = window.desk.on('touched', (topics) => news.push(...topics));
      await window.desk.call('caseFile.create', head);
      stop();
      await window.desk.call('caseFile.create', { ...head, number: 'MW-2026-0002' });
      return news;
    }, noorHead);
    expect(heard).toEqual(['caseFiles', 'audit']);
  });
});

/** What libraries of the page put there by themselves, on purpose and without reaching anything. */
const namesOfThePageItself = new Set<string>(['__zod_globalConfig', '__zod_globalRegistry', '__reactRouterVersion']);
