import { noorHead } from '#app/example/case-file.ts';
import { listBackups } from '#db/backup/place.ts';
import { readState } from '#db/backup/state-file.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { createWords } from '#i18n/index.ts';
import { passphrase } from '#test/passphrase.ts';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aVaultWith } from './example-vault.ts';
import { caseFiles, say, test } from './launched.ts';
import { unlock } from './steps/door.ts';
import { goTo, settled } from './steps/frame.ts';

const t = createWords('nl');

async function openBackups(page: Page): Promise<void> {
  await goTo(page, t('frame:settings'));
  await page.getByRole('tab', { name: t('profile:part.backups'), exact: true }).click();
  await page.getByRole('heading', { name: t('backup:own.title') }).waitFor();
  await settled(page);
}

/** Looks first, and puts it back with the second button; the window then locks. */
async function putBack(page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: /^Reservekopie van/ });
  await panel.getByText(t('backup:restore.setsAside')).waitFor();
  await panel.getByRole('button', { name: t('backup:restore.do'), exact: true }).click();
}

const numbers = async (page: Page): Promise<readonly string[]> =>
  ((await caseFiles(page)) as { value: { number: string }[] }).value.map(({ number }) => number).toSorted(); // The answer of caseFile.list.

test('a backup now, one at the end of the program though the stick is gone, an earlier one put back, and that undone', async ({
  launch,
}) => {
  const userData = await aVaultWith((to) => to('caseFile.create', noorHead));
  const { backups, backupState } = vaultFolder(path.join(userData, 'vault'));
  const stick = mkdtempSync(path.join(os.tmpdir(), 'maatwerkbank-stick-'));
  const app = await launch({ userData, dialogs: [stick] });
  await unlock(app.page, passphrase);
  await openBackups(app.page);
  await app.page.getByRole('button', { name: t('backup:second.choose'), exact: true }).click();
  await app.page.getByText(stick).waitFor();
  await app.page.getByRole('button', { name: t('backup:own.make'), exact: true }).click();
  const list = app.page.getByRole('list', { name: t('backup:own.list') });
  await expect(list.getByText(t('backup:files', { count: 1 }))).toBeVisible();
  await expect.poll(() => readState(backupState).second?.newest).toBe(listBackups(backups)[0]?.name);

  // More is written, the stick is pulled out, and the program ends: with a backup of it, and without waiting for the stick.
  await say(app.page, 'caseFile.create', { ...noorHead, number: 'MW-2026-0099', name: 'An Verzonnen' });
  renameSync(stick, `${stick}-away`);
  const again = await app.restart();
  expect(listBackups(backups).map(({ manifest }) => manifest.files)).toEqual([2, 1]);
  expect(readdirSync(path.join(backups, listBackups(backups)[0]?.name ?? '')).toSorted()).toEqual([
    'manifest.json',
    'vault.db',
    'vault.json',
  ]);
  expect(readState(backupState).second?.problem?.code).toBe('backup.placeMissing');

  await unlock(again.page, passphrase);
  await openBackups(again.page);
  await again.page
    .getByRole('list', { name: t('backup:own.list') })
    .getByRole('listitem')
    .nth(1)
    .getByRole('button')
    .click();
  await putBack(again.page);
  const older = await again.nextWindow();
  await unlock(older, passphrase);
  expect(await numbers(older)).toEqual([noorHead.number]);

  await openBackups(older);
  await older.getByRole('button', { name: t('backup:setAside.undo'), exact: true }).click();
  await putBack(older);
  const back = await again.nextWindow();
  await unlock(back, passphrase);
  expect(await numbers(back)).toEqual(['MW-2026-0099', noorHead.number].toSorted());
  await again.kill();
  for (const folder of [stick, `${stick}-away`, userData]) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});
