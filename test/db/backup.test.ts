import { makeBackup } from '#db/backup/make.ts';
import type { BackupWish } from '#db/backup/make.ts';
import { clearLeftovers, listBackups, removeBackup, secondPlace } from '#db/backup/place.ts';
import { sendBackup } from '#db/backup/send.ts';
import { nodeChores } from '#build/node-chores.ts';
import { openDatabase } from '#db/open.ts';
import { openVault } from '#db/vault.ts';
import { backupName } from '#domain/backup/manifest.ts';
import { aFolder } from '#test/folder.ts';
import type { TestVault } from '#test/vault.ts';
import { createHash } from 'node:crypto';
import { fingerprint } from '#test/fingerprint.ts';
import { aVault, now } from '#test/vault.ts';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const wishFor = ({ folder, header, dataKey }: TestVault, change: Partial<BackupWish> = {}): BackupWish => ({
  database: folder.database,
  key: dataKey,
  header,
  tombstones: folder.tombstones,
  place: folder.backups,
  name: backupName(now, 'aaaaaaaa'),
  at: now,
  day: '2026-03-09',
  looked: 'pages',
  earlier: null,
  ...change,
});

describe('a backup', () => {
  test('is one encrypted file that needs nothing beside it, its header, and a manifest without a name', async () => {
    const vault = await aVault();
    const manifest = await makeBackup(wishFor(vault));
    const place = path.join(vault.folder.backups, wishFor(vault).name);
    expect(readdirSync(place).toSorted()).toEqual(['manifest.json', 'vault.db', 'vault.json']);
    expect(listBackups(vault.folder.backups)).toEqual([{ name: wishFor(vault).name, manifest }]);
    expect(manifest).toMatchObject({ files: 0, why: 'regular', vaultId: vault.header.vaultId, audit: { sequence: 0 } });
    expect(readFileSync(path.join(place, 'vault.db')).includes('SQLite format 3')).toBe(false);
    // Readable where nothing may be written.
    chmodSync(path.join(place, 'vault.db'), 0o400);
    const copy = openDatabase(path.join(place, 'vault.db'), vault.dataKey, 'look');
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
    expect(readdirSync(place).toSorted()).toEqual(['manifest.json', 'vault.db', 'vault.json']);
  });

  test('holds all that was acknowledged before it began, and is whole, while thousands of writes go on', { timeout: 120_000 }, async () => {
    const { folder, header, dataKey } = await aVault();
    const { hold, close } = openVault(folder, header, dataKey, now);
    const writer = openDatabase(folder.database, dataKey, 'open');
    // Without waiting for the disk: the more writes the better, and the journal is the same.
    writer.pragma('synchronous = OFF');
    const put = writer.prepare('INSERT INTO draft VALUES (?, NULL, ?, ?, ?)');
    const change = writer.prepare('UPDATE draft SET body = ? WHERE key = ?');
    let written = 0;
    const write = (): void => {
      put.run(`k${written}`, 'intake', `zin ${written} `.repeat(1 + (written % 300)), now);
      change.run(`anders ${written} `.repeat(1 + (written % 200)), `k${Math.floor(written / 2)}`);
      written += 1;
    };
    for (let count = 0; count < 2000; count += 1) write();
    let during = 0;
    for (let round = 0; round < 3; round += 1) {
      const letGo = hold(dataKey);
      expect(letGo).not.toBeNull();
      const before = written;
      const name = backupName(`2026-03-09T09:0${round}:00.000Z`, 'aaaaaaaa');
      const wish = { ...wishFor({ folder, header, dataKey }), name, key: dataKey.toString('base64') };
      const stop = new AbortController();
      const making = nodeChores.run('makeBackup', wish).finally(() => stop.abort());
      while (!stop.signal.aborted) {
        for (let count = 0; count < 50; count += 1) write();
        await new Promise(setImmediate);
      }
      await making;
      during += written - before;
      letGo?.();
      const copy = openDatabase(path.join(folder.backups, name, 'vault.db'), dataKey, 'look');
      expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
      // Exactly the moment at which it began: no acknowledged write is missing, none of later came in.
      expect(copy.prepare('SELECT count(*) FROM draft').pluck().get()).toBe(before);
      expect(
        copy
          .prepare('SELECT body FROM draft WHERE key = ?')
          .pluck()
          .get(`k${before - 1}`),
      ).toContain(`zin ${before - 1} `);
      copy.close();
    }
    expect(during).toBeGreaterThan(3000);
    writer.close();
    close();
  });

  test('is not begun while a reader keeps words in the journal, and then it is', async () => {
    const { folder, header, dataKey } = await aVault();
    const { hold, close } = openVault(folder, header, dataKey, now);
    const reader = openDatabase(folder.database, dataKey, 'look');
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM draft').get();
    const writer = openDatabase(folder.database, dataKey, 'open');
    writer.prepare("INSERT INTO draft VALUES ('k', NULL, 'intake', 'x', 'now')").run();
    expect(hold(dataKey)).toBeNull();
    reader.exec('COMMIT');
    const letGo = hold(dataKey);
    expect(letGo).not.toBeNull();
    const before = fingerprint(folder)[1];
    for (let count = 0; count < 50; count += 1)
      writer.prepare('INSERT INTO draft VALUES (?, NULL, ?, ?, ?)').run(`k${count}`, 'intake', 'x'.repeat(90_000), now);
    writer.pragma('wal_checkpoint(PASSIVE)');
    expect(fingerprint(folder)[1]).toBe(before);
    letGo?.();
    writer.pragma('wal_checkpoint(PASSIVE)');
    expect(fingerprint(folder)[1]).not.toBe(before);
    reader.close();
    writer.close();
    close();
  });

  test('of a vault with one flipped bit is refused, and nothing that counts is left', async () => {
    const vault = await aVault();
    const bytes = readFileSync(vault.folder.database);
    bytes[bytes.length - 3000] = (bytes[bytes.length - 3000] ?? 0) ^ 1;
    writeFileSync(vault.folder.database, bytes);
    await expect(makeBackup(wishFor(vault))).rejects.toMatchObject({ code: 'backup.notWhole' });
    expect(readdirSync(vault.folder.backups)).toEqual([]);
  });

  test('beside an earlier one is refused for one flipped bit anywhere, and does not mind what became of the earlier one', async () => {
    const vault = await aVault();
    const earlier = wishFor(vault);
    await makeBackup(earlier);
    const sound = readFileSync(vault.folder.database);
    const again = wishFor(vault, { name: backupName('2026-03-09T09:15:00.000Z', 'bbbbbbbb'), earlier: earlier.name });
    const pages = sound.length / 4096;
    for (let trial = 0; trial < 60; trial += 1) {
      // Each page has its turn, and each part of a page.
      const at = (trial % pages) * 4096 + ((trial * 997) % 4096);
      const bytes = Buffer.from(sound);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (trial % 8));
      writeFileSync(vault.folder.database, bytes);
      await expect(makeBackup(again), `byte ${at}`).rejects.toMatchObject({ code: 'backup.notWhole' });
    }
    expect(readdirSync(vault.folder.backups)).toEqual([earlier.name]);
    writeFileSync(vault.folder.database, sound);
    const before = path.join(vault.folder.backups, earlier.name, 'vault.db');
    for (const left of [Buffer.from(sound).fill(7, 5000, 9000), sound.subarray(0, 6000), Buffer.alloc(0)]) {
      writeFileSync(before, left);
      const name = backupName('2026-03-09T09:30:00.000Z', `cccc${String(left.length).padStart(4, '0').slice(-4)}`);
      const manifest = await makeBackup({ ...again, name });
      expect(manifest.sha256).toBe(
        createHash('sha256')
          .update(readFileSync(path.join(vault.folder.backups, name, 'vault.db')))
          .digest('hex'),
      );
    }
    writeFileSync(before, Buffer.from(sound).fill(0));
    expect(await makeBackup({ ...again, looked: 'rows', earlier: null })).toMatchObject({ files: 0 });
  });

  test('of many parts is the same in every part, and one flipped bit in any of them is found beside an earlier one', async () => {
    const { folder, header, dataKey } = await aVault();
    const native = openDatabase(folder.database, dataKey, 'open');
    native.prepare('INSERT INTO draft VALUES (?, NULL, ?, ?, ?)').run('k', 'intake', 'zin '.repeat(2_600_000), now);
    native.pragma('wal_checkpoint(TRUNCATE)');
    const first = wishFor({ folder, header, dataKey });
    await makeBackup(first);
    native.prepare("INSERT INTO draft VALUES ('l', NULL, 'intake', 'nog een', ?)").run(now);
    native.close();
    const sound = readFileSync(folder.database);
    const second = { ...first, name: backupName('2026-03-09T09:15:00.000Z', 'bbbbbbbb'), earlier: first.name };
    for (const at of [4095, 5_000_000, sound.length - 1]) {
      const bytes = Buffer.from(sound);
      bytes[at] = (bytes[at] ?? 0) ^ 4;
      writeFileSync(folder.database, bytes);
      await expect(makeBackup(second), `byte ${at}`).rejects.toMatchObject({ code: 'backup.notWhole' });
    }
    writeFileSync(folder.database, sound);
    const { sha256 } = await makeBackup(second);
    const file = path.join(second.place, second.name, 'vault.db');
    const made = readFileSync(file);
    expect(sha256).toBe(createHash('sha256').update(made).digest('hex'));
    expect(made.subarray(4096).equals(sound.subarray(4096))).toBe(true);
    const copy = openDatabase(file, dataKey, 'look');
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.prepare('SELECT count(*) FROM draft').pluck().get()).toBe(2);
    copy.close();
  });

  test('with the header of another vault is refused', async () => {
    const [vault, other] = [await aVault(), await aVault()];
    await expect(
      makeBackup(wishFor(vault, { header: { ...other.header, generation: 7, vaultId: '019506a0-0000-7000-8000-0000000000ff' } })),
    ).rejects.toMatchObject({
      code: 'vault.foreignHeader',
    });
    expect(readdirSync(vault.folder.backups)).toEqual([]);
  });
});

