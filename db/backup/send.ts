import { expired } from '#domain/backup/rotation.ts';
import { refuse } from '#domain/refusal.ts';
import type { Header } from '#domain/vault/header.ts';
import { existsSync, mkdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renewCopies } from '../keys/backup-headers.ts';
import { vaultFolder } from '../vault-folder.ts';
import { copyFile, hashOfFile } from './copy-file.ts';
import {
  clearLeftovers,
  listBackups,
  makingFolder,
  manifestFile,
  purgePlace,
  readManifest,
  refusePlace,
  removeBackup,
  removeParts,
  secondPlace,
  syncPlace,
} from './place.ts';

export type SendWish = Readonly<{
  /** A folder of backups, and one of them. */
  from: string;
  name: string;
  /** The folder that a person chose as the second place. It is never made here: a stick that is not there stays not there. */
  chosen: string;
  vaultId: string;
  now: string;
  today: string;
}>;

/**
 * Puts a verified backup in the second place too, and takes away there what rotation lets go. It is read back and must be byte for
 * byte what was verified before it counts.
 * Refusals: `backup.placeFull`, `backup.placeMissing`, `backup.placeBlocked`, `backup.notWhole` (what is read back differs).
 */
export async function sendBackup(wish: SendWish, hear: (done: number, total: number) => void = () => undefined): Promise<null> {
  const from = path.join(wish.from, wish.name);
  const manifest = readManifest(from);
  if (!manifest) return refuse('backup.none');
  const place = secondPlace(wish.chosen, wish.vaultId);
  const making = makingFolder(place, wish.name);
  const { bytes } = manifest;
  try {
    if (!existsSync(wish.chosen)) refuse('backup.placeMissing');
    mkdirSync(place, { recursive: true, mode: 0o700 });
    clearLeftovers(place, wish.now);
    if (existsSync(path.join(place, wish.name))) return null;
    if (existsSync(making)) removeParts(making);
    mkdirSync(making, { mode: 0o700 });
    const { bavail, bsize } = statfsSync(place);
    if (bavail * bsize < bytes + 65_536) refuse('backup.placeFull');
    const [source, target] = [vaultFolder(from), vaultFolder(making)];
    await copyFile(source.database, target.database, (done) => hear(done, bytes * 2));
    await copyFile(source.header, target.header);
    if (existsSync(source.tombstones)) await copyFile(source.tombstones, target.tombstones);
    await copyFile(manifestFile(from), manifestFile(making));
    const sha256 = await hashOfFile(target.database, (done) => hear(bytes + done, bytes * 2));
    if (sha256 !== manifest.sha256) refuse('backup.notWhole');
    renameSync(making, path.join(place, wish.name));
    syncPlace(place);
    for (const name of expired(listBackups(place, wish.vaultId), wish.today, wish.name)) removeBackup(place, name);
    return null;
  } catch (error) {
    if (existsSync(making)) tryToClear(making);
    return refusePlace(error);
  }
}

/** A place that just failed may fail at this too; what is left is cleared the next time. */
function tryToClear(making: string): void {
  try {
    removeParts(making);
  } catch {
    // Told already, by what brought us here.
  }
}

/**
 * Gives the backups of a vault in the second place the header that stands, so that they open with what opens the vault now and with
 * nothing that was taken away. Answers in how many that failed. Refuses as `sendBackup` does.
 */
export function renewSecond(chosen: string, header: Header, key: Uint8Array): number {
  try {
    if (!existsSync(chosen)) refuse('backup.placeMissing');
    return renewCopies([secondPlace(chosen, header.vaultId)], header, key);
  } catch (error) {
    return refusePlace(error);
  }
}

/** Takes away every backup of a vault in the second place but one. Refuses as `sendBackup` does. */
export function purgeSecond(chosen: string, vaultId: string, keep: string): null {
  try {
    if (!existsSync(chosen)) refuse('backup.placeMissing');
    purgePlace(secondPlace(chosen, vaultId), vaultId, keep);
    return null;
  } catch (error) {
    return refusePlace(error);
  }
}

/** Refuses a folder in which no backup could be kept, by writing there and taking it away again. */
export function tryPlace(chosen: string, id: string): null {
  const file = path.join(chosen, `maatwerkbank-${id}.test`);
  try {
    writeFileSync(file, id, { flag: 'wx' });
    rmSync(file);
    return null;
  } catch (error) {
    return refusePlace(error);
  }
}
