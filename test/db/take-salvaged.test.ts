import { decideToSwapWith, listSetAside, settleRestore } from '#db/backup/set-aside.ts';
import { salvagedFolder } from '#db/damage/salvage.ts';
import { hasSalvaged, takeSalvaged } from '#db/damage/salvaged.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { fingerprint } from '#test/fingerprint.ts';
import { aFolder } from '#test/folder.ts';
import { aVault } from '#test/vault.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const KILLS = 25;
const NAME = '20260309-090000Z-aaaaaaaa';
const LATER = '20260310-090000Z-bbbbbbbb';
const project = path.resolve(import.meta.dirname, '../..');

/** A vault with a salvaged one that waits beside it, as often as it is laid out. */
async function aSalvagedVault() {
  const place = aFolder();
  const [damaged, salvaged] = [await aVault(), await aVault()];
  for (const [name, { folder }] of [['damaged', damaged] as const, ['salvaged', salvaged] as const]) {
    cpSync(folder.root, path.join(place, name), { recursive: true });
    for (const left of ['backups', 'vault.lock']) rmSync(path.join(place, name, left), { recursive: true, force: true });
  }
  const folder = vaultFolder(path.join(place, 'vault'));
  const lay = (): void => {
    rmSync(folder.root, { recursive: true, force: true });
    cpSync(path.join(place, 'damaged'), folder.root, { recursive: true });
    cpSync(path.join(place, 'salvaged'), salvagedFolder(folder.root).root, { recursive: true });
    const now = new Date(Date.now() + 60_000);
    utimesSync(salvagedFolder(folder.root).database, now, now);
  };
  lay();
  const [old, fresh] = [fingerprint(folder), fingerprint(salvagedFolder(folder.root))];
  expect(old).not.toEqual(fresh);
  return { folder, lay, old, fresh };
}

test('stopped before it was decided, the salvaged vault still waits and can be taken; nothing empty stays behind', async () => {
  const { folder, old, fresh } = await aSalvagedVault();
  mkdirSync(path.join(folder.setAside, NAME), { recursive: true });
  writeFileSync(path.join(salvagedFolder(folder.root).root, 'ready.json'), '{"version":1,"setAside":"');
  expect(listSetAside(folder)).toEqual([]);
  settleRestore(folder);
  expect(existsSync(folder.setAside)).toBe(false);
  expect(hasSalvaged(folder)).toBe(true);
  expect(fingerprint(folder)).toEqual(old);
  takeSalvaged(folder, LATER);
  expect(fingerprint(folder)).toEqual(fresh);
  expect(listSetAside(folder).map(({ name }) => name)).toEqual([LATER]);
  expect(fingerprint(vaultFolder(path.join(folder.setAside, LATER)))).toEqual(old);
  expect(existsSync(salvagedFolder(folder.root).root)).toBe(false);
});

test('stopped once it was decided, the next opening goes through with it', async () => {
  const { folder, old, fresh } = await aSalvagedVault();
  decideToSwapWith(folder, salvagedFolder(folder.root).root, NAME);
  settleRestore(folder);
  expect(fingerprint(folder)).toEqual(fresh);
  expect(fingerprint(vaultFolder(path.join(folder.setAside, NAME)))).toEqual(old);
});

test(
  `${KILLS} kills while it is taken: the salvaged vault stands, or still waits whole beside the damaged one`,
  { timeout: 120_000 },
  async () => {
    const { folder, lay, old, fresh } = await aSalvagedVault();
    const ends = new Set<string>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      lay();
      const child = spawn(process.execPath, [path.join(import.meta.dirname, 'keeps-taking.ts'), folder.root, NAME], {
        cwd: project,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let told = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (told += text));
      await once(child.stdout, 'data');
      setTimeout(() => child.kill('SIGKILL'), (kill / KILLS) * 30);
      await once(child, 'close');
      const waits = existsSync(salvagedFolder(folder.root).database);
      ends.add(waits ? 'waits' : 'taken');
      settleRestore(folder);
      expect(told.includes('taken') && waits, `kill ${kill}`).toBe(false);
      expect(fingerprint(folder), `kill ${kill}`).toEqual(waits ? old : fresh);
      const other = waits ? salvagedFolder(folder.root) : vaultFolder(path.join(folder.setAside, NAME));
      expect(fingerprint(other), `kill ${kill}`).toEqual(waits ? fresh : old);
      expect(listSetAside(folder)).toHaveLength(waits ? 0 : 1);
    }
    // They fell on both sides of the decision.
    expect(ends).toEqual(new Set(['waits', 'taken']));
  },
);
