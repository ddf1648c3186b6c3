import { createWords } from '#i18n/index.ts';
import { passphrase } from '#test/passphrase.ts';
import { nlNL } from '@mui/material/locale';
import { nlNL as gridNlNL } from '@mui/x-data-grid/locales';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { rmSync } from 'node:fs';
import { contentTexts } from './content-texts.ts';
import { anExampleVault, textsIn } from './example-vault.ts';
import type { App, LaunchOptions } from './launch-app.ts';
import { launchApp } from './launch-app.ts';
import { screensOf } from './screens.ts';
import { makeVault, unlock } from './steps/door.ts';
import { textsOf, unmarked } from './unmarked.ts';

/** Every Dutch text in marks: «ⓧ Vandaag». What stands on a screen without them did not come from i18n. */
const t = createWords('zz');

let launched: App | undefined;
async function launch(options: LaunchOptions = {}): Promise<App> {
  launched = await launchApp(options);
  await inPseudoLanguage(launched.page);
  return launched;
}
test.afterEach(async () => {
  await launched?.kill();
  if (launched) rmSync(launched.userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

test('the first start says nothing that is not from i18n', async () => {
  const { page } = await launch();
  await page.getByRole('heading', { level: 1, name: t('vault:welcome.title') }).waitFor();
  await page.getByLabel(t('vault:welcome.passphrase'), { exact: true }).fill('welkom');
  await page.getByText(t('vault:advice.tooShort')).waitFor();
  expect(unmarked(await textsOf(page), [])).toEqual([]);

  await makeVault(page, { passphrase, name: 'T. Tester' }, t);
  expect(unmarked(await textsOf(page), [])).toEqual([]);
});

test('no screen says anything that is not from i18n, typed, content, or a control of MUI in its own Dutch', async () => {
  test.setTimeout(300_000);
  const vault = await anExampleVault();
  const allowed = [...vault.typed, ...(await contentTexts()), ...textsIn([nlNL, gridNlNL])];
  const { page } = await launch({ userData: vault.userData });
  await page.getByLabel(t('vault:unlock.passphrase'), { exact: true }).waitFor();
  expect.soft(unmarked(await textsOf(page), allowed), 'unlock').toEqual([]);
  await unlock(page, vault.passphrase, t);
  for (const { name, show } of screensOf(t)) {
    await show(page);
    expect.soft(unmarked(await textsOf(page), allowed), name).toEqual([]);
  }
});

test('a planted text and a planted name are found, also beside what is allowed', async () => {
  const { page } = await launch();
  await page.getByRole('heading', { level: 1, name: t('vault:welcome.title') }).waitFor();
  const before = await textsOf(page);
  expect(before.length).toBeGreaterThan(10);
  await page.evaluate(() => {
    const main = document.querySelector('main') ?? document.body;
    main.append('Vergeten zin');
    main.append(Object.assign(document.createElement('button'), { title: 'Vergeten hint', ariaLabel: 'Vergeten naam' }));
    main.append('«ⓧ Wel gemerkt» en een staart');
    main.append('Anna 12-03-2026 14:30');
  });
  expect(unmarked(await textsOf(page), ['Anna'])).toEqual([
    'Vergeten zin',
    '«ⓧ Wel gemerkt» en een staart',
    'Vergeten naam',
    'Vergeten hint',
  ]);
});

/** The window as if it was opened with `?language=zz`; leaving the page is shut, so the address is changed before its scripts run. */
async function inPseudoLanguage(page: Page): Promise<void> {
  await page.addInitScript(() => history.replaceState(null, '', '?language=zz'));
  await page.reload();
}
