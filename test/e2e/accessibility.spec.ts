import { createWords } from '#i18n/index.ts';
import { places } from '#renderer/case-file/places.ts';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { rmSync } from 'node:fs';
import { passphrase } from '#test/passphrase.ts';
import { axe } from './axe.ts';
import { anExampleVault } from './example-vault.ts';
import type { App, LaunchOptions } from './launch-app.ts';
import { launchApp } from './launch-app.ts';
import { screensOf, stepsOf } from './screens.ts';
import { unlock } from './steps/door.ts';
import { outline, settled } from './steps/frame.ts';

const t = createWords('nl');
const usual = { width: 1280, height: 860 };
/** What is left of the usual window at 200 %. */
const zoomed = { width: usual.width / 2, height: usual.height / 2 };

let launched: App | undefined;
const launch = async (options: LaunchOptions = {}): Promise<App> => (launched = await launchApp(options));
test.afterEach(async () => {
  await launched?.kill();
  if (launched) rmSync(launched.userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

test.describe('axe in light and dark, and no sideways scrolling at 200 %', () => {
  test('before the door', async () => {
    const { page } = await launch();
    await page.getByRole('heading', { level: 1, name: t('vault:welcome.title') }).waitFor();
    await page.getByLabel(t('vault:welcome.passphrase'), { exact: true }).fill('welkom');
    await page.getByText(t('vault:advice.tooShort')).waitFor();
    expect(await look(page)).toEqual([]);
  });

  test('on every screen behind it', async () => {
    test.setTimeout(600_000);
    const vault = await anExampleVault();
    const { page } = await launch({ userData: vault.userData });
    await page.setViewportSize(usual);
    await page.getByLabel(t('vault:unlock.passphrase'), { exact: true }).waitFor();
    expect.soft(await look(page), 'unlock').toEqual([]);
    await unlock(page, vault.passphrase);
    const seen = new Set<string>();
    for (const { name, show } of screensOf(t)) {
      await show(page);
      expect.soft(await look(page), name).toEqual([]);
      for (const step of await outline(page).getByRole('button').allInnerTexts()) seen.add(/^\d+\. (.*)/.exec(step)?.[1] ?? step);
    }
    // The list of screens leaves out no step that a tab shows.
    expect([...seen].toSorted()).toEqual([...new Set(places.flatMap((place) => stepsOf(t, place).map(({ title }) => title)))].toSorted());
  });

  test('the looks can fail', async () => {
    const { page } = await launch();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(() => {
      const wide = document.body.appendChild(document.createElement('button'));
      Object.assign(wide.style, { width: '2000px', outline: 'none' });
    });
    expect(await seesFocus(page, page.getByRole('button').last())).toBe(false);
    expect(await look(page)).toEqual([
      expect.stringMatching(/^light: button-name/),
      expect.stringMatching(/^dark: button-name/),
      expect.stringMatching(/^200 %: /),
    ]);
  });
});

/** What is wrong with the screen that stands there, in words; nothing when all is well. */
async function look(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction((scheme) => getComputedStyle(document.documentElement).colorScheme === scheme, colorScheme);
    await painted(page);
    found.push(...(await axe(page)).map((problem) => `${colorScheme}: ${problem}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(zoomed);
  await painted(page);
  const sideways = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main')]
      .filter((each) => each.scrollWidth > each.clientWidth)
      .map((each) => `${each.localName} is ${each.scrollWidth - each.clientWidth} px too wide`),
  );
  found.push(...sideways.map((each) => `200 %: ${each}`));
  await page.setViewportSize(usual);
  await painted(page);
  return found;
}

/** What changed is on the screen. */
const painted = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

test('from the first start to a note in a file, with the keyboard alone', async () => {
  const { page } = await launch();
  const { keyboard } = page;
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const field = (name: string): Locator => page.getByLabel(name, { exact: true });

  await test.step('a vault', async () => {
    await page.getByRole('heading', { level: 1, name: t('vault:welcome.title') }).waitFor();
    const own = page.getByRole('radio', { name: t('vault:welcome.own') });
    await tabTo(page, own);
    await keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: t('vault:welcome.example') })).toBeChecked();
    await keyboard.press('ArrowUp');
    await expect(own).toBeChecked();
    await tabTo(page, page.getByRole('textbox', { name: t('vault:welcome.name') }));
    await keyboard.type('T. Tester');
    await tabTo(page, field(t('vault:welcome.passphrase')));
    await keyboard.type(passphrase);
    await tabTo(page, field(t('vault:welcome.repeat')));
    await keyboard.type(passphrase);
    await tabTo(page, button(t('vault:welcome.make')));
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: t('today:title') }).waitFor({ timeout: 60_000 });
  });

  await test.step('a new file', async () => {
    await tabTo(page, button(t('frame:files')));
    await keyboard.press('Enter');
    await tabTo(page, button(t('caseFile:new')));
    await keyboard.press('Enter');
    await tabTo(page, field(t('caseFile:field.name')));
    await keyboard.type('Teun Toets');
    await tabTo(page, button(t('caseFile:create')));
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Teun Toets' }).waitFor();
  });

  await test.step('opened from the caseload', async () => {
    await tabTo(page, button(t('frame:files')));
    await keyboard.press('Enter');
    await tabTo(page, page.getByRole('columnheader', { name: t('caseFile:field.name') }));
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Teun Toets' }).waitFor();
    await settled(page);
  });

  await test.step('another tab and back', async () => {
    const tab = (name: string): Locator => page.getByRole('tab', { name, exact: true });
    await tabTo(page, tab(t('caseFile:tab.timeline')));
    await keyboard.press('ArrowRight');
    await expect(tab(t('caseFile:tab.intake'))).toBeFocused();
    await keyboard.press('Enter');
    await page.getByRole('tabpanel', { name: t('caseFile:tab.intake') }).waitFor();
    await keyboard.press('ArrowLeft');
    await keyboard.press('Enter');
    await page.getByRole('tabpanel', { name: t('caseFile:tab.timeline') }).waitFor();
  });

  await test.step('a note', async () => {
    await tabTo(page, page.getByRole('combobox', { name: t('journal:field.kind') }));
    await keyboard.press('Enter');
    await keyboard.press('Home');
    await keyboard.press('Enter');
    await tabTo(page, field(t('journal:field.text')));
    await keyboard.type('Belde: alles goed.');
    await keyboard.press('Control+s');
    await page
      .getByRole('region', { name: t('journal:list') })
      .getByText('Belde: alles goed.')
      .waitFor();
    await expect(page.getByRole('region', { name: t('journal:list') })).toContainText(t('journal:kind.phone'));
  });

  await test.step('and elsewhere by Ctrl+K', async () => {
    await keyboard.press('Control+k');
    await keyboard.type(t('frame:settings'));
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: t('profile:title') }).waitFor();
    await keyboard.press('Control+k');
    await keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});

/** Presses Tab until it is there, and looks whether one can see that it is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const isThere = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 80 && !(await isThere()); presses += 1) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
  expect(await seesFocus(page, target), `the focus on ${String(target)} can be seen`).toBe(true);
}

/** The picture around it with the focus is another one than without. */
async function seesFocus(page: Page, target: Locator): Promise<boolean> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) return false;
  const clip = { x: Math.max(0, box.x - 8), y: Math.max(0, box.y - 8), width: box.width + 16, height: box.height + 16 };
  const focused = await page.screenshot({ clip });
  await target.evaluate((element: HTMLElement) => element.blur());
  const blurred = await page.screenshot({ clip });
  await target.evaluate((element: HTMLElement) => element.focus());
  return !focused.equals(blurred);
}
