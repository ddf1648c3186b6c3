import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** A Chromium of any make, for a machine without Electron: the one that is named, else one of the system's own. */
export function findChromium(): string | undefined {
  const named = process.env['MAATWERKBANK_CHROMIUM'];
  return [...(named ? [named] : []), ...candidates()].find((file) => existsSync(file));
}

/** Finds one, else installs Debian's package where that is allowed; else answers the exact thing to do. */
export function ensureChromium(): { path: string } | { advice: string } {
  const found = findChromium() ?? (canInstall() ? install() : undefined);
  return found === undefined ? { advice: advice() } : { path: found };
}

function candidates(): readonly string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    return roots.flatMap((root) => [
      path.join(root, 'Google/Chrome/Application/chrome.exe'),
      path.join(root, 'Chromium/Application/chrome.exe'),
      path.join(root, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

const isRoot = (): boolean => process.getuid?.() === 0;
const canInstall = (): boolean => process.platform === 'linux' && isRoot() && existsSync('/usr/bin/apt-get');

function install(): string | undefined {
  console.log('No Chromium found: installing Debian\'s package "chromium" (this happens once).');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  return findChromium();
}

function advice(): string {
  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get')) return 'Install Chromium with: sudo apt-get install chromium';
  if (process.platform === 'linux')
    return 'Install Chromium or Google Chrome with your package manager, for example: sudo dnf install chromium';
  if (process.platform === 'darwin') return 'Install Google Chrome, for example with: brew install --cask google-chrome';
  return 'Install Google Chrome, for example with: winget install Google.Chrome';
}
