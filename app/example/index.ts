import type { Calls } from '#contract/index.ts';
import type { Say } from '../handlers.ts';
import { fillNoorBudget } from './budget.ts';
import { fillEnterprise } from './enterprise.ts';
import { fillNaimaIntake } from './intake.ts';
import { fillNaimaPlacement } from './placement.ts';
import { fillNaimaPlan } from './plan.ts';
import { fillNaimaWeighing } from './weighing.ts';
import { naimaHead, noorHead, exampleWorker } from './case-file.ts';
import { naimaContacts, noorContacts } from './journal.ts';

/** Fills a new vault with the two worked cases (fictional), by the same calls that the window makes. */
export async function fillExample(say: Say<Calls>): Promise<{ noor: string; naima: string }> {
  await say('profile.put', { ...(await say('profile.get', {})), ...exampleWorker });
  const { id: noor } = await say('caseFile.create', noorHead);
  const { id: naima } = await say('caseFile.create', naimaHead);
  for (const contact of noorContacts) await say('journal.add', { ...contact, caseFileId: noor });
  for (const contact of naimaContacts) await say('journal.add', { ...contact, caseFileId: naima });
  const { findingIds } = await fillNaimaIntake(say, naima);
  const { hypothesisId } = await fillNaimaWeighing(say, naima, findingIds);
  await fillNaimaPlan(say, naima, hypothesisId);
  await fillEnterprise(say, naima);
  await fillNaimaPlacement(say, naima);
  await fillNoorBudget(say, noor);
  return { noor, naima };
}
