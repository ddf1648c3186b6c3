import type { StoreChoice } from '#contract/hand-over-receive.ts';
import { emptyShareForm } from '#domain/hand-over/share-form.ts';
import type { ShareForm } from '#domain/hand-over/share-form.ts';
import { emptyClientPart } from '#domain/hand-over/terms.ts';
import type { z } from 'zod';
import path from 'node:path';
import type { TestDesk } from './desk.ts';
import { aFolder } from './folder.ts';

/** A share form on which nothing is missing. */
export const aShareForm = (caseFileIds: readonly string[], some: Partial<ShareForm> = {}): ShareForm => ({
  ...emptyShareForm(caseFileIds),
  reason: 'De cliënt verhuist naar een andere wijk.',
  ground: 'ownTask',
  secrecy: 'execution',
  receiverChecked: true,
  clients: caseFileIds.map((id) => ({
    ...emptyClientPart(id),
    informed: 'yes',
    informedOn: '2026-11-20',
    objection: 'none',
    words: 'Is goed, als ik het maar niet opnieuw hoef te vertellen.',
    talk: 'no',
  })),
  ...some,
});

/** Puts each worker into the address book of the other, compared. Answers their ids there. */
export async function introduce(one: TestDesk, other: TestDesk): Promise<readonly [inOne: string, inOther: string]> {
  const [first, second] = [await one.say('handOver.ownKey', {}), await other.say('handOver.ownKey', {})];
  const compared = { comparedOn: '2026-11-19', comparedWith: 'henzelf, gebeld' };
  const { id: inOne } = await one.say('handOver.addColleague', { text: second?.text ?? '', name: 'M. Aydin', ...compared });
  const { id: inOther } = await other.say('handOver.addColleague', { text: first?.text ?? '', name: 'R. de Boer', ...compared });
  return [inOne, inOther];
}

/** Sends files to a colleague and answers where the package stands. */
export async function send(
  desk: TestDesk,
  colleagueId: string,
  caseFileIds: readonly string[],
  some: Partial<ShareForm> = {},
): Promise<string> {
  desk.files.answerSavePath(path.join(aFolder(), 'package.mwb'));
  const { savedAs } = await desk.say('handOver.send', { form: aShareForm(caseFileIds, { colleagueId, ...some }) });
  return savedAs;
}

/** Opens a package, as a person does who chooses it. */
export async function open(desk: TestDesk, place: string): Promise<string> {
  desk.files.answerOpenPath(place);
  return (await desk.say('handOver.open', {})).kind;
}

type Choice = z.input<typeof StoreChoice>;

/** Chooses the same for every file of the open package; of every conflict the side that is named. */
export async function store(
  desk: TestDesk,
  how: 'new' | 'copy' | 'merge',
  side: 'here' | 'there' = 'here',
): Promise<readonly Readonly<{ fileId: string; caseFileId: string; how: string; number: string }>[]> {
  const opened = await desk.say('handOver.opened', {});
  if (opened?.kind !== 'share') throw new Error('nothing is open');
  const choices: Choice[] = [];
  for (const { id, situation } of opened.files) {
    const into = situation.kind === 'here' || situation.kind === 'number' ? situation.caseFileId : null;
    const conflicts =
      how === 'merge' && into !== null
        ? (await desk.say('handOver.compare', { fileId: id, into })).conflicts.map((each): [string, 'here' | 'there'] => [each.id, side])
        : [];
    choices.push({ fileId: id, how, into, conflicts: Object.fromEntries(conflicts) });
  }
  return (await desk.say('handOver.store', { choices })).files;
}
