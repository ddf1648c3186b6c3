import { app, powerMonitor } from 'electron';
import type { Shell } from './shell.ts';

const LOOK_EVERY = 1_000;

/**
 * Everything that closes the door without being asked: nobody there, the lid, the system's own lock, the end of the session.
 * Answers what to call when someone touched the keyboard, the mouse or the screen.
 */
export function lockByItself(shell: Shell): () => void {
  let activeAt = Date.now();
  // The clock on the wall, not a timer of ten minutes: timers stand still while the laptop sleeps.
  setInterval(() => {
    const settings = shell.settings();
    if (!settings) activeAt = Date.now();
    else if (Date.now() - activeAt >= idleLimit(settings.idleMinutes)) void shell.lock();
  }, LOOK_EVERY);

  powerMonitor.on('suspend', () => void shell.lock());
  powerMonitor.on('lock-screen', () => void shell.lock());
  powerMonitor.on('shutdown', () => void shell.quit());

  return () => void (activeAt = Date.now());
}

/** In milliseconds. `--idle-seconds=` can only make it shorter: no start-up argument keeps a vault open longer than the worker chose. */
function idleLimit(minutes: number): number {
  const asked = Number(app.commandLine.getSwitchValue('idle-seconds')) * 1_000;
  return asked > 0 ? Math.min(asked, minutes * 60_000) : minutes * 60_000;
}
