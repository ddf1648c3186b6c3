import { Refusal, refuse } from '#domain/refusal.ts';
import { newestOfEach } from '#domain/retention/tombstone.ts';
import type { Header } from '#domain/vault/header.ts';
import { existsSync, mkdirSync, readdirSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import * as mark from '../header-mark.ts';
import { writeHeader } from '../keys/header-file.ts';
import { migrate, refuseNewer } from '../migrate.ts';
import { closeDatabase, openDatabase } from '../open.ts';
import { asWriteDb, transaction } from '../sql.ts';
import type { TombstoneOwner } from '../tombstone-file.ts';
import { readTombstones, writeTombstones } from '../tombstone-file.ts';
import type { VaultFolder } from '../vault-folder.ts';
import { vaultFolder } from '../vault-folder.ts';
import { scanWal } from '../wal-scan.ts';
import { copyFile } from './copy-file.ts';
import { addsUp, isDamaged } from './make.ts';
import { refusePlace } from './place.ts';
import { dropRestoring } from './set-aside.ts';

export type StageWish = Readonly<{
  /** The folder of the backup, or of the vault that was set aside. */
  from: string;
  /** The root of the vault that it is to take the place of. */
  root: string;
  key: Uint8Array;
  /** The header that the restored vault gets: its own, or a newer one of the same vault. */
  header: Header;
  /** Puts back what was there, also when it does not add up: a vault that was set aside as it was. */
  asItWas: boolean;
}>;

/** Left free besides, for the work that follows. */
const SPARE = 16 * 1024 * 1024;

/**
 * Makes a backup ready beside the vault that it is to replace: copied, looked through with its key and brought to this program's
 * schema. Nothing of the present vault is touched. Refusals: `backup.none`, `backup.noRoom`, `backup.placeMissing`,
 * `backup.damaged` (it does not add up), `vault.newerVersion`, and what a header that does not belong to it gives.
 */
export async function stageRestore(
  { from, root, key, header, asItWas }: StageWish,
  hear: (done: number, total: number) => void,
): Promise<null> {
  const folder = vaultFolder(root);
  const [source, target] = [vaultFolder(from), vaultFolder(folder.restoring)];
  try {
    if (!existsSync(source.database)) refuse('backup.none');
    dropRestoring(folder);
    mkdirSync(target.root, { recursive: true, mode: 0o700 });
    const { bavail, bsize } = statfsSync(target.root);
    if (bavail * bsize < statSync(source.database).size + SPARE) refuse('backup.placeFull');
    await copyFile(source.database, target.database, (done, total) => hear(done / total, 10));
    if (hasWords(source.wal)) await copyFile(source.wal, target.wal);
    writeHeader(target.header, header);
    if (!asItWas) {
      if (scanWal(target.wal) === 'damaged') refuse('backup.damaged');
      if (!addsUp(target.database, key, (done, total) => hear(1 + (done / total) * 8, 10))) refuse('backup.damaged');
      bringUpToDate(target, key, header);
    }
    takeTombstones(from, folder, { vaultId: header.vaultId, dataKey: key });
    hear(10, 10);
    return null;
  } catch (error) {
    tryToDrop(folder);
    if (isDamaged(error)) return refuse('backup.damaged');
    return refuseRoom(error);
  }
}

/** No backup fails here, but putting one back: that does not try again by itself. */
function refuseRoom(error: unknown): never {
  try {
    return refusePlace(error);
  } catch (refused) {
    if (refused instanceof Refusal && refused.code === 'backup.placeFull') refuse('backup.noRoom');
    throw refused;
  }
}

/** A vault that was set aside after a crash has words in its journal. */
const hasWords = (wal: string): boolean => (statSync(wal, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** A step of the schema that does not succeed shows here, while the present vault still stands. */
function bringUpToDate({ database }: VaultFolder, key: Uint8Array, header: Header): void {
  const native = openDatabase(database, key, 'open');
  try {
    refuseNewer(native);
    mark.check(asWriteDb(native), header);
    migrate(native);
    transaction(asWriteDb(native), () => mark.put(asWriteDb(native), header));
  } finally {
    closeDatabase(native);
  }
}

/**
 * What is known here, in the backup and in those beside it to have been destroyed must not come back: one list goes along, and is
 * applied when the vault opens. A list that this key does not open is of another vault.
 */
function takeTombstones(from: string, folder: VaultFolder, owner: TombstoneOwner): void {
  const beside = readdirSync(path.dirname(from)).map((name) => vaultFolder(path.join(path.dirname(from), name)).tombstones);
  const known = [folder.tombstones, ...beside, vaultFolder(from).tombstones].flatMap((file) => {
    try {
      return readTombstones(file, owner);
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  });
  if (known.length > 0) writeTombstones(vaultFolder(folder.restoring).tombstones, newestOfEach(known), owner);
}

function tryToDrop(folder: VaultFolder): void {
  try {
    dropRestoring(folder);
  } catch {
    // The next opening clears it.
  }
}
