import { naimaFindings } from '#app/example/intake.ts';
import type { NaimaFinding } from '#app/example/intake.ts';
import type { naimaChoice, naimaHypothesis, naimaReadings, naimaThemes } from '#app/example/weighing.ts';
import { factorOf } from '#domain/content/factors.ts';
import { leadingPrinciples } from '#domain/content/leading-principles.ts';
import { formatTenths } from '#i18n/format.ts';
import { intake as intakeWords } from '#i18n/nl/intake.ts';
import { weighing as words } from '#i18n/nl/weighing.ts';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { choose, inRow, link, openStep, record, type, typeDate } from './form.ts';

const { readings, themes, choice, hypotheses } = words;

/** Begins the weighing in the open tab Wegen and writes the readings down. */
export async function readFindings(page: Page, typed: typeof naimaReadings): Promise<void> {
  await page.getByRole('button', { name: words.start }).click();
  const form = page.getByRole('form', { name: readings.title });
  await form.waitFor();
  await typeDate(form, readings.readOn, typed.readOn);
  for (const [index, reading] of typed.readings.entries()) {
    await form.getByRole('button', { name: readings.add }).click();
    const row = inRow(index + 1);
    await type(form, row(readings.text), reading.text);
    await link(form, row(readings.findings), textsOf(reading.carriedBy));
    await type(form, row(readings.refutedBy), reading.refutedBy);
  }
  for (const [index, contradiction] of typed.contradictions.entries()) {
    await form.getByRole('button', { name: readings.addContradiction }).click();
    const row = inRow(index + 1);
    await type(form, row(readings.contradiction), contradiction.text);
    await link(form, row(readings.between), textsOf(contradiction.between));
  }
  await type(form, readings.unknowns, typed.unknowns);
  await record(form, readings.save);
}

/** What comes first, and every theme with the scores of professional and client apart. */
export async function weighThemes(page: Page, typed: typeof naimaThemes, read: typeof naimaReadings): Promise<void> {
  await openStep(page, words.step.themes);
  const form = page.getByRole('form', { name: themes.title });
  await form.waitFor();
  for (const { matter, state, note } of typed.first) {
    const name = words.matter[matter];
    await form.getByRole('radiogroup', { name }).getByRole('radio', { name: words.firstState[state] }).check();
    await type(form, words.first.noteOf.replace('{{matter}}', name), note);
  }
  await typeDate(form, themes.weighedOn, typed.weighedOn);
  for (const [index, theme] of typed.themes.entries()) {
    await form.getByRole('button', { name: themes.add }).click();
    const row = inRow(index + 1);
    await type(form, row(themes.name), theme.name);
    for (const field of ['professionalSeverity', 'professionalInfluence', 'clientSeverity', 'clientInfluence', 'clientUrgency'] as const) {
      const boxes = form.getByRole('radiogroup', { name: row(themes[field]) });
      await boxes.getByRole('radio', { name: new RegExp(`^${theme[field]}:`) }).press('Space');
    }
    await choose(form, row(themes.weight), formatTenths(theme.weightTenths, 'nl'));
    if (theme.weightReason !== '') await type(form, row(themes.weightReason), theme.weightReason);
    const restsOn = read.readings.filter(({ name }) => theme.restsOnReadings.includes(name));
    await link(
      form,
      row(themes.readings),
      restsOn.map((reading) => reading.text),
    );
    await link(form, row(themes.findings), textsOf(theme.restsOnFindings));
  }
  await record(form, themes.save);
}

/** Looks at both orders, and chooses one with its reason. */
export async function chooseOrder(page: Page, typed: typeof naimaChoice): Promise<void> {
  await openStep(page, words.step.order);
  const form = page.getByRole('form', { name: choice.title });
  await form.waitFor();
  for (const code of typed.principles) {
    const principle = leadingPrinciples.find((each) => each.code === code);
    await form.getByRole('checkbox', { name: principle?.nl ?? code }).check();
  }
  for (const theme of typed.order) await form.getByRole('button', { name: choice.add.replace('{{theme}}', theme), exact: true }).click();
  await expect(form.getByText(choice.forcedTie)).toBeVisible();
  await type(form, choice.reason, typed.orderReason);
  for (const [index, rejected] of typed.rejected.entries()) {
    await form.getByRole('button', { name: choice.addRejected }).click();
    const row = inRow(index + 1);
    await type(form, row(choice.alternative), rejected.text);
    await type(form, row(choice.why), rejected.why);
  }
  await form.getByRole('radio', { name: intakeWords.certainty[typed.certainty] }).check();
  await type(form, choice.decidedBy, typed.decidedBy);
  await form.getByRole('radio', { name: words.agrees[typed.clientAgrees], exact: true }).check();
  await type(form, choice.clientWords, typed.clientWords);
  await record(form, choice.save);
}

/** The computed order of one column, line by line as the picture says it: "1 (gedeeld). Geldstress en schuld 12". */
export async function orderShown(page: Page, whose: 'professional' | 'client'): Promise<readonly string[]> {
  await openStep(page, words.step.order);
  const bars = page.getByRole('list', { name: words.order[whose] }).getByRole('listitem');
  return bars.evaluateAll((lines) => lines.map((line) => [...line.querySelectorAll('span')].map((part) => part.textContent).join(' ')));
}

export async function hypothesise(page: Page, typed: typeof naimaHypothesis): Promise<void> {
  await openStep(page, words.step.hypotheses);
  const form = page.getByRole('form', { name: hypotheses.title });
  await form.waitFor();
  await form.getByRole('button', { name: hypotheses.add }).click();
  const row = inRow(1);
  await link(form, row(hypotheses.themes), typed.about);
  for (const field of ['ifText', 'thenText', 'becauseText', 'indicator', 'baseline', 'target', 'refutedWhen'] as const)
    await type(form, row(hypotheses[field]), typed[field]);
  await choose(form, row(hypotheses.determinant), factorOf(typed.determinant).nl.label);
  await typeDate(form, row(hypotheses.measureOn), typed.measureOn);
  await record(form, hypotheses.save);
}

/** Looks at the chain and closes the weighing. */
export async function closeWeighing(page: Page): Promise<void> {
  await openStep(page, words.step.closing);
  await page.getByRole('button', { name: words.closing.close, exact: true }).click();
  await expect(page.getByText(/Vastgesteld: versie 1,/)).toBeVisible();
}

/** What a finding is called in a list of links; special data only by their kind. */
const textsOf = (names: readonly NaimaFinding[]): readonly string[] => names.map((name) => naimaFindings[name].text);
