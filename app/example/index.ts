import type { Calls } from '#contract/index.ts';
import type { ReportKind } from '#contract/report.ts';
import type { Say } from '../handlers.ts';
import { fillNoorBudget } from './budget.ts';
import { fillEnterprise } from './enterprise.ts';
import { fillNaimaIntake } from './intake.ts';
import { fillNaimaPlacement } from './placement.ts';
import { fillNaimaPlan } from './plan.ts';
import { fillNaimaWeighing } from './weighing.ts';
import { naimaHead, noorHead, exampleWorker } from './case-file.ts';
import { naimaContacts, noorContacts } from './journal.ts';

/** A report of the example files, and the name that a demonstration gives it. */
export type ExampleReport = Readonly<{ kind: ReportKind; subjectId: string; name: string }>;

/** Fills a new vault with the two worked cases (fictional), by the same calls that the window makes. */
export async function fillExample(say: Say<Calls>): Promise<{ reports: readonly ExampleReport[] }> {
  await say('profile.put', { ...(await say('profile.get', {})), ...exampleWorker });
  const { id: noor } = await say('caseFile.create', noorHead);
  const { id: naima } = await say('caseFile.create', naimaHead);
  for (const contact of noorContacts) await say('journal.add', { ...contact, caseFileId: noor });
  for (const contact of naimaContacts) await say('journal.add', { ...contact, caseFileId: naima });
  const { intakeId, findingIds, bridgeId } = await fillNaimaIntake(say, naima);
  const { weighingId, hypothesisId } = await fillNaimaWeighing(say, naima, findingIds);
  const { planId } = await fillNaimaPlan(say, naima, hypothesisId);
  const { permissionId } = await fillEnterprise(say, naima);
  const { placementId, reportId } = await fillNaimaPlacement(say, naima);
  const { id: budgetId } = await fillNoorBudget(say, noor);
  return {
    reports: [
      { kind: 'budget', subjectId: budgetId, name: 'noor-maatwerkbudget' },
      { kind: 'intake', subjectId: intakeId, name: 'naima-intake' },
      { kind: 'bridge', subjectId: bridgeId, name: 'naima-mijn-brug' },
      { kind: 'weighing', subjectId: weighingId, name: 'naima-weging' },
      { kind: 'plan', subjectId: planId, name: 'naima-plan' },
      { kind: 'enterprise', subjectId: permissionId, name: 'naima-onderneming' },
      { kind: 'placement', subjectId: placementId, name: 'naima-coachingsplan' },
      { kind: 'placementEmployer', subjectId: placementId, name: 'naima-werkplekafspraken' },
      { kind: 'guidance', subjectId: reportId, name: 'naima-begeleidingsverslag' },
      { kind: 'guidanceEmployer', subjectId: reportId, name: 'naima-begeleiding-werkplek' },
    ],
  };
}
