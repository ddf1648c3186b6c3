import type Database from 'better-sqlite3';
import { openDatabase } from './open.ts';
import type { VaultFolder } from './vault-folder.ts';

/** Lets the database move on. */
export type LetGo = () => void;

/** Keeps vault.db standing still while the vault is in use. */
export type Holder = Readonly<{
  /**
   * From now until the answer is called, no byte of vault.db changes and everything that was acknowledged is in it: all that is
   * written in the meantime goes to the journal. Whoever copies the file then needs no journal. Null when another reader is in
   * the way; ask again a moment later.
   */
  hold(dataKey: Uint8Array): LetGo | null;
  /** Ends every hold: the vault is about to close. */
  endAll(): void;
}>;

/**
 * A second connection begins to read and stays at that point; then the journal is emptied into the database up to there. SQLite lets
 * nobody write back what came later for as long as that reader stands. Only when all of the journal was written back does the file
 * hold all that the reader sees, whoever wrote in the meantime.
 */
export function createHolder(folder: VaultFolder, native: Database.Database): Holder {
  const held = new Set<LetGo>();
  return {
    hold(dataKey) {
      const reader = openDatabase(folder.database, dataKey, 'open');
      try {
        // Waiting here would keep a person waiting.
        reader.pragma('busy_timeout = 0');
        reader.exec('BEGIN');
        reader.prepare('SELECT count(*) FROM sqlite_master').get();
        if (!isEmptied(native)) {
          reader.close();
          return null;
        }
      } catch (error) {
        reader.close();
        throw error;
      }
      const letGo = (): void => {
        if (held.delete(letGo)) reader.close();
      };
      held.add(letGo);
      return letGo;
    },
    endAll() {
      for (const letGo of held) letGo();
    },
  };
}

/** True when all of the journal was written back. */
function isEmptied(native: Database.Database): boolean {
  const [line] = native.pragma('wal_checkpoint(PASSIVE)') as { busy: number; log: number; checkpointed: number }[]; // SQLite's own three columns.
  return line?.busy === 0 && line.log === line.checkpointed;
}
