import { leaveEmpty } from '#db/backup/set-aside.ts';
import { eraseKeys } from '#db/keys/wrap.ts';
import type { VaultFolder } from '#db/vault-folder.ts';
import { takeLock } from '#db/vault-lock.ts';
import { hasVault } from '#db/vault.ts';
import { refuse } from '#domain/refusal.ts';
import type { Door } from '#domain/vault/unlock-delay.ts';
import { mkdirSync } from 'node:fs';
import type { OpenKeys } from './open-keys.ts';

/** Another vault that is to take the place of the one of this session. */
export type Exchange = Readonly<{
  /** Of the vault to come; erased here. */
  keys: OpenKeys;
  /** What the door knew before it was tried for this. */
  door: Door;
  /** Makes the other vault ready beside this one. An open vault is worked in meanwhile; a closed one is locked to others. */
  prepare(): Promise<void>;
  /**
   * For what must not miss a word: `prepare` runs with nothing open, and what it throws opens the present vault again with these
   * keys, which are erased here too.
   */
  present?: OpenKeys;
  /** In one go, with nothing open and the folder locked to others. */
  swap(): void;
}>;

type Session = Readonly<{
  folder: VaultFolder;
  isOpen(): boolean;
  /** After what else opens or closes, and with what the place gives said in words. */
  guarded(work: () => Promise<void>): () => Promise<void>;
  lock(): Promise<void>;
  /** Opens, and lets go by `release` when that fails. */
  enter(keys: OpenKeys, door: Door, release: () => void): void;
}>;

/** What `prepare` refuses leaves this vault as it was: open when it was open. After `swap` the other one is the vault. */
export async function exchangeVault({ folder, isOpen, guarded, lock, enter }: Session, next: Exchange): Promise<void> {
  const wasOpen = isOpen();
  const { present } = next;
  const change = guarded(async () => {
    if (wasOpen && !isOpen()) refuse('vault.isLocked');
    await lock();
    mkdirSync(folder.root, { recursive: true, mode: 0o700 });
    const release = takeLock(folder.lock);
    let prepared = false;
    try {
      if (!wasOpen || present) await next.prepare();
      prepared = true;
      next.swap();
      enter(next.keys, next.door, release);
    } catch (error) {
      if (present && !prepared) enter(present, next.door, release);
      else release();
      if (!hasVault(folder)) leaveEmpty(folder);
      throw error;
    }
  });
  try {
    if (wasOpen && !present) await next.prepare();
    await change();
  } finally {
    eraseKeys(next.keys);
    if (present) eraseKeys(present);
  }
}
