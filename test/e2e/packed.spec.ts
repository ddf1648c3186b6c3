import { createWords } from '#i18n/index.ts';
import { naimaHead } from '#app/example/case-file.ts';
import { passphrase } from '#test/passphrase.ts';
import { extractAll, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { App } from './launch-app.ts';
import { launchApp } from './launch-app.ts';
import { vaultProcessOf } from './processes.ts';
import { makeVault, unlock } from './steps/door.ts';
import { newCaseFile, openFile } from './steps/frame.ts';

test.skip(process.platform !== 'linux', 'packs for Linux, and looks into /proc');

const t = createWords('nl');
const root = path.resolve(import.meta.dirname, '../..');
/** Outside the project: nothing that is missing in the package can be found in node_modules beside it. */
const folder = path.join(os.tmpdir(), `maatwerkbank-packed-${process.pid}`);
const unpacked = path.join(folder, 'linux-unpacked');
const asar = path.join(unpacked, 'resources/app.asar');
const program = path.join(folder, 'program');

let app: App | undefined;
test.beforeAll(() => {
  test.setTimeout(90_000);
  const args = [path.join(root, 'build/package.ts'), '--linux', 'dir', `-c.directories.output=${folder}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(status, `${stdout}\n${stderr}`).toBe(0);
  extractAll(asar, program);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
test.afterEach(async () => {
  await app?.kill();
  if (app) rmSync(app.userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  app = undefined;
});

test('the package holds the built program and two native parts, and nothing besides', () => {
  const files = listPackage(asar, { isPack: false }).filter((file) => path.extname(file) !== '');
  const native = ['better-sqlite3', '@node-rs/argon2', `@node-rs/argon2-linux-${process.arch}-gnu`].map((name) => `/node_modules/${name}/`);
  const own = ['/package.json', '/out/main.js', '/out/preload.cjs', '/out/vault-process.js', '/out/renderer/index.html'];
  expect(files.filter((file) => !['/out/', '/package.json', ...native].some((place) => file.startsWith(place)))).toEqual([]);
  expect(files).toEqual(expect.arrayContaining(own));
  expect(files.filter((file) => file.endsWith('.node')).map((file) => path.basename(file)).toSorted()).toEqual([`argon2.linux-${process.arch}-gnu.node`, `linux-${process.arch}.node`]); // prettier-ignore
  expect(files.filter((file) => /\.(tsx?|c|cc|cpp|h|map|gypi?)$|\.(test|spec)\.|example-vault/.test(file))).toEqual([]);
  // Native parts cannot be loaded out of an archive: they lie beside it.
  expect(globSync('**/*.node', { cwd: `${asar}.unpacked` })).toHaveLength(2);
});

test('its fuses are blown as asked', async () => {
  const wire = await getCurrentFuseWire(path.join(unpacked, 'maatwerkbank'));
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  const on = [FuseV1Options.EnableCookieEncryption, FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseV1Options.OnlyLoadAppFromAsar];
  expect(off.map((fuse) => wire[fuse])).toEqual(off.map(() => FuseState.DISABLE));
  expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => FuseState.ENABLE));
});

test('from the package alone: a vault, a file, a note, locked and opened again', async () => {
  app = await launchApp({ program });
  await makeVault(app.page, { passphrase, name: 'T. Tester' });
  const ours = partsLoadedBy(vaultProcessOf(app.pid));
  expect(ours).toHaveLength(2);
  for (const part of ours) expect(part.startsWith(`${program}/node_modules/`), part).toBe(true);
  expect(ours.join()).toMatch(/argon2.*better-sqlite3|better-sqlite3.*argon2/);

  await newCaseFile(app.page, naimaHead);
  await app.page.getByRole('textbox', { name: t('journal:field.text'), exact: true }).fill('Uit het pakket.');
  await app.page.getByRole('button', { name: t('journal:add') }).click();
  await app.page
    .getByRole('region', { name: t('journal:list') })
    .getByText('Uit het pakket.')
    .waitFor();
  await app.page.keyboard.press('Control+l');
  const door = await app.nextWindow();
  await unlock(door, passphrase);
  await openFile(door, naimaHead.name);
  await door
    .getByRole('region', { name: t('journal:list') })
    .getByText('Uit het pakket.')
    .waitFor();
  expect(app.violations).toEqual([]);
});

/** The native parts that a process has in memory, by where they were loaded from. */
function partsLoadedBy(pid: number): readonly string[] {
  const lines = readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n');
  return [...new Set(lines.flatMap((line) => /\s(\/.*\.node)$/.exec(line)?.[1] ?? []))];
}
