import { changesSince, newestOfThis } from '#db/backup/changes.ts';
import { listBackups } from '#db/backup/place.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import type { Changes } from '#domain/backup/due.ts';
import { isDue } from '#domain/backup/due.ts';
import type { BackupDesk } from './backup-run.ts';
import { makeOwn, problemOf } from './backup-run.ts';
import { headersAreDue, renewInSecond, sendToSecond, waitingForSecond } from './backup-second.ts';
import type { HouseTask } from './housekeeping.ts';

/** After a failure it is left alone for this long. */
const AGAIN = 5 * 60_000;

/** Backups by themselves: every quarter of an hour in which something changed, at the end of the program, and on to the second place. */
export function keepBackups(): HouseTask {
  /** By which moment of the clock each place may be tried again. */
  const until = { own: 0, second: 0 };

  /** Does something that may fail, and not again for a while when it did. What is wrong is told where the worker looks. */
  async function attempt(which: keyof typeof until, desk: BackupDesk, work: () => Promise<unknown>): Promise<boolean> {
    const now = Date.parse(desk.clock.now());
    // A clock that was set back must not make it wait for years.
    if (now < until[which] && until[which] - now <= AGAIN) return false;
    try {
      await work();
      until[which] = 0;
    } catch (error) {
      until[which] = now + AGAIN;
      if (problemOf(error) === null || problemOf(error) === 'backup.failed') throw error;
    }
    return true;
  }

  async function toSecond(desk: BackupDesk): Promise<boolean> {
    const waiting = waitingForSecond(desk.vault.place);
    const due = headersAreDue(desk.vault);
    if (waiting === null && !due) return false;
    return attempt('second', desk, async () => {
      if (due) await renewInSecond(desk);
      if (waiting !== null) await sendToSecond(desk, waiting);
    });
  }

  return {
    name: 'backup',
    async tend(desk) {
      const { newest, changes } = standing(desk);
      const made = isDue(changes, newest, desk.clock.now()) && (await attempt('own', desk, () => makeOwn(desk, 'pages')));
      const sent = await toSecond(desk);
      return made || sent ? ['backups', 'audit'] : [];
    },
    async atQuit(desk) {
      const { newest, changes } = standing(desk);
      until.own = 0;
      until.second = 0;
      if (newest === null || changes === 'work') await attempt('own', desk, () => makeOwn(desk, 'rows'));
      await toSecond(desk);
      return [];
    },
  };
}

/** When the newest backup of this vault was made, and what changed since. */
function standing({ vault, clock }: BackupDesk): Readonly<{ newest: string | null; changes: Changes }> {
  const newest = vault.db && newestOfThis(vault.db, listBackups(vaultFolder(vault.place).backups));
  if (!vault.db || !newest) return { newest: null, changes: 'work' };
  return { newest: newest.manifest.at, changes: changesSince(vault.db, newest, clock.now()) };
}
