/** What changed in a vault since its newest backup: nothing, only lines in the log, or what someone would miss. */
export type Changes = 'nothing' | 'log' | 'work';

const MINUTE = 60_000;

/** While working. A log that grew without a change of anything else is worth a copy a day. */
export const everyMinutes: Readonly<Record<Changes, number>> = { work: 15, log: 24 * 60, nothing: Number.POSITIVE_INFINITY };

/**
 * True when a backup is to be made by itself. `newest` is when the newest was made, or null. A clock that was set back makes it due:
 * how long ago is then unknown.
 */
export function isDue(changes: Changes, newest: string | null, now: string): boolean {
  if (newest === null) return true;
  if (changes === 'nothing') return false;
  const passed = Date.parse(now) - Date.parse(newest);
  return passed < 0 || passed >= everyMinutes[changes] * MINUTE;
}
