import type { Evaluation, Payment } from '#domain/budget/after.ts';
import type { Contribution } from '#domain/budget/contribution.ts';
import type { Decision } from '#domain/budget/decision.ts';
import type { Effect } from '#domain/budget/effect.ts';
import type { Effects } from '#domain/budget/effects.ts';
import type { Legal } from '#domain/budget/legal.ts';
import type { Options, ProvisionCheck } from '#domain/budget/options.ts';
import type { Steps } from '#domain/budget/request.ts';
import type { Values } from '#domain/budget/values.ts';
import { grondwaardeOf } from '#domain/content/grondwaarden.ts';
import { lawArticle } from '#domain/content/law-articles.ts';
import { routeOf } from '#domain/content/legal-routes.ts';
import { provisionOf } from '#domain/content/provisions.ts';
import { budget as words } from '#i18n/nl/budget.ts';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { add, addAmountLines, tick, typeAmount, typeMoment } from './budget-fields.ts';
import { fillSituation } from './budget-situation.ts';
import { choose, escaped, inRow, openStep, type, typeDate } from './form.ts';

const { choices } = words;

/** Begins a request in the open tab Maatwerkbudget. */
export async function startBudget(page: Page): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^(${words.tab.start}|${words.tab.startAnother})$`) }).click();
  await formOf(page, 'situation').waitFor();
}

/** Walks the whole request, as the worker types it, up to and including the decision. */
export async function fillBudget(page: Page, steps: Steps): Promise<void> {
  await recordStep(page, 'situation', (form) => fillSituation(form, steps.situation));
  await recordStep(page, 'effect', (form) => fillEffect(form, steps.effect));
  await recordStep(page, 'values', (form) => fillValues(form, steps.values));
  await recordStep(page, 'options', (form) => fillOptions(form, steps.options));
  await recordStep(page, 'effects', (form) => fillEffects(form, steps.effects));
  await freezeFacts(page);
  await recordStep(page, 'legal', (form) => fillLegal(form, steps.legal));
  await recordStep(page, 'contribution', (form) => fillContribution(form, steps.contribution));
  await recordStep(page, 'decision', (form) => fillDecision(form, steps.decision));
}

/** Opens a step, fills its form and records it. */
export async function recordStep(page: Page, step: keyof Steps, fill: (form: Locator) => Promise<void>): Promise<void> {
  await openStep(page, words.title[step]);
  const form = formOf(page, step);
  await form.waitFor();
  await fill(form);
  await form.getByRole('button', { name: words.step.save, exact: true }).click();
  await expect(form.getByRole('status').filter({ hasText: /^Vastgelegd/ })).toBeVisible();
}

/** The one button between the effects and the law. */
export async function freezeFacts(page: Page): Promise<void> {
  await openStep(page, words.title.legal);
  await page.getByRole('button', { name: words.legal.freeze }).click();
  await formOf(page, 'legal').waitFor();
}

async function fillEffect(form: Locator, effect: Effect): Promise<void> {
  await type(form, words.effect.client, effect.client);
  await type(form, words.effect.professional, effect.professional);
  for (const [index, sign] of effect.signs.entries()) {
    await add(form, words.effect.addSign);
    await type(form, inRow(index + 1)(words.effect.sign), sign.text);
  }
  await type(form, words.effect.shortTerm, effect.shortTerm);
  await type(form, words.effect.longTerm, effect.longTerm);
  await typeDate(form, words.effect.discussedOn, effect.discussedOn);
  await tick(form, words.effect.agreed, effect.agreed && choices.agreed[effect.agreed]);
  await type(form, words.effect.clientView, effect.clientView);
}

async function fillValues(form: Locator, values: Values): Promise<void> {
  for (const [index, law] of values.laws.entries()) {
    await add(form, words.values.addLaw);
    const row = inRow(index + 1);
    await choose(form, row(words.values.law), (law.law && grondwaardeOf(law.law)?.name.nl) ?? words.values.otherLaw);
    await type(form, row(words.values.value), law.value);
    await tick(form, row(words.values.fits), law.fits && choices.fits[law.fits]);
    await type(form, row(words.values.why), law.why);
    await type(form, row(words.values.tension), law.tension);
  }
  await type(form, words.values.conclusion, values.conclusion);
}

async function fillOptions(form: Locator, options: Options): Promise<void> {
  for (const [index, option] of options.options.entries()) {
    const row = inRow(index + 1);
    if (!option.zero) {
      await add(form, words.options.addOption);
      await type(form, row(words.options.label), option.label);
    }
    await typeAmount(form, row(words.options.amount), option.amount);
    await type(form, row(words.options.leadTime), option.leadTime);
    await tick(form, row(words.options.inTime), option.inTime && choices.inTime[option.inTime]);
    await type(form, row(words.options.pros), option.pros);
    await type(form, row(words.options.cons), option.cons);
    if (option.chosen) await form.getByRole('checkbox', { name: row(words.options.chosen) }).check();
  }
  await type(form, words.options.whyChosen, options.whyChosen);
  for (const [index, check] of options.provisions.entries()) await fillProvision(form, index + 1, check);
}

async function fillProvision(form: Locator, number: number, check: ProvisionCheck): Promise<void> {
  const name = (check.key && provisionOf(check.key)?.name.nl) ?? words.options.ownProvision;
  const at = (label: string): string => `${number}. ${name}: ${label}`;
  if (check.state === null) return;
  await choose(form, at(words.options.state), choices.provisionState[check.state]);
  if (check.state === 'notApplicable') return;
  await typeDate(form, at(words.options.on), check.on);
  await type(form, at(words.options.withWhom), check.withWhom);
  if (check.expectedOn !== null) await typeDate(form, at(words.options.expectedOn), check.expectedOn);
  await type(form, at(words.options.reason), check.reason);
}

async function fillEffects(form: Locator, effects: Effects): Promise<void> {
  for (const [index, effect] of effects.rows.entries()) {
    await add(form, words.effects.addRow);
    const row = inRow(index + 1);
    await type(form, row(words.effects.who), effect.who);
    if (effect.doing) await choose(form, row(words.effects.doing), choices.doing[effect.doing]);
    if (effect.term) await choose(form, row(words.effects.term), choices.term[effect.term]);
    if (effect.direction) await choose(form, row(words.effects.direction), choices.direction[effect.direction]);
    if (effect.certainty) await choose(form, row(words.effects.certainty), choices.certainty[effect.certainty]);
    await type(form, row(words.effects.text), effect.text);
    if (effect.measure !== '') await type(form, row(words.effects.measure), effect.measure);
  }
  await type(form, words.effects.noDisadvantage, effects.noDisadvantage);
  await type(form, words.effects.finalWeighing, effects.finalWeighing);
  await tick(form, words.effects.equalCase, effects.equalCase && choices.yesNo[effects.equalCase]);
  await type(form, words.effects.equalCaseWhy, effects.equalCaseWhy);
}

async function fillLegal(form: Locator, legal: Legal): Promise<void> {
  await tick(form, words.legal.isDebt, legal.isDebt && choices.yesNo[legal.isDebt]);
  if (legal.isDebt === 'yes') {
    await tick(form, words.legal.meansThen, legal.meansThen && choices.yesNoUnknown[legal.meansThen]);
    await tick(form, words.legal.meansLater, legal.meansLater && choices.yesNoUnknown[legal.meansLater]);
    await type(form, words.legal.meansWhy, legal.meansWhy);
    await type(form, words.legal.debtThreat, legal.debtThreat);
    if (legal.guaranteeWay !== '') await type(form, words.legal.guaranteeWay, legal.guaranteeWay);
  }
  await tick(form, words.legal.form, legal.form && choices.form[legal.form]);
  if (legal.formGround) await choose(form, words.legal.formGround, choices.formGround[legal.formGround]);
  await type(form, words.legal.formReason, legal.formReason);
  const route = legal.route && routeOf(legal.route);
  if (route) await choose(form, words.legal.route, new RegExp(`^${route.rung}\\. ${escaped(route.name.nl)}`));
  await type(form, words.legal.ground, legal.ground);
  for (const [index, { article, applied }] of legal.articles.entries()) {
    await add(form, words.legal.addArticle);
    const row = inRow(index + 1);
    const number = article && lawArticle(article)?.number;
    if (number) await choose(form, row(words.legal.article), new RegExp(`^${escaped(number)}`));
    await type(form, row(words.legal.applied), applied);
  }
  for (const field of ['otherRoutes', 'obstacle', 'obstacleAim', 'suitable', 'necessary', 'balanced'] as const)
    await type(form, words.legal[field], legal[field]);
  await tick(form, words.legal.policyKind, legal.policyKind && choices.policyKind[legal.policyKind]);
  await tick(form, words.legal.isDecision, legal.isDecision && choices.yesNoUnknown[legal.isDecision]);
  await type(form, words.legal.juristName, legal.juristName);
  await typeDate(form, words.legal.juristOn, legal.juristOn);
  await type(form, words.legal.juristRemark, legal.juristRemark);
}

async function fillContribution(form: Locator, contribution: Contribution): Promise<void> {
  await addAmountLines(form, words.contribution.lines, words.contribution.addLine, contribution.lines);
  await typeAmount(form, words.contribution.amount, contribution.amount);
  await type(form, words.contribution.pot, contribution.pot);
  await tick(form, words.contribution.payeeKind, choices.payeeKind[contribution.payeeKind]);
  await type(form, words.contribution.payeeName, contribution.payeeName);
  const { thirdPartyGround } = contribution;
  await tick(form, words.contribution.thirdPartyGround, thirdPartyGround && choices.thirdPartyGround[thirdPartyGround]);
  for (const field of ['thirdPartyWhy', 'iban', 'ibanSource', 'reference', 'promise', 'promiseDocument'] as const)
    await type(form, words.contribution[field], contribution[field]);
  await typeDate(form, words.contribution.promiseOn, contribution.promiseOn);
  await type(form, words.contribution.earlierCount, String(contribution.earlierCount ?? ''));
}

async function fillDecision(form: Locator, decision: Decision): Promise<void> {
  for (const [index, reader] of decision.readers.entries()) {
    await add(form, words.decision.addReader);
    const row = inRow(index + 1);
    await type(form, row(words.decision.readerName), reader.name);
    await typeMoment(form, row(words.decision.readerAt), reader.at);
    await tick(form, row(words.decision.readerAgrees), reader.agrees && choices.yesNo[reader.agrees]);
  }
  await tick(form, words.decision.kind, decision.kind && choices.kind[decision.kind]);
  if (decision.kind === 'advice') {
    await type(form, words.decision.adviceTo, decision.adviceTo);
  } else {
    await type(form, words.decision.deciderName, decision.deciderName);
    await type(form, words.decision.deciderTitle, decision.deciderTitle);
    await typeMoment(form, words.decision.decidedAt, decision.decidedAt);
    await typeDate(form, words.decision.announcedOn, decision.announcedOn);
  }
  await type(form, words.decision.motivation, decision.motivation);
}

/** Closes the decision or advice that is complete. */
export async function closeDecision(page: Page): Promise<void> {
  await openStep(page, words.title.decision);
  await page.getByRole('button', { name: new RegExp(`^(${words.close.decision}|${words.close.advice})$`) }).click();
  await expect(page.getByRole('list', { name: words.close.versions })).toContainText('Versie 1');
}

export async function payBudget(page: Page, payment: Payment): Promise<void> {
  await openStep(page, words.title.after);
  const form = page.getByRole('form', { name: words.payment.title });
  await typeMoment(form, words.payment.paidAt, payment.paidAt);
  await type(form, words.payment.proof, payment.proof);
  await form.getByRole('button', { name: words.payment.save }).click();
  await expect(form.getByRole('status').filter({ hasText: /^Vastgelegd/ })).toBeVisible();
}

export async function lookBack(page: Page, evaluation: Evaluation): Promise<void> {
  await openStep(page, words.title.after);
  const form = page.getByRole('form', { name: words.evaluation.title });
  await tick(form, words.evaluation.moment, choices.evaluationMoment[evaluation.moment]);
  await typeDate(form, words.evaluation.on, evaluation.on);
  await tick(form, words.evaluation.result, choices.evaluationResult[evaluation.result]);
  await type(form, words.evaluation.explanation, evaluation.explanation);
  await tick(form, words.evaluation.ordinary, choices.ordinary[evaluation.ordinary]);
  await type(form, words.evaluation.signal, evaluation.signal);
  await form.getByRole('button', { name: words.evaluation.save }).click();
  await expect(page.getByText(evaluation.explanation, { exact: false })).toBeVisible();
}

const formOf = (page: Page, step: keyof Steps): Locator => page.getByRole('form', { name: words.title[step], exact: true });
