import type { Facts, Opened } from '#contract/desk.ts';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { builtPreload } from './places.ts';
import { windowSession } from './session.ts';
import { page } from './window-files.ts';

/** The names of clients stand in pages, never in the title of a window: task bars and screen shares show those. */
const title = 'Maatwerkbank';

/** How a window stands on the screen: the next one takes its place, and does not come forward when that one was not in front. */
export type Look = Readonly<{
  bounds: Readonly<{ x?: number; y?: number; width: number; height: number }>;
  state: 'normal' | 'maximized' | 'fullScreen' | 'minimized';
  inFront: boolean;
}>;
const firstLook: Look = { bounds: { width: 1280, height: 860 }, state: 'normal', inFront: true };

export function lookOf(window: BrowserWindow): Look {
  return {
    bounds: window.getNormalBounds(),
    state: window.isMinimized() ? 'minimized' : window.isFullScreen() ? 'fullScreen' : window.isMaximized() ? 'maximized' : 'normal',
    inFront: window.isFocused(),
  };
}

/** A new window at the closed door. Every choice below is one of Electron's security recommendations (docs/SECURITY.md). */
export function openWindow(opened: Opened, look: Look = firstLook): BrowserWindow {
  const window = new BrowserWindow({
    ...look.bounds,
    minWidth: 480,
    minHeight: 480,
    show: false,
    title,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#151918' : '#f7f4ee',
    webPreferences: webPreferences(opened),
  });
  protectScreen(window, true);
  window.once('ready-to-show', () => showAs(window, look));
  window.on('page-title-updated', (event) => event.preventDefault());
  // It rejects when the window is closed while it loads, which is no fault.
  window.loadURL(page).catch(() => undefined);
  return window;
}

/** What a page may do: the least. `test/electron/hardening.test.ts` knows every line of it. */
export const webPreferences = (opened: Opened): Electron.WebPreferences => ({
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
});

function showAs(window: BrowserWindow, { state, inFront }: Look): void {
  if (state === 'minimized') return window.minimize();
  if (state === 'maximized') window.maximize();
  if (state === 'fullScreen') window.setFullScreen(true);
  if (inFront) window.show();
  else window.showInactive();
}

/** Keeps the window out of pictures that other programs take of the screen. Linux has no such thing. */
export function protectScreen(window: BrowserWindow, on: boolean): void {
  if (process.platform !== 'linux') window.setContentProtection(on);
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
