import { refuse } from '#domain/refusal.ts';
import { closeDatabase, openDatabase } from './open.ts';

/**
 * Writes every page of a database anew, in its place, so that nothing of what was deleted is left between the rows. Only in
 * the chores process: it takes seconds per hundred megabytes and keeps writers out meanwhile. It goes through the journal:
 * whenever it is killed, the database is as it was or as it became. In its place and not into a copy, because the sectors
 * of an old copy would stay behind. Refused as `retention.compactionBusy` when someone still reads the old pages.
 */
export function compact(file: string, dataKey: Uint8Array): void {
  // Before SQLite may keep a temporary copy in memory (`temp_store`), never on the disk, the settings are asserted.
  const native = openDatabase(file, dataKey, 'open');
  try {
    native.prepare("INSERT INTO search_text (search_text) VALUES ('optimize')").run();
    native.exec('VACUUM');
    const [ended] = native.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]; // The row that SQLite documents.
    if (ended?.busy !== 0) refuse('retention.compactionBusy');
  } finally {
    closeDatabase(native);
  }
}
