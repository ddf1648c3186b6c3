import type { Facts, Opened } from '#contract/desk.ts';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { builtPreload } from './places.ts';
import { windowSession } from './session.ts';
import { page } from './window-files.ts';

/** The names of clients stand in pages, never in the title of a window: task bars and screen shares show those. */
const title = 'Maatwerkbank';

export type Bounds = Readonly<{ x?: number; y?: number; width: number; height: number }>;
const firstBounds: Bounds = { width: 1280, height: 860 };

/** A new window at the closed door. Every choice below is one of Electron's security recommendations (docs/electron-apis.md). */
export function openWindow(opened: Opened, bounds: Bounds = firstBounds): BrowserWindow {
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 480,
    minHeight: 480,
    show: false,
    title,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#151918' : '#f7f4ee',
    webPreferences: {
      session: windowSession(),
      preload: builtPreload,
      additionalArguments: [`--desk-facts=${encodeURIComponent(JSON.stringify(facts(opened)))}`],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableDialogs: true,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  // It rejects when the window is closed while it loads, which is no fault.
  window.loadURL(page).catch(() => undefined);
  return window;
}

/** Whatever is shown stays on our one page: no navigation, no second window, no embedded page. For all web contents there are. */
export function fence(contents: Electron.WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

function facts(opened: Opened): Facts {
  const { platform } = process;
  return {
    platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
    language: machineLanguage(),
    version: app.getVersion(),
    opened,
  };
}

/** English where the machine speaks English; Dutch everywhere else, as the program is made for Dutch municipalities. */
export const machineLanguage = (): Facts['language'] => (app.getLocale().startsWith('en') ? 'en' : 'nl');
