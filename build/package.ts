// `npm run package -- --linux dir`: builds, packs with electron-builder, and looks at what came out.
import { getCurrentFuseWire, FuseState, FuseV1Options } from '@electron/fuses';
import { listPackage } from '@electron/asar';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildAll } from './build.ts';
import { electronBinary } from './electron-binary.ts';
import { makeStandInDist } from './stand-in-dist.ts';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '..');

/** What must never be in a package: sources, tests, other platforms' binaries, the Node that only npm needs. */
const unwanted = [/\.tsx?$/, /\.(c|cc|cpp|h|hpp)$/, /\.map$/, /\.gypi?$/, /[\\/]test[\\/]/, /[\\/]node-(linux|win|bin)-/, /example-vault/];

/** Every fuse as electron-builder.yml asks for it, read back from the packed program. */
const fuses: readonly (readonly [name: string, fuse: FuseV1Options, wanted: FuseState])[] = [
  ['runAsNode', FuseV1Options.RunAsNode, FuseState.DISABLE],
  ['enableCookieEncryption', FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
  ['enableNodeOptionsEnvironmentVariable', FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
  ['enableNodeCliInspectArguments', FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  ['enableEmbeddedAsarIntegrityValidation', FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
  ['onlyLoadAppFromAsar', FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  ['loadBrowserProcessSpecificV8Snapshot', FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, FuseState.DISABLE],
  ['grantFileProtocolExtraPrivileges', FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
];

await buildAll();
const electron = await electronBinary();
const standIn = 'path' in electron ? undefined : makeStandInDist();
if ('why' in electron)
  console.log(
    `Electron's own binary is not here (${electron.why}): packed around a stand-in, which shows that the package is complete but does not start.`,
  );

const builder = path.join(path.dirname(require.resolve('electron-builder/package.json')), 'cli.js');
const asked = process.argv.slice(2);
const args = [...asked, '--publish', 'never', ...(standIn ? [`-c.electronDist=${standIn}`] : [])];
const { status } = spawnSync(process.execPath, [builder, ...args], { cwd: root, stdio: 'inherit' });
if (standIn) rmSync(standIn, { recursive: true });
if (status !== 0) process.exit(status ?? 1);

// As electron-builder itself may be told on the command line; else as electron-builder.yml says.
const chosen = '-c.directories.output=';
const output = path.resolve(root, asked.find((each) => each.startsWith(chosen))?.slice(chosen.length) ?? 'dist');
const packages = globSync('**/app.asar', { cwd: output });
if (packages.length === 0) throw new Error(`nothing was packed in ${output}`);
for (const asar of packages) await inspect(path.join(output, asar));

async function inspect(asar: string): Promise<void> {
  const files = listPackage(asar, { isPack: false });
  const wrong = files.filter((file) => unwanted.some((pattern) => pattern.test(file)));
  if (wrong.length > 0) throw new Error(`the package holds what it should not:\n${wrong.join('\n')}`);
  const binaries = files.filter((file) => file.endsWith('.node'));
  if (binaries.length !== 2) throw new Error(`the package must hold our two native binaries and no other: ${binaries.join(', ')}`);
  console.log(
    `${path.relative(process.cwd(), asar)}: ${files.length} entries, native: ${binaries.map((file) => path.basename(file)).join(', ')}`,
  );
  const program = programBeside(path.dirname(asar));
  if (program) await readFusesBack(program);
}

/** The executable that belongs to a resources folder. */
function programBeside(resources: string): string | undefined {
  const folder = path.dirname(resources);
  return [path.join(folder, 'maatwerkbank'), path.join(folder, 'Maatwerkbank.exe'), path.join(folder, 'MacOS/Maatwerkbank')].find((file) =>
    existsSync(file),
  );
}

async function readFusesBack(program: string): Promise<void> {
  const wire = await getCurrentFuseWire(program);
  const loose = fuses.filter(([, fuse, wanted]) => wire[fuse] !== wanted).map(([name]) => name);
  if (loose.length > 0) throw new Error(`these fuses are not as asked: ${loose.join(', ')}`);
  console.log(`All ${fuses.length} fuses of ${path.basename(program)} are as asked.`);
}
