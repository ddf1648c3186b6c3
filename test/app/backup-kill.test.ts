import { checkDatabase } from '#db/check.ts';
import { backupFolders } from '#test/backups.ts';
import type { TestDesk } from '#test/desk.ts';
import { aDesk, anOpenDesk } from '#test/desk.ts';
import { aCaseFileId } from '#test/make-case-file.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { vaultFolder } from '#db/vault-folder.ts';

const KILLS = 20;
const root = path.resolve(import.meta.dirname, '../..');
const minute = (number: number): string => new Date(Date.parse('2026-03-09T09:00:00Z') + number * 60_000).toISOString();

/** Lets the worker begin and kills it, with its chores, so many milliseconds later. Answers what it told. */
async function killAfter(userData: string, what: 'backup' | 'restore', now: string, millis: number): Promise<readonly string[]> {
  const script = path.join(import.meta.dirname, 'keeps-backing-up.ts');
  const worker = spawn(process.execPath, [script, userData, what, now], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  let told = '';
  worker.stdout.setEncoding('utf8').on('data', (text: string) => void (told += text));
  await once(worker.stdout, 'data');
  setTimeout(() => process.kill(-(worker.pid ?? 0), 'SIGKILL'), millis);
  const [, signal] = await once(worker, 'close');
  expect(signal).toBe('SIGKILL');
  return told.slice(0, told.lastIndexOf('\n')).split('\n');
}

const files = async (desk: TestDesk): Promise<number> => (await desk.say('caseFile.list', {})).length;

test(
  `${KILLS} kills while backups are made: each that counts is whole, none that was told is missing, no word is lost`,
  { timeout: 300_000 },
  async () => {
    const first = await anOpenDesk();
    await first.lock();
    const { userData } = first;
    const dataKeyOf = async (desk: TestDesk): Promise<Buffer> => (await desk.unlock(), Buffer.from(desk.vault.keys.dataKey));
    let half = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = backupFolders(first).length;
      const told = await killAfter(userData, 'backup', minute(kill * 2), 200 + Math.random() * 1500);
      const { backups } = vaultFolder(path.join(userData, 'vault'));
      if (existsSync(backups) && readdirSync(backups).some((name) => name.endsWith('.making'))) half += 1;
      const desk = aDesk(userData);
      desk.clock.set(minute(kill * 2 + 1));
      const key = await dataKeyOf(desk);
      const drafts = told.filter((line) => line.startsWith('draft'));
      const kept = await desk.say('draft.get', { key: 'k' });
      if (drafts.length > 0) expect(Number(String(kept?.body).split(' ')[1]), `kill ${kill}`).toBeGreaterThanOrEqual(drafts.length - 1);
      const made = told.filter((line) => line.startsWith('backup')).length;
      const folders = backupFolders(desk);
      if (before + made <= 3) expect(folders.length).toBeGreaterThanOrEqual(before + made);
      const [newest = ''] = folders;
      if (made > 0) expect(folders.length).toBeGreaterThan(0);
      if (newest !== '') {
        const { pages, problems } = checkDatabase(path.join(newest, 'vault.db'), key, 'quick');
        expect([pages.bad, problems]).toEqual([0, []]);
        openDatabase(path.join(newest, 'vault.db'), key, 'look').close();
      }
      await desk.lock();
    }
    // The kills fell while a backup was half made.
    expect(half).toBeGreaterThan(0);
  },
);

test(
  `${KILLS} kills while a backup is put back leave the old vault or the new one open to the passphrase, and the other beside it`,
  { timeout: 300_000 },
  async () => {
    const first = await anOpenDesk();
    await aCaseFileId(first, { number: 'MW-1' });
    await first.say('backup.make', {});
    await aCaseFileId(first, { number: 'MW-2' });
    await first.lock();
    const { userData } = first;
    const ends = new Set<number>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      await killAfter(userData, 'restore', minute(kill * 3), 50 + (kill / KILLS) * 1800);
      const desk = aDesk(userData);
      desk.clock.set(minute(kill * 3 + 1));
      expect(await desk.say('vault.state', {}), `kill ${kill}`).toMatchObject({ kind: 'locked' });
      await desk.unlock();
      const standing = await files(desk);
      ends.add(standing);
      expect([1, 2], `kill ${kill}`).toContain(standing);
      const { setAside } = await desk.say('backup.overview', {});
      if (standing === 2) expect(setAside).toEqual([]);
      else {
        expect(setAside).toHaveLength(1);
        const id = setAside[0]?.id ?? '';
        expect(await desk.say('backup.preview', { id })).toMatchObject({ files: 2, whole: true });
        // Undone, for the next round.
        desk.clock.set(minute(kill * 3 + 2));
        await desk.say('backup.restore', { id });
        await desk.lock();
        await desk.unlock();
        for (const each of (await desk.say('backup.overview', {})).setAside) await desk.say('backup.removeSetAside', { id: each.id });
      }
      await desk.lock();
    }
    // Some fell before the swap, some after.
    expect([...ends].toSorted()).toEqual([1, 2]);
  },
);
