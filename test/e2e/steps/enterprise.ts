import { costCategories } from '#domain/enterprise/permission.ts';
import type { Permission } from '#domain/enterprise/permission.ts';
import type { CostRow, Statement } from '#domain/enterprise/statement.ts';
import { normNames } from '#domain/content/norms.ts';
import { formatAmount, formatDate, formatMonth } from '#i18n/format.ts';
import { enterprise as words } from '#i18n/nl/enterprise.ts';
import { enterpriseSettlement as settlementWords } from '#i18n/nl/enterprise-settlement.ts';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

const { permission: field, statement: stated, closing } = words;

/** Begins a permission in the open tab Onderneming, fills its steps and closes it. */
export async function grantPermission(page: Page, permission: Permission): Promise<void> {
  await page.getByRole('button', { name: words.start }).click();
  const form = page.getByRole('form', { name: field.form });
  await form.waitFor();
  await fillActivity(form, permission);
  await openStep(page, field.step.terms);
  await fillTerms(form, permission);
  await openStep(page, field.step.release);
  await fillRelease(form, permission);
  await openStep(page, field.step.costs);
  await fillCosts(form, permission);
  await form.getByRole('button', { name: field.save }).click();
  await openStep(page, field.step.closing);
  await page.getByRole('button', { name: closing.close.toestemming, exact: true }).click();
  await expect(page.getByText(words.state.closed.replace('{{version}}', '1'))).toBeVisible();
}

/** Opens a month that was not stated yet, types the client's statement and closes it. */
export async function stateMonth(page: Page, month: string, statement: Statement): Promise<void> {
  const name = formatMonth(month, 'nl');
  await showMonths(page);
  await page.getByRole('button', { name: words.months.begin.replace('{{month}}', name) }).click();
  const form = page.getByRole('form', { name: stated.title.replace('{{month}}', name) });
  await type(form, stated.turnover, formatAmount(statement.turnover ?? 0, 'nl'));
  for (const [index, cost] of statement.costs.entries()) await addCost(form, index + 1, cost);
  await type(form, stated.hours, String(statement.hours ?? 0).replace('.', ','));
  await type(form, stated.kilometres, String(statement.kilometres ?? 0));
  await type(form, stated.note, statement.note);
  await typeDate(form, stated.declaredOn, statement.declaredOn);
  await typeDate(form, stated.receivedOn, statement.receivedOn);
  await form.getByRole('button', { name: stated.save }).click();
  await page.getByRole('button', { name: closing.close.maandopgave, exact: true }).click();
  await expect(page.getByRole('list', { name: settlementWords.screen.figures })).toBeVisible();
}

/** Closes the verrekening of the month that stands open, and answers what is paid out as the screen says it. */
export async function settleOpenMonth(page: Page, decisionNumber = ''): Promise<string> {
  if (decisionNumber !== '') await type(page, settlementWords.screen.decisionNumber, decisionNumber);
  await page.getByRole('button', { name: settlementWords.screen.close, exact: true }).click();
  await expect(page.getByText(/Vastgesteld: versie 1/).last()).toBeVisible();
  return figure(page, settlementWords.step.payout);
}

/** The amount behind a name in the open month's settlement: "€ 1.195,30". */
export async function figure(page: Page, name: string): Promise<string> {
  const row = figureButton(page, name);
  return ((await row.textContent()) ?? '').replaceAll('\u00a0', ' ').replace(/^.*?(-?€)/s, '$1');
}

/** Opens one figure and answers what stands behind it: calculation, law, source. */
export async function openFigure(page: Page, name: string): Promise<string> {
  const button = figureButton(page, name);
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  return ((await button.locator('..').textContent()) ?? '').replaceAll('\u00a0', ' ');
}

/** Back to the table of months, from wherever the tab stands. */
export async function showMonths(page: Page): Promise<void> {
  const back = page.getByRole('button', { name: words.months.back });
  if (await back.isVisible()) await back.click();
  await page.getByRole('button', { name: words.view.months, exact: true }).click();
  await page.getByRole('table', { name: words.months.caption }).waitFor();
}

/** One row of the table of months, cell by cell. */
export async function monthRow(page: Page, month: string): Promise<readonly string[]> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: formatMonth(month, 'nl') }) });
  await row.waitFor();
  return (await row.getByRole('cell').allTextContents()).map((text) => text.replaceAll('\u00a0', ' '));
}

const figureButton = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: settlementWords.screen.figures }).getByRole('button', { name: new RegExp(`^${escaped(name)}( |$)`) });

