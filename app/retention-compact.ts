import * as compaction from '#db/compaction-state.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { Refusal, refuse } from '#domain/refusal.ts';
import { statSync } from 'node:fs';
import type { Progress } from './chore.ts';
import type { HouseDesk, HouseTask } from './housekeeping.ts';

type CompactDesk = Pick<HouseDesk, 'clock' | 'chores' | 'vault' | 'work' | 'write'>;

/**
 * Overwrites what was deleted for good, when that is still to be done. Answers whether nothing is left of it. Whoever wants
 * to write meanwhile goes first: then it is done at a later round.
 */
export async function compactVault(desk: CompactDesk): Promise<boolean> {
  const { db, place, keys } = desk.vault;
  if (!db) return refuse('vault.isLocked');
  const state = compaction.get(db);
  if (state === null || state.doneAt !== null) return true;
  const { database, wal } = vaultFolder(place);
  const key = keys.dataKey.toString('base64');
  try {
    await desk.work.runYielding('destroy', async ({ progress, signal }) => {
      const stopLooking = followJournal(database, wal, progress);
      try {
        await desk.chores.run('compactVault', { database, key }, { signal });
      } finally {
        stopLooking();
      }
    });
  } catch (error) {
    if (error instanceof Refusal && ['work.cancelled', 'retention.compactionBusy'].includes(error.code)) return false;
    throw error;
  }
  desk.write((writable) => compaction.done(writable, state.wantedAt, desk.clock.now()));
  return true;
}

/** SQLite tells nothing while it works; what it wrote so far shows in the size of the journal. Looking opens no file. */
function followJournal(database: string, wal: string, progress: Progress): () => void {
  const total = statSync(database).size;
  const look = (): void => progress(Math.min(total, statSync(wal, { throwIfNoEntry: false })?.size ?? 0), total);
  const timer = setInterval(look, 250);
  return () => clearInterval(timer);
}

/** In the rounds of the house: what was left over is overwritten as soon as nothing else is going on. */
export const compactLater = (): HouseTask => ({
  name: 'retention.compact',
  async tend(desk) {
    const wanted = desk.vault.db !== null && compaction.get(desk.vault.db)?.doneAt === null;
    if (!wanted || desk.work.list().length > 0) return [];
    return (await compactVault(desk)) ? ['retention'] : [];
  },
});
