import { vaultFolder } from '#db/vault-folder.ts';
import { all, sql } from '#db/sql.ts';
import type { TestDesk } from '#test/desk.ts';
import { aDesk, anOpenDesk } from '#test/desk.ts';
import { aFolder } from '#test/folder.ts';
import { passphrase } from '#test/passphrase.ts';
import { refusal } from '#test/refusal.ts';
import { fingerprint } from '#test/fingerprint.ts';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const placeOf = (desk: TestDesk) => vaultFolder(path.join(desk.userData, 'vault'));
const wish = { passphrase, repeat: passphrase, profileName: 'T. Tester', language: 'nl' } as const;
const NINE = '2026-03-09T09:00:00.000Z';

describe('a new vault', () => {
  test('is open and knows its worker; after a lock it opens with the passphrase', async () => {
    const desk = await anOpenDesk();
    expect(await desk.say('vault.state', {})).toEqual({ kind: 'open' });
    expect(await desk.say('profile.get', {})).toMatchObject({ name: 'T. Tester', language: 'nl' });
    await desk.lock();
    expect(await desk.say('vault.state', {})).toEqual({
      kind: 'locked',
      lastOpened: NINE,
      waitSeconds: 0,
      ways: ['passphrase'],
      previousHeader: false,
    });
    await desk.unlock();
    expect(await desk.say('profile.get', {})).toMatchObject({ name: 'T. Tester' });
  });

  test('lies complete in its folder and leaves nothing beside it', async () => {
    const desk = await anOpenDesk();
    await desk.lock();
    expect(readdirSync(desk.userData)).toEqual(['vault']);
    expect(readdirSync(placeOf(desk).root).toSorted()).toEqual([
      'backups',
      'door.json',
      'log-head.sealed',
      'vault.db',
      'vault.json',
      'vault.lock',
    ]);
  });

  test.each([
    ['that was typed differently the second time', { repeat: `${passphrase}!` }, 'vault.passphrasesDiffer'],
    ['of eleven characters', { passphrase: 'x9!kQ2#vLmz', repeat: 'x9!kQ2#vLmz' }, 'vault.passphraseTooShort'],
    ['that is easily guessed', { passphrase: 'welkom123456', repeat: 'welkom123456' }, 'vault.passphraseWeak'],
    ['made of the name of the program', { passphrase: 'maatwerkbank1', repeat: 'maatwerkbank1' }, 'vault.passphraseWeak'],
    [
      'made of the worker’s own name',
      { passphrase: 'Annelore Zwierstra', repeat: 'Annelore Zwierstra', profileName: 'Annelore Zwierstra' },
      'vault.passphraseWeak',
    ],
  ])('is not made with a passphrase %s', async (_, change, code) => {
    const desk = aDesk();
    expect(await desk.ask('vault.create', { ...wish, ...change })).toEqual(refusal(code));
    expect(readdirSync(desk.userData)).toEqual([]);
  });

  test('tells with a weak passphrase what would help', async () => {
    const answer = await aDesk().ask('vault.create', { ...wish, passphrase: 'aaaaaaaaaaaa', repeat: 'aaaaaaaaaaaa' });
    expect(answer).toEqual(refusal('vault.passphraseWeak', { score: 0, advice: 'simpleRepeat,anotherWord,repeated' }));
  });

  test('is never made over another', async () => {
    const desk = await anOpenDesk();
    expect(await desk.ask('vault.create', wish)).toEqual(refusal('vault.exists'));
    await desk.lock();
    const before = fingerprint(placeOf(desk));
    expect(await desk.ask('vault.create', wish)).toEqual(refusal('vault.exists'));
    expect(fingerprint(placeOf(desk))).toEqual(before);
  });

  test('is not made among other files, and an empty folder is no obstacle', async () => {
    const desk = aDesk();
    const { root } = placeOf(desk);
    mkdirSync(root);
    writeFileSync(path.join(root, 'foto.jpg'), 'x');
    expect(await desk.ask('vault.create', wish)).toEqual(refusal('vault.folderNotEmpty'));
    expect(readdirSync(root)).toEqual(['foto.jpg']);
    expect(readdirSync(desk.userData)).toEqual(['vault']);
    rmSync(path.join(root, 'foto.jpg'));
    expect(await desk.ask('vault.create', wish)).toEqual({ ok: true, value: null });
  });

  test('that was cut off while being made is no vault: the next attempt starts afresh', async () => {
    const desk = aDesk();
    const making = vaultFolder(`${placeOf(desk).root}.making`);
    mkdirSync(making.root);
    writeFileSync(making.database, 'half a vault');
    expect(await desk.say('vault.state', {})).toEqual({ kind: 'none' });
    await desk.say('vault.create', wish);
    expect(readdirSync(desk.userData)).toEqual(['vault']);
  });

  test('with examples holds Noor and Naïma', async () => {
    const desk = aDesk();
    desk.clock.set('2026-11-22T12:00:00Z');
    await desk.say('vault.createExample', wish);
    const names = all(desk.db, z.object({ name: z.string() }), sql`SELECT name FROM case_file ORDER BY name`);
    expect(names.map(({ name }) => name.split(' ')[0])).toEqual(['Naïma', 'Noor']);
  });
});

