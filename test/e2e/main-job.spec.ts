import { noorBudget, noorEvaluation, noorPayment, noorWriter } from '#app/example/budget.ts';
import { naimaHead, noorHead } from '#app/example/case-file.ts';
import { naimaMonths, naimaPermission } from '#app/example/enterprise.ts';
import { findingNames, naimaFindings, naimaIntake } from '#app/example/intake.ts';
import {
  naimaCoaching,
  naimaForEmployer,
  naimaFrame,
  naimaPlacementGoals,
  naimaReport,
  naimaSignatures,
  naimaVisit,
  naimaWorkplace,
} from '#app/example/placement.ts';
import { naimaAgreement, naimaDuties, naimaGoals, naimaPlanBasis, naimaSupport } from '#app/example/plan.ts';
import { naimaChoice, naimaHypothesis, naimaReadings, naimaThemes } from '#app/example/weighing.ts';
import { enterpriseSettlement } from '#i18n/nl/enterprise-settlement.ts';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { App } from './launch-app.ts';
import { launchApp } from './launch-app.ts';
import { closeDecision, fillBudget, lookBack, payBudget, startBudget } from './steps/budget.ts';
import { makeVault, unlock } from './steps/door.ts';
import { figure, grantPermission, monthRow, openFigure, settleOpenMonth, showMonths, stateMonth } from './steps/enterprise.ts';
import { openStep } from './steps/form.ts';
import { newCaseFile, openFile, openTab } from './steps/frame.ts';
import { beginIntake, closeIntake, jot, recordFindings, sortFinding } from './steps/intake.ts';
import {
  beginPlacement,
  closeCoachingPlan,
  coachingPlan,
  contract,
  logVisit,
  placementGoal,
  tellEmployer,
  writeReport,
} from './steps/placement.ts';
import { agreePlan, beginPlan, closePlan, tellStep, writeDuties, writeGoal, writeSupport } from './steps/plan.ts';
import { fillProfile } from './steps/profile.ts';
import { saveReport } from './steps/report.ts';
import { chooseOrder, closeWeighing, hypothesise, orderShown, readFindings, weighThemes } from './steps/weighing.ts';

const passphrase = 'zeven blauwe fietsen op een dak';

