import type { naimaAgreement, naimaDuties, naimaGoals, naimaPlanBasis, naimaSupport } from '#app/example/plan.ts';
import type { DutyQuestion } from '#domain/content/duties.ts';
import { dutyGrounds, dutyQuestions } from '#domain/content/duties.ts';
import { leadingPrinciples } from '#domain/content/leading-principles.ts';
import { formatAmount } from '#i18n/format.ts';
import { plan as words } from '#i18n/nl/plan.ts';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { typeMoment } from './budget-fields.ts';
import { choose, inRow, openStep, record, type, typeDate } from './form.ts';

type GoalStory = (typeof naimaGoals)[number];
type StepStory = GoalStory['steps'][number];

/** Begins the plan in the open tab Plan: its day, and the moment the goals were fixed. The only hypothesis is offered. */
export async function beginPlan(page: Page, basis: typeof naimaPlanBasis): Promise<void> {
  await page.getByRole('button', { name: words.start, exact: true }).click();
  await openStep(page, words.step.basis);
  const form = page.getByRole('form', { name: words.basis.title });
  await typeDate(form, words.basis.plannedOn, basis.plannedOn);
  await expect(form.getByRole('radio', { name: /^Als .+, dan .+, doordat / })).toBeChecked();
  await typeMoment(form, words.basis.goalsSetAt, basis.goalsSetAt);
  await record(form, words.basis.save);
}

/** Writes a goal in the client's words, with the principle, the choice and what it rests on; then its steps. */
export async function writeGoal(page: Page, goal: GoalStory): Promise<void> {
  await openStep(page, words.step.goals);
  await page.getByRole('button', { name: words.goals.add }).click();
  const form = page.getByRole('form', { name: words.goals.new });
  await type(form, words.goal.words, goal.words);
  await typeDate(form, words.goal.targetOn, goal.targetOn);
  const principle = leadingPrinciples.find(({ code }) => code === goal.choice.principle);
  await form.getByRole('radio', { name: principle?.nl ?? '' }).check();
  for (const field of ['what', 'experience', 'science', 'client', 'card', 'alsoServes'] as const)
    await type(form, words.goal[field], goal.choice[field]);
  await form.getByRole('button', { name: words.goal.save }).click();
  await expect(page.getByRole('heading', { name: goal.words })).toBeVisible();
  for (const { step } of goal.steps) await addStep(page, goal.words, step);
}

/** Adds a mini-step under a goal. */
export async function addStep(page: Page, goal: string, step: StepStory['step']): Promise<void> {
  await page.getByRole('button', { name: words.steps.addTo.replace('{{goal}}', goal) }).click();
  const form = page.getByRole('form', { name: words.steps.label, exact: true });
  await type(form, words.steps.action, step.action);
  await form.getByRole('radio', { name: words.who[step.who ?? 'client'], exact: true }).check();
  if (step.whoName) await type(form, words.steps.whoName, step.whoName);
  await typeDate(form, words.steps.dueOn, step.dueOn);
  if (step.dueTime) await type(form, words.steps.dueTime, step.dueTime);
  if (step.smallerAnswer) await type(form, words.steps.smaller, step.smallerAnswer);
  if (step.withinADay) await form.getByRole('checkbox', { name: words.steps.withinADay }).check();
  if (step.ifThen) await type(form, words.steps.ifThen, step.ifThen);
  if (step.help) await type(form, words.steps.help, step.help);
  if (step.mayEarn) await form.getByRole('checkbox', { name: words.steps.mayEarn }).check();
  if (step.earningsReport) await type(form, words.steps.earningsReport, step.earningsReport);
  if (typeof step.reward === 'number') await type(form, words.steps.reward, formatAmount(step.reward, 'nl'));
  if (step.rewardToldAt) await typeMoment(form, words.steps.rewardToldAt, step.rewardToldAt);
  await form.getByRole('button', { name: words.steps.save }).click();
  await expect(form).toBeHidden();
  const list = page.getByRole('list', { name: words.goals.stepsOf.replace('{{goal}}', goal) });
  await expect(list.getByText(step.action, { exact: true })).toBeVisible();
}

