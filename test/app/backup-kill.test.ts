import { checkDatabase } from '#db/check.ts';
import { backupFolders } from '#test/backups.ts';
import type { TestDesk } from '#test/desk.ts';
import { aDesk, anOpenDesk } from '#test/desk.ts';
import { aCaseFileId } from '#test/make-case-file.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { vaultFolder } from '#db/vault-folder.ts';

const KILLS = 12;
const root = path.resolve(import.meta.dirname, '../..');
const minute = (number: number): string => new Date(Date.parse('2026-03-09T09:00:00Z') + number * 60_000).toISOString();

/** Lets the worker begin and, `when` it is so far, kills it, with its chores, so many milliseconds later. Answers what it told. */
async function killAfter(
  userData: string,
  what: 'backup' | 'restore',
  now: string,
  millis: number,
  when: () => boolean = () => true,
): Promise<readonly string[]> {
  const script = path.join(import.meta.dirname, 'keeps-backing-up.ts');
  const worker = spawn(process.execPath, [script, userData, what, now], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  let told = '';
  worker.stdout.setEncoding('utf8').on('data', (text: string) => void (told += text));
  await once(worker.stdout, 'data');
  while (!when()) await setTimeout(1);
  const closed = once(worker, 'close');
  await setTimeout(millis);
  process.kill(-(worker.pid ?? 0), 'SIGKILL');
  const [, signal] = await closed;
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
      const { backups } = vaultFolder(path.join(userData, 'vault'));
      const isMaking = () => existsSync(backups) && readdirSync(backups).some((name) => name.endsWith('.making'));
      // Half of them anywhere, half in the short time in which a backup lies half made.
      const told = await (kill % 2 === 0
        ? killAfter(userData, 'backup', minute(kill * 2), 200 + Math.random() * 1500)
        : killAfter(userData, 'backup', minute(kill * 2), Math.random() * 30, isMaking));
      if (isMaking()) half += 1;
      const desk = aDesk(userData);
      desk.clock.set(minute(kill * 2 + 1));
      const key = await dataKeyOf(desk);
      const drafts = told.filter((line) => line.startsWith('draft'));
      const kept = await desk.say('draft.get', { key: 'k' });
      const typed = Number((typeof kept?.body === 'string' ? kept.body : '').split(' ')[1] ?? -1);
      expect(drafts.length === 0 || typed >= drafts.length - 1, `kill ${kill}`).toBe(true);
      const made = told.filter((line) => line.startsWith('backup')).length;
      const folders = backupFolders(desk);
      expect(folders.length).toBeGreaterThanOrEqual(Math.min(before + made, before + made <= 3 ? before + made : 0));
      const [newest = ''] = folders;
      expect(folders.length).toBeGreaterThanOrEqual(Math.min(made, 1));
      const { pages, problems } =
        newest === '' ? { pages: { bad: 0 }, problems: [] } : checkDatabase(path.join(newest, 'vault.db'), key, 'quick');
      expect([pages.bad, problems]).toEqual([0, []]);
      if (newest !== '') openDatabase(path.join(newest, 'vault.db'), key, 'look').close();
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
      expect(setAside).toHaveLength(2 - standing);
      const [aside] = setAside;
      const preview = aside ? await desk.say('backup.preview', { id: aside.id }) : { files: 2, whole: true };
      expect(preview, `kill ${kill}`).toMatchObject({ files: 2, whole: true });
      if (aside) {
        const { id } = aside;
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
    expect(ends).toEqual(new Set([1, 2]));
  },
);
