import type { Input } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import type { Words } from '#i18n/index.ts';
import { createWords } from '#i18n/index.ts';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { choose, escaped, inRow, type, typeDate } from './form.ts';

const dutch = createWords('nl');

/** Goes to a page of the rail by its name: "Vandaag". */
export async function goTo(page: Page, name: string, t: Words = dutch): Promise<void> {
  const button = page.getByRole('navigation', { name: t('frame:nav') }).getByRole('button', { name, exact: true });
  await button.click();
  await expect(button).toHaveAttribute('aria-current', 'page');
  await settled(page);
}

/** Opens a case file from the caseload by the name of its client. */
export async function openFile(page: Page, name: string, t: Words = dutch): Promise<void> {
  await goTo(page, t('frame:files'), t);
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await settled(page);
}

/** Opens a tab of the case file that stands open: "Wegen". */
export async function openTab(page: Page, tab: string): Promise<void> {
  await page.getByRole('tab', { name: tab, exact: true }).click();
  await page.getByRole('tabpanel', { name: tab, exact: true }).waitFor();
  await settled(page);
}

/** Goes to a step of the outline that stands open, by its title. */
export async function goToStep(page: Page, title: string, t: Words = dutch): Promise<void> {
  const step = outline(page, t).getByRole('button', { name: new RegExp(`^\\d+\\. ${escaped(title)}`) });
  await step.click();
  await expect(step).toHaveAttribute('aria-current', 'step');
  await settled(page);
}

/** The steps of the outline that stands open, by number and title. */
export const outline = (page: Page, t: Words = dutch) => page.getByRole('navigation', { name: t('common:outline.label'), exact: true });

/** Fills the form for a new case file with everything that is known, and makes it. The new file then stands open. */
export async function newCaseFile(page: Page, head: Input<Calls['caseFile.create']>): Promise<void> {
  const t = dutch;
  await goTo(page, t('frame:files'));
  await page.getByRole('button', { name: t('caseFile:new'), exact: true }).click();
  const form = page.getByRole('form', { name: t('caseFile:newTitle') });
  await form.waitFor();
  await fillHead(page, head);
  await form.getByRole('button', { name: t('caseFile:create'), exact: true }).click();
  await page.getByRole('heading', { level: 1, name: head.name.trim(), exact: true }).waitFor();
  await settled(page);
}

/** Everything in the head of a file: who, how to reach them, who lives there, the file itself. */
async function fillHead(page: Page, head: Input<Calls['caseFile.create']>): Promise<void> {
  const t = dutch;
  const form = page.getByRole('form', { name: t('caseFile:newTitle') });
  for (const field of ['name', 'number', 'contactPreference', 'languageLevel', 'worker', 'legalGround'] as const)
    await type(form, t(`caseFile:field.${field}`), head[field]);
  for (const field of ['birthDate', 'reportedOn', 'benefitSince'] as const) await typeDate(form, t(`caseFile:field.${field}`), head[field]);
  const times = form.getByRole('radiogroup', { name: t('caseFile:field.bestTime') });
  await times.getByRole('radio', { name: t(`caseFile:bestTime.${head.bestTime}`), exact: true }).check();
  if (head.unsafeContact) await form.getByRole('checkbox', { name: t('caseFile:field.unsafeContact') }).check();
  await choose(form, t('caseFile:field.household'), t(`caseFile:household.${head.household}`));
  for (const [index, member] of head.members.entries()) {
    await form.getByRole('button', { name: t('caseFile:field.addMember') }).click();
    const row = inRow(index + 1);
    await type(form, row(t('caseFile:field.memberName')), member.name);
    await typeDate(form, row(t('caseFile:field.memberBirthDate')), member.birthDate);
    await choose(form, row(t('caseFile:field.memberRole')), t(`caseFile:role.${member.role}`));
  }
}

/** What was asked for is there: nothing on the page waits for an answer, and its letters are loaded. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await page.evaluate(async () => void (await document.fonts.ready));
}
