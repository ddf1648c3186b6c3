import type { Calls } from '#contract/index.ts';
import type { Say } from '../handlers.ts';
import { naimaHead, noorHead, exampleWorker } from './case-file.ts';

/** Fills a new vault with the two worked cases (fictional), by the same calls that the window makes. */
export async function fillExample(say: Say<Calls>): Promise<{ noor: string; naima: string }> {
  await say('profile.put', { ...(await say('profile.get', {})), ...exampleWorker });
  const { id: noor } = await say('caseFile.create', noorHead);
  const { id: naima } = await say('caseFile.create', naimaHead);
  return { noor, naima };
}
