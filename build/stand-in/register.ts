// Plays the module `electron` where there is no Electron: `node --import build/stand-in/register.ts out/main.js`.
//
// A tool for development and tests; never packaged. It runs the same main, preload and window code on Node 24 with a Chromium window.
// What it CANNOT show, and only a run on real Electron can (docs/electron-apis.md):
//  - isolated worlds: the preload runs in the page's own world, before its scripts; `contextBridge` only freezes a property there
//  - structured clone between window and main: messages travel as JSON here
//  - the sandbox of Electron's renderer, its fuses, `safeStorage`, crash handling of the main process
//  - the menu and its accelerators, native dialogs (answered by a test or with a default folder), the tray and the dock
//  - holding back the closing of a window by its cross: Chromium is simply gone; the vault is then locked without a last flush
//  - an `app://` address: pages stand on https://<host>.invalid, answered through the DevTools protocol, never looked up
//  - navigation without a request (about:blank) and new windows of links before they open: they are closed right after
//  - permissions one by one: Chromium refuses to ask for any, and lets a page that has focus write to the clipboard
//  - suspend, screen lock, shutdown, minimising and other programs' clipboards: a test plays them (play.ts)
//  - a window that other programs cannot take a picture of, and the clipboard of the system
import { registerHooks } from 'node:module';

const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) => (specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context)),
});
