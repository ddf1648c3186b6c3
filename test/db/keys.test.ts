import { calibratedCost, deriveKey } from '#db/keys/argon.ts';
import { readHeader, writeHeader } from '#db/keys/header-file.ts';
import { isSealed, sealHeader } from '#db/keys/header-seal.ts';
import { unlockKeys } from '#db/keys/ways.ts';
import { inspectVault, openVault } from '#db/vault.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Header } from '#domain/vault/header.ts';
import { floorCost, KeyCost } from '#domain/vault/key-cost.ts';
import { aFolder } from '#test/folder.ts';
import { fingerprint } from '#test/fingerprint.ts';
import { aVault, now } from '#test/vault.ts';
import { passphrase } from '#test/passphrase.ts';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { z, ZodError } from 'zod';

describe('the key cost', () => {
  test.each([
    ['thirty gigabytes', { ...floorCost, memoryKiB: 30 * 1024 * 1024 }],
    ['less memory than the floor', { ...floorCost, memoryKiB: 65_535 }],
    ['two passes', { ...floorCost, passes: 2 }],
    ['eleven passes', { ...floorCost, passes: 11 }],
    ['five lanes', { ...floorCost, lanes: 5 }],
    ['half a kilobyte', { ...floorCost, memoryKiB: 65_536.5 }],
  ])('of %s is refused before anything is derived', async (_, cost) => {
    const start = performance.now();
    await expect(deriveKey(passphrase, Buffer.alloc(16), cost)).rejects.toThrow(ZodError);
    expect(performance.now() - start).toBeLessThan(250);
  });

  test('that would take over half of the memory here is refused by name', async () => {
    const small = vi.spyOn(os, 'totalmem').mockReturnValue(1.5 * 1024 ** 3);
    await expect(deriveKey(passphrase, Buffer.alloc(16), { ...floorCost, memoryKiB: 1024 * 1024 })).rejects.toThrow(
      'vault.tooLittleMemory',
    );
    small.mockRestore();
  });

  test('is measured on this machine and stays within its bounds', async () => {
    const cost = await calibratedCost();
    expect(KeyCost.safeParse(cost).success).toBe(true);
    expect(cost).toMatchObject({ passes: 3, lanes: 4 });
  });
});

describe('the header', () => {
  test('comes back as it was written, and only the data key seals it', async () => {
    const { folder, header, dataKey } = await aVault();
    expect(readHeader(folder.header)).toEqual(header);
    expect(isSealed(header, dataKey)).toBe(true);
    expect(isSealed(header, randomBytes(32))).toBe(false);
  });

  test('is noticed as damaged whichever byte was changed', async () => {
    const { folder } = await aVault();
    const sound = readFileSync(folder.header);
    const outcomes = new Set<string>();
    for (let at = 0; at < sound.length; at += 1) {
      const bytes = Buffer.from(sound);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(folder.header, bytes);
      outcomes.add(refusalOf(folder.header) ?? `accepted: ${whatDiffers(sound, bytes)}`);
    }
    // The MAC itself is judged when the data key is there: see below.
    expect([...outcomes].toSorted()).toEqual(['accepted: mac', 'vault.damagedHeader']);
  });

  test.each([
    ['cut off', 'vault.damagedHeader', (text: string) => text.slice(0, 200)],
    ['empty', 'vault.damagedHeader', () => ''],
    ['of another program', 'vault.foreignHeader', () => '{"version":1,"encrypted":true}'],
    ['a list', 'vault.foreignHeader', () => '[]'],
    ['larger than any header of ours', 'vault.foreignHeader', (text: string) => text + ' '.repeat(70_000)],
    ['of a newer Maatwerkbank', 'vault.newerVersion', newer],
    ['one whose version number alone was changed', 'vault.damagedHeader', (text: string) => text.replace('"version": 2', '"version": 3')],
    ['one that asks for thirty gigabytes', 'vault.damagedHeader', (text: string) => text.replace('65536', '31457280')],
    ['one with a field too many', 'vault.damagedHeader', (text: string) => text.replace('"slots"', '"extra": 1, "slots"')],
  ])('that is %s is refused by name and left as it was', async (_, code, change) => {
    const { folder } = await aVault();
    writeFileSync(folder.header, change(readFileSync(folder.header, 'utf8')));
    const before = fingerprint(folder);
    expect(() => inspectVault(folder)).toThrow(code);
    expect(fingerprint(folder)).toEqual(before);
  });

  test('that someone changed with its checksum but without the data key does not open', async () => {
    const { folder, header, dataKey } = await aVault();
    writeHeader(folder.header, { ...sealHeader({ ...header, createdAt: '2020-01-01T00:00:00.000Z' }, randomBytes(32)) });
    const changed = inspectVault(folder);
    expect(await unlockKeys(changed, { kind: 'passphrase', passphrase })).toMatchObject({ dataKey });
    expect(() => openVault(folder, changed, dataKey, now)).toThrow('vault.damagedHeader');
  });

  test('of another vault does not open this one', async () => {
    const [one, other] = [await aVault(), await aVault()];
    writeFileSync(one.folder.header, readFileSync(other.folder.header));
    const before = fingerprint(one.folder);
    const header = inspectVault(one.folder);
    expect(await unlockKeys(header, { kind: 'passphrase', passphrase })).toMatchObject({ dataKey: other.dataKey });
    expect(() => openVault(one.folder, header, other.dataKey, now)).toThrow('vault.damagedDatabase');
    expect(fingerprint(one.folder)).toEqual(before);
  });

  test('that was put back from before is noticed; one ahead of the database is taken over', async () => {
    const { folder, header, dataKey } = await aVault();
    const next = sealHeader({ ...header, generation: 2 }, dataKey);
    openVault(folder, next, dataKey, now).close();
    expect(() => openVault(folder, header, dataKey, now)).toThrow('vault.olderHeader');
    const sameAge = sealHeader({ ...header, generation: 2, createdAt: '2020-01-01T00:00:00.000Z' }, dataKey);
    expect(() => openVault(folder, sameAge, dataKey, now)).toThrow('vault.olderHeader');
    openVault(folder, next, dataKey, now).close();
  });

  test('is written whole or not at all', () => {
    const file = path.join(aFolder(), 'no-such-folder', 'vault.json');
    expect(() => writeHeader(file, {} as Header)).toThrow('ENOENT'); // Never looked at: the folder comes first.
  });
});

/** As a later program would write it: with a checksum over what we do not know. */
const newer = (text: string): string =>
  text.replace('"version": 2', '"version": 7').replace(/"checksum": "\w+"/, `"checksum": "${'a'.repeat(64)}"`);

function refusalOf(file: string): string | null {
  try {
    readHeader(file);
    return null;
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
}

function whatDiffers(one: Buffer, other: Buffer): string {
  const fields = z.record(z.string(), z.json());
  const [a, b] = [fields.parse(JSON.parse(one.toString())), fields.parse(JSON.parse(other.toString()))];
  return (
    Object.keys(a)
      .filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]))
      .join() || 'nothing'
  );
}
