import type {
  naimaCoaching,
  naimaForEmployer,
  naimaFrame,
  naimaPlacementGoals,
  naimaReport,
  naimaSignatures,
  naimaVisit,
  naimaWorkplace,
} from '#app/example/placement.ts';
import { formOn } from '#domain/content/placement-forms.ts';
import { parties } from '#domain/placement/placement.ts';
import { placement as words } from '#i18n/nl/placement.ts';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { choose, escaped, inRow, openStep, record, type, typeDate } from './form.ts';

type Goal = (typeof naimaPlacementGoals)[number];

/** Begins a placement in the open tab Plaatsing, at a new employer and workplace. */
export async function beginPlacement(page: Page, { employer, workplace }: typeof naimaWorkplace): Promise<void> {
  const form = page.getByRole('form', { name: words.workplace.title });
  await type(form, words.workplace.employerName, employer.name);
  await type(form, words.workplace.employerPlace, employer.place);
  await type(form, words.workplace.contactName, employer.contactName);
  await type(form, words.workplace.contactDetails, employer.contactDetails);
  await type(form, words.workplace.workplaceName, workplace.name);
  await type(form, words.workplace.workplacePlace, workplace.place);
  await type(form, words.workplace.supervisor, workplace.supervisor);
  await form.getByRole('button', { name: words.workplace.save }).click();
  await expect(page.getByRole('heading', { name: words.frame.title })).toBeVisible();
}

/** Work and contract: what, under which legal form, how long, and how much guidance was granted. */
export async function contract(page: Page, frame: typeof naimaFrame): Promise<void> {
  await openStep(page, words.step.frame);
  const form = page.getByRole('form', { name: words.frame.title });
  await type(form, words.frame.jobTitle, frame.jobTitle);
  if (frame.purpose) await form.getByRole('radio', { name: words.purposes[frame.purpose], exact: true }).check();
  if (frame.form) await choose(form, words.frame.form, formOn(frame.form, frame.startsOn ?? '').name.nl);
  await typeNumber(form, words.frame.hoursPerWeek, frame.hoursPerWeek);
  await typeDate(form, words.frame.startsOn, frame.startsOn);
  await typeDate(form, words.frame.endsOn, frame.endsOn);
  if (frame.localLimitMonths !== null) await typeNumber(form, words.frame.localLimitMonths, frame.localLimitMonths);
  if (frame.financier) await choose(form, words.frame.financier, words.financiers[frame.financier]);
  await type(form, words.frame.regime, frame.regime);
  await typeNumber(form, words.frame.regimeQuarters, frame.regimeQuarters);
  await typeDate(form, words.frame.regimeFrom, frame.regimeFrom);
  await typeDate(form, words.frame.regimeUntil, frame.regimeUntil);
  await record(form, words.frame.save);
}

export async function coachingPlan(page: Page, plan: typeof naimaCoaching): Promise<void> {
  await openStep(page, words.step.coaching);
  const form = page.getByRole('form', { name: words.coaching.title });
  for (const field of ['start', 'strengths', 'supervisorRole', 'phaseOut', 'relapseSignals'] as const)
    await type(form, words.coaching[field], plan[field]);
  for (const [index, gap] of plan.discrepancies.entries()) {
    await form.getByRole('button', { name: words.coaching.addDiscrepancy }).click();
    for (const field of ['demand', 'canNow', 'solution'] as const) await type(form, inRow(index + 1)(words.coaching[field]), gap[field]);
  }
  for (const [index, { on }] of plan.evaluations.entries()) {
    await form.getByRole('button', { name: words.coaching.addEvaluation }).click();
    await typeDate(form, inRow(index + 1)(words.coaching.evaluationOn), on);
  }
  await record(form, words.coaching.save);
}

/** One goal that hours are spent on. */
export async function placementGoal(page: Page, goal: Goal): Promise<void> {
  await openStep(page, words.step.goals);
  await page.getByRole('button', { name: words.goals.add, exact: true }).click();
  const form = page.getByRole('form', { name: words.goal.label });
  for (const field of ['goal', 'norm', 'measuredBy', 'forEmployer'] as const) await type(form, words.goal[field], goal[field]);
  await form.getByRole('radio', { name: words.goalKind[goal.kind], exact: true }).check();
  await typeDate(form, words.goal.targetOn, goal.targetOn);
  await typeNumber(form, words.goal.budgetQuarters, goal.budgetQuarters);
  await form.getByRole('button', { name: words.goal.save }).click();
  await expect(page.getByRole('heading', { name: goal.goal, exact: true })).toBeVisible();
}