/** What the college does, and the duties with what the law asks first. */
export async function writeSupport(page: Page, support: typeof naimaSupport): Promise<void> {
  await openStep(page, words.step.support);
  const form = page.getByRole('form', { name: words.support.title });
  for (const [index, each] of support.entries()) {
    await form.getByRole('button', { name: words.support.add }).click();
    const row = inRow(index + 1);
    for (const field of ['what', 'who', 'howOften'] as const) await type(form, row(words.support[field]), each[field]);
    await typeDate(form, row(words.support.from), each.from);
  }
  await record(form, words.support.save);
}

export async function writeDuties(page: Page, typed: typeof naimaDuties): Promise<void> {
  await openStep(page, words.step.duties);
  const form = page.getByRole('form', { name: words.duties.title });
  for (const [index, duty] of typed.duties.entries()) {
    await form.getByRole('button', { name: words.duties.add }).click();
    const row = inRow(index + 1);
    const ground = dutyGrounds.find(({ code }) => code === duty.ground);
    await choose(form, row(words.duties.ground), ground?.nl ?? '');
    await type(form, row(words.duties.text), duty.text);
    for (const [question, answer] of Object.entries(duty.asked)) {
      if (answer === '') continue;
      const { nl, article } = dutyQuestions[question as DutyQuestion]; // The keys of `asked` are the questions.
      await type(form, row(words.duties.asked.replace('{{question}}', nl).replace('{{article}}', article)), answer);
    }
    await typeDate(form, row(words.duties.explainedOn), duty.explainedOn);
    await type(form, row(words.duties.understood), duty.understood);
  }
  await form.getByRole('button', { name: words.duties.useText }).click();
  await typeDate(form, words.duties.consequencesExplainedOn, typed.consequencesExplainedOn);
  await type(form, words.duties.consequencesWords, typed.consequencesWords);
  await record(form, words.duties.save);
}

export async function agreePlan(page: Page, typed: typeof naimaAgreement): Promise<void> {
  await openStep(page, words.step.agreement);
  const form = page.getByRole('form', { name: words.agreement.title });
  await typeDate(form, words.agreement.evaluationOn, typed.evaluationOn);
  if (typed.client) await form.getByRole('radio', { name: words.clientView[typed.client], exact: true }).check();
  await typeDate(form, words.agreement.clientOn, typed.clientOn);
  await type(form, words.agreement.clientWords, typed.clientWords);
  await type(form, words.agreement.collegeBy, typed.collegeBy);
  await typeDate(form, words.agreement.collegeOn, typed.collegeOn);
  await type(form, words.agreement.collegeNumber, typed.collegeNumber);
  await record(form, words.agreement.save);
}

export async function closePlan(page: Page): Promise<void> {
  await openStep(page, words.step.closing);
  await page.getByRole('button', { name: words.closing.close, exact: true }).click();
  await expect(page.getByText(/Vastgesteld: versie 1,/)).toBeVisible();
}

/** Tells how a step went. */
export async function tellStep(page: Page, action: string, went: NonNullable<StepStory['went']>): Promise<void> {
  await openStep(page, words.step.now);
  const name = words.now.recordOf.replace('{{step}}', action);
  await page.getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('form', { name, exact: true });
  await form.getByRole('radio', { name: words.stepStatus[went.status ?? 'done'], exact: true }).check();
  await typeDate(form, words.outcome.wentOn, went.wentOn);
  await type(form, words.outcome.lookingBack, went.lookingBack ?? '');
  if (went.againOn) await typeDate(form, words.outcome.againOn, went.againOn);
  await form.getByRole('button', { name: words.outcome.save }).click();
  await expect(form).toBeHidden();
}
