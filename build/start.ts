import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildWhenStale } from './build.ts';
import { ensureChromium } from './chromium.ts';
import { electronBinary } from './electron-binary.ts';

// `npm start`: builds when something changed, then opens the window. Arguments go on to the program: --user-data=<folder>, --lang=nl, --headless.
const root = path.resolve(import.meta.dirname, '..');
await start(process.argv.slice(2));

async function start(args: readonly string[]): Promise<void> {
  const headless = args.includes('--headless');
  if (!headless && hasNoScreen()) return stop('There is no display here. Without a screen: npm run demo');
  if (await buildWhenStale()) console.log('Built.');

  const electron = headless ? { why: 'it cannot run without a screen' } : await electronBinary();
  if ('path' in electron) {
    // Electron's sandbox refuses to run as root; on a developer's container that is accepted, never in a package.
    return run(electron.path, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, ...args]);
  }
  console.log(`Electron is not used (${electron.why}): the same program in a Chromium window.`);
  const chromium = ensureChromium();
  if ('advice' in chromium) return stop(`No Chromium, Chrome or Edge was found. ${chromium.advice}`);
  const register = new URL('./stand-in/register.ts', import.meta.url).href;
  run(process.execPath, ['--import', register, path.join(root, 'out/main.js'), ...args]);
}

/** The window's own exit is ours; Ctrl+C lets it lock in good order. */
function run(command: string, args: readonly string[]): void {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => stop(`It does not start: ${error.message}`));
  child.on('exit', (code) => process.exit(code ?? 1));
}

function hasNoScreen(): boolean {
  return process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
}

function stop(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
