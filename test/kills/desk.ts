import { sayThrough } from '#app/say.ts';
import { createDesk } from '#app/start.ts';
import { passphrase } from '#test/passphrase.ts';
import { testPorts } from '#test/ports.ts';
import { randomUUID } from 'node:crypto';

/** The real app on a folder, in a process that ends by being killed or looks at what a kill left. `now` is when it is there. */
export function deskAt(userData: string, now: string) {
  const base = testPorts(userData);
  base.clock.set(now);
  // Ids that no other process gives out.
  const desk = createDesk({ userData, ports: { ...base, ids: { next: () => randomUUID() } }, keyCost: 'floor' });
  return {
    ...desk,
    say: sayThrough(desk.dispatch),
    faults: base.log.faults,
    unlock: () => desk.vault.unlock({ kind: 'passphrase', passphrase }),
  };
}

/** A new vault there, opened. */
export async function aVaultAt(userData: string, now: string): Promise<ReturnType<typeof deskAt>> {
  const desk = deskAt(userData, now);
  await desk.say('vault.create', { passphrase, repeat: passphrase, profileName: 'T. Tester', language: 'nl' });
  return desk;
}
