import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** The built program: this file's own folder once bundled (`out/`, or `app.asar/out` when packed). */
const out = import.meta.dirname;

export const builtPreload = path.join(out, 'preload.cjs');
export const builtRenderer = path.join(out, 'renderer');
export const builtVaultProcess = path.join(out, 'vault-process.js');
export const builtChores = path.join(out, 'chores.js');

/**
 * Chooses where the data lies; before anything is read or locked. On Windows never the roaming profile, which travels over the network.
 * What the browser engine keeps for itself goes into a folder apart, so that the vault's folder holds vaults and nothing else.
 */
export function settlePlaces(): void {
  const chosen = app.commandLine.getSwitchValue('user-data');
  const local = process.platform === 'win32' ? process.env['LOCALAPPDATA'] : undefined;
  if (chosen) put('userData', path.resolve(chosen));
  else if (local) put('userData', path.join(local, 'Maatwerkbank'));
  put('sessionData', path.join(app.getPath('userData'), 'browser'));
}

/** Electron refuses a place that does not exist. Readable by nobody else on the machine. */
function put(name: 'userData' | 'sessionData', place: string): void {
  mkdirSync(place, { recursive: true, mode: 0o700 });
  app.setPath(name, place);
}
