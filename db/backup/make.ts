import type { Manifest } from '#domain/backup/manifest.ts';
import { manifestFormat } from '#domain/backup/manifest.ts';
import { Refusal, refuse } from '#domain/refusal.ts';
import type { Header } from '#domain/vault/header.ts';
import type Database from 'better-sqlite3';
import { existsSync, mkdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import * as audit from '../audit.ts';
import { checkDatabase } from '../check.ts';
import * as mark from '../header-mark.ts';
import { writeHeader } from '../keys/header-file.ts';
import { versionOf } from '../migrate.ts';
import { isDamage, openDatabase } from '../open.ts';
import { asWriteDb, get, sql } from '../sql.ts';
import { vaultFolder } from '../vault-folder.ts';
import { writeWhole } from '../write-file.ts';
import { copyFile, hashOfFile } from './copy-file.ts';
import { makingFolder, manifestFile, refusePlace, removeParts, syncPlace } from './place.ts';

export type BackupWish = Readonly<{
  /** vault.db, standing still (`db/hold.ts`). */
  database: string;
  key: Uint8Array;
  /** The header that goes with it, and the sealed list of what was destroyed, where there is one. */
  header: Header;
  tombstones: string;
  /** The folder of backups, and the name of this one. */
  place: string;
  name: string;
  at: string;
  day: string;
}>;

/** Copying, hashing and checking cost about so much of each other. */
const shares = { copy: 1, hash: 1, check: 8 } as const;
const all = shares.copy + shares.hash + shares.check;

/** So much of the work is done when the copy is there; from then on the vault may move on. */
export const copyShare = shares.copy / all;

/** Left free on the disk of the vault itself: whoever works there must be able to go on saving. */
const SPARE = 32 * 1024 * 1024;

/**
 * Makes one backup: a copy beside its place, opened with the key and looked through, and only then known by its name. Answers what
 * it holds. Refusals: `backup.placeFull`, `backup.placeMissing`, `backup.placeBlocked`, `backup.notWhole` (the copy does not add
 * up, so that the vault may not either). Whatever happens, no half backup is left under a name that counts.
 */
export async function makeBackup(wish: BackupWish, hear: (done: number, total: number) => void = () => undefined): Promise<Manifest> {
  const making = makingFolder(wish.place, wish.name);
  const copy = vaultFolder(making);
  const part =
    (before: number, share: number) =>
    (done: number, total: number): void =>
      hear(before + (total === 0 ? 1 : done / total) * share, all);
  try {
    mkdirSync(making, { recursive: true, mode: 0o700 });
    refuseFull(wish.place, statSync(wish.database).size + SPARE);
    await copyFile(wish.database, copy.database, part(0, shares.copy));
    writeHeader(copy.header, wish.header);
    if (existsSync(wish.tombstones)) await copyFile(wish.tombstones, copy.tombstones);
    standAlone(copy.database, wish.key);
    const sha256 = await hashOfFile(copy.database, part(shares.copy, shares.hash));
    if (!addsUp(copy.database, wish.key, part(shares.copy + shares.hash, shares.check))) refuse('backup.notWhole');
    const manifest: Manifest = {
      format: manifestFormat,
      version: 1,
      vaultId: wish.header.vaultId,
      at: wish.at,
      day: wish.day,
      why: 'regular',
      bytes: statSync(copy.database).size,
      sha256,
      ...readFacts(copy.database, wish.key, wish.header),
    };
    writeManifest(making, manifest);
    renameSync(making, path.join(wish.place, wish.name));
    syncPlace(wish.place);
    return manifest;
  } catch (error) {
    if (existsSync(making)) removeParts(making);
    if (isDamaged(error)) return refuse('backup.notWhole');
    return refusePlace(error);
  }
}

/** Damage shows in many ways: as SQLite's own error, or as what `db` makes of it. */
export const isDamaged = (error: unknown): boolean =>
  isDamage(error) || (error instanceof Refusal && error.code === 'vault.damagedDatabase');

/** True when every page of a database is as it was written, and SQLite finds nothing against it. */
export function addsUp(database: string, key: Uint8Array, hear: (done: number, total: number) => void): boolean {
  const { pages, problems } = checkDatabase(database, key, 'quick', hear);
  return pages.bad === 0 && problems.length === 0;
}

/** What the database itself says of what it holds; refuses one that does not belong to its header. */
export function readFacts(database: string, key: Uint8Array, header: Header): Facts {
  const native = openDatabase(database, key, 'look');
  try {
    mark.check(asWriteDb(native), header);
    return factsOf(native);
  } finally {
    native.close();
  }
}

type Facts = Pick<Manifest, 'schema' | 'files' | 'audit'>;

/** The same of one that is open. Only what every version of the schema has. */
export function factsOf(native: Database.Database): Facts {
  const db = asWriteDb(native);
  const files = get(db, z.object({ count: z.int() }), sql`SELECT count(*) AS count FROM case_file`)?.count ?? 0;
  return { schema: versionOf(native), files, audit: audit.head(db) };
}

export const writeManifest = (folder: string, manifest: Manifest): void =>
  writeWhole(manifestFile(folder), Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8'));

/** A copy that needs no journal beside it: it can be read from a stick that is locked against writing. */
function standAlone(database: string, key: Uint8Array): void {
  const native = openDatabase(database, key, 'open');
  try {
    if (native.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw new Error('the copy keeps a journal');
  } finally {
    native.close();
  }
  for (const beside of [`${database}-wal`, `${database}-shm`]) rmSync(beside, { force: true });
}

function refuseFull(place: string, wanted: number): void {
  const { bavail, bsize } = statfsSync(place);
  if (bavail * bsize < wanted) refuse('backup.placeFull');
}
