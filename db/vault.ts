import { refuse } from '#domain/refusal.ts';
import type { Header } from '#domain/vault/header.ts';
import { headerFormat, headerVersion } from '#domain/vault/header.ts';
import type { KeyCost } from '#domain/vault/key-cost.ts';
import type Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { copyBeforeMigration } from './backup.ts';
import { scanPages } from './damage/page-scan.ts';
import * as mark from './header-mark.ts';
import { keepDestroyed } from './keep-destroyed.ts';
import type { Holder } from './hold.ts';
import { createHolder } from './hold.ts';
import { settleHeader, standingHeader } from './keys/change-header.ts';
import { writeHeader } from './keys/header-file.ts';
import { isSealed, sealHeader } from './keys/header-seal.ts';
import { passphraseSlot } from './keys/slot.ts';
import type { VaultKeys } from './keys/wrap.ts';
import { eraseKeys } from './keys/wrap.ts';
import { latestVersion, migrate, refuseNewer } from './migrate.ts';
import { closeDatabase, isFull, isPlain, looksWhole, openDatabase } from './open.ts';
import type { WriteDb } from './sql.ts';
import { asWriteDb, transaction } from './sql.ts';
import type { VaultFolder } from './vault-folder.ts';
import { vaultFolder } from './vault-folder.ts';
import { takeLock } from './vault-lock.ts';
import { scanWal } from './wal-scan.ts';
import { syncFolder } from './write-file.ts';

/** A vault that is open: its database, until `close`. */
export type OpenVault = Readonly<{ db: WriteDb; hold: Holder['hold']; close(): void }>;

type NewVault = Readonly<{
  vaultId: string;
  now: string;
  passphrase: string;
  cost: KeyCost;
  /** Writes what belongs in a new vault, in its first transaction. */
  first: (db: WriteDb) => void;
}>;

/** True when something of a vault lies here, whole or not. */
export const hasVault = (folder: VaultFolder): boolean => existsSync(folder.header) || existsSync(folder.database);

/**
 * Makes a vault and leaves it closed. It is built beside its place and moved there when it is whole: a vault exists
 * entirely or not at all, whenever the power goes. Answers the keys, which the caller erases.
 */
export async function makeVault(folder: VaultFolder, wish: NewVault): Promise<{ header: Header } & VaultKeys> {
  refuseOccupied(folder.root);
  const making = vaultFolder(`${folder.root}.making`);
  mkdirSync(making.root, { recursive: true, mode: 0o700 });
  const release = takeLock(making.lock);
  const keys = { dataKey: randomBytes(32), reflectionKey: randomBytes(32) };
  const { dataKey } = keys;
  try {
    for (const left of readdirSync(making.root)) {
      if (!left.startsWith(path.basename(making.lock))) rmSync(path.join(making.root, left), { recursive: true });
    }
    mkdirSync(making.backups, { mode: 0o700 });
    const header = await newHeader(wish, keys);
    const native = openDatabase(making.database, dataKey, 'make');
    try {
      migrate(native);
      const db = asWriteDb(native);
      transaction(db, () => {
        mark.put(db, header);
        wish.first(db);
      });
    } finally {
      closeDatabase(native);
    }
    if (isPlain(making.database)) throw new Error('the new vault is not encrypted');
    writeHeader(making.header, header);
    release();
    moveIntoPlace(making.root, folder.root);
    return { header, ...keys };
  } catch (error) {
    eraseKeys(keys);
    release();
    rmSync(making.root, { recursive: true, force: true });
    throw error;
  }
}

async function newHeader({ vaultId, now, passphrase, cost }: NewVault, keys: VaultKeys): Promise<Header> {
  const cipher = 'sqlcipher4';
  const slot = await passphraseSlot(keys, passphrase, cost, { madeAt: now, owner: { vaultId, cipher } });
  return sealHeader(
    { format: headerFormat, version: headerVersion, vaultId, createdAt: now, cipher, generation: 1, slots: [slot] },
    keys.dataKey,
  );
}