describe('the second place', () => {
  test('gets the same backup, read back, in a folder of this vault; the chosen folder is never made', async () => {
    const vault = await aVault();
    const wish = wishFor(vault);
    await makeBackup(wish);
    const chosen = aFolder();
    writeFileSync(path.join(chosen, 'vakantie.jpg'), 'x');
    const send = { from: vault.folder.backups, name: wish.name, chosen, vaultId: vault.header.vaultId, now, today: '2026-03-09' };
    await sendBackup(send);
    await sendBackup(send);
    const place = secondPlace(chosen, vault.header.vaultId);
    expect(listBackups(place, vault.header.vaultId)).toEqual(listBackups(vault.folder.backups));
    expect(listBackups(place, 'a-vault-of-someone-else')).toEqual([]);
    expect(readdirSync(chosen).toSorted()).toEqual(['Maatwerkbank-reservekopieen', 'vakantie.jpg']);
    const gone = path.join(aFolder(), 'usb');
    await expect(sendBackup({ ...send, chosen: gone })).rejects.toMatchObject({ code: 'backup.placeMissing' });
    expect(existsSync(gone)).toBe(false);
    writeFileSync(gone, 'no folder');
    await expect(sendBackup({ ...send, chosen: gone })).rejects.toMatchObject({ code: 'backup.placeMissing' });
  });

  test('does not get a backup that was changed since it was verified', async () => {
    const vault = await aVault();
    const wish = wishFor(vault);
    await makeBackup(wish);
    appendFileSync(path.join(wish.place, wish.name, 'vault.db'), 'x');
    const chosen = aFolder();
    const send = { from: vault.folder.backups, name: wish.name, chosen, vaultId: vault.header.vaultId, now, today: '2026-03-09' };
    await expect(sendBackup(send)).rejects.toMatchObject({ code: 'backup.notWhole' });
    expect(readdirSync(secondPlace(chosen, vault.header.vaultId))).toEqual([]);
  });
});

