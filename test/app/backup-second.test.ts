import { secondPlace } from '#db/backup/place.ts';
import { newPassphrase, withPassphrase, aChange } from '#test/ways.ts';
import type { TestDesk } from '#test/desk.ts';
import { aDesk, anOpenDesk } from '#test/desk.ts';
import { aFolder } from '#test/folder.ts';
import { aCaseFileId } from '#test/make-case-file.ts';
import { passphrase } from '#test/passphrase.ts';
import { refusal } from '#test/refusal.ts';
import { renameSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** An open desk with one file and one backup, which is in the second place too. */
async function inTwoPlaces(): Promise<Readonly<{ desk: TestDesk; chosen: string }>> {
  const desk = await anOpenDesk();
  await aCaseFileId(desk);
  const chosen = aFolder();
  desk.files.answerOpenPath(chosen);
  await desk.say('backup.chooseSecond', { cloudToo: false });
  await desk.tick();
  return { desk, chosen };
}

const due = async (desk: TestDesk): Promise<boolean | undefined> => (await desk.say('backup.overview', {})).second?.headersDue;

/** What a passphrase does with the backups in a folder, on a laptop that has nothing else. */
async function elsewhere(chosen: string, typed: string): Promise<unknown> {
  const desk = aDesk();
  desk.files.answerOpenPath(chosen);
  const id = (await desk.say('backup.inFolder', {}))?.[0]?.id ?? '';
  return desk.ask('backup.preview', { id, secret: { kind: 'passphrase', passphrase: typed } });
}

test(
  'a stick that was away when the passphrase changed opens with the new one alone once it is there again',
  { timeout: 180_000 },
  async () => {
    const { desk, chosen } = await inTwoPlaces();
    expect(await due(desk)).toBe(false);
    renameSync(chosen, `${chosen}-away`);
    await desk.vault.changeWays(aChange, withPassphrase(newPassphrase));
    expect(await due(desk)).toBe(true);
    await desk.tick();
    expect(await due(desk)).toBe(true);
    expect(desk.log.faults).toEqual([]);
    expect(await elsewhere(`${chosen}-away`, passphrase)).toMatchObject({ ok: true });

    renameSync(`${chosen}-away`, chosen);
    desk.clock.set('2026-03-09T09:06:00Z');
    await desk.tick();
    expect(await due(desk)).toBe(false);
    expect(await elsewhere(chosen, passphrase)).toEqual(refusal('vault.wrongPassphrase'));
    expect(await elsewhere(chosen, newPassphrase)).toMatchObject({ ok: true });
  },
);

test(
  'a second place that cannot be looked through keeps its headers due, and the own backups do not suffer',
  { timeout: 180_000 },
  async () => {
    const { desk, chosen } = await inTwoPlaces();
    const place = secondPlace(chosen, desk.vault.keys.header.vaultId);
    await desk.vault.changeWays(aChange, withPassphrase(newPassphrase));
    renameSync(place, `${place}-away`);
    writeFileSync(place, 'in the way');
    await desk.tick();
    expect(await due(desk)).toBe(true);
    expect(await desk.say('backup.overview', {})).toMatchObject({ second: { problem: { code: 'backup.placeBlocked' } }, problem: null });
  },
);

test(
  'at the end of the program a second place that is gone is not waited for, and the own backup stands',
  { timeout: 180_000 },
  async () => {
    const { desk, chosen } = await inTwoPlaces();
    renameSync(chosen, `${chosen}-away`);
    await aCaseFileId(desk, { number: 'MW-2026-0002' });
    desk.clock.set('2026-03-09T09:01:00Z');
    await desk.atQuit();
    const { backups, second } = await desk.say('backup.overview', {});
    expect(backups.map(({ files }) => files)).toEqual([2, 1]);
    expect(second).toMatchObject({ problem: { code: 'backup.placeMissing' } });
  },
);
