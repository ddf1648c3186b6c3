import path from 'node:path';

/** Where the parts of one vault lie. */
export type VaultFolder = Readonly<{
  root: string;
  /** vault.json */
  header: string;
  /** The header from before its last change, until the new one has opened the vault once. */
  previousHeader: string;
  /** vault.db, and vault.db-wal beside it */
  database: string;
  wal: string;
  /** A file that nobody reads: whoever holds its lock has the vault. */
  lock: string;
  /** What the door remembers about attempts in vain. */
  door: string;
  /** Sealed: which files were destroyed, so that no older copy of the database brings them back. */
  tombstones: string;
  /** Sealed: the newest line of the audit log, so that missing lines at its end are noticed. */
  logHead: string;
  backups: string;
  /** Where backups go besides, and what went wrong with them. */
  backupState: string;
  /** Where a restored vault is made ready, and where the vault of before goes: never deleted by itself. */
  restoring: string;
  setAside: string;
  /** What a damaged vault could not take: sealed, until it can be written again. */
  aside: string;
  /** That this vault was found damaged, where the next opening would not see it. */
  damage: string;
}>;

export const vaultFolder = (root: string): VaultFolder => ({
  root,
  header: path.join(root, 'vault.json'),
  previousHeader: path.join(root, 'vault.json.previous'),
  database: path.join(root, 'vault.db'),
  wal: path.join(root, 'vault.db-wal'),
  lock: path.join(root, 'vault.lock'),
  door: path.join(root, 'door.json'),
  tombstones: path.join(root, 'tombstones.sealed'),
  logHead: path.join(root, 'log-head.sealed'),
  backups: path.join(root, 'backups'),
  backupState: path.join(root, 'backup-state.json'),
  restoring: path.join(root, 'restoring'),
  setAside: path.join(root, 'set-aside'),
  aside: path.join(root, 'vault.aside'),
  damage: path.join(root, 'damage.json'),
});
