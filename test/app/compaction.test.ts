import * as compaction from '#db/compaction-state.ts';
import { all, composed, transaction } from '#db/sql.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { scanWal } from '#db/wal-scan.ts';
import type { TestDesk } from '#test/desk.ts';
import { aDesk, anOpenDesk } from '#test/desk.ts';
import { aCaseFileId } from '#test/make-case-file.ts';
import { statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const folderOf = (desk: Pick<TestDesk, 'userData'>) => vaultFolder(path.join(desk.userData, 'vault'));

/** A vault of some megabytes, of which half was just deleted, so that compacting takes a while. */
async function aLargeVault(megabytes: number): Promise<{ desk: TestDesk; caseFileId: string }> {
  const desk = await anOpenDesk();
  const caseFileId = await aCaseFileId(desk);
  const entry = { caseFileId, kind: 'note', purpose: 'guidance', at: '2026-03-01T10:00:00Z', clientWords: '' } as const;
  await desk.say('journal.add', { ...entry, text: 'blijft staan' });
  const body = (n: number) => Array.from({ length: 1000 }, (_, at) => `woord${(at * 7919 + n * 104_729) % 100_003}`).join(' ');
  for (let n = 0; n < megabytes * 60; n += 1) await desk.say('draft.put', { key: `d${n}`, caseFileId, place: 'timeline', body: body(n) });
  for (let n = 0; n < megabytes * 60; n += 2) await desk.say('draft.drop', { key: `d${n}` });
  want(desk);
  return { desk, caseFileId };
}

const want = (desk: TestDesk): void => transaction(desk.db, () => compaction.want(desk.db, desk.clock.now()));
const drafts = (desk: TestDesk): number => all(desk.db, z.object({ n: z.int() }), composed('SELECT count(*) AS n FROM draft'))[0]?.n ?? 0;

describe('compacting', () => {
  test('makes the file smaller, keeps every row, and is not done twice', { timeout: 60_000 }, async () => {
    const { desk } = await aLargeVault(4);
    const kept = drafts(desk);
    await desk.lock();
    const before = statSync(folderOf(desk).database).size;
    await desk.unlock();
    expect(await desk.say('retention.compact', {})).toEqual({ compacted: true });
    expect(compaction.get(desk.db)?.doneAt).toBe(desk.clock.now());
    expect(drafts(desk)).toBe(kept);
    expect(await desk.say('retention.compact', {})).toEqual({ compacted: true });
    await desk.lock();
    expect(statSync(folderOf(desk).database).size).toBeLessThan(before * 0.75);
  });

  test('gives way to whoever writes, and is finished in a later round', { timeout: 60_000 }, async () => {
    const { desk, caseFileId } = await aLargeVault(16);
    const answer = desk.say('retention.compact', {});
    // Long enough for the chore to be at work, short enough for it not to be done.
    await expect.poll(async () => (await desk.say('work.list', {})).length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 700));
    const begun = performance.now();
    await desk.say('draft.put', { key: 'typed', caseFileId, place: 'timeline', body: 'een zin die niet wacht' });
    const waited = performance.now() - begun;
    const { compacted } = await answer;
    expect({ compacted, quick: waited < 1500 }).toEqual({ compacted: false, quick: true });
    expect(compaction.get(desk.db)?.doneAt).toBeNull();
    await desk.tick();
    expect(compaction.get(desk.db)?.doneAt).not.toBeNull();
    expect(await desk.say('draft.get', { key: 'typed' })).toMatchObject({ body: 'een zin die niet wacht' });
  });

  test('a lock does not wait for it', { timeout: 60_000 }, async () => {
    const { desk } = await aLargeVault(8);
    const answer = desk.ask('retention.compact', {});
    await new Promise((resolve) => setTimeout(resolve, 500));
    await desk.lock();
    expect(await answer).toMatchObject({ ok: expect.any(Boolean) });
    expect(scanWal(folderOf(desk).wal)).toBe('none');
    await desk.unlock();
  });
});

const KILLS = 12;

test(`after ${KILLS} kills in the middle of compacting the vault opens each time, with every row`, { timeout: 300_000 }, async () => {
  const { desk } = await aLargeVault(6);
  const kept = drafts(desk);
  const { userData } = desk;
  const folder = folderOf(desk);
  // How long it takes when nobody interferes: the kills fall anywhere in it.
  const begun = performance.now();
  expect(await desk.say('retention.compact', {})).toEqual({ compacted: true });
  const whole = performance.now() - begun;
  const doneAts = new Set<string>();
  let cut = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    want(desk);
    const stop = new AbortController();
    const { dataKey } = desk.vault.keys;
    const chore = desk.chores.run('compactVault', { database: folder.database, key: dataKey.toString('base64') }, { signal: stop.signal });
    setTimeout(() => stop.abort(), whole * (0.2 + (0.8 * (kill + Math.random())) / KILLS));
    cut += await chore.then(
      () => 0,
      () => 1,
    );
    await desk.lock();
    const again = aDesk(userData);
    await again.unlock();
    expect(drafts(again), `kill ${kill}`).toBe(kept);
    doneAts.add(String(compaction.get(again.db)?.doneAt));
    const [check] = all(again.db, z.record(z.string(), z.string()), composed('PRAGMA integrity_check'));
    expect(check, `kill ${kill}`).toEqual({ integrity_check: 'ok' });
    await again.lock();
    await desk.unlock();
  }
  expect(cut).toBeGreaterThan(KILLS / 2);
  // None of them was taken for done.
  expect([...doneAts]).toEqual(['null']);
  expect(await desk.say('retention.compact', {})).toEqual({ compacted: true });
});