describe('a vault that cannot be opened is named, and not touched', () => {
  test.each([
    ['vault.damagedHeader', (desk: TestDesk) => writeFileSync(placeOf(desk).header, '{"format":')],
    ['vault.damagedHeader', (desk: TestDesk) => rmSync(placeOf(desk).header)],
    ['vault.foreignHeader', (desk: TestDesk) => writeFileSync(placeOf(desk).header, '{"name":"iets anders"}')],
    ['vault.newerVersion', (desk: TestDesk) => makeNewer(placeOf(desk).header)],
    ['vault.damagedDatabase', (desk: TestDesk) => rmSync(placeOf(desk).database)],
    ['vault.damagedDatabase', (desk: TestDesk) => writeFileSync(placeOf(desk).database, `SQLite format 3\0${'x'.repeat(8000)}`)],
  ])('%s', async (code, damage) => {
    const desk = await anOpenDesk();
    await desk.lock();
    damage(desk);
    const before = fingerprint(placeOf(desk));
    expect(await desk.say('vault.state', {})).toMatchObject({ kind: 'problem', code });
    expect(await desk.ask('vault.unlock', { passphrase })).toEqual(refusal(code));
    expect(await desk.ask('vault.create', wish)).toEqual(refusal('vault.exists'));
    expect(fingerprint(placeOf(desk))).toEqual(before);
  });

  test('a database of another vault is found out with the right passphrase only', async () => {
    const [one, other] = [await anOpenDesk(), await anOpenDesk()];
    await one.lock();
    await other.lock();
    writeFileSync(placeOf(one).database, readFileSync(placeOf(other).database));
    const before = fingerprint(placeOf(one));
    expect(await one.ask('vault.unlock', { passphrase: 'x' })).toEqual(refusal('vault.wrongPassphrase'));
    one.clock.set('2026-03-09T10:00:00Z');
    expect(await one.ask('vault.unlock', { passphrase })).toEqual(refusal('vault.damagedDatabase'));
    // The passphrase was right: that attempt was not in vain.
    expect(JSON.parse(readFileSync(placeOf(one).door, 'utf8'))).toMatchObject({ failures: 1 });
    expect(fingerprint(placeOf(one))).toEqual(before);
  });

  test('one that is open elsewhere', async () => {
    const desk = await anOpenDesk();
    const second = aDesk(desk.userData);
    expect(await second.say('vault.state', {})).toEqual({
      kind: 'problem',
      code: 'vault.alreadyOpen',
      params: { folder: placeOf(desk).root },
    });
    expect(await second.ask('vault.unlock', { passphrase })).toEqual(refusal('vault.alreadyOpen'));
    await desk.lock();
    await second.unlock();
    expect(await desk.ask('vault.unlock', { passphrase })).toEqual(refusal('vault.alreadyOpen'));
  });

  test('a place that is no folder', async () => {
    const desk = aDesk();
    writeFileSync(placeOf(desk).root, 'een bestand');
    expect(await desk.say('vault.state', {})).toMatchObject({ kind: 'problem', code: 'vault.folderBlocked' });
    const file = path.join(aFolder(), 'bestand');
    writeFileSync(file, '');
    const below = aDesk(path.join(file, 'app'));
    expect(await below.say('vault.state', {})).toMatchObject({ kind: 'problem', code: 'vault.folderBlocked' });
    expect(await below.ask('vault.create', wish)).toEqual(refusal('vault.folderBlocked', { reason: 'ENOTDIR' }));
  });

  test('a place that a cloud client owns', async () => {
    const userData = path.join(aFolder(), 'OneDrive - Gemeente Lindewaard', 'Maatwerkbank');
    const desk = aDesk(userData);
    const params = { owner: 'OneDrive', folder: path.join(userData, 'vault') };
    expect(await desk.say('vault.state', {})).toEqual({ kind: 'problem', code: 'vault.folderSynced', params });
    expect(await desk.ask('vault.create', wish)).toEqual(refusal('vault.folderSynced', params));
    expect(existsSync(userData)).toBe(false);
  });
});

