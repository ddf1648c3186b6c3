import type { AmountLine } from '#domain/budget/shapes.ts';
import { dayOf, formatAmount, formatTime } from '#i18n/format.ts';
import { budget as words } from '#i18n/nl/budget.ts';
import type { Locator } from '@playwright/test';
import { inRow, type, typeDate } from './form.ts';

/** Adds a row by the button that says so. */
export const add = (form: Locator, label: string): Promise<void> => form.getByRole('button', { name: label, exact: true }).click();

/** Chooses one of the answers that stand open; nothing for an answer that is not given. */
export async function tick(form: Locator, label: string, answer: string | null): Promise<void> {
  if (answer === null) return;
  const group = form.getByRole('radiogroup', { name: label, exact: true });
  await group.getByRole('radio', { name: answer, exact: true }).check();
}

export const typeAmount = (form: Locator, label: string, cents: number | null): Promise<void> =>
  type(form, label, cents === null ? '' : formatAmount(cents, 'nl'));

/** A day and a time on the Dutch clock. */
export async function typeMoment(form: Locator, label: string, moment: string | null): Promise<void> {
  if (moment === null) return;
  await typeDate(form, `${label}: Datum`, dayOf(moment));
  await type(form, `${label}: Tijd`, formatTime(moment, 'nl'));
}

export async function addAmountLines(form: Locator, label: string, addLabel: string, lines: readonly AmountLine[]): Promise<void> {
  const group = form.getByRole('group', { name: label, exact: true });
  for (const [index, line] of lines.entries()) {
    await add(group, addLabel);
    const row = inRow(index + 1);
    await type(group, row(words.situation.lineLabel), line.label);
    await type(group, row(words.situation.lineCount), String(line.count ?? ''));
    await typeAmount(group, row(words.situation.lineAmount), line.amount);
  }
}
