import type { noorWriter } from '#app/example/budget.ts';
import { createWords } from '#i18n/index.ts';
import { formatAmount } from '#i18n/format.ts';
import type { Page } from '@playwright/test';
import { record, type, typeDate } from './form.ts';
import { goTo } from './frame.ts';

const t = createWords('nl');

/** Writes in the settings who works here and under which mandate. */
export async function fillProfile(page: Page, worker: typeof noorWriter): Promise<void> {
  await goTo(page, t('frame:settings'));
  const form = page.getByRole('form', { name: t('profile:formLabel') });
  for (const field of ['name', 'jobTitle', 'organisation', 'mandateNumber'] as const)
    await type(form, t(`profile:field.${field}`), worker[field]);
  await typeDate(form, t('profile:field.mandateDate'), worker.mandateDate);
  await type(form, t('profile:field.mandateLimit'), formatAmount(worker.mandateLimit, 'nl'));
  await record(form, t('profile:save'));
}
