import type * as Electron from 'electron';
import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app as program, beforeExit } from './app.ts';
import { BrowserWindow as StandInWindow, closeAll } from './browser-window.ts';
import { ipcMain as calls } from './ipc-main.ts';
import { session as sessions } from './session.ts';

beforeExit(closeAll);

const power = new EventEmitter();
process.on('SIGUSR2', () => power.emit('suspend'));

/** The same child with `process.parentPort` in it, started by Node instead of by Electron. */
function forkChild(modulePath: string, args: readonly string[] = []) {
  const port = new URL('./parent-port.ts', import.meta.url).href;
  const child = fork(modulePath, args, {
    execArgv: ['--import', port],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.on('error', () => undefined);
  return Object.assign(child, { postMessage: (message: object | string) => void (child.connected && child.send(message)) });
}

/** The next answer that a test has put ready; without a test, the suggested place, never over another file. */
async function showSaveDialog(...asked: [Electron.BaseWindow, Electron.SaveDialogOptions] | [Electron.SaveDialogOptions]) {
  const { defaultPath = '' } = asked.length === 1 ? asked[0] : asked[1];
  const next = nextAnswer(() => freeName(defaultPath));
  return { canceled: next === null, filePath: next ?? '' };
}

/** The same for opening; without a test nobody chooses. */
async function showOpenDialog(..._asked: [Electron.BaseWindow, Electron.OpenDialogOptions] | [Electron.OpenDialogOptions]) {
  const next = nextAnswer(() => null);
  return { canceled: next === null, filePaths: next === null ? [] : [next] };
}

function nextAnswer(without: () => string | null): string | null {
  const answers = process.env['STAND_IN_DIALOGS'];
  if (!answers) return without();
  const [next = null, ...rest] = JSON.parse(readFileSync(answers, 'utf8')) as (string | null)[]; // The test's own file.
  writeFileSync(answers, JSON.stringify(rest));
  return next;
}

function freeName(wanted: string): string {
  const { dir, name, ext } = path.parse(wanted);
  mkdirSync(dir, { recursive: true });
  for (let number = 1; ; number += 1) {
    const file = path.join(dir, number === 1 ? name + ext : `${name} (${number})${ext}`);
    if (!existsSync(file)) return file;
  }
}

/** What the shell uses of each part. A name or a type that Electron changes does not compile here; `on` is Node's own, without Electron's overloads. */
type Used = {
  app: Pick<
    Electron.App,
    | 'enableSandbox'
    | 'exit'
    | 'getLocale'
    | 'getPath'
    | 'getVersion'
    | 'isPackaged'
    | 'name'
    | 'requestSingleInstanceLock'
    | 'setPath'
    | 'whenReady'
  > & {
    commandLine: Pick<Electron.CommandLine, 'appendSwitch' | 'getSwitchValue' | 'hasSwitch' | 'removeSwitch'>;
  };
  BrowserWindow: new (options: Electron.BrowserWindowConstructorOptions) => Pick<
    Electron.BrowserWindow,
    'destroy' | 'focus' | 'getBounds' | 'isDestroyed' | 'isMinimized' | 'loadURL' | 'restore' | 'show'
  > & {
    webContents: Pick<Electron.WebContents, 'isCrashed' | 'send' | 'setWebRTCIPHandlingPolicy' | 'setWindowOpenHandler'>;
  };
  dialog: Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  ipcMain: Pick<Electron.IpcMain, 'handle'>;
  Menu: { buildFromTemplate(template: Electron.MenuItemConstructorOptions[]): unknown; setApplicationMenu(menu: never): void };
  nativeTheme: Pick<Electron.NativeTheme, 'shouldUseDarkColors'>;
  powerMonitor: EventEmitter;
  protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>;
  session: {
    fromPartition(...partition: Parameters<typeof Electron.session.fromPartition>): {
      protocol: Pick<Electron.Protocol, 'handle'>;
      webRequest: {
        onBeforeRequest(
          listener: (details: Electron.OnBeforeRequestListenerDetails, done: (answer: Electron.CallbackResponse) => void) => void,
        ): void;
      };
    } & Pick<
      Electron.Session,
      'setDevicePermissionHandler' | 'setPermissionCheckHandler' | 'setPermissionRequestHandler' | 'setSpellCheckerEnabled'
    >;
  };
  utilityProcess: {
    fork(...asked: Parameters<typeof Electron.utilityProcess.fork>): Pick<Electron.UtilityProcess, 'kill' | 'postMessage'>;
  };
};

/** The module that answers to the name `electron`: exactly what electron/ imports. */
export const { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, powerMonitor, protocol, session, utilityProcess } = {
  app: program,
  BrowserWindow: StandInWindow,
  dialog: { showOpenDialog, showSaveDialog },
  ipcMain: calls,
  Menu: { buildFromTemplate: () => null, setApplicationMenu: () => undefined },
  nativeTheme: { shouldUseDarkColors: false },
  powerMonitor: power,
  protocol: { registerSchemesAsPrivileged: () => undefined },
  session: sessions,
  utilityProcess: { fork: forkChild },
} satisfies Used;
