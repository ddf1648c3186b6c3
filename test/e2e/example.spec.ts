import { naimaHead, noorHead } from '#app/example/case-file.ts';
import { naimaChoice } from '#app/example/weighing.ts';
import { createWords } from '#i18n/index.ts';
import { expect } from '@playwright/test';
import { passphrase, test } from './launched.ts';
import { makeExampleVault } from './steps/door.ts';
import { goTo } from './steps/frame.ts';

const t = createWords('nl');

test('"Probeer met voorbeelddossiers" gives two invented files, and a typed word finds the sentence it stands in', async ({ launch }) => {
  const { page } = await launch();
  await makeExampleVault(page, { passphrase });
  await expect(page.getByText(naimaHead.name).first()).toBeVisible();
  await goTo(page, t('frame:files'));
  for (const { name } of [noorHead, naimaHead]) await expect(page.getByRole('button', { name, exact: true })).toBeVisible();

  await page.keyboard.press('Control+k');
  const [word = ''] = naimaChoice.orderReason.match(/\p{L}{9,}/u) ?? [];
  await page.getByRole('combobox', { name: t('search:title') }).fill(word.slice(0, -2));
  await page
    .getByRole('option', { name: new RegExp(`${word}.*${naimaHead.name.slice(0, 5)}|${naimaHead.name.slice(0, 5)}.*${word}`, 's') })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: naimaHead.name })).toBeVisible();
  await expect(page.getByRole('tab', { name: t('caseFile:tab.weighing'), selected: true })).toBeVisible();
});
