import type { ShellSettings } from '#app/wire.ts';
import type { Opened } from '#contract/desk.ts';
import type { Result } from '#contract/result.ts';
import type { BrowserWindow } from 'electron';
import { app } from 'electron';
import type { ToWindow } from './channel.ts';
import { channel } from './channel.ts';
import { fulfil } from './ports.ts';
import type { VaultProcess } from './vault-process.ts';
import { isLocked, startVaultProcess } from './vault-process.ts';
import type { Bounds } from './window.ts';
import { openWindow } from './window.ts';

/** What stands: one window and one vault process, that live and end together. */
type Standing = Readonly<{ window: BrowserWindow; vault: VaultProcess }>;

export type Shell = Readonly<{
  /** Opens the first window. */
  open(): void;
  /** Locks when a vault is open: drafts are saved, the vault process closes and ends, and a new window stands before the closed door. */
  lock(): Promise<void>;
  /** The same, without a new window: the end of the program. */
  quit(): Promise<void>;
  focus(): void;
  call(name: string, input: unknown): Promise<Result>;
  flushed(): void;
  /** The worker's choices while a vault is open; undefined when there is nothing to lock. */
  settings(): ShellSettings | undefined;
  /** Only the main frame of the standing window may call. */
  owns(contents: Electron.WebContents): boolean;
}>;

/** How long a window may take to save what was typed before the lock goes on without it. */
const FLUSH_PATIENCE = 500;

/** `onSettings` hears the worker's choices when a vault opens, and when they change. */
export function createShell(onSettings: (settings: ShellSettings) => void): Shell {
  let standing: Standing | undefined;
  let ending: Promise<void> | undefined;
  let flushed = (): void => undefined;

  function open(opened: Opened, bounds?: Bounds): void {
    const window = openWindow(opened, bounds);
    const say = (message: ToWindow): void => {
      if (!window.isDestroyed()) window.webContents.send(channel, message);
    };
    const vault = startVaultProcess(app.getPath('userData'), {
      touched: (topics) => say({ kind: 'touched', topics }),
      wish: (wish) => fulfil(wish, window),
      settings: onSettings,
    });
    const here = { window, vault };
    standing = here;
    window.on('close', (event) => {
      if (standing !== here) return;
      event.preventDefault();
      void quit();
    });
    window.on('closed', () => {
      if (standing === here) void quit();
    });
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
  function end(next: Opened | null): Promise<void> {
    const here = standing;
    if (!here) return Promise.resolve();
    ending ??= (async () => {
      if (here.vault.settings()) await flush(here.window);
      await here.vault.lock();
      standing = undefined;
      const bounds = here.window.isDestroyed() ? undefined : here.window.getBounds();
      if (!here.window.isDestroyed()) here.window.destroy();
      if (next !== null) open(next, bounds);
    })().finally(() => (ending = undefined));
    return ending;
  }

  async function flush(window: BrowserWindow): Promise<void> {
    if (window.isDestroyed() || window.webContents.isCrashed()) return;
    const saved = new Promise<void>((resolve) => (flushed = resolve));
    const patience = new Promise<void>((resolve) => setTimeout(resolve, FLUSH_PATIENCE));
    window.webContents.send(channel, { kind: 'aboutToLock' } satisfies ToWindow);
    await Promise.race([saved, patience]);
  }

  /** The window says that nothing can be opened; calls are answered with "locked". */
  function replaceWindow({ window, vault }: Standing): void {
    const next = openWindow('vaultCannotStart', window.getBounds());
    standing = { window: next, vault };
    next.on('closed', () => app.exit(1));
    window.destroy();
  }

  async function quit(): Promise<void> {
    if (ending) await ending;
    await end(null);
    app.exit(0);
  }

  return {
    open: () => open('start'),
    lock: async () => (standing?.vault.settings() ? end('locked') : undefined),
    quit,
    focus() {
      if (!standing) return;
      if (standing.window.isMinimized()) standing.window.restore();
      standing.window.show();
      standing.window.focus();
    },
    call: async (name, input) => (standing ? standing.vault.call(name, input) : isLocked),
    flushed: () => flushed(),
    settings: () => standing?.vault.settings(),
    owns: (contents) => standing?.window.webContents === contents,
  };
}
