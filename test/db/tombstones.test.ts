import { noorHead } from '#app/example/case-file.ts';
import { fillExample } from '#app/example/index.ts';
import { firstBreak } from '#db/audit-chain.ts';
import * as audit from '#db/audit.ts';
import * as rows from '#db/case-file-rows.ts';
import * as compaction from '#db/compaction-state.ts';
import { destroyRows } from '#db/destruction.ts';
import { readTombstones, writeTombstones } from '#db/tombstone-file.ts';
import { addTombstone, applyTombstones, liftTombstone, listTombstones } from '#db/tombstones.ts';
import { all, composed, exec, transaction } from '#db/sql.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { newestOfEach } from '#domain/retention/tombstone.ts';
import type { Tombstone } from '#domain/retention/tombstone.ts';
import type { TestDesk } from '#test/desk.ts';
import { aDesk, anOpenDesk } from '#test/desk.ts';
import { aFolder } from '#test/folder.ts';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const owner = { vaultId: '019506a0-0000-7000-8000-000000000001', dataKey: Buffer.alloc(32, 7) };

const aTombstone = (own: Partial<Tombstone> = {}): Tombstone => ({
  caseFileId: '019506a0-0000-7000-8000-00000000000a',
  destroyedAt: '2026-03-09T09:00:00.000Z',
  destroyedBy: 'T. Tester',
  state: 'werkkopie',
  ground: 'periodOver',
  reference: '',
  authority: '',
  authorityNumber: '',
  authorityOn: null,
  counts: [{ table: 'case_file', rows: 1 }],
  liftedAt: null,
  ...own,
});

/** A vault with both example files; answers their ids. */
async function twoFiles(): Promise<{ desk: TestDesk; noor: string; naima: string }> {
  const desk = await anOpenDesk();
  desk.clock.set('2026-11-22T12:00:00Z');
  await fillExample(desk.say);
  const files = await desk.say('caseFile.list', {});
  const idOf = (number: string): string => files.find((file) => file.number === number)?.id ?? '';
  return { desk, noor: idOf('MW-2026-0317'), naima: idOf('F-2026-0117') };
}

const folderOf = (desk: TestDesk) => vaultFolder(path.join(desk.userData, 'vault'));

test('destroying takes everything of one file, closed documents included, and leaves the other as it was', async () => {
  const { desk, noor, naima } = await twoFiles();
  const kept = rows.read(desk.db, noor);
  const had = rows.count(desk.db, naima);
  const head = audit.head(desk.db);
  expect(await desk.say('search.find', { typed: 'Naïma' })).not.toEqual([]);
  const counts = transaction(desk.db, () => destroyRows(desk.db, naima));
  expect(counts).toEqual(expect.arrayContaining([...had]));
  // Nobody else is placed with this employer: it goes too.
  expect(counts.map(({ table }) => table)).toEqual(expect.arrayContaining(['document', 'employer', 'workplace']));
  expect(rows.count(desk.db, naima)).toEqual([]);
  expect(await desk.say('search.find', { typed: 'Naïma' })).toEqual([]);
  expect(rows.read(desk.db, noor)).toEqual(kept);
  // The log outlives the file, and still adds up.
  expect(audit.head(desk.db).sequence).toBe(head.sequence);
  expect(audit.list(desk.db, naima, 500).length).toBeGreaterThan(10);
  expect(firstBreak(desk.db)).toBeNull();
});

test('the exception is for one file and one purpose: anything else is refused as before, and nothing is left of it', async () => {
  const { desk, noor, naima } = await twoFiles();
  const under = (purpose: string, caseFileId: string, statement: string) =>
    transaction(desk.db, () =>
      exec(desk.db, `INSERT INTO lawful_exception VALUES (1, '${caseFileId}', '${purpose}'); ${statement}; DELETE FROM lawful_exception`),
    );
  const ofNoor = `WHERE case_file_id = '${noor}'`;
  expect(() => under('destroy', naima, `DELETE FROM document ${ofNoor}`)).toThrow('never deleted');
  expect(() => under('remove', noor, `DELETE FROM document ${ofNoor}`)).toThrow('never deleted');
  expect(() => under('destroy', noor, `UPDATE document SET body = '{}' ${ofNoor}`)).toThrow('never changed');
  expect(() => under('remove', naima, `UPDATE document SET body = '{}' ${ofNoor}`)).toThrow('never changed');
  for (const change of ["sha256 = 'x'", 'version = 9', "closed_by = 'x'", "closed_at = 'x'", "kind = 'x'", "case_file_id = 'x'"])
    expect(() => under('remove', noor, `UPDATE document SET ${change} ${ofNoor}`), change).toThrow('never changed');
  expect(() => under('destroy', noor, "UPDATE budget_frozen_facts SET facts = ''")).toThrow('never changed');
  expect(() => under('remove', naima, "UPDATE budget_frozen_facts SET facts = ''")).toThrow('never changed');
  expect(() => under('remove', noor, "UPDATE budget_frozen_facts SET frozen_at = ''")).toThrow('never changed');
  expect(() => under('destroy', noor, 'DELETE FROM audit')).toThrow('only grows');
  expect(all(desk.db, z.unknown(), composed('SELECT * FROM lawful_exception'))).toEqual([]);
  // What it is for does work, so that the refusals above say something.
  under('remove', noor, `UPDATE document SET body = '{"a":1}' ${ofNoor}`);
  under('remove', noor, "UPDATE budget_frozen_facts SET facts = '[]'");
});