/** What the employer may read: nothing that is typed elsewhere gets there. */
export async function tellEmployer(page: Page, told: typeof naimaForEmployer): Promise<void> {
  await openStep(page, words.step.employer);
  const form = page.getByRole('form', { name: words.forEmployer.title });
  for (const field of ['introduction', 'agreements', 'supervisorTips'] as const) await type(form, words.forEmployer[field], told[field]);
  await record(form, words.forEmployer.save);
}

/** Three agreements, and the coaching plan as an immutable version. */
export async function closeCoachingPlan(page: Page, agreed: typeof naimaSignatures): Promise<void> {
  await openStep(page, words.step.closing);
  const form = page.getByRole('form', { name: words.agreed.title });
  await sign(form, agreed);
  await record(form, words.agreed.save);
  await page.getByRole('button', { name: words.closing.close, exact: true }).click();
  await expect(page.getByText(/Vastgesteld: versie 1,/)).toBeVisible();
}

/** Logs one visit by keyboard alone, as in ten minutes in a car park; `goal` is what the time went to. */
export async function logVisit(page: Page, visit: Omit<typeof naimaVisit, 'about'>, goal: string): Promise<void> {
  await openStep(page, words.step.visits);
  const form = page.getByRole('form', { name: words.visit.title });
  await typeDate(form, words.visit.visitedOn, visit.visitedOn);
  await typeNumber(form, words.visit.quarters, visit.quarters ?? 0);
  await typeNumber(form, words.visit.travelQuarters, visit.travelQuarters ?? 0);
  await form.getByRole('radio', { name: goal, exact: true }).check();
  for (const field of ['withWhom', 'place', 'seen', 'agreed', 'workerView', 'employerView', 'forEmployer'] as const)
    await type(form, words.visit[field], visit[field]);
  await form.getByRole('textbox', { name: words.visit.seen }).press('Control+s');
  await expect(page.getByRole('list', { name: words.visits.list }).getByText(visit.seen)).toBeVisible();
}

/** A report over a period: the hours are not typed, they are the sum of the visits. */
export async function writeReport(
  page: Page,
  report: typeof naimaReport,
  goals: readonly Goal[],
  signatures: typeof naimaSignatures,
): Promise<void> {
  await openStep(page, words.step.reports);
  await page.getByRole('button', { name: words.reports.new, exact: true }).click();
  const form = page.getByRole('form', { name: words.guidance.label });
  await typeDate(form, words.guidance.from, report.from);
  await typeDate(form, words.guidance.until, report.until);
  for (const { goal } of goals) {
    const group = form.getByRole('group', { name: words.guidance.goalOf.replace('{{goal}}', goal), exact: true });
    await group.getByRole('radio', { name: words.result.partly, exact: true }).check();
    await type(group, words.guidance.evidence, `Gezien bij het bezoek: ${goal}`);
  }
  for (const field of ['pace', 'quality', 'employability', 'workerView', 'employerView', 'adjustment', 'forEmployer'] as const)
    await type(form, words.guidance[field], report[field]);
  await form.getByRole('radio', { name: words.extend.yes, exact: true }).check();
  await type(form, words.guidance.extendReason, 'Er is werk in het voorjaar.');
  await sign(form, signatures);
  await form.getByRole('button', { name: words.guidance.save }).click();
  await page.getByRole('button', { name: words.guidance.close, exact: true }).click();
  await expect(page.getByText(/Vastgesteld: versie 1,/)).toBeVisible();
}

async function sign(form: Locator, agreed: typeof naimaSignatures): Promise<void> {
  for (const party of parties) {
    await type(form, words.agreed.name.replace('{{party}}', words.parties[party]), agreed[party].name);
    await typeDate(form, words.agreed.on.replace('{{party}}', words.parties[party]), agreed[party].on);
  }
}

/** A number field's name may carry its unit. */
const typeNumber = (form: Locator, label: string, value: number | null): Promise<void> =>
  form.getByRole('textbox', { name: new RegExp(`^${escaped(label)}`) }).fill(value === null ? '' : String(value).replace('.', ','));
