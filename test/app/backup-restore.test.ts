import { backupFolders, destroy } from '#test/backups.ts';
import { aChange, eventsOf, withPassphrase, withThreeWays } from '#test/ways.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import type { TestDesk } from '#test/desk.ts';
import { aDesk, anOpenDesk } from '#test/desk.ts';
import { aFolder } from '#test/folder.ts';
import { aCaseFileId } from '#test/make-case-file.ts';
import { passphrase } from '#test/passphrase.ts';
import { refusal } from '#test/refusal.ts';
import { generateX25519Identity } from 'age-encryption';
import { fingerprint } from '#test/fingerprint.ts';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const typed = { kind: 'passphrase', passphrase } as const;
const folderOf = (desk: TestDesk) => vaultFolder(path.join(desk.userData, 'vault'));
const names = async (desk: TestDesk): Promise<readonly string[]> => (await desk.say('caseFile.list', {})).map(({ name }) => name);
const newestId = async (desk: TestDesk): Promise<string> => (await desk.say('backup.overview', {})).backups[0]?.id ?? '';

/** A desk with one file, a backup of it, and a second file from after the backup. */
async function aDeskWithPast(): Promise<TestDesk> {
  const desk = await anOpenDesk();
  const caseFileId = await aCaseFileId(desk, { number: 'MW-2026-0001', name: 'Jo Verzonnen' });
  await desk.say('journal.add', {
    caseFileId,
    kind: 'talk',
    purpose: 'guidance',
    at: desk.clock.now(),
    text: 'het eerste gesprek',
    clientWords: '',
  });
  await desk.say('backup.make', {});
  desk.clock.set('2026-03-09T10:00:00Z');
  await aCaseFileId(desk, { number: 'MW-2026-0002', name: 'An Verzonnen' });
  return desk;
}

