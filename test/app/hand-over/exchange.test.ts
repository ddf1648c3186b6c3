import { noorHead } from '#app/example/case-file.ts';
import { nodeChores } from '#build/node-chores.ts';
import * as audit from '#db/audit.ts';
import * as rows from '#db/case-file-rows.ts';
import { mayTravel } from '#domain/hand-over/parts.ts';
import * as retention from '#db/retention.ts';
import { countFiles, findMarker } from '#test/marker.ts';
import type { TestDesk } from '#test/desk.ts';
import { aFolder } from '#test/folder.ts';
import { idsOf, twoWorkers } from '#test/hand-over.ts';
import { refusal } from '#test/refusal.ts';
import { aShareForm, introduce, open, send, store } from '#test/share-form.ts';
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';

let here: TestDesk;
let there: TestDesk;
let ids: readonly string[];
let toThere = '';

beforeEach(async () => {
  ({ here, there } = await twoWorkers());
  ids = await idsOf(here);
  [toThere] = await introduce(here, there);
});

/** What a file says, without what each side keeps for itself. */
const said = (desk: TestDesk, id: string): string =>
  JSON.stringify(
    rows.read(desk.db, id).own.filter(({ table, rows: each }) => mayTravel(table) && table !== 'file_keeping' && each.length > 0),
  );

const eventsOf = async (desk: TestDesk, caseFileId: string): Promise<readonly string[]> =>
  audit.list(desk.db, caseFileId, 100).map(({ event, detail }) => `${event} ${detail}`);

