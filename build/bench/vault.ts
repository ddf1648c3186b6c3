import { machinePorts, noDialogs } from '#app/machine.ts';
import { sayThrough } from '#app/say.ts';
import { createDesk } from '#app/start.ts';
import { deriveKey } from '#db/keys/argon.ts';
import { Header } from '#domain/vault/header.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeChores } from '../node-chores.ts';
import type { Size } from './compare.ts';
import { fill } from './fill.ts';
import { single } from './print.ts';
import { summarise } from './statistics.ts';

/** Opens the vaults of the bench. */
export const PASSPHRASE = 'een lange zin voor de meting 47';
const ROUNDS = 5;

/** Opening and closing a whole vault. Unlocking is the derivation of the key plus opening: timed in turn, so that our own part is seen.
 * Answers where it lies, closed. */
export async function measureVault(folder: string, { files, entries }: Size): Promise<string> {
  const userData = path.join(folder, 'user-data');
  const desk = createDesk({ userData, ports: machinePorts(userData, noDialogs, nodeChores) });
  const say = sayThrough(desk.dispatch);
  await say('vault.create', { passphrase: PASSPHRASE, repeat: PASSPHRASE, profileName: 'bench', language: 'nl' });
  if (!desk.vault.db) throw new Error('a new vault is open');
  fill(desk.vault.db, files, entries);
  const [slot] = Header.parse(JSON.parse(readFileSync(path.join(userData, 'vault', 'vault.json'), 'utf8'))).slots;
  const cost = slot?.kind === 'passphrase' ? slot.cost : undefined;
  if (!cost) throw new Error('a new vault has a slot');
  const [derivations, unlocks, openings, locks]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    // A lock has something to write back, as after a visit.
    await say('draft.put', { key: 'bench', caseFileId: null, place: 'bench', body: { text: 'x'.repeat(20_000 + round) } });
    locks.push(await timed(() => desk.lock()));
    const derivation = await timed(() => deriveKey(PASSPHRASE, Buffer.alloc(16), cost));
    const unlock = await timed(() => say('vault.unlock', { passphrase: PASSPHRASE }));
    derivations.push(derivation);
    unlocks.push(unlock);
    openings.push(unlock - derivation);
  }
  await desk.dispose();
  single('derive the key', summarise(derivations));
  single('unlock, all of it', summarise(unlocks));
  single('unlock, less the key', summarise(openings));
  single('lock, the vault itself', summarise(locks));
  return userData;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
