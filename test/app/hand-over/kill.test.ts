import * as rows from '#db/case-file-rows.ts';
import { scanWal } from '#db/wal-scan.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { mayTravel } from '#domain/hand-over/parts.ts';
import type { TestDesk } from '#test/desk.ts';
import { aDesk } from '#test/desk.ts';
import { aFolder } from '#test/folder.ts';
import { idsOf, twoWorkers } from '#test/hand-over.ts';
import { introduce, send } from '#test/share-form.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const KILLS = 8;
const root = path.resolve(import.meta.dirname, '../../..');

/** Lets a worker receive, and kills the process so many milliseconds after it said this step. Answers the steps that were told. */
async function receiveUntilKilled(userData: string, place: string, after: string, millis: number): Promise<readonly string[]> {
  const script = path.join(import.meta.dirname, 'keeps-receiving.ts');
  const worker = spawn(process.execPath, [script, userData, place], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  worker.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
    if (text.includes(after)) setTimeout(() => worker.kill('SIGKILL'), millis);
  });
  await once(worker, 'close');
  return told.trim().split('\n');
}

test(`after each of ${KILLS} kills while a package is received, all of it is in the vault or nothing`, { timeout: 600_000 }, async () => {
  const { here, there } = await twoWorkers();
  const [toThere] = await introduce(here, there);
  const ids = await idsOf(here);
  const place = await send(here, toThere, ids);
  await there.lock();
  const seen = new Set<string>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const userData = path.join(aFolder(), 'there');
    cpSync(there.userData, userData, { recursive: true });
    const told = await receiveUntilKilled(userData, place, ...momentOf(kill));
    expect(scanWal(vaultFolder(path.join(userData, 'vault')).wal)).not.toBe('damaged');
    const desk = aDesk(userData);
    await desk.unlock();
    const found = await idsOf(desk);
    seen.add(found.length === 0 ? 'nothing' : 'all');
    const expected = found.length === 0 && !told.includes('stored') ? [] : ids.map((id) => said(here, id));
    expect(found.map((id) => said(desk, id)).toSorted()).toEqual(expected.toSorted());
    // Then it works as if nothing had happened, and what was left of the waiting room is swept.
    desk.files.answerOpenPath(place);
    expect(await desk.say('handOver.open', {})).toEqual({ kind: 'share' });
    await desk.say('handOver.putAway', {});
    expect(readdirSync(path.join(userData, 'vault', 'waiting'))).toEqual([]);
    await desk.lock();
  }
  // The kills fell on both sides of the moment that counts.
  expect([...seen].toSorted()).toEqual(['all', 'nothing']);
});

/** The first before anything, the second when it was acknowledged; then from unpacking until after the transaction. */
function momentOf(kill: number): readonly [after: string, millis: number] {
  if (kill < 2) return [['unlocked', 'stored'][kill] ?? '', 0];
  return kill % 3 === 0 ? ['unlocked', Math.random() * 1500] : ['opened', Math.random() * 150];
}

const said = (desk: TestDesk, id: string): string =>
  JSON.stringify(
    rows.read(desk.db, id).own.filter(({ table, rows: each }) => mayTravel(table) && each.length > 0 && table !== 'file_keeping'),
  );
