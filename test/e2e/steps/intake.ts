import type { FindingInput } from '#contract/intake.ts';
import { factorOf } from '#domain/content/factors.ts';
import type { IntakeHead } from '#domain/intake/intake.ts';
import { intake as words } from '#i18n/nl/intake.ts';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { choose, openStep, type, typeDate } from './form.ts';

const { setup, finding: field } = words;

/** Begins the intake in the open tab Intake and records how deep it goes and why. */
export async function beginIntake(page: Page, head: IntakeHead): Promise<void> {
  await page.getByRole('button', { name: words.start }).click();
  const form = page.getByRole('form', { name: setup.title });
  await form.waitFor();
  await typeDate(form, setup.heldOn, head.heldOn);
  await form.getByRole('radio', { name: new RegExp(`^${words.depth[head.depth]}`) }).check();
  await type(form, setup.depthReason, head.depthReason);
  if (head.lookAgainOn) await typeDate(form, setup.lookAgainOn, head.lookAgainOn);
  await form.getByRole('button', { name: setup.save }).click();
  await expect(form.getByRole('status')).toContainText('Vastgelegd');
}

/** Writes one line while talking, by Enter. */
export async function jot(page: Page, text: string): Promise<void> {
  await openStep(page, words.step.findings);
  const line = page.getByRole('textbox', { name: words.jot.label });
  await line.fill(text);
  await line.press('Enter');
  await expect(page.getByText(text, { exact: true })).toBeVisible();
  await expect(line).toHaveValue('');
}

/** Sorts a line that was jotted: topic, kind, source and all the rest. */
export async function sortFinding(page: Page, number: number, finding: FindingInput): Promise<void> {
  const line = page.getByRole('group', { name: words.findings.name.replace('{{number}}', String(number)), exact: true });
  await line.getByRole('button', { name: words.findings.sort }).click();
  const form = page.getByRole('form', { name: field.changeTitle.replace('{{number}}', String(number)) });
  await form.waitFor();
  await fillFinding(form, finding);
  await form.getByRole('button', { name: field.save }).click();
  await expect(form).toBeHidden();
}

/** Records findings one after another in the form for a new one. */
export async function recordFindings(page: Page, findings: readonly FindingInput[]): Promise<void> {
  await openStep(page, words.step.findings);
  await page.getByRole('button', { name: words.findings.add }).click();
  const form = page.getByRole('form', { name: field.newTitle });
  for (const finding of findings) {
    await fillFinding(form, finding);
    await form.getByRole('button', { name: field.save }).click();
    await expect(form.getByRole('textbox', { name: field.text })).toHaveValue('');
  }
  await form.getByRole('button', { name: field.done }).click();
}

/** Writes down what the client said about it, and closes. */
export async function closeIntake(page: Page, clientReaction: string): Promise<void> {
  await openStep(page, words.step.closing);
  const form = page.getByRole('form', { name: words.closing.reaction });
  await type(form, words.closing.reaction, clientReaction);
  await form.getByRole('button', { name: words.closing.saveReaction }).click();
  await expect(form.getByRole('status')).toContainText('Vastgelegd');
  await page.getByRole('button', { name: words.closing.close, exact: true }).click();
  await expect(page.getByText(/Vastgesteld: versie 1,/)).toBeVisible();
}

async function fillFinding(form: Locator, finding: FindingInput): Promise<void> {
  await type(form, field.text, finding.text);
  if (finding.clientWords !== '') await type(form, field.clientWords, finding.clientWords);
  if (finding.factor) await choose(form, field.factor, new RegExp(`^${factorOf(finding.factor).nl.label}`));
  if (finding.type) await choose(form, field.type, words.type[finding.type]);
  await type(form, field.source, finding.source);
  await typeDate(form, field.foundOn, finding.foundOn);
  if (finding.score !== null) await form.getByRole('radio', { name: new RegExp(`^${finding.score}:`) }).press('Space');
  if (finding.certainty) await form.getByRole('radio', { name: words.certainty[finding.certainty] }).check();
  if (finding.special === 'none') return;
  await choose(form, field.special, words.special[finding.special]);
  await type(form, field.purpose, finding.purpose);
}
