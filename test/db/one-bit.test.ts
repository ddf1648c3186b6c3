import { checkDatabase } from '#db/check.ts';
import { readHeader } from '#db/keys/header-file.ts';
import { isSealed } from '#db/keys/header-seal.ts';
import { scanPages } from '#db/damage/page-scan.ts';
import { PAGE, seals } from '#db/damage/page-seal.ts';
import { closeDatabase, openDatabase } from '#db/open.ts';
import { openVault } from '#db/vault.ts';
import { refuse } from '#domain/refusal.ts';
import type { TestVault } from '#test/vault.ts';
import { aVault, now } from '#test/vault.ts';
import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';

let vault: TestVault;
let sound: Buffer;
let freePages: number;

/** A closed vault of some hundred pages, many of them free: forms that were typed and thrown away. */
beforeAll(async () => {
  vault = await aVault();
  const db = openDatabase(vault.folder.database, vault.dataKey, 'open');
  const put = db.prepare("INSERT INTO draft VALUES (?, NULL, 'intake', ?, '2026-03-09')");
  for (let draft = 0; draft < 60; draft += 1) put.run(`draft:${draft}`, 'tekst '.repeat(3000));
  db.prepare("DELETE FROM draft WHERE key > 'draft:2'").run();
  freePages = Number(db.pragma('freelist_count', { simple: true }));
  closeDatabase(db);
  sound = readFileSync(vault.folder.database);
});

const flipped = (bytes: Buffer, bit: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
};
const pagesOf = (bytes: Buffer): number => bytes.length / PAGE;
const wish = () => ({ ...vault.folder, dataKey: vault.dataKey });

test('a sound vault has no page that does not add up, free ones included', () => {
  expect(freePages).toBeGreaterThan(100);
  expect(scanPages(wish())).toEqual({ all: pagesOf(sound), bad: [] });
  expect(checkDatabase(vault.folder.database, vault.dataKey, 'full')).toEqual({ pages: { all: pagesOf(sound), bad: 0 }, problems: [] });
});

test('one flipped bit anywhere in vault.db is noticed: by the check, and by the opening', { timeout: 120_000 }, () => {
  const bits = sound.length * 8;
  // The salt, the file's own header with its unused fields, the seal at the end of a page, and the very last bit.
  const odd = [0, 15 * 8, 16 * 8, 72 * 8, 99 * 8, (PAGE - 80) * 8, (PAGE - 64) * 8, PAGE * 8 - 1, 2 * PAGE * 8 - 1, bits - 1];
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...odd), fc.nat(bits - 1)), (bit) => {
      writeFileSync(vault.folder.database, flipped(sound, bit));
      const page = Math.floor(bit / 8 / PAGE) + 1;
      const { bad } = scanPages(wish());
      // Without its salt no page can be judged.
      expect(bad).toEqual(bit < 16 * 8 ? Array.from({ length: pagesOf(sound) }, (_, index) => index + 1) : [page]);
      expect(() => openVault(vault.folder, vault.header, vault.dataKey, now)).toThrow('vault.damagedDatabase');
    }),
    { numRuns: 150, examples: odd.map((bit): [number] => [bit]) },
  );
  writeFileSync(vault.folder.database, sound);
});

test('SQLite’s own check passes a flipped bit in a free page: the seals do not', () => {
  const last = sound.length - PAGE;
  writeFileSync(vault.folder.database, flipped(sound, last * 8 + 4000));
  const db = openDatabase(vault.folder.database, vault.dataKey, 'look');
  const own = db.pragma('integrity_check', { simple: true });
  db.close();
  expect(own).toBe('ok');
  expect(checkDatabase(vault.folder.database, vault.dataKey, 'quick').pages.bad).toBe(1);
  writeFileSync(vault.folder.database, sound);
});

test('one flipped bit anywhere in vault.json is noticed: before the passphrase, or in its MAC right after it', { timeout: 120_000 }, () => {
  const { header } = vault.folder;
  const bytes = readFileSync(header);
  const named = /vault\.(damagedHeader|foreignHeader|newerVersion)/;
  // Every fifth bit falls into every byte.
  for (let bit = 0; bit < bytes.length * 8; bit += 5) {
    writeFileSync(header, flipped(bytes, bit));
    const open = (): void => {
      if (!isSealed(readHeader(header), vault.dataKey)) refuse('vault.damagedHeader');
    };
    expect(open, `bit ${bit & 7} of byte ${bit >> 3}`).toThrow(named);
  }
  writeFileSync(header, bytes);
  expect(readHeader(header)).toEqual(vault.header);
});

test('a flipped bit in a page is turned back, proven by the seal; two are not', () => {
  const { isSound, mended } = seals(vault.dataKey, sound);
  const number = 5;
  const page = sound.subarray((number - 1) * PAGE, number * PAGE);
  for (const bit of [0, 1234 * 8 + 5, (PAGE - 65) * 8, (PAGE - 3) * 8 + 1])
    expect(mended(flipped(page, bit), number)?.equals(page), `bit ${bit}`).toBe(true);
  expect(mended(flipped(flipped(page, 5), 9000), number)).toBeNull();
  // A page that was put in the place of another is not that page.
  expect(isSound(page, number + 1)).toBe(false);
});
