import { noorHead } from '#app/example/case-file.ts';
import type { Say } from '#app/handlers.ts';
import type { Calls } from '#contract/index.ts';
import { createWords } from '#i18n/index.ts';
import { passphrase } from '#test/passphrase.ts';
import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aVaultWith } from './example-vault.ts';
import type { App } from './launch-app.ts';
import { launchApp } from './launch-app.ts';
import { unlock } from './steps/door.ts';
import { choose, type, typeDate } from './steps/form.ts';
import { goTo, openFile, openTab } from './steps/frame.ts';

const t = createWords('nl');
const heard = 'De huur is voor het eerst zelf overgemaakt.';

const folders: string[] = [];
let app: App | undefined;
test.afterEach(async () => {
  await app?.kill();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

/** Gives a worker a name and keys, and answers the text that colleagues get. */
async function cardOf(say: Say<Calls>, name: string): Promise<string> {
  await say('profile.put', { ...(await say('profile.get', {})), name });
  await say('handOver.makeKey', {});
  return (await say('handOver.ownKey', {}))?.text ?? '';
}

/** The vaults of two workers: the first has one file, and the second in its address book. */
async function twoVaults(): Promise<readonly [from: string, to: string]> {
  let card = '';
  const to = await aVaultWith(async (say) => void (card = await cardOf(say, 'M. Aydin')));
  const from = await aVaultWith(async (say) => {
    await cardOf(say, 'R. de Boer');
    await say('handOver.addColleague', { text: card, name: 'M. Aydin', comparedOn: '2026-03-02', comparedWith: 'haarzelf, gebeld' });
    const { id: caseFileId } = await say('caseFile.create', noorHead);
    await say('journal.add', { caseFileId, kind: 'phone', purpose: 'rights', at: '2026-03-05T10:00:00Z', text: heard });
  });
  folders.push(from, to);
  return [from, to];
}

test('a file goes from one laptop to another in a sealed package, with its grounds', async () => {
  const [from, to] = await twoVaults();
  const usb = mkdtempSync(path.join(os.tmpdir(), 'maatwerkbank-usb-'));
  folders.push(usb);
  const place = path.join(usb, 'overdracht.mwb');

  app = await launchApp({ userData: from, dialogs: [place] });
  await unlock(app.page, passphrase);
  await openFile(app.page, noorHead.name);
  await openTab(app.page, t('caseFile:tab.keeping'));
  await app.page.getByRole('button', { name: t('handOver:send.start'), exact: true }).click();
  const form = app.page.getByRole('form', { name: t('handOver:send.title') });
  await choose(form, t('handOver:send.what.colleague'), /M\. Aydin/);
  await type(form, t('handOver:send.what.reason'), 'Noor verhuist naar Oosterzijl.');
  await form.getByRole('radio', { name: new RegExp(`^${t('handOver:send.grounds.of.ownTask')}`) }).check();
  await form.getByRole('radio', { name: t('handOver:send.grounds.secrecyOf.execution') }).check();
  await form.getByRole('checkbox', { name: t('handOver:send.grounds.receiverChecked') }).check();
  const informed = form.getByRole('radiogroup', { name: t('handOver:send.client.informed') });
  await informed.getByRole('radio', { name: t('common:yes') }).check();
  await typeDate(form, t('handOver:send.client.informedOn'), '2026-03-04');
  await form.getByRole('radio', { name: t('handOver:send.client.objectionOf.none'), exact: true }).check();
  const talk = form.getByRole('radiogroup', { name: t('handOver:send.client.talk') });
  await talk.getByRole('radio', { name: t('common:no') }).check();
  await form.getByRole('button', { name: t('handOver:send.make'), exact: true }).click();
  await expect(app.page.getByText(t('handOver:send.made', { path: place, name: 'M. Aydin' }))).toBeVisible({ timeout: 20_000 });
  await expect(app.page.getByText(/^Overgedragen aan M\. Aydin/).first()).toBeVisible();
  await app.close();

  app = await launchApp({ userData: to, dialogs: [place] });
  await unlock(app.page, passphrase);
  await goTo(app.page, t('frame:files'));
  await app.page.getByRole('button', { name: t('handOver:receive.open'), exact: true }).click();
  await app.page.getByRole('button', { name: t('handOver:receive.choose'), exact: true }).click();
  await expect(app.page.getByText(t('handOver:receive.checked'))).toBeVisible({ timeout: 20_000 });
  await expect(app.page.getByText(t('handOver:receive.sender.known.unknown'))).toBeVisible();
  await app.page.getByRole('button', { name: t('handOver:receive.store'), exact: true }).click();
  await app.page.getByRole('button', { name: t('handOver:receive.stored.open', { name: noorHead.name }) }).click();
  await expect(app.page.getByText(heard)).toBeVisible();
});
