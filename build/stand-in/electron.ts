import type * as Electron from 'electron';
import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { app as program, beforeExit } from './app.ts';
import { BrowserWindow as StandInWindow, closeAll } from './browser-window.ts';
import { clipboard as board } from './clipboard.ts';
import { showOpenDialog, showSaveDialog } from './dialog.ts';
import { ipcMain as calls } from './ipc-main.ts';
import { playFor } from './play.ts';
import { session as sessions } from './session.ts';

beforeExit(closeAll);

const power = new EventEmitter();
playFor(power);

/** The same child with `process.parentPort` in it, started by Node instead of by Electron. */
function forkChild(modulePath: string, args: readonly string[] = [], { env = process.env }: Electron.ForkOptions = {}) {
  const port = new URL('./parent-port.ts', import.meta.url).href;
  const child = fork(modulePath, args, {
    env: { ...env },
    execArgv: ['--import', port],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.on('error', () => undefined);
  return Object.assign(child, { postMessage: (message: object | string) => void (child.connected && child.send(message)) });
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
    | 'destroy'
    | 'focus'
    | 'getNormalBounds'
    | 'hide'
    | 'isDestroyed'
    | 'isFocused'
    | 'isFullScreen'
    | 'isMaximized'
    | 'isMinimized'
    | 'loadURL'
    | 'maximize'
    | 'minimize'
    | 'restore'
    | 'setContentProtection'
    | 'setFullScreen'
    | 'show'
    | 'showInactive'
  > & {
    webContents: Pick<Electron.WebContents, 'isCrashed' | 'send' | 'setWebRTCIPHandlingPolicy' | 'setWindowOpenHandler'>;
  };
  clipboard: Pick<Electron.Clipboard, 'clear' | 'readText'> & { selection: Pick<Electron.Clipboard, 'clear' | 'readText'> };
  dialog: Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  ipcMain: Pick<Electron.IpcMain, 'handle'>;
  Menu: { buildFromTemplate(template: Electron.MenuItemConstructorOptions[]): unknown; setApplicationMenu(menu: never): void };
  nativeTheme: Pick<Electron.NativeTheme, 'shouldUseDarkColors'>;
  powerMonitor: EventEmitter & Pick<Electron.PowerMonitor, 'getSystemIdleState'>;
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
      | 'setCertificateVerifyProc'
      | 'setDevicePermissionHandler'
      | 'setDisplayMediaRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setPermissionRequestHandler'
      | 'setSpellCheckerDictionaryDownloadURL'
      | 'setSpellCheckerEnabled'
      | 'setSpellCheckerLanguages'
    >;
  };
  utilityProcess: {
    fork(...asked: Parameters<typeof Electron.utilityProcess.fork>): Pick<Electron.UtilityProcess, 'kill' | 'postMessage'> & {
      pid?: number | undefined;
    };
  };
};

/** The module that answers to the name `electron`: exactly what electron/ imports. */
export const { app, BrowserWindow, clipboard, dialog, ipcMain, Menu, nativeTheme, powerMonitor, protocol, session, utilityProcess } = {
  app: program,
  BrowserWindow: StandInWindow,
  clipboard: board,
  dialog: { showOpenDialog, showSaveDialog },
  ipcMain: calls,
  Menu: { buildFromTemplate: () => null, setApplicationMenu: () => undefined },
  nativeTheme: { shouldUseDarkColors: false },
  powerMonitor: Object.assign(power, { getSystemIdleState: () => 'unknown' as const }),
  protocol: { registerSchemesAsPrivileged: () => undefined },
  session: sessions,
  utilityProcess: { fork: forkChild },
} satisfies Used;
