import { fillExample } from '#app/example/index.ts';
import { naimaHypothesis } from '#app/example/weighing.ts';
import * as rows from '#db/case-file-rows.ts';
import { openDatabase } from '#db/open.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { decryptedFrames, decryptedPages } from '#test/decrypted-pages.ts';
import type { TestDesk } from '#test/desk.ts';
import { anOpenDesk } from '#test/desk.ts';
import { aFolder } from '#test/folder.ts';
import { backupFolders } from '#test/backups.ts';
import { aCaseFileId } from '#test/make-case-file.ts';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ENTRIES = 240;
const marker = (number: number): string => `merkzin-${number}-zeldzaam`;

/** Everything of the vault in clear: every page of the file as it lies there, and every row of every table. */
async function inClear(desk: TestDesk): Promise<{ pages: string; tables: string }> {
  const { header, dataKey } = desk.vault.keys;
  const key = Buffer.from(dataKey);
  await desk.lock();
  const copy = path.join(aFolder(), 'vault');
  cpSync(path.join(desk.userData, 'vault'), copy, { recursive: true });
  await desk.unlock();
  expect(header.cipher).toBe('sqlcipher4');
  const { database } = vaultFolder(copy);
  const pages = decryptedPages(database, key).toString('latin1');
  return { pages, tables: dump(database, key) };
}

/** Every row of every table, those that the search index keeps for itself included. */
function dump(database: string, key: Buffer): string {
  const native = openDatabase(database, key, 'look');
  const tables = native
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    .all()
    .map(({ name }) => name);
  const text = tables.flatMap((name) => native.prepare(`SELECT * FROM "${name}"`).raw().all().map(asText)).join('\n');
  native.close();
  expect(tables).toEqual(expect.arrayContaining(['case_file', 'document', 'draft', 'search_text_content', 'search_text_data', 'audit']));
  return text;
}

const asText = (row: unknown): string =>
  Array.isArray(row) ? row.map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value))).join('|') : '';

test('of a destroyed file nothing is left on any page of the vault; of the others everything', { timeout: 120_000 }, async () => {
  const desk = await anOpenDesk();
  desk.clock.set('2026-11-22T12:00:00Z');
  await fillExample(desk.say);
  const files = await desk.say('caseFile.list', {});
  const idOf = (number: string): string => files.find((file) => file.number === number)?.id ?? '';
  const [noor, naima] = [idOf('MW-2026-0317'), idOf('F-2026-0117')];

  // Entries of both files through each other, so that they share pages; drafts that are written over again and again.
  const entry = { kind: 'note', purpose: 'guidance', at: '2026-05-01T10:00:00Z', clientWords: '' } as const;
  for (let number = 0; number < ENTRIES; number += 1) {
    const text = `${marker(number)} ${'en verder niets '.repeat(number % 50)}`;
    await desk.say('journal.add', { ...entry, caseFileId: number % 2 === 0 ? naima : noor, text });
    if (number % 2 !== 0) continue;
    for (const length of [0, 400, 1])
      await desk.say('draft.put', {
        key: `journal:${naima}:${number % 14}`,
        caseFileId: naima,
        place: 'timeline',
        body: { text: text + 'x'.repeat(length) },
      });
  }
  const gone = [...Array(ENTRIES / 2).keys()].map((half) => marker(half * 2));
  const kept = [...Array(ENTRIES / 2).keys()].map((half) => marker(half * 2 + 1));
  const ofNaima = [
    'Ouardi',
    'F-2026-0117',
    naimaHypothesis.ifText
      .replaceAll(/[^\x20-\x7e]/g, '|')
      .split('|')
      .at(-1) ?? '',
  ];
  const foundIn = (text: string, words: readonly string[]): readonly string[] => words.filter((word) => text.includes(word));

  const before = await inClear(desk);
  expect(foundIn(before.pages, gone)).toEqual(gone);
  expect(foundIn(before.tables, gone)).toEqual(gone);
  expect(foundIn(before.pages, ofNaima)).toEqual(ofNaima);
  const others = rows.read(desk.db, noor);

  const wish = { ground: 'erasure', reference: 'verzoek 1', authority: '', authorityNumber: '', authorityOn: null } as const;
  expect(await desk.say('retention.destroy', { ...wish, caseFileId: naima, number: 'F-2026-0117' })).toEqual({ compacted: true });

  const after = await inClear(desk);
  for (const text of [after.pages, after.tables]) {
    expect(foundIn(text, gone)).toEqual([]);
    expect(foundIn(text, ofNaima)).toEqual([]);
    expect(foundIn(text, kept)).toEqual(kept);
  }
  expect(after.pages.length).toBeLessThan(before.pages.length);
  expect(rows.read(desk.db, noor)).toEqual(others);
  expect(await desk.say('search.find', { typed: 'zeldzaam' })).toEqual(
    Array.from({ length: 40 }, (): unknown => expect.objectContaining({ caseFileId: noor })),
  );
});

test('nor in the journal beside the open vault, nor in a backup once all were made anew', { timeout: 60_000 }, async () => {
  const desk = await anOpenDesk();
  const caseFileId = await aCaseFileId(desk);
  const secret = 'pruimenbloesemgeheim';
  const entry = { kind: 'note', purpose: 'guidance', at: '2026-03-01T10:00:00Z', clientWords: '' } as const;
  await desk.say('journal.add', { ...entry, caseFileId, text: `Over ${secret} gesproken.` });
  await desk.say('backup.make', {});
  const key = Buffer.from(desk.vault.keys.dataKey);
  const folder = vaultFolder(path.join(desk.userData, 'vault'));
  const inJournal = () => existsSync(folder.wal) && decryptedFrames(folder.wal, key).includes(secret, 0, 'latin1');
  const inBackups = () =>
    backupFolders(desk).map((backup) => decryptedPages(vaultFolder(backup).database, key).includes(secret, 0, 'latin1'));
  expect([inJournal(), inBackups()]).toEqual([true, [true]]);

  const { number } = await desk.say('retention.get', { caseFileId });
  const wish = { ground: 'erasure', reference: 'verzoek 1', authority: '', authorityNumber: '', authorityOn: null } as const;
  expect(await desk.say('retention.destroy', { ...wish, caseFileId, number })).toEqual({ compacted: true });
  expect([inJournal(), inBackups()]).toEqual([false, [true]]);
  desk.clock.set('2026-03-09T12:30:00Z');
  await desk.say('backup.purge', {});
  expect([inJournal(), inBackups()]).toEqual([false, [false]]);
  await desk.lock();
  expect(readFileSync(folder.database).length).toBeGreaterThan(0);
  expect(decryptedPages(folder.database, key).includes(secret, 0, 'latin1')).toBe(false);
});
