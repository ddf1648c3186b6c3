import { fillExample } from '#app/example/index.ts';
import { salvage, salvagedFolder } from '#db/damage/salvage.ts';
import { all, get, sql } from '#db/sql.ts';
import type { VaultFolder } from '#db/vault-folder.ts';
import { openVault } from '#db/vault.ts';
import type { SalvageReport } from '#domain/vault/salvage.ts';
import type { Header } from '#domain/vault/header.ts';
import { aCopyOf } from '#test/damage.ts';
import type { TestDesk } from '#test/desk.ts';
import { anOpenDesk } from '#test/desk.ts';
import { fingerprint } from '#test/fingerprint.ts';
import { placeOf, spoil } from '#test/spoil.ts';
import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

const NOTES = 40;
let killed: TestDesk;
let header: Header;
let key: Buffer;
/** How long the journal was when each note had been acknowledged. */
const ends: number[] = [];

/** The example files in the database, and forty notes that a kill left in the journal only. */
beforeAll(async () => {
  const desk = await anOpenDesk();
  desk.clock.set('2026-11-22T12:00:00Z');
  await fillExample(desk.say);
  await desk.lock();
  await desk.unlock();
  const [file] = await desk.say('caseFile.list', {});
  for (let note = 0; note < NOTES; note += 1) {
    await desk.say('journal.add', {
      caseFileId: file?.id ?? '',
      kind: 'note',
      purpose: 'guidance',
      at: '2026-11-22T10:00:00.000Z',
      text: `Notitie ${note} over het gesprek. `.repeat(12),
      clientWords: '',
    });
    ends.push(statSync(placeOf(desk).wal).size);
  }
  killed = aCopyOf(desk);
  ({ header } = desk.vault.keys);
  key = Buffer.from(desk.vault.keys.dataKey);
  await desk.lock();
}, 60_000);

type Found = Readonly<{ notes: readonly number[]; others: number; report: SalvageReport }>;

/** Damages a copy, salvages it, and looks; the damaged files must be as they were. */
function salvaged(damage: (folder: VaultFolder) => void): Found {
  const folder = placeOf(aCopyOf(killed));
  damage(folder);
  const before = fingerprint(folder);
  const now = '2026-11-23T09:00:00.000Z';
  const report = salvage({ root: folder.root, key, header, now }, () => undefined);
  expect(fingerprint(folder)).toEqual(before);
  const vault = openVault(salvagedFolder(folder.root), header, Buffer.from(key), now);
  try {
    const texts = all(
      vault.db,
      z.object({ text: z.string() }),
      sql`SELECT text FROM journal_entry WHERE text LIKE 'Notitie%' ORDER BY rowid`,
    );
    const others =
      get(vault.db, z.object({ n: z.int() }), sql`SELECT count(*) AS n FROM journal_entry WHERE text NOT LIKE 'Notitie%'`)?.n ?? -1;
    return { notes: texts.map(({ text }) => Number(text.split(' ')[1])), others, report };
  } finally {
    vault.close();
  }
}

const every = [...Array(NOTES).keys()];
const inWal = (change: (bytes: Buffer) => void) => (folder: VaultFolder) => {
  const bytes = readFileSync(folder.wal);
  change(bytes);
  writeFileSync(folder.wal, bytes);
};

test('a journal that is whole comes over with everything in it, and nothing is behind', () => {
  const { notes, report } = salvaged(() => undefined);
  expect(notes).toEqual(every);
  expect(report).toMatchObject({ files: [], unsure: [], behind: false, mended: 0, logBrokenAt: null });
});

test.each([0.1, 0.35, 0.6, 0.9])('one flipped bit at %d of the journal costs nothing', (part) => {
  const { notes, report } = salvaged(
    inWal((bytes) => void (bytes[Math.floor(bytes.length * part)] = (bytes[Math.floor(bytes.length * part)] ?? 0) ^ 8)),
  );
  expect(notes).toEqual(every);
  expect(report).toMatchObject({ files: [], behind: false });
});

test.each([0.2, 0.5, 0.8])(
  'a hole at %d of the journal costs at most what stood nowhere else: what was written before and after is there',
  (part) => {
    const { notes, report } = salvaged(
      inWal((bytes) => void bytes.fill(0x55, Math.floor(bytes.length * part), Math.floor(bytes.length * part) + 3000)),
    );
    const told = report.files.flatMap(({ lost }) => lost).reduce((sum, { table, rows }) => sum + (table === 'journal_entry' ? rows : 0), 0);
    expect(notes.length + told === NOTES || report.behind || report.unsure.includes('journal_entry')).toBe(true);
    expect(notes.length).toBeGreaterThanOrEqual(NOTES - 8);
    expect(every).toEqual(expect.arrayContaining([...notes]));
  },
);

test.each([10, 25, 38])('a journal that is cut off behind note %d gives every note before it, and says that it is behind', (last) => {
  const { notes, others, report } = salvaged(({ wal }) => truncateSync(wal, (ends[last] ?? 0) + 100));
  expect(notes).toEqual(every.slice(0, last + 1));
  expect(others).toBeGreaterThan(0);
  expect(report).toMatchObject({ behind: true, files: [] });
});

test('a journal that is gone, or whose beginning is, leaves what the database held, and that is said', () => {
  for (const damage of [({ wal }: VaultFolder) => rmSync(wal), inWal((bytes) => void bytes.fill(0x55, 0, 32))]) {
    const { notes, others, report } = salvaged(damage);
    expect(notes).toEqual([]);
    expect(others).toBeGreaterThan(0);
    expect(report.behind).toBe(true);
  }
});

test('pages of the database that are spoilt come out of the journal where it holds them newer', () => {
  const inJournal = (folder: VaultFolder): readonly number[] => {
    const bytes = readFileSync(folder.wal);
    return [...Array((bytes.length - 32) / 4120).keys()].map((frame) => bytes.readUInt32BE(32 + frame * 4120));
  };
  const { notes, report } = salvaged((folder) =>
    spoil(folder.database, ...new Set(inJournal(folder).filter((page) => page * 4096 <= statSync(folder.database).size && page > 1))),
  );
  expect(notes).toEqual(every);
  expect(report).toMatchObject({ files: [], unsure: [], behind: false });
});
