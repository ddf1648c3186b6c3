import { noorHead } from '#app/example/case-file.ts';
import { createWords } from '#i18n/index.ts';
import { passphrase } from '#test/passphrase.ts';
import { expect } from '@playwright/test';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { axe } from './axe.ts';
import { aDamagedVault } from './damaged-vault.ts';
import { test } from './launched.ts';
import { openFile } from './steps/frame.ts';

const t = createWords('nl');

test('a damaged vault says so, is read, is salvaged, and says which notes of whom were lost', async ({ launch }) => {
  const app = await launch({ userData: await aDamagedVault() });
  const { page } = app;
  await page.getByLabel(t('vault:unlock.passphrase')).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: t('damage:ways.title') })).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('alert')).toContainText(t('damage:found.database'));
  expect(await axe(page)).toEqual([]);

  await page.getByRole('button', { name: t('damage:ways.read') }).click();
  await openFile(page, noorHead.name);
  await page
    .getByRole('alert')
    .first()
    .getByRole('button', { name: t('damage:banner.ways') })
    .click();
  await page.getByRole('button', { name: t('damage:salvage.start') }).click();
  const lost = page.getByRole('list', { name: t('damage:result.lostTitle') });
  await expect(lost).toContainText(noorHead.name, { timeout: 30_000 });
  await expect(lost).toContainText(t('damage:kind.timeline'));
  expect(await axe(page)).toEqual([]);

  await page.getByRole('button', { name: t('damage:salvage.take') }).click();
  await expect(page.getByText(t('damage:banner.title'))).toBeHidden({ timeout: 15_000 });
  await expect(lost).toContainText(noorHead.name);
  await expect(page.getByText(/^De beschadigde kluis is bewaard als/)).toBeVisible();
  expect(readdirSync(path.join(app.userData, 'vault', 'set-aside'))).toHaveLength(1);

  await lost.getByRole('button', { name: t('damage:result.open', { name: noorHead.name }) }).click();
  await expect(page.getByRole('heading', { level: 1, name: noorHead.name })).toBeVisible();
  await expect(page.getByRole('region', { name: t('journal:list') })).toContainText('over het gesprek aan de keukentafel');
});