test('an older database that is put back does not bring a destroyed file back', async () => {
  const { desk, noor, naima } = await twoFiles();
  await desk.lock();
  const folder = folderOf(desk);
  const older = path.join(aFolder(), 'vault.db');
  copyFileSync(folder.database, older);

  await desk.unlock();
  transaction(desk.db, () => {
    const counts = destroyRows(desk.db, naima);
    addTombstone(desk.db, aTombstone({ caseFileId: naima, counts }));
  });
  await desk.lock();
  await desk.unlock(); // The sealed list is brought up to date at the door too.
  await desk.lock();
  copyFileSync(older, folder.database);

  const again = aDesk(desk.userData);
  await again.unlock();
  expect((await again.say('caseFile.list', {})).map(({ id }) => id)).toEqual([noor]);
  expect(rows.count(again.db, naima)).toEqual([]);
  expect(listTombstones(again.db).map(({ caseFileId }) => caseFileId)).toEqual([naima]);
  expect(audit.list(again.db, naima, 1)).toMatchObject([{ event: 'file.destroyed', call: 'vault.unlock' }]);
  expect(compaction.get(again.db)).toMatchObject({ doneAt: null });
});

test('a lost or damaged list is written anew from the vault, and a damaged one is set aside', async () => {
  const desk = await anOpenDesk();
  const folder = folderOf(desk);
  transaction(desk.db, () => addTombstone(desk.db, aTombstone()));
  await desk.lock();
  await desk.unlock();
  const { header, dataKey } = desk.vault.keys;
  const mine = { vaultId: header.vaultId, dataKey: Buffer.from(dataKey) };
  expect(readTombstones(folder.tombstones, mine)).toEqual([aTombstone()]);

  await desk.lock();
  rmSync(folder.tombstones);
  await desk.unlock();
  expect(readTombstones(folder.tombstones, mine)).toEqual([aTombstone()]);

  await desk.lock();
  const damaged = readFileSync(folder.tombstones);
  damaged[Math.floor(damaged.length / 2)] = 0;
  writeFileSync(folder.tombstones, damaged);
  await desk.unlock();
  expect(readTombstones(folder.tombstones, mine)).toEqual([aTombstone()]);
  const aside = readdirSync(folder.root).find((name) => name.includes('.damaged-'));
  expect(readFileSync(path.join(folder.root, aside ?? ''))).toEqual(damaged);
  expect(all(desk.db, z.object({ event: z.string() }), composed('SELECT event FROM audit')).map(({ event }) => event)).toContain(
    'vault.damageFound',
  );
});

test('a destroyed file is only let in again after its tombstone was lifted, and then stays', async () => {
  const desk = await anOpenDesk();
  const { id } = await desk.say('caseFile.create', noorHead);
  const taken = rows.read(desk.db, id);
  transaction(desk.db, () => {
    destroyRows(desk.db, id);
    addTombstone(desk.db, aTombstone({ caseFileId: id }));
  });
  expect(() => transaction(desk.db, () => rows.insert(desk.db, taken))).toThrow('tombstone must be lifted first');
  transaction(desk.db, () => {
    liftTombstone(desk.db, id, '2026-03-10T09:00:00.000Z');
    rows.insert(desk.db, taken);
    // What the sealed list still says is older.
    expect(applyTombstones(desk.db, [aTombstone({ caseFileId: id })], '2026-03-11T09:00:00.000Z')).toEqual([]);
  });
  expect(rows.read(desk.db, id)).toEqual(taken);
});

test('of what several places know, the newest holds', () => {
  const lifted = aTombstone({ liftedAt: '2026-04-01T00:00:00.000Z' });
  const destroyedAgain = aTombstone({ destroyedAt: '2026-05-01T00:00:00.000Z' });
  expect(newestOfEach([aTombstone(), lifted])).toEqual([lifted]);
  expect(newestOfEach([lifted, aTombstone()])).toEqual([lifted]);
  expect(newestOfEach([destroyedAgain, lifted, aTombstone()])).toEqual([destroyedAgain]);
});

test('the sealed list opens with its own key beside its own vault only, says nothing in clear, and every flipped byte is noticed', () => {
  const file = path.join(aFolder(), 'tombstones.sealed');
  expect(readTombstones(file, owner)).toEqual([]);
  writeTombstones(file, [aTombstone({ reference: 'verzoek 2026-014' })], owner);
  expect(readTombstones(file, owner)).toEqual([aTombstone({ reference: 'verzoek 2026-014' })]);
  const text = readFileSync(file, 'utf8');
  for (const said of ['2026-014', aTombstone().caseFileId, 'Tester']) expect(text).not.toContain(said);
  const refused = 'retention.tombstonesDamaged';
  expect(() => readTombstones(file, { ...owner, dataKey: Buffer.alloc(32, 8) })).toThrow(refused);
  expect(() => readTombstones(file, { ...owner, vaultId: '019506a0-0000-7000-8000-000000000002' })).toThrow(refused);
  for (let at = 0; at < text.length - 1; at += 1) {
    const other = text[at] === 'A' ? 'B' : 'A';
    writeFileSync(file, text.slice(0, at) + other + text.slice(at + 1));
    expect(() => readTombstones(file, owner), `byte ${at}: ${text.slice(at, at + 12)}`).toThrow(refused);
  }
  for (const nonsense of ['', '[]', 'null', '{}', text.slice(0, 50)]) {
    writeFileSync(file, nonsense);
    expect(() => readTombstones(file, owner), nonsense).toThrow(refused);
  }
  expect(existsSync(file)).toBe(true);
});
