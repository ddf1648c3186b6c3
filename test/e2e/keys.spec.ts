import { createWords } from '#i18n/index.ts';
import { passphrase } from '#test/passphrase.ts';
import { expect } from '@playwright/test';
import { aVaultWith } from './example-vault.ts';
import { test } from './launched.ts';
import { unlock } from './steps/door.ts';
import { goTo } from './steps/frame.ts';

const t = createWords('nl');
const fresh = 'negen groene trams in de mist';

test('a recovery key is put on paper and typed back; with it a forgotten passphrase makes way for a new one', async ({ launch }) => {
  const app = await launch({ userData: await aVaultWith(async (say) => say('profile.get', {})) });
  const { page } = app;
  await unlock(page, passphrase);
  await goTo(page, t('frame:settings'));
  await page.getByRole('tab', { name: t('profile:part.keys'), exact: true }).click();

  await page.getByRole('button', { name: t('keys:recovery.make'), exact: true }).click();
  await page.getByLabel(t('keys:proof.passphrase'), { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: t('keys:recovery.show'), exact: true }).click();
  const list = page.getByRole('list', { name: t('keys:recovery.groups') });
  await list.waitFor();
  const groups = (await list.getByRole('listitem').allInnerTexts()).map((text) => text.trim().split(/\s+/).at(-1) ?? '');
  expect(groups).toHaveLength(8);
  await page.getByRole('button', { name: t('keys:recovery.next'), exact: true }).click();

  // A slip of the pen in the third group is named by its number, and opens nothing yet.
  const typed = page.getByRole('textbox', { name: t('keys:recovery.typed') });
  const slipped = groups.map((group, index) => (index === 2 ? `${group.startsWith('0') ? '1' : '0'}${group.slice(1)}` : group));
  await typed.fill(slipped.join(' '));
  await page.getByRole('button', { name: t('keys:recovery.confirm'), exact: true }).click();
  await expect(page.getByRole('alert')).toContainText(t('keys:refusal.groupWrong', { groups: '3' }));
  expect(await typed.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd))).toBe(
    slipped[2],
  );
  await typed.fill(groups.join('-').toLowerCase());
  await page.getByRole('button', { name: t('keys:recovery.confirm'), exact: true }).click();
  await expect(page.getByText(t('keys:changed.recovery'))).toBeVisible();

  await page.keyboard.press('Control+l');
  const door = await app.nextWindow();
  await door.getByText(t('keys:door.forgotten'), { exact: true }).click();
  await door.getByRole('button', { name: t('keys:door.withRecovery'), exact: true }).click();
  await door.getByRole('textbox', { name: t('keys:recovery.typed') }).fill(groups.join(' '));
  await door.getByRole('button', { name: t('keys:door.open'), exact: true }).click();
  await door.getByRole('heading', { name: t('keys:door.dueTitle') }).waitFor();
  await door.getByLabel(t('keys:passphrase.fresh'), { exact: true }).fill(fresh);
  await door.getByLabel(t('keys:passphrase.repeat'), { exact: true }).fill(fresh);
  await door.getByRole('button', { name: t('keys:passphrase.save'), exact: true }).click();
  await door.getByRole('navigation', { name: t('frame:nav'), exact: true }).waitFor({ timeout: 60_000 });

  await door.keyboard.press('Control+l');
  const again = await app.nextWindow();
  await unlock(again, fresh);
});
