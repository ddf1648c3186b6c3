import { app, askedSwitches } from '#build/stand-in/app.ts';
import { StandInSession } from '#build/stand-in/session.ts';
import { WebContents } from '#build/stand-in/web-contents.ts';
import { shut, windowSession } from '#electron/session.ts';
import { stayOffline } from '#electron/switches.ts';
import { answer, page } from '#electron/window-files.ts';
import { fence, protectScreen, webPreferences } from '#electron/window.ts';
import { aFolder } from '#test/folder.ts';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '../..');
const platform = process.platform;
afterEach(() => void Object.defineProperty(process, 'platform', { value: platform }));

type Asked = (...given: readonly unknown[]) => unknown;
const handlerOf = (session: StandInSession, name: string): Asked => session.handlers[name] as Asked; // Kept as it was given.

/** A session as our own shell shuts it. */
function aShutSession(): StandInSession {
  const session = new StandInSession();
  shut(session as unknown as Electron.Session); // It has what `shut` uses.
  return session;
}

test('a window gets exactly these preferences: one that is loosened or added fails here', () => {
  const { session, preload, additionalArguments, ...rest } = webPreferences('locked');
  expect(session).toBe(windowSession());
  expect(path.basename(preload ?? '')).toBe('preload.cjs');
  expect(additionalArguments).toHaveLength(1);
  expect(rest).toEqual({
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
    devTools: true,
  });
});

describe('a session', () => {
  test('gives no permission, device, screen or certificate', () => {
    const session = aShutSession();
    const permissions = ['media', 'geolocation', 'notifications', 'clipboard-read', 'clipboard-sanitized-write', 'display-capture', 'hid', 'unknown']; // prettier-ignore
    for (const permission of permissions) {
      const done = vi.fn<(...given: unknown[]) => void>();
      handlerOf(session, 'permissionRequest')(null, permission, done, {});
      expect(done.mock.calls, permission).toEqual([[false]]);
    }
    expect(session.givesPermissions()).toBe(false);
    expect(handlerOf(session, 'devicePermission')({ deviceType: 'usb' })).toBe(false);
    const screen = vi.fn<(...given: unknown[]) => void>();
    handlerOf(session, 'displayMedia')({}, screen);
    expect(screen.mock.calls).toEqual([[null]]);
    const certificate = vi.fn<(...given: unknown[]) => void>();
    handlerOf(session, 'certificate')({ hostname: 'example.com' }, certificate);
    expect(certificate.mock.calls).toEqual([[-2]]);
  });

  test('downloads nothing and spells nothing', () => {
    const session = aShutSession();
    const preventDefault = vi.fn<(...given: unknown[]) => void>();
    session.emit('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(session.handlers).toMatchObject({ spellChecker: false, spellCheckerLanguages: [] });
    expect(session.handlers['dictionaries']).toMatch(/^app:/);
  });

  test('lets through our own scheme and what the page itself made, and nothing else', async () => {
    const session = aShutSession();
    const passes = async (address: string) => !(await session.refuses(address, 'GET'));
    for (const ours of [page, 'data:image/png;base64,AA==', 'blob:app://maatwerkbank/1']) expect(await passes(ours), ours).toBe(true);
    for (const others of [
      'https://example.com/',
      'http://127.0.0.1/',
      'ws://example.com/',
      'ftp://example.com/',
      'file:///etc/passwd',
      'app://elsewhere/index.html',
      'devtools://devtools/',
      'chrome://gpu/',
      'blob:https://example.com/1',
    ])
      expect(await passes(others), others).toBe(false);
  });
});

test('web contents go nowhere, open nothing and embed nothing', () => {
  const contents = new WebContents({ crashed: false, deliver: () => undefined });
  fence(contents as unknown as Electron.WebContents); // It has what `fence` uses.
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
    const preventDefault = vi.fn<(...given: unknown[]) => void>();
    contents.emit(event, { preventDefault, url: page });
    expect(preventDefault, event).toHaveBeenCalledOnce();
  }
  for (const url of [page, 'https://example.com/', 'about:blank']) expect(contents.mayOpen(url), url).toBe(false);
});

test('the policy of the page, word for word', async () => {
  const folder = aFolder();
  writeFileSync(path.join(folder, 'index.html'), '');
  const policy = (await answer('GET', page, folder)).headers.get('content-security-policy') ?? '';
  expect(policy.replace(/nonce-[^']+/, 'nonce-N').split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'nonce-N'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
});

test('every fuse that electron-builder knows is set, and tight', () => {
  const text = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');
  const block = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(text)?.[1] ?? '';
  expect(Object.fromEntries(block.trim().split('\n').map((line) => line.trim().split(': ')))).toEqual({
    runAsNode: 'false',
    enableCookieEncryption: 'true',
    enableNodeOptionsEnvironmentVariable: 'false',
    enableNodeCliInspectArguments: 'false',
    enableEmbeddedAsarIntegrityValidation: 'true',
    onlyLoadAppFromAsar: 'true',
    loadBrowserProcessSpecificV8Snapshot: 'false',
    grantFileProtocolExtraPrivileges: 'false',
  }); // prettier-ignore
});

test('the engine resolves no name, starts no crash reporter and calls nobody; a packed program drops what could steer it', () => {
  const dropped: string[] = [];
  vi.spyOn(app.commandLine, 'removeSwitch').mockImplementation((name?: unknown) => void dropped.push(String(name)));
  Object.defineProperty(app, 'isPackaged', { value: true, configurable: true });
  stayOffline();
  Object.defineProperty(app, 'isPackaged', { value: false });
  expect(askedSwitches).toEqual(
    expect.arrayContaining(['--host-resolver-rules=MAP * ~NOTFOUND', '--disable-breakpad', '--disable-crash-reporter', '--disable-component-update']), // prettier-ignore
  );
  expect(dropped).toEqual(expect.arrayContaining(['remote-debugging-port', 'remote-debugging-pipe', 'log-net-log', 'enable-logging', 'load-extension'])); // prettier-ignore
});

test.each(['win32', 'darwin', 'linux'] as const)('on %s the window is kept out of captures where the system can', (system) => {
  Object.defineProperty(process, 'platform', { value: system });
  const setContentProtection = vi.fn<(...given: unknown[]) => void>();
  protectScreen({ setContentProtection } as unknown as Electron.BrowserWindow, true); // All that is used of it.
  expect(setContentProtection.mock.calls).toEqual(system === 'linux' ? [] : [[true]]);
});

test('nothing of ours opens what lies outside: the shell of the system is not used anywhere', () => {
  const sources = ['app', 'electron', 'renderer'].flatMap((room) => globSync(`${room}/**/*.{ts,tsx}`, { cwd: root }));
  expect(sources.length).toBeGreaterThan(200);
  const opens = /openExternal|openPath|showItemInFolder|\bimport \{[^}]*\bshell\b[^}]*\} from 'electron/;
  expect(sources.filter((file) => opens.test(readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
});

test('every renderer is in the sandbox from the start, and Electron is one exact version', () => {
  const main = readFileSync(path.join(root, 'electron/main.ts'), 'utf8');
  const sandbox = main.indexOf('app.enableSandbox();');
  // Electron takes it only before the program is ready.
  expect(sandbox).toBeGreaterThan(0);
  expect(sandbox).toBeLessThan(main.indexOf('app.whenReady()'));
  const Package = z.object({ devDependencies: z.object({ electron: z.string() }) });
  const { electron } = Package.parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))).devDependencies;
  expect(electron).toMatch(/^45\.\d+\.\d+$/);
});