describe('a restore from an open vault', () => {
  test('shows first what is in the backup, sets the present vault aside, and can be undone from there', { timeout: 60_000 }, async () => {
    const desk = await aDeskWithPast();
    const id = await newestId(desk);
    expect(await desk.say('backup.preview', { id })).toEqual({
      files: 1,
      entries: [{ at: '2026-03-09T09:00:00.000Z', number: 'MW-2026-0001', name: 'Jo Verzonnen', kind: 'talk' }],
      numbers: [{ number: 'MW-2026-0001', state: 'open', changedAt: '2026-03-09T09:00:00.000Z' }],
      whole: true,
      manifestFits: true,
      ownSecret: false,
    });
    await desk.say('backup.restore', { id });
    expect(await names(desk)).toEqual(['Jo Verzonnen']);
    const { setAside } = await desk.say('backup.overview', {});
    expect(setAside).toMatchObject([{ at: '2026-03-09T10:00:00.000Z', removable: false }]);

    const back = setAside[0]?.id ?? '';
    expect(await desk.ask('backup.removeSetAside', { id: back })).toEqual(refusal('backup.wayBack'));
    desk.clock.set('2026-03-09T10:05:00Z');
    await desk.say('backup.restore', { id: back });
    expect((await names(desk)).toSorted()).toEqual(['An Verzonnen', 'Jo Verzonnen']);
    await desk.lock();
    await desk.unlock();
    const after = (await desk.say('backup.overview', {})).setAside;
    expect(after.map(({ removable }) => removable)).toEqual([true, true]);
    for (const each of after) await desk.say('backup.removeSetAside', { id: each.id });
    expect(existsSync(folderOf(desk).setAside)).toBe(false);
    expect((await names(desk)).length).toBe(2);
  });

  test('keeps the passphrase of now, and is a line in the log', { timeout: 60_000 }, async () => {
    const desk = await aDeskWithPast();
    await desk.say('backup.restore', { id: await newestId(desk) });
    const lines = await desk.say('audit.list', {});
    expect(JSON.stringify(lines)).toContain('vault.restored');
    await desk.lock();
    await desk.unlock();
    expect(await names(desk)).toEqual(['Jo Verzonnen']);
  });

  test('of a damaged backup is refused, and the vault stays open as it was', { timeout: 60_000 }, async () => {
    const desk = await aDeskWithPast();
    const [folder = ''] = backupFolders(desk);
    const file = path.join(folder, 'vault.db');
    const bytes = readFileSync(file);
    bytes[bytes.length - 3000] = (bytes[bytes.length - 3000] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const id = await newestId(desk);
    expect(await desk.say('backup.preview', { id })).toMatchObject({ whole: false });
    expect(await desk.ask('backup.restore', { id })).toEqual(refusal('backup.damaged'));
    expect(await desk.ask('backup.restore', { id, asItWas: true })).toEqual(refusal('backup.damaged'));
    expect(await names(desk)).toHaveLength(2);
    expect(existsSync(folderOf(desk).restoring)).toBe(false);
    writeFileSync(path.join(folder, 'vault.json'), '{}');
    expect(await desk.ask('backup.restore', { id })).toEqual(refusal('backup.damagedHeader'));
    rmSync(path.join(folder, 'vault.json'));
    expect(await desk.ask('backup.restore', { id })).toEqual(refusal('backup.none'));
    expect(await desk.ask('backup.restore', { id: 'f'.repeat(32) })).toEqual(refusal('backup.none'));
  });

  test('that is stopped leaves the vault open as it was', { timeout: 60_000 }, async () => {
    const desk = await aDeskWithPast();
    const restoring = desk.ask('backup.restore', { id: await newestId(desk) });
    let id: string | undefined;
    while (id === undefined) {
      id = (await desk.say('work.list', {}))[0]?.id;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await desk.say('work.cancel', { id });
    expect(await restoring).toEqual(refusal('work.cancelled'));
    expect(await names(desk)).toHaveLength(2);
  });
});

describe('a restore before the closed door', () => {
  test('of a vault that is damaged: the passphrase is asked, the damaged one is set aside as it was', { timeout: 60_000 }, async () => {
    const desk = await aDeskWithPast();
    await desk.lock();
    const folder = folderOf(desk);
    writeFileSync(folder.header, 'half a head');
    const before = fingerprint(folder);
    const id = await newestId(desk);
    expect(await desk.ask('backup.preview', { id })).toEqual(refusal('backup.secretNeeded'));
    expect(await desk.ask('backup.restore', { id, secret: { ...typed, passphrase: 'iets heel anders' } })).toEqual(
      refusal('vault.wrongPassphrase'),
    );
    // Wrong ones make everyone wait alike.
    expect(await desk.ask('backup.preview', { id, secret: typed })).toEqual(refusal('vault.wait'));
    desk.clock.set('2026-03-09T11:00:00Z');
    expect(fingerprint(folder)).toEqual(before);
    await desk.say('backup.restore', { id, secret: typed });
    expect(await names(desk)).toEqual(['Jo Verzonnen']);
    const [name = ''] = readdirSync(folder.setAside);
    expect(fingerprint(vaultFolder(path.join(folder.setAside, name)))).toEqual(before);
    // What was damaged can be put back as it was, too.
    const back = (await desk.say('backup.overview', {})).setAside[0]?.id ?? '';
    expect(await desk.ask('backup.restore', { id: back })).toEqual(refusal('backup.damagedHeader'));
  });

  test('on a new laptop: from a folder that a person points at, and a wrong one is no vault yet', { timeout: 60_000 }, async () => {
    const old = await aDeskWithPast();
    const stick = aFolder();
    cpSync(folderOf(old).backups, path.join(stick, 'Maatwerkbank-reservekopieen', 'x'), { recursive: true });
    const desk = aDesk();
    desk.files.answerOpenPath(aFolder());
    expect(await desk.say('backup.inFolder', {})).toEqual([]);
    desk.files.answerOpenPath(null);
    expect(await desk.say('backup.inFolder', {})).toBeNull();
    for (const folder of [
      stick,
      path.join(stick, 'Maatwerkbank-reservekopieen'),
      path.join(stick, 'Maatwerkbank-reservekopieen', 'x'),
      path.join(stick, 'Maatwerkbank-reservekopieen', 'x', path.basename(backupFolders(old)[0] ?? '')),
    ]) {
      desk.files.answerOpenPath(folder);
      expect(await desk.say('backup.inFolder', {})).toMatchObject([{ files: 1, ofOther: false }]);
    }
    const [line] = (await desk.say('backup.inFolder', {})) ?? [];
    const id = line?.id ?? '';
    expect(await desk.ask('backup.restore', { id, secret: { ...typed, passphrase: 'iets heel anders' } })).toEqual(
      refusal('vault.wrongPassphrase'),
    );
    expect(readdirSync(desk.userData)).toEqual([]);
    await desk.say('backup.restore', { id, secret: typed });
    expect(await names(desk)).toEqual(['Jo Verzonnen']);
    expect(existsSync(folderOf(desk).setAside)).toBe(false);
    await desk.lock();
    await desk.unlock();
  });

  test('of a backup of before the passphrase was changed opens with that of then, and with that of now', { timeout: 60_000 }, async () => {
    const desk = await aDeskWithPast();
    const old = path.join(aFolder(), 'kopie');
    cpSync(backupFolders(desk)[0] ?? '', old, { recursive: true });
    const fresh = 'vier losse andere woorden 47';
    await desk.vault.changeWays(aChange, withPassphrase(fresh));
    await desk.lock();
    desk.files.answerOpenPath(old);
    const [line] = (await desk.say('backup.inFolder', {})) ?? [];
    const id = line?.id ?? '';
    expect(await desk.say('backup.preview', { id, secret: { kind: 'passphrase', passphrase: fresh } })).toMatchObject({
      files: 1,
      ownSecret: false,
    });
    desk.clock.set('2026-03-09T12:00:00Z');
    expect(await desk.say('backup.preview', { id, secret: typed })).toMatchObject({ files: 1, ownSecret: true });
    await desk.say('backup.restore', { id, secret: typed });
    expect(await names(desk)).toEqual(['Jo Verzonnen']);
    await desk.lock();
    await desk.unlock();
  });
});

describe('the key of the organisation', () => {
  test('opens a backup on another laptop when the worker and the old one are gone, and the log knows', { timeout: 120_000 }, async () => {
    const { desk: old, identity } = await withThreeWays();
    await aCaseFileId(old, { name: 'Jo Verzonnen' });
    await old.say('backup.make', {});
    const drive = aFolder();
    cpSync(folderOf(old).backups, drive, { recursive: true });

    const desk = aDesk();
    desk.files.answerOpenPath(drive);
    const id = (await desk.say('backup.inFolder', {}))?.[0]?.id ?? '';
    const file = `# created: 2026-03-09\n# public key: age1x\n${identity}\n`;
    const secret = { kind: 'organisation', identity: file } as const;
    const wrong = { kind: 'organisation', identity: await generateX25519Identity() } as const;
    expect(await desk.ask('backup.preview', { id, secret: wrong })).toEqual(refusal('keys.wrongOrganisation'));
    expect(await desk.ask('backup.preview', { id, secret: { ...secret, identity: 'age1x' } })).toEqual(
      refusal('keys.publicInsteadOfSecret'),
    );
    expect(await desk.say('backup.preview', { id, secret })).toMatchObject({ files: 1, whole: true });
    await desk.say('backup.restore', { id, secret });
    expect(await names(desk)).toEqual(['Jo Verzonnen']);
    expect(await desk.say('vault.state', {})).toEqual({ kind: 'open', passphraseDue: 'organisation' });
    expect(eventsOf(desk).slice(-2)).toEqual(['vault.organisationUsed', 'vault.restored']);
  });

  test('that looks into a backup beside a closed vault is in the log of that vault when it opens', { timeout: 120_000 }, async () => {
    const { desk, identity } = await withThreeWays();
    await desk.say('backup.make', {});
    await desk.lock();
    desk.clock.set('2026-03-09T10:00:00Z');
    await desk.say('backup.preview', { id: await newestId(desk), secret: { kind: 'organisation', identity } });
    expect(desk.vault.db).toBeNull();
    desk.clock.set('2026-03-09T11:00:00Z');
    await desk.unlock();
    const { lines } = await desk.say('audit.list', {});
    expect(lines).toContainEqual(expect.objectContaining({ event: 'vault.organisationUsed', at: '2026-03-09T10:00:00.000Z' }));
    expect((await desk.say('keys.list', {})).organisationUses).toEqual(['2026-03-09T10:00:00.000Z']);
    await desk.lock();
    await desk.unlock();
    expect((await desk.say('keys.list', {})).organisationUses).toHaveLength(1);
  });
});

test('a file that was destroyed does not come back with a backup of before, on this laptop or another', { timeout: 90_000 }, async () => {
  const desk = await aDeskWithPast();
  const chosen = aFolder();
  desk.files.answerOpenPath(chosen);
  await desk.say('backup.chooseSecond', { cloudToo: false });
  await desk.say('backup.make', {});
  const both = await newestId(desk);
  const caseFileId = (await desk.say('caseFile.list', {})).find(({ name }) => name === 'Jo Verzonnen')?.id ?? '';
  destroy(desk, caseFileId);
  expect(await names(desk)).toEqual(['An Verzonnen']);
  desk.clock.set('2026-03-09T10:30:00Z');
  await desk.say('backup.make', {});
  await desk.say('backup.restore', { id: both });
  expect(await names(desk)).toEqual(['An Verzonnen']);

  const elsewhere = aDesk();
  elsewhere.clock.set('2026-03-10T10:00:00Z');
  elsewhere.files.answerOpenPath(chosen);
  const lines = (await elsewhere.say('backup.inFolder', {})) ?? [];
  const before = lines.find(({ files }) => files === 2)?.id ?? '';
  await elsewhere.say('backup.restore', { id: before, secret: typed });
  expect(await names(elsewhere)).toEqual(['An Verzonnen']);
});