describe('a hand-over', () => {
  test('brings both example files from one vault to another, whole, and both logs know', async () => {
    // As it is for a person: sealed and opened in processes of their own.
    ({ here, there } = await twoWorkers(nodeChores));
    [toThere] = await introduce(here, there);
    const place = await send(here, toThere, ids);
    expect(await open(there, place)).toBe('share');
    const opened = await there.say('handOver.opened', {});
    expect(opened).toMatchObject({
      kind: 'share',
      shareKind: 'handOver',
      sender: { name: 'R. de Boer', known: 'compared', comparedWith: 'henzelf, gebeld' },
      files: ids.map(() => ({ situation: { kind: 'new' } })),
    });
    // Looking is not storing.
    expect(await idsOf(there)).toEqual([]);
    const stored = await store(there, 'new');
    expect(stored.map(({ caseFileId, how }) => [caseFileId, how])).toEqual(ids.map((id) => [id, 'new']));
    for (const id of ids) {
      expect(said(there, id)).toBe(said(here, id));
      expect(await eventsOf(here, id)).toContain('file.handedOver handOver');
      expect(await eventsOf(there, id)).toContain('file.received handOver');
    }
    const hits = await there.say('search.find', { typed: 'Verkerk' });
    expect(hits.length).toBeGreaterThan(0);
    // Its screens and reports work there as here.
    expect(await there.say('handOver.opened', {})).toBeNull();
  });

  test('leaves the sender a file that can be read and not be changed, until it is taken back with a reason', async () => {
    const [id = ''] = ids;
    await send(here, toThere, [id]);
    expect(retention.getKeeping(here.db, id).state).toBe('overgedragen');
    expect(await here.say('caseFile.open', { id })).toMatchObject({ id });
    const note = { caseFileId: id, kind: 'note', purpose: 'rights', at: '2026-11-22T11:00:00.000Z', text: 'Nog iets.' } as const;
    expect(await here.ask('journal.add', note)).toEqual(refusal('handOver.isHandedOver', { name: 'M. Aydin' }));
    expect((await here.say('journal.list', { caseFileId: id })).some(({ text }) => text === note.text)).toBe(false);
    const again = aShareForm([id], { colleagueId: toThere });
    expect(await here.ask('handOver.send', { form: again })).toEqual(refusal('handOver.isHandedOver', { name: 'M. Aydin' }));
    expect(await here.ask('handOver.takeBack', { caseFileId: id, reason: ' ' })).toMatchObject({ ok: false });
    await here.say('handOver.takeBack', { caseFileId: id, reason: 'Toch niet verhuisd.' });
    expect(retention.getKeeping(here.db, id).state).toBe('werkkopie');
    await here.say('journal.add', note);
    expect((await here.say('handOver.shares', { caseFileId: id })).rows[0]).toMatchObject({ endedReason: 'Toch niet verhuisd.' });
    expect(await here.ask('handOver.takeBack', { caseFileId: id, reason: 'x' })).toEqual(refusal('handOver.notAway'));
  });

  test('asks for every field of the share before anything is made', async () => {
    const [id = ''] = ids;
    const form = aShareForm([id], { colleagueId: toThere });
    for (const missing of [
      { reason: ' ' },
      { ground: null },
      { secrecy: null },
      { receiverChecked: false },
      { colleagueId: null },
    ] as const)
      expect(await here.ask('handOver.send', { form: { ...form, ...missing } })).toEqual(refusal('handOver.incomplete', { count: 1 }));
    expect(await here.ask('handOver.send', { form: { ...form, ground: 'consent' } })).toEqual(refusal('handOver.incomplete'));
    expect(here.files.saved).toEqual([]);
    here.files.answerSavePath(null);
    expect(await here.ask('handOver.send', { form })).toEqual(refusal('handOver.noPlace'));
    expect((await here.say('handOver.shares', { caseFileId: id })).rows).toEqual([]);
  });

  test('that is stopped halfway leaves nothing under the chosen name and nothing in the vault', async () => {
    ({ here, there } = await twoWorkers(nodeChores));
    [toThere] = await introduce(here, there);
    const place = path.join(aFolder(), 'x.mwb');
    here.files.answerSavePath(place);
    const sending = here.ask('handOver.send', { form: aShareForm(ids, { colleagueId: toThere }) });
    for (let work = await here.say('work.list', {}); work.length === 0; work = await here.say('work.list', {})) await tick();
    for (const { id } of await here.say('work.list', {})) await here.say('work.cancel', { id });
    expect(await sending).toEqual(refusal('work.cancelled'));
    expect(readdirSync(path.dirname(place))).toEqual([]);
    expect((await here.say('handOver.shares', { caseFileId: ids[0] ?? '' })).rows).toEqual([]);
  });

  test('over a file that stands there already replaces it only when all of it is written', async () => {
    const lent = { kind: 'cover', endsOn: '2027-01-01' } as const;
    const place = await send(here, toThere, ids, lent);
    here.files.answerSavePath(place);
    await send(here, toThere, ids.slice(0, 1), lent);
    expect(await open(there, place)).toBe('share');
    expect(readdirSync(path.dirname(place)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('with a talk of three puts that talk into the timeline, once, and it goes along', async () => {
    const [id = ''] = ids;
    const form = aShareForm([id], { colleagueId: toThere });
    const talk = {
      talk: 'yes',
      talkOn: '2026-11-21',
      talkWith: 'M. Aydin',
      clientPresent: 'yes',
      talkSaid: 'De huur is afgesproken.',
    } as const;
    const warm = { ...form, clients: form.clients.map((client) => ({ ...client, ...talk })) };
    here.files.answerSavePath(path.join(aFolder(), 'gone', 'x.mwb'));
    expect(await here.ask('handOver.send', { form: warm })).toEqual(refusal('file.unwritable', { reason: 'ENOENT' }));
    here.files.answerSavePath(path.join(aFolder(), 'x.mwb'));
    const { savedAs } = await here.say('handOver.send', { form: warm });
    const talks = (await here.say('journal.list', { caseFileId: id })).filter(({ text }) => text.includes('De huur is afgesproken.'));
    expect(talks).toMatchObject([{ kind: 'talk', at: '2026-11-21T11:00:00.000Z' }]);
    await open(there, savedAs);
    await store(there, 'new');
    expect((await there.say('journal.list', { caseFileId: id })).map(({ id: each }) => each)).toContain(talks[0]?.id);
  });
});

describe('with a passphrase', () => {
  test('the proposed one is strong enough, opens the package, and a weak one is refused', async () => {
    const form = aShareForm(ids.slice(0, 1), { to: 'passphrase', forName: 'M. Aydin' });
    const weak = 'wachtwoord12';
    here.files.answerSavePath(path.join(aFolder(), 'x.mwb'));
    expect(await here.ask('handOver.send', { form, passphrase: weak, repeat: weak })).toEqual(refusal('vault.passphraseWeak'));
    const { passphrase } = await here.say('handOver.sayablePassphrase', {});
    expect(passphrase).toMatch(/^([a-z]{4} ){5}[a-z]{4}$/);
    const { savedAs } = await here.say('handOver.send', { form, passphrase, repeat: passphrase });
    expect(await open(there, savedAs)).toBe('needsPassphrase');
    expect(await there.say('handOver.opened', {})).toEqual({ kind: 'needsPassphrase' });
    expect(await there.ask('handOver.open', { passphrase: 'iets anders dan dit' })).toEqual(refusal('handOver.wrongPassphrase'));
    expect((await there.say('handOver.open', { passphrase })).kind).toBe('share');
    await store(there, 'new');
    expect(said(there, ids[0] ?? '')).toBe(said(here, ids[0] ?? ''));
  });
});

describe('a copy', () => {
  test('stands beside the file that was here, with ids of its own and a number with a count; nothing of the other changes', async () => {
    const [id = ''] = ids;
    const place = await send(here, toThere, [id]);
    await open(there, place);
    await store(there, 'new');
    const before = said(there, id);
    await open(there, place);
    const [copy] = await store(there, 'copy');
    expect(copy).toMatchObject({ how: 'copy', number: expect.stringMatching(/-2$/) });
    expect(copy?.caseFileId).not.toBe(id);
    expect(said(there, id)).toBe(before);
    const [first, second] = [rows.count(there.db, id), rows.count(there.db, copy?.caseFileId ?? '')];
    const counts = (list: typeof first) => list.filter(({ table }) => mayTravel(table));
    expect(counts(second)).toEqual(counts(first));
    const ownIds = (caseFileId: string) => rows.read(there.db, caseFileId).own.flatMap(({ rows: each }) => each.map((row) => row['id']));
    const shared = new Set(ownIds(id));
    expect(ownIds(copy?.caseFileId ?? '').filter((each) => each !== undefined && shared.has(each))).toEqual([]);
    // What was closed keeps its hash, and its screens open.
    const hashes = async (caseFileId: string) => (await there.say('document.list', { caseFileId })).map(({ sha256 }) => sha256).toSorted();
    expect(await hashes(copy?.caseFileId ?? '')).toEqual(await hashes(id));
    expect(await there.say('plan.get', { caseFileId: copy?.caseFileId ?? '' })).toBeTruthy();
  });

  test('another file with the same number is told; the new one gets a count, or they are merged', async () => {
    const other = await there.say('caseFile.create', noorHead);
    const noor = (await here.say('caseFile.list', {})).find(({ number }) => number === noorHead.number)?.id ?? '';
    await open(there, await send(here, toThere, [noor]));
    expect(await there.say('handOver.opened', {})).toMatchObject({ files: [{ situation: { kind: 'number', caseFileId: other.id } }] });
    expect((await store(there, 'new'))[0]).toMatchObject({ caseFileId: noor, number: `${noorHead.number}-2` });
  });
});

describe('nothing in clear', () => {
  test('stands on the disk while a package is made, waits or is stored: not in the folders of either, not in temp', async () => {
    const marker = 'De rode fiets van tante Zoë stond scheef';
    const [id = ''] = ids;
    await here.say('journal.add', { caseFileId: id, kind: 'note', purpose: 'rights', at: '2026-11-22T11:00:00.000Z', text: marker });
    const place = await send(here, toThere, [id]);
    await open(there, place);
    const taken = path.join(aFolder(), 'copy');
    mkdirSync(taken);
    cpSync(there.userData, path.join(taken, 'there'), { recursive: true });
    cpSync(here.userData, path.join(taken, 'here'), { recursive: true });
    expect(readdirSync(path.join(taken, 'there', 'vault', 'waiting')).length).toBeGreaterThan(0);
    expect(countFiles([taken])).toBeGreaterThan(8);
    expect(findMarker(marker, [taken])).toEqual([]);
    await store(there, 'new');
    expect((await there.say('journal.list', { caseFileId: id })).map(({ text }) => text)).toContain(marker);
    expect(readdirSync(path.join(there.userData, 'vault', 'waiting'))).toEqual([]);
  });

  test('what waits is gone with the lock, and the next package sweeps what is left of it', async () => {
    const place = await send(here, toThere, ids);
    await open(there, place);
    await there.lock();
    await there.unlock();
    expect(await there.say('handOver.opened', {})).toBeNull();
    expect(await there.ask('handOver.store', { choices: [{ fileId: ids[0] ?? '', how: 'new', into: null }] })).toEqual(
      refusal('handOver.nothingOpen'),
    );
    await open(there, place);
    expect(readdirSync(path.join(there.userData, 'vault', 'waiting')).filter((name) => name.endsWith('.db'))).toHaveLength(1);
    await there.say('handOver.putAway', {});
    expect(readdirSync(path.join(there.userData, 'vault', 'waiting'))).toEqual([]);
    expect(existsSync(place)).toBe(true);
  });
});

describe('a receipt', () => {
  test('closes the loop: the sender reads in that the package arrived, signed by whom it was for', async () => {
    const place = await send(here, toThere, ids);
    await open(there, place);
    const opened = await there.say('handOver.opened', {});
    expect(opened?.kind).toBe('share');
    await store(there, 'new');
    const shareId = (await there.say('handOver.shares', { caseFileId: ids[0] ?? '' })).rows[0]?.shareId ?? '';
    there.files.answerSavePath(path.join(aFolder(), 'receipt.mwb'));
    const { savedAs } = await there.say('handOver.saveReceipt', { shareId });
    expect(await open(here, savedAs ?? '')).toBe('receipt');
    expect(await here.say('handOver.opened', {})).toMatchObject({ kind: 'receipt', of: { partnerName: 'M. Aydin', expected: true } });
    await here.say('handOver.takeReceipt', {});
    for (const id of ids) {
      expect((await here.say('handOver.shares', { caseFileId: id })).rows[0]).toMatchObject({ receiptAt: '2026-11-23T12:00:00.000Z' });
      expect(await eventsOf(here, id)).toContain('file.handedOver receipt');
    }
    // It was sealed for the sender alone.
    there.files.answerOpenPath(savedAs);
    expect(await there.ask('handOver.open', {})).toEqual(refusal('handOver.notForYou'));
  });

  test('is refused where nothing was sent, and when another key signed it than the package was sealed for', async () => {
    const place = await send(here, toThere, ids.slice(0, 1));
    await open(there, place);
    await store(there, 'new');
    const shareId = (await there.say('handOver.shares', { caseFileId: ids[0] ?? '' })).rows[0]?.shareId ?? '';
    // Another key than the one that the package was sealed for.
    await there.say('handOver.makeKey', {});
    there.files.answerSavePath(path.join(aFolder(), 'receipt.mwb'));
    const { savedAs } = await there.say('handOver.saveReceipt', { shareId });
    await open(here, savedAs ?? '');
    expect(await here.say('handOver.opened', {})).toMatchObject({
      kind: 'receipt',
      of: { expected: false },
      sender: { known: 'otherKey' },
    });
    expect(await here.ask('handOver.takeReceipt', {})).toEqual(refusal('handOver.receiptByOther'));
    expect((await here.say('handOver.shares', { caseFileId: ids[0] ?? '' })).rows[0]).toMatchObject({ receiptAt: null });
    expect(await there.ask('handOver.takeReceipt', {})).toEqual(refusal('handOver.nothingOpen'));
  });
});

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));
