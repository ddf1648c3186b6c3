import { Refusal, refuse } from '#domain/refusal.ts';
import type { Header } from '#domain/vault/header.ts';
import { mkdirSync, statfsSync, statSync } from 'node:fs';
import { copyFile } from '../backup/copy-file.ts';
import { addsUp, isDamaged } from '../backup/make.ts';
import { dropRestoring } from '../backup/set-aside.ts';
import * as audit from '../audit.ts';
import * as mark from '../header-mark.ts';
import { rememberHead } from '../log-memory.ts';
import { closeDatabase, isFull, openDatabase, replaceKey } from '../open.ts';
import { asWriteDb, transaction } from '../sql.ts';
import { writeTombstones } from '../tombstone-file.ts';
import { listTombstones } from '../tombstones.ts';
import type { VaultFolder } from '../vault-folder.ts';
import { vaultFolder } from '../vault-folder.ts';
import { writeHeader } from './header-file.ts';
import { resealTexts } from './sealed-text.ts';

export type NewKeyWish = Readonly<{
  /** The root of the vault. Nobody has its database open; the caller holds its lock. */
  root: string;
  /** The data key of now and the one to come. */
  key: Uint8Array;
  freshKey: Uint8Array;
  /** The keys of the reflections, of now and to come; null when there is none now. */
  reflectionKey: Uint8Array | null;
  freshReflectionKey: Uint8Array;
  /** The header to come, sealed with the new key. */
  header: Header;
}>;

const MIB = 1024 * 1024;

/** Copying, encrypting anew and checking, as parts of the whole. */
const shares = { copy: 1, key: 4, check: 5 } as const;
const all = shares.copy + shares.key + shares.check;

/**
 * Makes ready, beside the vault, the same vault under a new data key: every page encrypted anew, every reflection under its new
 * key, the list of what was destroyed and the memory of the log's head as well. On a copy and in WAL, so that the vault itself is whole at every moment. It counts
 * when `decideToSwap` says so. Refusals: `keys.noRoom`, `keys.copyNotWhole`.
 */
export async function stageNewKey(wish: NewKeyWish, hear: (done: number, total: number) => void): Promise<null> {
  const folder = vaultFolder(wish.root);
  const target = vaultFolder(folder.restoring);
  try {
    dropRestoring(folder);
    mkdirSync(target.root, { recursive: true, mode: 0o700 });
    refuseNoRoom(target.root, statSync(folder.database).size);
    await copyFile(folder.database, target.database, (done, total) => hear((done / total) * shares.copy, all));
    // An empty journal is the rule; what a crash or another reader left in it belongs to the vault.
    if ((statSync(folder.wal, { throwIfNoEntry: false })?.size ?? 0) > 0) await copyFile(folder.wal, target.wal);
    encryptAnew(target, wish);
    hear(shares.copy + shares.key, all);
    refuseUnlessNew(target.database, wish, (done, total) => hear(shares.copy + shares.key + (done / total) * shares.check, all));
    writeHeader(target.header, wish.header);
    hear(all, all);
    return null;
  } catch (error) {
    tryToDrop(wish.root);
    if (isFull(error)) return refuse('keys.noRoom', { megabytes: neededMegabytes(statSync(folder.database).size) });
    if (isDamaged(error)) return refuse('keys.copyNotWhole');
    throw error;
  }
}

/** The database, and the sealed files beside it that hang on its key. */
function encryptAnew(target: VaultFolder, wish: NewKeyWish): void {
  const native = openDatabase(target.database, wish.key, 'open');
  try {
    if (native.pragma('journal_mode', { simple: true }) !== 'wal') throw new Error('a new key asks for a journal');
    const db = asWriteDb(native);
    transaction(db, () => {
      if (wish.reflectionKey) resealTexts(db, wish.reflectionKey, wish.freshReflectionKey);
      mark.put(db, wish.header);
    });
    replaceKey(native, wish.freshKey);
    const destroyed = listTombstones(db);
    if (destroyed.length > 0) writeTombstones(target.tombstones, destroyed, { vaultId: wish.header.vaultId, dataKey: wish.freshKey });
    rememberHead(target, wish.freshKey, audit.head(db));
  } finally {
    closeDatabase(native);
  }
}

/** The new key opens all of it, and the old one nothing any more. */
function refuseUnlessNew(database: string, { key, freshKey }: NewKeyWish, hear: (done: number, total: number) => void): void {
  if (!addsUp(database, freshKey, hear)) refuse('keys.copyNotWhole');
  try {
    openDatabase(database, key, 'look').close();
  } catch (error) {
    if (error instanceof Refusal && error.code === 'vault.damagedDatabase') return;
    throw error;
  }
  throw new Error('the old key still opens the copy');
}

/** The copy, and a journal that may grow as large as it. */
const neededMegabytes = (bytes: number): number => Math.ceil((bytes * 2.5) / MIB) + 32;

function refuseNoRoom(place: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(place);
  const megabytes = neededMegabytes(bytes);
  if (bavail * bsize < megabytes * MIB) refuse('keys.noRoom', { megabytes });
}

function tryToDrop(root: string): void {
  try {
    dropRestoring(vaultFolder(root));
  } catch {
    // The next opening clears it.
  }
}
