// Runs a script on the project's own Node 24, whatever node npm itself runs on (docs/adr/0002).
// `node build/with-node.mjs some.ts …` runs a file; `node build/with-node.mjs -- vitest …` runs a tool from node_modules/.bin.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

/** The folder of our Node's binary, or undefined when npm has no package of it for this platform. */
function ownNodeFolder() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  for (const name of [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`]) {
    try {
      const folder = path.join(path.dirname(require.resolve(`${name}/package.json`)), 'bin');
      if (existsSync(path.join(folder, process.platform === 'win32' ? 'node.exe' : 'node'))) return folder;
    } catch {
      // Not for this platform: try the next name.
    }
  }
  return undefined;
}

const folder = ownNodeFolder();
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (!folder && (major < 24 || (major === 24 && minor < 0))) {
  console.error(
    `Maatwerkbank needs Node 24. Its own copy is missing for ${process.platform}-${process.arch}, and this is ${process.version}.`,
  );
  console.error('Install Node 24 (https://nodejs.org) or run: npm ci --include=optional');
  process.exit(1);
}

const env = { ...process.env };
const bins = [folder, path.join(root, 'node_modules', '.bin')].filter((each) => each !== undefined);
const pathKey = Object.keys(env).find((key) => key.toLowerCase() === 'path') ?? 'PATH';
env[pathKey] = [...bins, env[pathKey] ?? ''].join(path.delimiter);

const [first, ...rest] = process.argv.slice(2);
const node = folder ? path.join(folder, process.platform === 'win32' ? 'node.exe' : 'node') : process.execPath;
const [command, args] = first === '--' ? toolCommand(rest) : [node, [first, ...rest]];

/** A tool's own script run by our Node, so that no shell and no `#!` line picks another one. */
function toolCommand([tool, ...toolArgs]) {
  const script = ['', '.mjs', '.js'].map((end) => path.join(root, 'node_modules', '.bin', tool + end)).find(existsSync);
  if (!script) throw new Error(`no tool named ${tool} in node_modules/.bin`);
  return process.platform === 'win32' ? [`${script}.cmd`, toolArgs] : [node, [script, ...toolArgs]];
}

const child = spawn(command, args, {
  cwd: process.cwd(),
  env,
  stdio: 'inherit',
  shell: process.platform === 'win32' && command.endsWith('.cmd'),
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
