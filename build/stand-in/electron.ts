import type * as Electron from 'electron';
import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app, beforeExit } from './app.ts';
import { BrowserWindow, closeAll } from './browser-window.ts';
import { ipcMain } from './ipc-main.ts';
import { session } from './session.ts';

// The module that answers to the name `electron`: exactly what electron/ imports.
beforeExit(closeAll);

const protocol = { registerSchemesAsPrivileged(): void {} };
const nativeTheme = { shouldUseDarkColors: false };
const Menu = { buildFromTemplate: () => null, setApplicationMenu(): void {} };

const powerMonitor = new EventEmitter();
process.on('SIGUSR2', () => powerMonitor.emit('suspend'));

const utilityProcess = {
  /** The same child with `process.parentPort` in it, started by Node instead of by Electron. */
  fork(modulePath: string, args: readonly string[] = []) {
    const port = new URL('./parent-port.ts', import.meta.url).href;
    const child = fork(modulePath, args, {
      execArgv: ['--import', port],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.on('error', () => undefined);
    return Object.assign(child, { postMessage: (message: object) => void (child.connected && child.send(message)) });
  },
};

const dialog = {
  /** The next answer that a test has put ready; without a test, the suggested place, never over another file. */
  async showSaveDialog(_window: unknown, { defaultPath = '' }: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue> {
    const answers = process.env['STAND_IN_DIALOGS'];
    const [next = null, ...rest] = answers ? (JSON.parse(readFileSync(answers, 'utf8')) as (string | null)[]) : [freeName(defaultPath)]; // The test's own file.
    if (answers) writeFileSync(answers, JSON.stringify(rest));
    return { canceled: next === null, filePath: next ?? '' };
  },
};

function freeName(wanted: string): string {
  const { dir, name, ext } = path.parse(wanted);
  mkdirSync(dir, { recursive: true });
  for (let number = 1; ; number += 1) {
    const file = path.join(dir, number === 1 ? name + ext : `${name} (${number})${ext}`);
    if (!existsSync(file)) return file;
  }
}

export { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, powerMonitor, protocol, session, utilityProcess };