/** An empty folder may be in the way (someone chose or made it); anything in it may not. */
function refuseOccupied(place: string): void {
  if (existsSync(place) && (!statSync(place).isDirectory() || readdirSync(place).length > 0)) refuse('vault.folderNotEmpty');
}

function moveIntoPlace(from: string, to: string): void {
  refuseOccupied(to);
  rmSync(to, { recursive: true, force: true });
  renameSync(from, to);
  syncFolder(path.dirname(to));
}

/**
 * Looks at a vault before any passphrase: the header is ours and whole, the database is there and encrypted. Refuses by name
 * otherwise and changes neither. The caller holds the lock.
 */
export function inspectVault(folder: VaultFolder): Header {
  const { header } = standingHeader(folder);
  if (!existsSync(folder.database) || statSync(folder.database).size < 4096 || isPlain(folder.database)) refuse('vault.damagedDatabase');
  return header;
}

/**
 * Refuses a vault whose journal does not add up (`vault.damagedJournal`), before SQLite sees it. A copy of it is made, once per
 * size: the original stays where it is, and no later start can cost it.
 */
export function refuseDamagedJournal(folder: VaultFolder, now: string): void {
  if (scanWal(folder.wal) !== 'damaged') return;
  if (existsSync(folder.wal)) setAside(folder, now);
  refuse('vault.damagedJournal');
}

function setAside(folder: VaultFolder, now: string): void {
  const copy = path.join(folder.backups, `vault.db-wal.damaged-${statSync(folder.wal).size}`);
  if (existsSync(copy)) return;
  mkdirSync(folder.backups, { recursive: true, mode: 0o700 });
  copyFileSync(folder.wal, `${copy}.new-${now.replaceAll(/\D/g, '')}`);
  renameSync(`${copy}.new-${now.replaceAll(/\D/g, '')}`, copy);
}

/** Up to here every page is judged at opening (some ten milliseconds per megabyte); the pages of a larger vault by the daily check. */
const SCANNED = 16 * 1024 * 1024;

/**
 * What a crash left in the journal goes into the database at once: behind newer writes, the remains of one that was cut off
 * would later look like damage.
 */
function emptyJournal(native: Database.Database, { wal }: VaultFolder): void {
  if ((statSync(wal, { throwIfNoEntry: false })?.size ?? 0) === 0) return;
  try {
    native.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    // On a full disk it stays where it is: nothing is lost by that.
    if (!isFull(error)) throw error;
  }
}

/**
 * Opens the database with its data key, which the caller erases. First it is looked at for reading only: a file that is
 * damaged, of a newer program, or beside an older header is refused as it was found. Only an open vault makes a header the
 * one that stands: until then the one before it is kept.
 */
export function openVault(folder: VaultFolder, header: Header, dataKey: Buffer, now: string): OpenVault {
  if (!isSealed(header, dataKey)) refuse('vault.damagedHeader');
  refuseDamagedJournal(folder, now);
  if (statSync(folder.database).size <= SCANNED && scanPages({ ...folder, dataKey }).bad.length > 0) refuse('vault.damagedDatabase');
  const look = openDatabase(folder.database, dataKey, 'look');
  try {
    refuseNewer(look);
    if (!looksWhole(look, folder.database)) refuse('vault.damagedDatabase');
    mark.check(asWriteDb(look), header);
  } finally {
    look.close();
  }
  settleHeader(folder, header, now);
  const native = openDatabase(folder.database, dataKey, 'open');
  try {
    emptyJournal(native, folder);
    migrate(native, (from) => copyBeforeMigration(native, folder, dataKey, { from, to: latestVersion, now }));
    const db = asWriteDb(native);
    transaction(db, () => {
      mark.put(db, header);
      keepDestroyed(db, folder.tombstones, { vaultId: header.vaultId, dataKey }, now);
    });
    const holder = createHolder(folder, native);
    const close = (): void => {
      holder.endAll();
      closeDatabase(native);
    };
    return { db, hold: holder.hold, close };
  } catch (error) {
    native.close();
    throw error;
  }
}
