import type { ShellSettings } from '#app/wire.ts';
import type { Opened } from '#contract/desk.ts';
import type { Result } from '#contract/result.ts';
import type { BrowserWindow } from 'electron';
import { app } from 'electron';
import type { ToWindow } from './channel.ts';
import { channel } from './channel.ts';
import type { Board } from './clipboard.ts';
import { watchClipboard } from './clipboard.ts';
import { fulfil } from './ports.ts';
import type { VaultProcess } from './vault-process.ts';
import { isLocked, startVaultProcess } from './vault-process.ts';
import type { Look } from './window.ts';
import { lookOf, openWindow, protectScreen } from './window.ts';

/** What stands: one window and one vault process, that live and end together. */
type Standing = Readonly<{ window: BrowserWindow; vault: VaultProcess }>;

export type Shell = Readonly<{
  /** Opens the first window. */
  open(): void;
  /** Locks when a vault is open or just opening: drafts are saved, the vault process closes and ends, and a new window stands before the closed door. */
  lock(): Promise<void>;
  /** The same, without a new window: the end of the program. `now` leaves out what would be done once more before the end. */
  quit(how?: 'now'): Promise<void>;
  /** Shows the window; while the program is ending, a new one follows. */
  focus(): void;
  call(name: string, input: unknown): Promise<Result>;
  flushed(): void;
  copied(board: Board): void;
  /** The worker's choices while a vault is open; undefined when there is nothing to lock. */
  settings(): ShellSettings | undefined;
  /** Since when the window is hidden or minimised, in milliseconds; undefined while it can be seen. */
  hiddenSince(): number | undefined;
  /** Only the main frame of the standing window may call. */
  owns(contents: Electron.WebContents): boolean;
}>;

/** How long a window may take to save what was typed before it is hidden, and how long in all before the lock goes on without it. */
const FLUSH_IN_SIGHT = 500;
const FLUSH_PATIENCE = 5_000;

/** `onSettings` hears the worker's choices when a vault opens, and when they change. */
export function createShell(onSettings: (settings: ShellSettings) => void): Shell {
  const copied = watchClipboard();
  let standing: Standing | undefined;
  let ending: Promise<void> | undefined;
  let hiddenSince: number | undefined;
  let quitting = false;
  let wantedAgain = false;
  let flushed = (): void => undefined;

  function open(opened: Opened, look?: Look): void {
    const window = openWindow(opened, look);
    const say = (message: ToWindow): void => {
      if (!window.isDestroyed()) window.webContents.send(channel, message);
    };
    const vault = startVaultProcess(app.getPath('userData'), {
      touched: (topics) => say({ kind: 'touched', topics }),
      wish: (wish) => fulfil(wish, window),
      settings(settings) {
        if (!window.isDestroyed()) protectScreen(window, settings.protectScreen);
        onSettings(settings);
      },
    });
    const here = { window, vault };
    standing = here;
    hiddenSince = undefined;
    window.on('close', (event) => {
      if (standing !== here) return;
      event.preventDefault();
      void quit();
    });
    window.on('closed', () => {
      if (standing === here) void quit();
    });
    for (const gone of ['minimize', 'hide'] as const) window.on(gone as 'hide', () => void (hiddenSince ??= Date.now())); // Both tell nothing more.
    for (const back of ['restore', 'show'] as const) window.on(back as 'show', () => void (hiddenSince = undefined)); // The same.
    // Windows: the session may end now, and then does. A lock is quick, and harmless when somebody stops the end after all.
    window.on('query-session-end', () => void lock());
    window.on('session-end', () => void quit('now'));
    window.webContents.on('render-process-gone', () => {
      if (standing === here && !ending) void end('windowEnded');
    });
    void vault.ended.then(({ stood }) => {
      if (standing !== here || ending) return;
      // A process that cannot even start would die again and again: then only a window that says so.
      if (stood) void end('vaultProcessEnded');
      else replaceWindow(here);
    });
  }

  /** The whole order of a lock. With `next` a new window follows; without, nothing stands any more. */
  function end(next: Opened | null, how: 'lock' | 'quit' = 'lock'): Promise<void> {
    const here = standing;
    if (!here) return Promise.resolve();
    ending ??= (async () => {
      const { window, vault } = here;
      const look = window.isDestroyed() ? undefined : lookOf(window);
      if (vault.settings()) await flush(window);
      // What was said so far is in the vault process. It may have to end something first; nobody needs to look on.
      if (how === 'quit' && !window.isDestroyed()) window.hide();
      await Promise.all([vault.lock(how), copied.clear()]);
      standing = undefined;
      if (!window.isDestroyed()) window.destroy();
      if (next !== null) open(next, look);
    })().finally(() => (ending = undefined));
    return ending;
  }

  /** Lets the page save what was typed. One that is slow is out of sight after half a second, and is still waited for. */
  async function flush(window: BrowserWindow): Promise<void> {
    if (window.isDestroyed() || window.webContents.isCrashed()) return;
    const saved = new Promise<void>((resolve) => (flushed = resolve));
    const hide = setTimeout(() => window.isDestroyed() || window.hide(), FLUSH_IN_SIGHT);
    let patience: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<void>((resolve) => (patience = setTimeout(resolve, FLUSH_PATIENCE)));
    window.webContents.send(channel, { kind: 'aboutToLock' } satisfies ToWindow);
    await Promise.race([saved, tooLong]);
    clearTimeout(hide);
    clearTimeout(patience);
  }

  /** The window says that nothing can be opened; calls are answered with "locked". */
  function replaceWindow({ window, vault }: Standing): void {
    const next = openWindow('vaultCannotStart', lookOf(window));
    standing = { window: next, vault };
    next.on('closed', () => app.exit(1));
    window.destroy();
  }

  async function lock(): Promise<void> {
    // What is due before the end of the program is cut short: the lid closes, or somebody wants it locked now.
    if (quitting && standing) return standing.vault.lock('lock');
    if (standing?.vault.settings() || standing?.vault.isOpening()) await end('locked');
  }

  async function quit(how?: 'now'): Promise<void> {
    if (quitting) return how === 'now' ? lock() : undefined;
    quitting = true;
    if (ending) await ending;
    await end(null, how === 'now' ? 'lock' : 'quit');
    if (!wantedAgain) return app.exit(0);
    quitting = wantedAgain = false;
    open('start');
  }

  return {
    open: () => open('start'),
    lock,
    quit,
    focus() {
      if (quitting) wantedAgain = true;
      else if (standing) {
        if (standing.window.isMinimized()) standing.window.restore();
        standing.window.show();
        standing.window.focus();
      }
    },
    call: async (name, input) => (standing ? standing.vault.call(name, input) : isLocked),
    flushed: () => flushed(),
    copied: copied.noted,
    settings: () => standing?.vault.settings(),
    hiddenSince: () => hiddenSince,
    owns: (contents) => standing?.window.webContents === contents,
  };
}
