import { readHeader, writeHeader } from '#db/keys/header-file.ts';
import { nextHeader } from '#db/keys/change-header.ts';
import { all, composed, sql } from '#db/sql.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { openVault } from '#db/vault.ts';
import type { TestDesk } from '#test/desk.ts';
import { aDesk, anOpenDesk } from '#test/desk.ts';
import { passphrase } from '#test/passphrase.ts';
import { refusal } from '#test/refusal.ts';
import { fingerprint } from '#test/fingerprint.ts';
import { aVault, now } from '#test/vault.ts';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { aChange, eventsOf, newPassphrase, slotsOf, withPassphrase, withThreeWays } from '#test/ways.ts';

const placeOf = (desk: TestDesk) => vaultFolder(path.join(desk.userData, 'vault'));

describe('another passphrase', () => {
  test('rewrites one slot: of the database only the log changes, and the mark waits for the next opening', async () => {
    const desk = await anOpenDesk();
    const before = desk.vault.keys.header;
    const tables = () => contentOf(desk);
    const was = tables();
    await desk.vault.changeWays(aChange, withPassphrase(newPassphrase));
    const then = tables();
    expect(Object.keys(was).filter((table) => was[table] !== then[table])).toEqual(['audit']);
    expect(eventsOf(desk).at(-1)).toBe('vault.keysChanged');
    const place = placeOf(desk);
    expect(readHeader(place.header)).toMatchObject({ generation: before.generation + 1 });
    expect(readHeader(place.previousHeader)).toEqual(before);
    await desk.lock();

    const database = readFileSync(place.database);
    expect(await desk.ask('vault.unlock', { passphrase })).toEqual(refusal('vault.wrongPassphrase'));
    expect(readFileSync(place.database)).toEqual(database);
    desk.clock.set('2026-03-09T09:00:01Z');
    await desk.say('vault.unlock', { passphrase: newPassphrase });
    expect(existsSync(place.previousHeader)).toBe(false);
    await desk.lock();
  });

  test('opens after a stop at every step of the change', async () => {
    const desk = await anOpenDesk();
    const place = placeOf(desk);
    const before = readFileSync(place.header);
    await desk.vault.changeWays(aChange, withPassphrase(newPassphrase));
    const after = readFileSync(place.header);
    await desk.lock();
    const steps: readonly [string, Buffer | null, Buffer, string][] = [
      ['before anything', null, before, passphrase],
      ['with the old header kept', before, before, passphrase],
      ['with the new header written and the mark not', before, after, newPassphrase],
      ['with the mark written and the old header still there', before, after, newPassphrase],
      ['done', null, after, newPassphrase],
    ];
    for (const [step, previous, header, opens] of steps) {
      writeFileSync(place.header, header);
      if (previous) writeFileSync(place.previousHeader, previous);
      const again = aDesk(desk.userData);
      await again.say('vault.unlock', { passphrase: opens });
      expect(await again.say('profile.get', {}), step).toMatchObject({ name: 'T. Tester' });
      expect(existsSync(place.previousHeader), step).toBe(false);
      await again.lock();
    }
    // And once the new one has opened the vault, the old one is noticed.
    writeFileSync(place.header, before);
    expect(await aDesk(desk.userData).ask('vault.unlock', { passphrase })).toEqual(refusal('vault.olderHeader'));
  });

  test('that never came to be read, since the file was damaged, costs nothing: the one before it opens, and says so', async () => {
    const desk = await anOpenDesk();
    const place = placeOf(desk);
    await desk.vault.changeWays(aChange, withPassphrase(newPassphrase));
    await desk.lock();
    for (const damage of [() => writeFileSync(place.header, ''), () => rmSync(place.header)]) {
      const whole = readFileSync(place.header);
      const previous = readFileSync(place.previousHeader);
      damage();
      expect(await desk.say('vault.state', {})).toMatchObject({ kind: 'locked', previousHeader: true });
      await desk.unlock();
      expect(readHeader(place.header)).toEqual(JSON.parse(previous.toString()));
      expect(existsSync(place.previousHeader)).toBe(false);
      await desk.lock();
      writeFileSync(place.header, whole);
      writeFileSync(place.previousHeader, previous);
      desk.clock.set('2026-03-09T09:01:00Z');
    }
    expect(readdirSync(place.backups).filter((name) => name.startsWith('vault.json.damaged'))).toHaveLength(1);
  });

  test('reaches the headers of the backups, and says how many it did not reach', async () => {
    const desk = await anOpenDesk();
    const place = placeOf(desk);
    const [one, other, foreign] = ['een', 'twee', 'vreemd'].map((name) => vaultFolder(path.join(place.backups, name)));
    if (!one || !other || !foreign) throw new Error('three folders');
    for (const { root } of [one, other, foreign]) mkdirSync(root, { recursive: true });
    writeFileSync(one.header, readFileSync(place.header));
    writeFileSync(other.header, readFileSync(place.header));
    const { header } = await aVault();
    writeHeader(foreign.header, header);
    const { backupsNotRenewed } = await desk.vault.changeWays(aChange, withPassphrase(newPassphrase));
    expect(backupsNotRenewed).toBe(0);
    expect(readHeader(one.header)).toEqual(desk.vault.keys.header);
    expect(readHeader(other.header)).toEqual(desk.vault.keys.header);
    expect(readHeader(foreign.header)).toEqual(header);

    // A folder stands where the header must be written beside.
    mkdirSync(`${other.header}.new-${process.pid}`);
    expect(await desk.vault.changeWays(aChange, withPassphrase(passphrase))).toEqual({ backupsNotRenewed: 1 });
    expect(readHeader(one.header)).toEqual(desk.vault.keys.header);
  });

  test('that cannot be written leaves everything as it was', async () => {
    const desk = await anOpenDesk();
    const place = placeOf(desk);
    const before = desk.vault.keys.header;
    mkdirSync(`${place.header}.new-${process.pid}`);
    await expect(desk.vault.changeWays(aChange, withPassphrase(newPassphrase))).rejects.toThrow('EISDIR');
    expect(desk.vault.keys.header).toEqual(before);
    expect(eventsOf(desk)).not.toContain('vault.keysChanged');
    rmSync(`${place.header}.new-${process.pid}`, { recursive: true });
    await desk.lock();
    await desk.unlock();
  });

  test('cannot take away the last way in of the worker', async () => {
    const { desk } = await withThreeWays();
    const before = readFileSync(placeOf(desk).header);
    await expect(
      desk.vault.changeWays(aChange, async (keys) => slotsOf(keys).filter(({ kind }) => kind === 'organisation')),
    ).rejects.toThrow('slots');
    expect(readFileSync(placeOf(desk).header)).toEqual(before);
  });
});

test('a header of a later change, put back before it ever opened the vault, is taken over; an earlier one is not', async () => {
  const { folder, header, dataKey } = await aVault();
  const next = nextHeader(header, header.version === 2 ? header.slots : [], dataKey);
  openVault(folder, next, dataKey, now).close();
  const before = fingerprint(folder);
  expect(() => openVault(folder, header, dataKey, now)).toThrow('vault.olderHeader');
  expect(fingerprint(folder)).toEqual(before);
});

/** Every table by a hash of what is in it. */
function contentOf(desk: TestDesk): Record<string, string> {
  const names = all(
    desk.db,
    z.object({ name: z.string() }),
    sql`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE ${'%search%'} AND name NOT LIKE ${'sqlite%'}`,
  );
  return Object.fromEntries(names.map(({ name }) => [name, rowsOf(desk, name)]));
}

function rowsOf(desk: TestDesk, table: string): string {
  return JSON.stringify(all(desk.db, z.record(z.string(), z.unknown()), composed(`SELECT * FROM "${table}"`)));
}
