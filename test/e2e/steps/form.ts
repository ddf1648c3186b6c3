import { formatDate } from '#i18n/format.ts';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Filling forms as a person does: by the names that stand on the screen. */

/** Goes to a step of the outline by its title. */
export const openStep = (page: Page, title: string): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Stappen' })
    .getByRole('button', { name: new RegExp(`\\d\\. ${escaped(title)}`) })
    .click();

export const type = (within: Page | Locator, label: string, text: string): Promise<void> =>
  within.getByRole('textbox', { name: named(label) }).fill(text);

/** A day as it is typed: dd-mm-jjjj. */
export const typeDate = (within: Page | Locator, label: string, date: string | null): Promise<void> =>
  within.getByRole('textbox', { name: named(label) }).fill(date === null ? '' : formatDate(date, 'nl'));

/** Chooses from a list that folds out. */
export async function choose(within: Locator, label: string, option: string | RegExp): Promise<void> {
  const page = within.page();
  await within.getByRole('combobox', { name: new RegExp(`^${escaped(label)}`) }).click();
  await page.getByRole('option', typeof option === 'string' ? { name: option, exact: true } : { name: option }).click();
}

/** Links by typing the beginning of a name, one after another. */
export async function link(within: Locator, label: string, names: readonly string[]): Promise<void> {
  const box = within.getByRole('combobox', { name: new RegExp(`^${escaped(label)}`) });
  for (const name of names) {
    await box.fill(name);
    await within
      .page()
      .getByRole('option', { name: new RegExp(escaped(name)) })
      .first()
      .click();
  }
  await box.press('Escape');
}

/** Saves a form and waits until it says so. */
export async function record(form: Locator, saveLabel: string): Promise<void> {
  await form.getByRole('button', { name: saveLabel }).click();
  await expect(form.getByRole('status').filter({ hasText: /^Vastgelegd/ })).toBeVisible();
}

/** The accessible name of a field in a repeating row. */
export const inRow =
  (number: number) =>
  (label: string): string =>
    `Regel ${number}: ${label}`;

const named = (label: string): RegExp => new RegExp(`^${escaped(label)}( \\(mag leeg\\))?$`);

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