describe('what is not ours', () => {
  test('stays: other files, other folders, and what someone put among a backup', async () => {
    const vault = await aVault();
    const wish = wishFor(vault);
    await makeBackup(wish);
    const { place, name } = wish;
    mkdirSync(path.join(place, 'mijn map'));
    writeFileSync(path.join(place, 'notities.txt'), 'x');
    writeFileSync(path.join(place, name, 'van mij.txt'), 'x');
    expect(() => removeBackup(place, 'mijn map')).toThrow('not a name');
    expect(() => removeBackup(place, '..')).toThrow('not a name');
    removeBackup(place, name);
    expect(listBackups(place)).toEqual([]);
    clearLeftovers(place, null);
    expect(readdirSync(place).toSorted()).toEqual([`${name}.removing`, 'mijn map', 'notities.txt']);
    expect(readdirSync(path.join(place, `${name}.removing`))).toEqual(['van mij.txt']);
  });

  test('half a backup is cleared: at once in our own place, after a day where another laptop may be busy', async () => {
    const vault = await aVault();
    const wish = wishFor(vault);
    await makeBackup(wish);
    const shared = aFolder();
    cpSync(wish.place, shared, { recursive: true });
    for (const place of [wish.place, shared]) renameSync(path.join(place, wish.name), path.join(place, `${wish.name}.making`));
    expect(listBackups(wish.place)).toEqual([]);
    clearLeftovers(wish.place, null);
    expect(readdirSync(wish.place)).toEqual([]);
    clearLeftovers(shared, new Date().toISOString());
    expect(readdirSync(shared)).toEqual([`${wish.name}.making`]);
    utimesSync(path.join(shared, `${wish.name}.making`), 1, 1);
    clearLeftovers(shared, new Date().toISOString());
    expect(readdirSync(shared)).toEqual([]);
  });

  test('a manifest that is no manifest, or that is huge, makes no backup', async () => {
    const vault = await aVault();
    const wish = wishFor(vault);
    await makeBackup(wish);
    const file = path.join(wish.place, wish.name, 'manifest.json');
    const whole = readFileSync(file, 'utf8');
    for (const text of ['', '{}', '[]', 'null', whole.replace('"files": 0', '"files": -1'), `${whole}${' '.repeat(20_000)}`]) {
      writeFileSync(file, text);
      expect(listBackups(wish.place)).toEqual([]);
    }
    writeFileSync(file, whole);
    expect(listBackups(wish.place)).toHaveLength(1);
  });
});
