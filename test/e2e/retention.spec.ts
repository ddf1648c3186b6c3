import { createWords } from '#i18n/index.ts';
import { aHead } from '#test/make-case-file.ts';
import { passphrase } from '#test/passphrase.ts';
import { readWord } from '#test/reports/read-word.ts';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import JSZip from 'jszip';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aVaultWith } from './example-vault.ts';
import { launchApp } from './launch-app.ts';
import { unlock } from './steps/door.ts';
import { choose, type, typeDate } from './steps/form.ts';
import { goTo, openFile, openTab, settled } from './steps/frame.ts';

const t = createWords('nl');
const SECRET = 'pruimenbloesem';
const gone = { name: 'Noa Verzonnen', number: 'MW-2019-0007' };
const kept = { name: 'Sem Blijft', number: 'MW-2026-0001' };

async function openSettings(page: Page, part: 'retention' | 'export'): Promise<void> {
  await goTo(page, t('frame:settings'));
  await openTab(page, t(`profile:part.${part}`));
}

// From the rule of the organisation to the proof: what a worker does once a year, through the window.
test('a file whose period is over is destroyed after two confirmations, with proof, and nothing finds it again', async () => {
  test.setTimeout(120_000);
  const outside = mkdtempSync(path.join(os.tmpdir(), 'maatwerkbank-outside-'));
  const userData = await aVaultWith(async (say) => {
    for (const head of [gone, kept]) {
      const { id } = await say('caseFile.create', aHead({ ...head, reportedOn: '2019-02-01' }));
      const text = `Gesproken over ${head === gone ? SECRET : 'de huur'}.`;
      await say('journal.add', { caseFileId: id, kind: 'talk', purpose: 'guidance', at: '2019-03-01T10:00:00Z', text });
    }
  });
  const app = await launchApp({ userData });
  const { page } = app;
  try {
    await unlock(page, passphrase);

    await test.step('a rule with its source, in the settings', async () => {
      await openSettings(page, 'retention');
      const kind = 'Wmo 2015: maatschappelijke ondersteuning';
      await page.getByRole('button', { name: t('retention:settings.addFor', { kind }) }).click();
      const form = page.getByRole('form', { name: t('retention:settings.form.title') });
      await type(form, t('retention:settings.form.months'), '12');
      await type(form, t('retention:settings.form.source'), 'selectielijst, proces 7');
      await typeDate(form, t('retention:settings.form.fromOn'), '2018-01-01');
      await form.getByRole('button', { name: t('retention:settings.form.save') }).click();
      await expect(page.getByRole('cell', { name: /selectielijst, proces 7/ })).toBeVisible();
    });

    await test.step('the kind is chosen and the file closed; from then on it is only read', async () => {
      await openFile(page, gone.name);
      await openTab(page, t('caseFile:tab.keeping'));
      const keeping = page.getByRole('form', { name: t('retention:formLabel') });
      await choose(keeping, t('retention:field.kind'), /Wmo 2015/);
      await keeping.getByRole('button', { name: t('retention:save') }).click();
      await expect(page.getByText(t('retention:due.notStartedClosing'))).toBeVisible();
      const closing = page.getByRole('form', { name: t('retention:closing.title') });
      await typeDate(closing, t('retention:closing.on'), '2020-03-01');
      await closing.getByRole('button', { name: t('retention:closing.close') }).click();
      await expect(page.getByText(t('caseFile:closed.mark'), { exact: true })).toBeVisible();
      await openTab(page, t('caseFile:tab.timeline'));
      await expect(page.getByText(t('caseFile:closed.text'))).toBeVisible();
    });

    await test.step('it stands on the list of what is due, and is destroyed after two confirmations', async () => {
      await openSettings(page, 'retention');
      const line = page.getByRole('row', { name: new RegExp(gone.number) });
      await expect(line).toContainText('02-03-2021');
      await line.getByRole('button').click();
      await settled(page);
      const first = page.getByRole('form', { name: t('retention:destroy.first') });
      const next = first.getByRole('button', { name: t('retention:destroy.next') });
      await type(first, t('retention:destroy.first'), kept.number);
      await expect(next).toBeDisabled();
      await type(first, t('retention:destroy.first'), gone.number);
      await next.click();
      const second = page.getByRole('form', { name: t('retention:destroy.second') });
      const destroy = second.getByRole('button', { name: t('retention:destroy.do') });
      await expect(destroy).toBeDisabled();
      await second.getByRole('radio', { name: t('retention:ground.periodOver') }).check();
      await destroy.click();
      await expect(page.getByText(t('retention:destroy.done'))).toBeVisible();
    });

    await test.step('the proof as Word says so, without a word of what was in it', async () => {
      const proof = path.join(outside, 'bewijs.docx');
      await app.answerDialogs([proof]);
      await page.getByRole('button', { name: t('retention:settings.proof'), exact: true }).click();
      await expect(page.getByText(t('report:saved', { path: proof }))).toBeVisible();
      const { parts } = await readWord(readFileSync(proof));
      const everything = [...parts.values()].join('\n');
      expect(everything).toContain(gone.number);
      for (const word of [SECRET, 'Verzonnen']) expect(everything).not.toContain(word);
    });

    await test.step('the caseload, searching and an export of everything find the other file only', async () => {
      await goTo(page, t('frame:files'));
      await expect(page.getByRole('button', { name: kept.name, exact: true })).toBeVisible();
      await expect(page.getByRole('button', { name: gone.name, exact: true })).toHaveCount(0);
      await page.keyboard.press('Control+k');
      const search = page.getByRole('combobox', { name: t('search:title') });
      await search.fill('huur');
      await expect(page.getByText(t('search:group.texts'), { exact: true })).toBeVisible();
      await search.fill(SECRET);
      await expect(page.getByText(t('search:group.texts'), { exact: true })).toHaveCount(0);
      await page.keyboard.press('Escape');

      const archive = path.join(outside, 'alles.zip');
      await app.answerDialogs([archive]);
      await openSettings(page, 'export');
      await page.getByLabel(t('export:passphrase'), { exact: true }).fill(passphrase);
      await page.getByRole('button', { name: t('export:make') }).click();
      await expect(page.getByText(archive)).toBeVisible({ timeout: 20_000 });
      const { files } = await JSZip.loadAsync(readFileSync(archive));
      const texts = new Map<string, string>();
      for (const [name, file] of Object.entries(files)) texts.set(name, await file.async('string'));
      const all = [...texts.values()].join('\n');
      expect(all).toContain('de huur');
      for (const word of [SECRET, 'Verzonnen', gone.number]) expect(all).not.toContain(word);
      expect(JSON.parse(texts.get('json/tombstone.json') ?? '')).toMatchObject([
        { ground: 'periodOver', state: 'werkkopie', lifted_at: null },
      ]);
    });
    expect(app.violations).toEqual([]);
  } finally {
    await app.close();
    for (const folder of [userData, outside]) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
});
