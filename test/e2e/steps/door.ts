import type { Words } from '#i18n/index.ts';
import { createWords } from '#i18n/index.ts';
import type { Page } from '@playwright/test';

/** What is typed at the first start. */
export type Start = Readonly<{ passphrase: string; name?: string }>;

const dutch = createWords('nl');

/** Makes an empty vault at the first start, and waits until one is in. */
export const makeVault = (page: Page, start: Start, t: Words = dutch): Promise<void> => make(page, 'own', start, t);

/** The same with "Probeer met voorbeelddossiers": Noor and Naïma are in it. */
export const makeExampleVault = (page: Page, start: Start, t: Words = dutch): Promise<void> => make(page, 'example', start, t);

/** Opens the locked vault, and waits until one is in: where one was, else at Vandaag. */
export async function unlock(page: Page, passphrase: string, t: Words = dutch): Promise<void> {
  await tryPassphrase(page, passphrase, t);
  await inside(page, t);
}

/** Types a passphrase at the locked door, whatever comes of it. */
export async function tryPassphrase(page: Page, passphrase: string, t: Words = dutch): Promise<void> {
  await page.getByLabel(t('vault:unlock.passphrase'), { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: t('vault:unlock.open'), exact: true }).click();
}

async function make(page: Page, begin: 'own' | 'example', { passphrase, name = '' }: Start, t: Words): Promise<void> {
  const form = page.getByRole('form', { name: t('vault:welcome.title') });
  await form.getByRole('radio', { name: t(`vault:welcome.${begin}`) }).check();
  await form.getByRole('textbox', { name: t('vault:welcome.name') }).fill(name);
  await form.getByLabel(t('vault:welcome.passphrase'), { exact: true }).fill(passphrase);
  await form.getByLabel(t('vault:welcome.repeat'), { exact: true }).fill(passphrase);
  await form.getByRole('button', { name: begin === 'own' ? t('vault:welcome.make') : t('vault:welcome.makeExample'), exact: true }).click();
  await inside(page, t);
}

/** The key of a vault costs a second or more by design; on a busy machine it takes its time. */
const inside = (page: Page, t: Words): Promise<void> =>
  page.getByRole('navigation', { name: t('frame:nav'), exact: true }).waitFor({ timeout: 60_000 });
