import { decideToSwap, listSetAside, settleRestore } from '#db/backup/set-aside.ts';
import { openDatabase } from '#db/open.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { aFolder } from '#test/folder.ts';
import { fingerprint } from '#test/fingerprint.ts';
import { aVault } from '#test/vault.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const KILLS = 25;
const project = path.resolve(import.meta.dirname, '../..');
const NAME = '20260309-090000Z-aaaaaaaa';

/** Two vaults in folders of their own, and a third folder in which the first stands. */
async function twoVaults() {
  const place = aFolder();
  const one = await aVault();
  const two = await aVault((db) => expect(db).toBeDefined());
  // The first has a journal with words in it, as after a crash; the second has none.
  const native = openDatabase(one.folder.database, one.dataKey, 'open');
  native.exec("INSERT INTO draft VALUES ('k', NULL, 'intake', 'x', 'now')");
  cpSync(one.folder.root, path.join(place, 'a'), { recursive: true });
  native.close();
  cpSync(two.folder.root, path.join(place, 'b'), { recursive: true });
  for (const name of ['a', 'b'])
    for (const left of ['backups', 'vault.lock']) rmSync(path.join(place, name, left), { recursive: true, force: true });
  const root = path.join(place, 'vault');
  cpSync(path.join(place, 'a'), root, { recursive: true });
  const [a, b] = [fingerprint(vaultFolder(path.join(place, 'a'))), fingerprint(vaultFolder(path.join(place, 'b')))];
  expect(a).not.toEqual(b);
  return { place, folder: vaultFolder(root), a, b };
}

test('wherever a swap is cut off, the next opening ends it: one vault stands whole and the other is set aside whole', async () => {
  const { place, folder, a, b } = await twoVaults();
  const parts = ['vault.db-wal', 'vault.db', 'vault.json'];
  for (let steps = 0; steps <= parts.length * 2; steps += 1) {
    rmSync(folder.root, { recursive: true });
    cpSync(path.join(place, 'a'), folder.root, { recursive: true });
    cpSync(path.join(place, 'b'), folder.restoring, { recursive: true });
    decideToSwap(folder, NAME);
    const away = path.join(folder.setAside, NAME);
    // So many of its moves were made: for each part, out of the way and into its place.
    for (let step = 0; step < steps; step += 1) {
      const part = parts[Math.floor(step / 2)] ?? '';
      const [from, to] =
        step % 2 === 0
          ? [path.join(folder.root, part), path.join(away, part)]
          : [path.join(folder.restoring, part), path.join(folder.root, part)];
      if (existsSync(from)) renameSync(from, to);
    }
    settleRestore(folder);
    expect(fingerprint(folder), `after ${steps} moves`).toEqual(b);
    expect(fingerprint(vaultFolder(away)), `after ${steps} moves`).toEqual(a);
    expect(existsSync(folder.restoring)).toBe(false);
    settleRestore(folder);
    expect(fingerprint(folder)).toEqual(b);
  }
});

test('what was not yet decided upon is cleared, and the vault stays', async () => {
  const { place, folder, a } = await twoVaults();
  cpSync(path.join(place, 'b'), folder.restoring, { recursive: true });
  writeFileSync(path.join(folder.restoring, 'ready.json'), '{"version":1');
  settleRestore(folder);
  expect(fingerprint(folder)).toEqual(a);
  expect(existsSync(folder.restoring)).toBe(false);
  expect(listSetAside(folder)).toEqual([]);
});

test(`${KILLS} kills in the middle of swapping always leave one of the two, whole`, { timeout: 120_000 }, async () => {
  const { place, folder, a, b } = await twoVaults();
  let between = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = spawn(process.execPath, [path.join(import.meta.dirname, 'keeps-swapping.ts'), folder.root], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 60);
    const [, signal] = await once(child, 'close');
    expect(signal).toBe('SIGKILL');
    const cutOff = existsSync(path.join(folder.restoring, 'ready.json'));
    if (cutOff) between += 1;
    settleRestore(folder);
    const standing = fingerprint(folder);
    expect([a, b], `kill ${kill}`).toContainEqual(standing);
    // What was decided upon went through, and the other one is whole beside it.
    const [aside] = existsSync(folder.setAside) ? readdirSync(folder.setAside) : [];
    const beside = cutOff ? fingerprint(vaultFolder(path.join(folder.setAside, aside ?? ''))) : standing;
    expect([a, b], `kill ${kill}`).toContainEqual(beside);
    rmSync(folder.root, { recursive: true });
    mkdirSync(folder.root);
    cpSync(path.join(place, 'a'), folder.root, { recursive: true });
  }
  // The kills fell while there was something to lose.
  expect(between).toBeGreaterThan(0);
});