async function fillActivity(form: Locator, permission: Permission): Promise<void> {
  await type(form, field.activity, permission.activity);
  await type(form, field.decisionNumber, permission.decisionNumber);
  await typeDate(form, field.startsOn, permission.startsOn);
  await typeDate(form, field.endsOn, permission.endsOn);
  await type(form, field.kvkNumber, permission.kvkNumber);
  if (permission.smallBusinessScheme) await form.getByRole('checkbox', { name: field.smallBusinessScheme }).check();
  if (permission.applyDuty) await form.getByRole('radio', { name: words.applyDuty[permission.applyDuty] }).check();
  await type(form, field.goals, permission.goals);
}

async function fillTerms(form: Locator, { normKind, system, settles, method, carriesLoss }: Permission): Promise<void> {
  if (normKind) await choose(form, field.normKind, normNames[normKind].nl);
  if (system) await form.getByRole('radio', { name: words.system[system] }).check();
  if (settles) await form.getByRole('radio', { name: words.settles[settles], exact: true }).check();
  if (method) await form.getByRole('radio', { name: words.method[method] }).check();
  if (carriesLoss) await form.getByRole('checkbox', { name: field.carriesLoss }).check();
}

async function fillRelease(form: Locator, permission: Permission): Promise<void> {
  if (permission.releaseOnProfit) await form.getByRole('radio', { name: words.releaseOnProfit[permission.releaseOnProfit] }).check();
  await type(form, field.releaseReference, permission.releaseReference);
  for (const [index, release] of permission.releases.entries()) {
    await form.getByRole('button', { name: field.addRelease }).click();
    const row = inRow(index + 1);
    await choose(form, row(field.release), new RegExp(`^${release.code ?? ''}:`));
    await typeDate(form, row(field.releaseFrom), release.from);
    await typeDate(form, row(field.releaseUntil), release.until);
    await type(form, row(field.releaseDecision), release.decision);
  }
}

/** Takes away the lines of the example list that this permission does not have, and adjusts the limit for investments. */
async function fillCosts(form: Locator, { costRules, investmentCap }: Permission): Promise<void> {
  const kept = costRules.map((rule) => words.category[rule.category ?? 'other']);
  const lines = form.getByRole('combobox', { name: new RegExp(`${field.category}$`) });
  for (let index = (await lines.count()) - 1; index >= 0; index -= 1) {
    const shown = (await lines.nth(index).textContent()) ?? '';
    if (!kept.some((name) => name === shown)) await form.getByRole('button', { name: `Regel ${index + 1} verwijderen` }).click();
  }
  await type(form, field.investmentCap, formatAmount(investmentCap ?? 0, 'nl'));
}

async function addCost(form: Locator, number: number, cost: CostRow): Promise<void> {
  await form.getByRole('button', { name: stated.addCost }).click();
  const row = inRow(number);
  await choose(form, row(stated.category), words.category[cost.category ?? costCategories[0]]);
  await type(form, row(stated.description), cost.description);
  await type(form, row(stated.amount), formatAmount(cost.amount ?? 0, 'nl'));
  await typeDate(form, row(stated.date), cost.date);
  if (cost.proofSeen) await form.getByRole('checkbox', { name: row(stated.proofSeen) }).check();
  if (cost.consent) await form.getByRole('checkbox', { name: row(stated.consent) }).check();
}

const openStep = (page: Page, title: string) =>
  page
    .getByRole('navigation', { name: 'Stappen' })
    .getByRole('button', { name: new RegExp(`\\d\\. ${title}`) })
    .click();

const inRow =
  (number: number) =>
  (label: string): string =>
    `Regel ${number}: ${label}`;

const textbox = (within: Page | Locator, label: string): Locator =>
  within.getByRole('textbox', { name: new RegExp(`^${escaped(label)}( \\(mag leeg\\))?$`) });

const type = (within: Page | Locator, label: string, text: string): Promise<void> => textbox(within, label).fill(text);

async function typeDate(within: Locator, label: string, date: string | null): Promise<void> {
  if (date !== null) await type(within, label, formatDate(date, 'nl'));
}

/** Chooses from a list that folds out. */
async function choose(within: Locator, label: string, option: string | RegExp): Promise<void> {
  await within.getByRole('combobox', { name: new RegExp(`^${escaped(label)}`) }).click();
  await within
    .page()
    .getByRole('option', { name: option, ...(typeof option === 'string' ? { exact: true } : {}) })
    .click();
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