// The main job on the two worked cases, typed through the window as a worker would, with a restart in between.
test.describe.serial('the main job', () => {
  test.setTimeout(300_000);
  let app: App;
  let page: Page;
  const reports = mkdtempSync(path.join(os.tmpdir(), 'maatwerkbank-reports-'));
  const report = (name: string) => path.join(reports, `${name}.docx`);

  test.beforeAll(async () => {
    app = await launchApp();
    page = app.page;
    await makeVault(page, { passphrase, name: noorWriter.name });
    await fillProfile(page, noorWriter);
  });

  test.afterAll(async () => {
    expect(app.violations).toEqual([]);
    await app.kill();
    for (const folder of [reports, app.userData]) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  test('Noor: a maatwerkbudget by the omgekeerde toets, decided, paid and looked back on', async () => {
    await newCaseFile(page, noorHead);
    await openTab(page, 'Maatwerkbudget');
    await startBudget(page);
    await fillBudget(page, noorBudget);
    await expect(page.getByText('maandag 20 april 2026').first()).toBeVisible();
    await closeDecision(page);
    const text = await saveReport(app, page, report('noor'));
    for (const said of ['€ 3.652,80', '€ 2.168,50', /6 maart 2026|06-03-2026/, /20 april 2026|20-04-2026/, noorBudget.situation.ownWords])
      expect(text).toMatch(said);
    await payBudget(page, noorPayment);
    await expect(page.getByText(/20 u 30/).first()).toBeVisible();
    await lookBack(page, noorEvaluation);
  });

  test('Naïma: intake, from a line while talking to a closed intake', async () => {
    await newCaseFile(page, naimaHead);
    await openTab(page, 'Intake');
    await beginIntake(page, naimaIntake);
    const [first, ...others] = findingNames.map((name) => naimaFindings[name]);
    if (!first) throw new Error('the case has findings');
    await jot(page, first.text);
    await sortFinding(page, 1, first);
    await recordFindings(page, others);
    await closeIntake(page, naimaIntake.clientReaction);
    expect(await saveReport(app, page, report('intake'))).toContain(naimaIntake.clientReaction);
  });

  test('Naïma: readings, a weighing with a reason, a hypothesis', async () => {
    await openTab(page, 'Wegen');
    await readFindings(page, naimaReadings);
    await weighThemes(page, naimaThemes, naimaReadings);
    await chooseOrder(page, naimaChoice);
    expect(await orderShown(page, 'professional')).toHaveLength(naimaThemes.themes.length);
    await hypothesise(page, naimaHypothesis);
    await closeWeighing(page);
    const text = await saveReport(app, page, report('weighing'));
    for (const said of [naimaChoice.orderReason, naimaHypothesis.ifText]) expect(text).toContain(said);
  });

  test('Naïma: a plan with mini-steps, and how the first ones went', async () => {
    await openTab(page, 'Plan');
    await beginPlan(page, naimaPlanBasis);
    for (const goal of naimaGoals) await writeGoal(page, goal);
    await writeSupport(page, naimaSupport);
    await writeDuties(page, naimaDuties);
    await agreePlan(page, naimaAgreement);
    await closePlan(page);
    const text = await saveReport(app, page, report('plan'));
    for (const { words } of naimaGoals) expect(text).toContain(words);
    for (const { step, went } of naimaGoals[0]?.steps ?? []) if (went) await tellStep(page, step.action, went);
  });

  test('after closing and starting again, all of it is there', async () => {
    app = await app.restart();
    page = app.page;
    await unlock(page, passphrase);
    await openFile(page, noorHead.name);
    await openTab(page, 'Maatwerkbudget');
    await openStep(page, 'Situatie en vraag');
    await expect(page.getByRole('textbox', { name: /eigen woorden/ }).first()).toHaveValue(noorBudget.situation.ownWords);
    await openFile(page, naimaHead.name);
    await openTab(page, 'Verslagen');
    for (const document of ['Intake', 'Weging', 'Plan van aanpak'])
      await expect(page.getByRole('rowheader', { name: document })).toBeVisible();
    await openTab(page, 'Plan');
    await expect(page.getByText(naimaGoals[0]?.steps[0]?.step.action ?? '').first()).toBeVisible();
  });

  test('Naïma: permission for an enterprise, and a month that is settled', async () => {
    await openTab(page, 'Onderneming');
    await grantPermission(page, naimaPermission);
    const [july] = naimaMonths;
    if (!july) throw new Error('the case has months');
    await stateMonth(page, july.month, july.statement);
    expect(await figure(page, enterpriseSettlement.step.payout)).toBe('€ 1.195,30');
    expect(await openFigure(page, enterpriseSettlement.step.release)).toContain('31');
    await settleOpenMonth(page);
    await showMonths(page);
    expect((await monthRow(page, july.month)).join(' ')).toContain('1.258,21');
    const text = await saveReport(app, page, report('enterprise'));
    for (const said of ['€ 215,00', '€ 53,75', '€ 1.258,21', 'geen besluit']) expect(text).toContain(said);
  });

  test('Naïma: a placement with a coaching visit', async () => {
    await openTab(page, 'Plaatsing');
    await beginPlacement(page, naimaWorkplace);
    await contract(page, naimaFrame);
    await coachingPlan(page, naimaCoaching);
    for (const goal of naimaPlacementGoals) await placementGoal(page, goal);
    await tellEmployer(page, naimaForEmployer);
    await closeCoachingPlan(page, naimaSignatures);
    const text = await saveReport(app, page, report('placement'));
    const { about, ...visit } = naimaVisit;
    const goal = naimaPlacementGoals.find(({ name }) => name === about)?.goal ?? '';
    expect(text).toContain(goal);
    await logVisit(page, visit, goal);
    await writeReport(page, naimaReport, naimaPlacementGoals, naimaSignatures);
    expect(await saveReport(app, page, report('guidance'))).toContain(visit.seen);
  });
});
