import { app, powerMonitor } from '#build/stand-in/electron.ts';
import { lockByItself } from '#electron/locking.ts';
import type { Shell } from '#electron/shell.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-03-09T09:00:00Z') }));
afterEach(() => {
  vi.useRealTimers();
  powerMonitor.removeAllListeners();
});

const chosen = { idleMinutes: 10, language: 'nl', lockWhenHidden: null, protectScreen: true } as const;

/** A shell that only counts, and the time that `lockByItself` looks at. */
function aShell(settings: ReturnType<Shell['settings']> = chosen) {
  const locks = vi.fn<() => Promise<undefined>>(async () => undefined);
  const quits = vi.fn<() => Promise<undefined>>(async () => undefined);
  let since: number | undefined;
  const shell = { lock: locks, quit: quits, settings: () => settings, hiddenSince: () => since };
  const touch = lockByItself(shell as unknown as Shell); // All that is used of it.
  return { locks, quits, touch, hide: () => (since = Date.now()), show: () => (since = undefined) };
}

const minutes = (count: number) => vi.advanceTimersByTime(count * 60_000);

describe('nobody there', () => {
  test('locks after the minutes that the worker chose, counted from the last touch', () => {
    const { locks, touch } = aShell();
    minutes(9);
    touch();
    minutes(9);
    expect(locks).not.toHaveBeenCalled();
    minutes(1.1);
    expect(locks).toHaveBeenCalled();
  });

  test('counts the time that the laptop slept', () => {
    const { locks } = aShell();
    vi.setSystemTime(new Date('2026-03-09T11:00:00Z'));
    vi.advanceTimersByTime(1_000);
    expect(locks).toHaveBeenCalled();
  });

  test('a start-up argument can make it shorter, never longer', () => {
    vi.spyOn(app.commandLine, 'getSwitchValue').mockImplementation((name) => (name === 'idle-seconds' ? '3600000' : ''));
    const { locks } = aShell();
    minutes(10.1);
    expect(locks).toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

describe('a window out of sight', () => {
  test('locks after the chosen seconds, not when it comes back before', () => {
    const { locks, hide, show } = aShell({ ...chosen, lockWhenHidden: 30 });
    hide();
    vi.advanceTimersByTime(25_000);
    show();
    vi.advanceTimersByTime(60_000);
    expect(locks).not.toHaveBeenCalled();
    hide();
    vi.advanceTimersByTime(31_000);
    expect(locks).toHaveBeenCalled();
  });

  test('at once when that was chosen, and never when nothing was', () => {
    const atOnce = aShell({ ...chosen, lockWhenHidden: 0 });
    atOnce.hide();
    vi.advanceTimersByTime(1_000);
    expect(atOnce.locks).toHaveBeenCalled();
    const never = aShell();
    never.hide();
    minutes(9);
    expect(never.locks).not.toHaveBeenCalled();
  });
});

test.each(['suspend', 'lock-screen', 'user-did-resign-active'])('the system says %s: locks', (event) => {
  const { locks } = aShell();
  powerMonitor.emit(event);
  expect(locks).toHaveBeenCalledOnce();
});

test('the system shuts down: asks it to wait, and quits without what could be done once more', () => {
  const { quits } = aShell();
  const preventDefault = vi.fn<(...given: unknown[]) => void>();
  powerMonitor.emit('shutdown', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(quits).toHaveBeenCalledExactlyOnceWith('now');
});

test.runIf(process.platform === 'linux')('Linux tells only who asks that it is locked', () => {
  const asked = vi.spyOn(powerMonitor, 'getSystemIdleState').mockReturnValue('locked' as 'unknown'); // As Electron would.
  const { locks } = aShell();
  vi.advanceTimersByTime(1_000);
  expect(locks).toHaveBeenCalled();
  asked.mockRestore();
});
