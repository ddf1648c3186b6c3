import type { BrowserWindowConstructorOptions } from 'electron';
import type { EventEmitter } from 'node:events';
import { windows } from './browser-window.ts';
import { clipboard } from './clipboard.ts';

/** What a test plays that comes from the system or from a person outside the page. */
export type Played =
  | Readonly<{ system: 'suspend' | 'lock-screen' | 'shutdown' | 'user-did-resign-active' }>
  | Readonly<{ window: 'minimize' | 'restore' | 'hide' | 'show' | 'close' | 'query-session-end' | 'session-end' }>
  /** Another program puts this on the clipboard. */
  | Readonly<{ copied: string }>
  | Readonly<{ lookAt: 'shell' }>;

/** What a test can look at besides the page. */
export type ShellSeen = Readonly<{
  clipboard: string;
  windows: readonly Readonly<{
    shown: boolean;
    minimized: boolean;
    maximized: boolean;
    fullScreen: boolean;
    inFront: boolean;
    protected: boolean;
    /** As the shell asked for them; real Electron does not tell. */
    webPreferences: Omit<NonNullable<BrowserWindowConstructorOptions['webPreferences']>, 'session'> | null;
  }>[];
}>;

/** Hears a test over the channel that it started us with; without one nobody plays anything. */
export function playFor(power: EventEmitter): void {
  if (!process.channel) return;
  process.on('message', (played: Played) => {
    if ('system' in played) power.emit(played.system, { preventDefault: () => undefined });
    else if ('window' in played) for (const window of windows()) playIn(window, played.window);
    else if ('copied' in played) clipboard.put(played.copied);
    else void seen().then((shell) => process.send?.(shell));
  });
  // The test is gone: nobody will end us.
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}

function playIn(window: ReturnType<typeof windows>[number], what: Extract<Played, { window: string }>['window']): void {
  if (what === 'minimize' || what === 'restore' || what === 'hide' || what === 'show') window[what]();
  else window.emit(what, { preventDefault: () => undefined });
}

async function seen(): Promise<ShellSeen> {
  return {
    clipboard: await clipboard.readText(),
    windows: windows().map(({ stands, options }) => {
      const { session: _memory, ...webPreferences } = options.webPreferences ?? {};
      return { ...stands, webPreferences };
    }),
  };
}
