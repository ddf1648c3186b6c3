import type { TestDesk } from './desk.ts';

/** Looks at everything, and gives every proposal that was not left out. */
export async function lookAtAll(desk: TestDesk, id: string): Promise<void> {
  const { groups } = await desk.say('inspection.read', { id, language: 'nl' });
  for (const { entries } of groups) {
    if (entries.length === 0) continue;
    await desk.say('inspection.look', { id, entries: entries.map(({ key }) => key), kept: true });
  }
}

export const theRequest = { requestedOn: '2026-03-06', requestedBy: 'Noa zelf', identity: 'zit tegenover mij', stripAddresses: false };

/** A review that was finished: everything looked at, with what `decide` leaves out. */
export async function aFinishedReview(
  desk: TestDesk,
  caseFileId: string,
  decide: (id: string) => Promise<unknown> = async () => undefined,
): Promise<string> {
  const { id } = await desk.say('inspection.start', { caseFileId });
  await desk.say('inspection.saveHead', { id, ...theRequest });
  await decide(id);
  await lookAtAll(desk, id);
  await desk.say('inspection.close', { id, reason: null });
  return id;
}
