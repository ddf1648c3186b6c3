import type { Manifest } from '#domain/backup/manifest.ts';
import { manifestFormat } from '#domain/backup/manifest.ts';
import { Refusal, refuse } from '#domain/refusal.ts';
import type { Header } from '#domain/vault/header.ts';
import type Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import * as audit from '../audit.ts';
import { checkDatabase } from '../check.ts';
import * as mark from '../header-mark.ts';
import { PAGE, seals } from '../damage/page-seal.ts';
import { writeHeader } from '../keys/header-file.ts';
import { versionOf } from '../migrate.ts';
import { isDamage, openDatabase } from '../open.ts';
import { asWriteDb, get, sql } from '../sql.ts';
import { vaultFolder } from '../vault-folder.ts';
import { writeWhole } from '../write-file.ts';
import { copyFile } from './copy-file.ts';
import { pagesAreSound } from './page-check.ts';
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
  /** How far it is looked through: `pages` every page by its seal, `rows` besides every row by SQLite. */
  looked: 'pages' | 'rows';
  /** An earlier backup in the same place, by name: what is as it was then need not be judged by its seal again. Null for none. */
  earlier: string | null;
}>;

/** Copying costs so much of the whole; when that is done the vault may move on. */
export const copyShare = { pages: 0.6, rows: 0.15 } as const;

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
  const share = copyShare[wish.looked];
  const part =
    (from: number, to: number) =>
    (done: number, total: number): void =>
      hear(from + (total === 0 ? 1 : done / total) * (to - from), 1);
  try {
    mkdirSync(making, { recursive: true, mode: 0o700 });
    refuseFull(wish.place, statSync(wish.database).size + SPARE);
    const hash = createHash('sha256');
    await copyFile(wish.database, copy.database, part(0, share), { change: standAlone(wish.key), hash });
    writeHeader(copy.header, wish.header);
    if (existsSync(wish.tombstones)) await copyFile(wish.tombstones, copy.tombstones);
    if (!(await isSound(wish, copy.database, part(share, 1)))) refuse('backup.notWhole');
    const manifest: Manifest = {
      format: manifestFormat,
      version: 1,
      vaultId: wish.header.vaultId,
      at: wish.at,
      day: wish.day,
      why: 'regular',
      bytes: statSync(copy.database).size,
      sha256: hash.digest('hex'),
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

async function isSound(wish: BackupWish, copy: string, hear: (done: number, total: number) => void): Promise<boolean> {
  if (wish.looked === 'rows') return addsUp(copy, wish.key, hear);
  const known = wish.earlier === null ? null : vaultFolder(path.join(wish.place, wish.earlier)).database;
  return pagesAreSound({ copy, key: wish.key, known }, hear);
}

/** True when every page of a database is as it was written, and SQLite finds nothing against its rows. */
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

/** How a database says that words may lie in a journal beside it: two bytes of its first page. */
const FORMAT = { from: 18, to: 20, alone: 1 } as const;

/**
 * Changes the first page on its way, so that the copy needs no journal beside it and can be read from a stick that is locked against
 * writing. A first page that is not sound is left as it is: it will be found.
 */
const standAlone =
  (key: Uint8Array) =>
  (part: Buffer, at: number): void => {
    if (at > 0) return;
    const page = part.subarray(0, PAGE);
    const { isSound: fits, opened, sealed } = seals(key, page);
    if (fits(page, 1)) sealed(opened(page, 1).fill(FORMAT.alone, FORMAT.from, FORMAT.to), 1).copy(page);
  };

function refuseFull(place: string, wanted: number): void {
  const { bavail, bsize } = statfsSync(place);
  if (bavail * bsize < wanted) refuse('backup.placeFull');
}
