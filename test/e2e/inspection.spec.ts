import { createWords } from '#i18n/index.ts';
import { aHead } from '#test/make-case-file.ts';
import { passphrase } from '#test/passphrase.ts';
import { readWord } from '#test/reports/read-word.ts';
import { expect, test } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aVaultWith } from './example-vault.ts';
import { launchApp } from './launch-app.ts';
import { unlock } from './steps/door.ts';
import { escaped, openStep, type, typeDate } from './steps/form.ts';
import { openFile, openTab, settled } from './steps/frame.ts';

const t = createWords('nl');
const CONFIDENTIAL = 'De achterbuurman zag hem bij het schuurtje.';
const WORDS = 'mevrouw Jansen';
const REFLECTION = 'Ik werd ongeduldig en dat hielp niet.';

// What the client gets is what the worker let go along: looked at, blacked out by reason, saved as Word and JSON.
test('a copy for the client: looked through, blacked out by reason, saved as Word and JSON with none of it in either', async () => {
  test.setTimeout(120_000);
  const outside = mkdtempSync(path.join(os.tmpdir(), 'maatwerkbank-outside-'));
  const userData = await aVaultWith(async (say) => {
    const { id } = await say('caseFile.create', aHead({ name: 'Noa Verzonnen', number: 'MW-2026-0007', legalGround: 'Wmo 2015' }));
    const note = { caseFileId: id, kind: 'phone', purpose: 'guidance', at: '2026-03-05T10:00:00Z' } as const;
    await say('journal.add', { ...note, text: CONFIDENTIAL, sourceKind: 'thirdPartyConfidential' });
    await say('journal.add', { ...note, at: '2026-03-06T10:00:00Z', text: `Gebeld met ${WORDS} over de sleutel.` });
    await say('inspection.saveContact', { organisation: 'Gemeente Elders, balie', privacyOfficer: 'privacy@elders.example' });
    const { id: reflection } = await say('supervision.begin', { caseFileId: id, on: '2026-03-06' });
    await say('supervision.keep', { id: reflection, text: REFLECTION });
  });
  const app = await launchApp({ userData });
  const { page } = app;
  try {
    await unlock(page, passphrase);

    await test.step('the request is written down', async () => {
      await openFile(page, 'Noa Verzonnen');
      await openTab(page, t('caseFile:tab.keeping'));
      await page.getByRole('button', { name: t('inspection:tab.start'), exact: true }).click();
      const form = page.getByRole('form', { name: t('inspection:head.title') });
      await typeDate(form, t('inspection:head.requestedOn'), '2026-03-06');
      await type(form, t('inspection:head.requestedBy'), 'Noa zelf');
      await type(form, t('inspection:head.identity'), 'zit tegenover mij');
      await form.getByRole('button', { name: t('inspection:head.save') }).click();
      await expect(page.getByText(/Antwoord uiterlijk op 06-04-2026/)).toBeVisible();
    });

    await test.step('everything is walked through by keys; one entry and some words are left out, each for a reason', async () => {
      await openStep(page, t('inspection:screen.title'));
      const title = page.locator('#inspection-entry');
      const progress = page.getByRole('status').filter({ hasText: /onderdelen nagekeken/ });
      const count = Number(/van (\d+)/.exec((await progress.textContent()) ?? '')?.[1] ?? 0);
      expect(count).toBeGreaterThan(2);
      for (let place = 0; place < count; place += 1) {
        const article = page.getByRole('article');
        await settled(page);
        if (await article.getByText(CONFIDENTIAL).isVisible()) {
          await page.keyboard.press('w');
          const ground = article.getByRole('group', { name: new RegExp(escaped(t('inspection:screen.whole'))) });
          await ground.getByRole('button', { name: t('inspection:screen.leaveOut') }).click();
          await expect(
            article.getByText(t('inspection:screen.wholeGone', { reason: t('inspection:reason.thirdPartyConfidential') })),
          ).toBeVisible();
        }
        if (await article.getByText(WORDS).first().isVisible()) {
          const text = article.getByRole('textbox', { name: t('journal:field.text') });
          await text.focus();
          for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight']) await page.keyboard.press(key);
          await expect(page.getByText(t('inspection:screen.marked', { words: WORDS }))).toBeVisible();
          await article.getByRole('button', { name: t('inspection:screen.leaveOut'), exact: true }).click();
          await expect(text.locator('del')).toHaveText(WORDS);
          await title.focus();
        }
        const before = await title.textContent();
        await page.keyboard.press('n');
        if (place < count - 1) await expect(title).not.toHaveText(before ?? '');
      }
      await expect(progress).toHaveText(t('inspection:tab.progress', { seen: String(count), count }));
    });

    await test.step('the review is finished, and both files hold what goes along and nothing of what does not', async () => {
      await openStep(page, t('inspection:closing.title'));
      await page.getByRole('button', { name: t('inspection:closing.close'), exact: true }).click();
      const word = path.join(outside, 'kopie.docx');
      const json = path.join(outside, 'kopie.json');
      await app.answerDialogs([word, json]);
      await page.getByRole('checkbox', { name: t('inspection:closing.understood') }).check();
      await page.getByRole('button', { name: t('inspection:closing.saveWord') }).click();
      await expect(page.getByText(t('report:saved', { path: word }))).toBeVisible({ timeout: 20_000 });
      await page.getByRole('button', { name: t('inspection:closing.saveJson') }).click();
      await expect(page.getByText(t('report:saved', { path: json }))).toBeVisible({ timeout: 20_000 });
      const { parts } = await readWord(readFileSync(word));
      const inWord = [...parts.values()].join('\n');
      const inJson = readFileSync(json, 'utf8');
      for (const text of [inWord, inJson]) {
        expect(text).toContain('over de sleutel');
        for (const secret of ['achterbuurman', 'schuurtje', 'Jansen', 'ongeduldig']) expect(text).not.toContain(secret);
      }
      expect(inWord).toContain(t('inspection:reason.thirdPartyConfidential'));
    });
    expect(app.violations).toEqual([]);
  } finally {
    await app.close();
    for (const folder of [userData, outside]) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
});
