import { createWords } from '#i18n/index.ts';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readWord } from '#test/reports/read-word.ts';
import type { App } from '../launch-app.ts';

const t = createWords('nl');

/** Saves the Word report of what stands open, and answers all of its text. */
export async function saveReport(app: App, page: Page, path: string): Promise<string> {
  await app.answerDialogs([path]);
  await page
    .getByRole('button', { name: t('report:save'), exact: true })
    .first()
    .click();
  await expect(page.getByText(path)).toBeVisible();
  expect(existsSync(path)).toBe(true);
  const { paragraphs } = await readWord(await readFile(path));
  return paragraphs.join('\n').replaceAll('\u00a0', ' ');
}
