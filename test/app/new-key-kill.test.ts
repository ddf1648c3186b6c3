import { noorHead } from '#app/example/case-file.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { aDesk, anOpenDesk } from '#test/desk.ts';
import { passphrase } from '#test/passphrase.ts';
import { newPassphrase } from '#test/ways.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const KILLS = 16;
const root = path.resolve(import.meta.dirname, '../..');

/** Begins to give the vault a new key and kills the process after so many milliseconds; answers whether it was acknowledged, and when. */
async function renewUntilKilled(userData: string, from: string, to: string, millis: number): Promise<{ done: boolean; took: number }> {
  const script = path.join(import.meta.dirname, 'keeps-renewing.ts');
  const worker = spawn(process.execPath, [script, userData, from, to], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  worker.stdout.setEncoding('utf8').on('data', (text: string) => void (told += text));
  await once(worker.stdout, 'data');
  const start = performance.now();
  const acknowledged = once(worker.stdout, 'data').then(
    () => performance.now() - start,
    () => millis,
  );
  const killer = setTimeout(() => worker.kill('SIGKILL'), millis);
  await once(worker, 'close');
  clearTimeout(killer);
  const done = told.includes('done');
  return { done, took: done ? await acknowledged : millis };
}

test(
  `after ${KILLS} kills while the vault gets a new key it opens, with the old passphrase or the new one`,
  { timeout: 400_000 },
  async () => {
    const first = await anOpenDesk();
    const { id } = await first.say('caseFile.create', noorHead);
    const reflection = await first.say('supervision.begin', { caseFileId: id, on: '2026-03-09' });
    await first.say('supervision.keep', { id: reflection.id, text: 'ik twijfelde' });
    await first.lock();
    const { userData } = first;
    const folder = vaultFolder(path.join(userData, 'vault'));
    // One that is let be tells how long it takes here.
    const { done: whole, took } = await renewUntilKilled(userData, passphrase, newPassphrase, 60_000);
    expect(whole).toBe(true);
    let [present, other] = [newPassphrase, passphrase];
    const outcomes = { old: 0, fresh: 0 };
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { done } = await renewUntilKilled(userData, present, other, (0.05 + (kill / KILLS) * 0.95) * took);
      // What the door remembers of attempts would only make this test wait.
      rmSync(folder.door, { force: true });
      const desk = aDesk(userData);
      const opensWith = async (tried: string) => (await desk.ask('vault.unlock', { passphrase: tried })).ok;
      const isNew = await opensWith(other);
      rmSync(folder.door, { force: true });
      const isOld = !isNew && (await opensWith(present));
      // One of the two opens it; and what was acknowledged stands.
      expect(done ? isNew : isNew || isOld, `kill ${kill}`).toBe(true);
      expect(await desk.say('supervision.open', { caseFileId: id }), `kill ${kill}`).toMatchObject([{ text: 'ik twijfelde' }]);
      expect(await desk.say('caseFile.open', { id }), `kill ${kill}`).toMatchObject({ name: noorHead.name });
      expect(existsSync(folder.restoring), `kill ${kill}`).toBe(false);
      await desk.lock();
      if (isNew) [present, other] = [other, present];
      outcomes[isNew ? 'fresh' : 'old'] += 1;
    }
    // The kills fell on both sides of the moment that counts.
    expect(outcomes.old).toBeGreaterThan(0);
    expect(outcomes.fresh).toBeGreaterThan(0);
  },
);