describe('the closed door', () => {
  test('answers nothing but its own errands', async () => {
    const desk = await anOpenDesk();
    await desk.lock();
    expect(await desk.ask('profile.get', {})).toEqual(refusal('vault.isLocked'));
    expect(await desk.ask('draft.put', { key: 'k', caseFileId: null, place: 'intake', body: 'woord' })).toEqual(refusal('vault.isLocked'));
    expect(() => desk.db).toThrow('locked');
  });

  test.each([
    ['an unknown call', 'vault.burn', {}],
    ['a call by the name of an inherited property', 'constructor', {}],
    ['no name at all', undefined, {}],
    ['a passphrase that is no text', 'vault.unlock', { passphrase: ['x'] }],
    ['a passphrase of a megabyte', 'vault.unlock', { passphrase: 'x'.repeat(1_000_000) }],
    ['nothing', 'vault.unlock', null],
    ['a language of its own', 'vault.create', { ...wish, language: 'xx' }],
  ])('does not believe %s', async (_, name, input) => {
    const desk = aDesk();
    expect(await desk.dispatch(name, input)).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    expect(readdirSync(desk.userData)).toEqual([]);
  });

  test('lets one opening finish before the next begins', async () => {
    const desk = await anOpenDesk();
    await desk.lock();
    const [one, two] = await Promise.all([desk.ask('vault.unlock', { passphrase }), desk.ask('vault.unlock', { passphrase }), desk.lock()]);
    expect([one, two]).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(await desk.say('vault.state', {})).toMatchObject({ kind: 'locked' });
  });
});

test('locking leaves one whole file and no journal, and all that was saved is in it', async () => {
  const desk = await anOpenDesk();
  await desk.say('draft.put', { key: 'k', caseFileId: null, place: 'intake', body: 'een half woord' });
  expect(readFileSync(placeOf(desk).wal).length).toBeGreaterThan(0);
  const start = performance.now();
  await desk.lock();
  expect(performance.now() - start).toBeLessThan(2000);
  expect(existsSync(placeOf(desk).wal)).toBe(false);
  await desk.unlock();
  expect(await desk.say('draft.get', { key: 'k' })).toMatchObject({ body: 'een half woord' });
});

test('damage that shows only while working is told as damage, and logged without content', async () => {
  const desk = await anOpenDesk();
  for (let part = 0; part < 16; part += 1) {
    await desk.say('draft.put', { key: `deel ${part}`, caseFileId: null, place: 'intake', body: 'veel tekst '.repeat(100_000) });
  }
  await desk.lock();
  const bytes = readFileSync(placeOf(desk).database);
  for (let page = 400; page < bytes.length / 4096; page += 1) bytes[page * 4096 + 99] = (bytes[page * 4096 + 99] ?? 0) ^ 1;
  writeFileSync(placeOf(desk).database, bytes);
  await desk.unlock();
  const answers = await Promise.all([0, 1, 2, 3, 4, 5].map((part) => desk.ask('draft.get', { key: `deel ${part}` })));
  expect(answers).toContainEqual(refusal('vault.damagedDatabase'));
  expect(answers.filter((answer) => !answer.ok)).toEqual(
    answers.filter((answer) => !answer.ok).map(() => refusal('vault.damagedDatabase')),
  );
  expect(desk.log.faults.length).toBeGreaterThan(0);
});

/** A header as a later program would write it: with a checksum over what we do not know. */
function makeNewer(file: string): void {
  const header: object = JSON.parse(readFileSync(file, 'utf8')) as object; // Its own writer made it.
  writeFileSync(file, JSON.stringify({ ...header, version: 7, checksum: 'a'.repeat(64) }));
}
