import type { Chores } from '#app/chores-client.ts';
import { fillExample } from '#app/example/index.ts';
import type { FileWish } from '#db/hand-over/gather.ts';
import type { SealWish } from '#db/hand-over/seal-package.ts';
import * as ownKeys from '#db/hand-over/own-keys.ts';
import { parts } from '#domain/hand-over/parts.ts';
import { emptyClientPart, emptyGrounds } from '#domain/hand-over/terms.ts';
import { cpSync } from 'node:fs';
import path from 'node:path';
import type { TestDesk } from './desk.ts';
import { aDesk, anOpenDesk } from './desk.ts';
import { aFolder } from './folder.ts';
import { choresHere } from './chores-here.ts';

/**
 * Two workers with keys of their own: one with the two example files, one with an empty vault. Long work is done in this process,
 * unless a test is about the other one.
 */
export async function twoWorkers(chores: Chores = choresHere): Promise<Readonly<{ here: TestDesk; there: TestDesk }>> {
  made ??= makeTwo();
  const [here, there] = await Promise.all((await made).map((userData) => copyOf(userData, chores)));
  if (!here || !there) throw new Error('there are two workers');
  here.clock.set('2026-11-22T12:00:00Z');
  there.clock.set('2026-11-23T12:00:00Z');
  return { here, there };
}

/** The vaults of both, closed: made once for a whole test file, since filling one takes longer than most tests. */
let made: Promise<readonly [here: string, there: string]> | undefined;

async function makeTwo(): Promise<readonly [here: string, there: string]> {
  const here = await aWorker('R. de Boer', 'gemeente Lindewaard');
  const there = await aWorker('M. Aydin', 'gemeente Oosterzijl');
  here.clock.set('2026-11-22T12:00:00Z');
  await fillExample(here.say);
  await here.say('profile.put', { ...(await here.say('profile.get', {})), name: 'R. de Boer', organisation: 'gemeente Lindewaard' });
  await Promise.all([here.lock(), there.lock()]);
  return [here.userData, there.userData];
}

async function copyOf(userData: string, chores: Chores): Promise<TestDesk> {
  const copy = path.join(aFolder(), 'worker');
  cpSync(userData, copy, { recursive: true });
  const desk = aDesk(copy, chores);
  await desk.unlock();
  return desk;
}

/** A worker with a name and keys. */
export async function aWorker(name: string, organisation: string): Promise<TestDesk> {
  const desk = await anOpenDesk();
  await desk.say('profile.put', { ...(await desk.say('profile.get', {})), name, organisation });
  await desk.say('handOver.makeKey', {});
  return desk;
}

export const keysOf = (desk: TestDesk): ownKeys.OwnKeys => {
  const keys = ownKeys.inUse(desk.db);
  if (!keys) throw new Error('this worker has no keys');
  return keys;
};

/** What the chore that seals asks for: every part of these files, to the keys of another worker, in a new place. */
export function aSealWish(here: TestDesk, there: TestDesk, caseFileIds: readonly string[], some: Partial<SealWish> = {}): SealWish {
  const { agePublic, signPublic } = keysOf(there);
  return {
    database: path.join(here.userData, 'vault', 'vault.db'),
    dataKey: here.vault.keys.dataKey,
    target: path.join(aFolder(), 'package.mwb'),
    seal: { kind: 'key', agePublic },
    files: caseFileIds.map((caseFileId) => aFileWish(caseFileId)),
    page: {
      format: 'maatwerkbank-package',
      version: 1,
      id: crypto.randomUUID(),
      madeAt: '2026-11-22T12:00:00.000Z',
      app: '0.0.0',
      kind: 'handOver',
      answers: null,
      final: true,
      endsOn: null,
      reason: 'Verhuist naar een ander team.',
      grounds: { ...emptyGrounds, ground: 'ownTask', secrecy: 'execution', receiverChecked: true },
      recipient: { kind: 'key', name: 'M. Aydin', organisation: 'gemeente Oosterzijl', agePublic, signPublic },
      senderName: 'R. de Boer',
      senderOrganisation: 'gemeente Lindewaard',
    },
    ...some,
  };
}

export function aFileWish(caseFileId: string, some: Partial<FileWish> = {}): FileWish {
  const { caseFileId: _, ...client } = {
    ...emptyClientPart(caseFileId),
    informed: 'yes',
    informedOn: '2026-11-20',
    objection: 'none',
  } as const;
  return { caseFileId, client, parts: [...parts], guidance: true, ...some };
}

/** What the chore that unseals asks for. */
export const anUnsealWish = (there: TestDesk, source: string, passphrase: string | null = null) => ({
  database: path.join(there.userData, 'vault', 'vault.db'),
  dataKey: there.vault.keys.dataKey,
  source,
  passphrase,
  staging: path.join(aFolder(), 'waiting.db'),
  stagingKey: Buffer.alloc(32, 9),
});

export const idsOf = async (desk: TestDesk): Promise<readonly string[]> => (await desk.say('caseFile.list', {})).map(({ id }) => id);
