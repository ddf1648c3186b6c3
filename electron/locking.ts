import type { ShellSettings } from '#app/wire.ts';
import { app, powerMonitor } from 'electron';
import type { Shell } from './shell.ts';

const LOOK_EVERY = 1_000;

/**
 * Everything that closes the door without being asked: nobody there, the window out of sight, the lid, the system's own lock, another user,
 * the end of the session. Answers what to call when someone touched the keyboard, the mouse or the screen.
 */
export function lockByItself(shell: Shell): () => void {
  let activeAt = Date.now();
  // The clock on the wall, not a timer of ten minutes: timers stand still while the laptop sleeps.
  setInterval(() => {
    const settings = shell.settings();
    const now = Date.now();
    if (!settings) activeAt = now;
    else if (now - activeAt >= idleLimit(settings.idleMinutes) || hiddenTooLong(settings, now) || isSystemLocked()) void shell.lock();
  }, LOOK_EVERY);

  function hiddenTooLong({ lockWhenHidden }: ShellSettings, now: number): boolean {
    const since = shell.hiddenSince();
    return lockWhenHidden !== null && since !== undefined && now - since >= lockWhenHidden * 1_000;
  }

  powerMonitor.on('suspend', () => void shell.lock());
  powerMonitor.on('lock-screen', () => void shell.lock());
  // macOS: another user's turn at this computer.
  powerMonitor.on('user-did-resign-active', () => void shell.lock());
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    // By its documentation the system then waits for us; we go as soon as the vault is closed.
    event?.preventDefault();
    void shell.quit('now');
  });

  return () => void (activeAt = Date.now());
}

/** Linux has no event for its lock, only an answer to who asks; elsewhere the event came first. */
const isSystemLocked = (): boolean => process.platform === 'linux' && powerMonitor.getSystemIdleState(60) === 'locked';

/** In milliseconds. `--idle-seconds=` can only make it shorter: no start-up argument keeps a vault open longer than the worker chose. */
function idleLimit(minutes: number): number {
  const asked = Number(app.commandLine.getSwitchValue('idle-seconds')) * 1_000;
  return asked > 0 ? Math.min(asked, minutes * 60_000) : minutes * 60_000;
}
