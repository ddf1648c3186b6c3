import { app, powerMonitor } from 'electron';
import type { Shell } from './shell.ts';

/** Ten minutes without a key, a pointer or a touch. BIO2 asks for at most fifteen. */
const IDLE_LIMIT = 10 * 60;
const LOOK_EVERY = 1_000;

/**
 * Everything that closes the door without being asked: nobody there, the lid, the system's own lock, the end of the session.
 * Answers what to call when someone touched the keyboard, the mouse or the screen.
 */
export function lockByItself(shell: Shell): () => void {
  let activeAt = Date.now();
  const limit = idleLimit() * 1_000;
  // The clock on the wall, not a timer of ten minutes: timers stand still while the laptop sleeps.
  setInterval(() => {
    if (!shell.isOpen()) activeAt = Date.now();
    else if (Date.now() - activeAt >= limit) void shell.lock();
  }, LOOK_EVERY);

  powerMonitor.on('suspend', () => void shell.lock());
  powerMonitor.on('lock-screen', () => void shell.lock());
  powerMonitor.on('shutdown', () => void shell.quit());

  return () => void (activeAt = Date.now());
}

/** `--idle-seconds=` can only make it shorter: no start-up argument may keep a vault open longer than we promise. */
function idleLimit(): number {
  const asked = Number(app.commandLine.getSwitchValue('idle-seconds'));
  return Number.isFinite(asked) && asked > 0 ? Math.min(asked, IDLE_LIMIT) : IDLE_LIMIT;
}
