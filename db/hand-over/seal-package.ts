import type { ShareManifest } from '#domain/hand-over/manifest.ts';
import { packageLimit } from '#domain/hand-over/manifest.ts';
import { refuse } from '#domain/refusal.ts';
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import * as audit from '../audit.ts';
import * as rows from '../case-file-rows.ts';
import { latestVersion } from '../migrate.ts';
import { openDatabase } from '../open.ts';
import type { ReadDb } from '../sql.ts';
import { asWriteDb } from '../sql.ts';
import type { Seal } from './envelope.ts';
import { seal } from './envelope.ts';
import type { FileWish, Gathered, SentRow } from './gather.ts';
import { gather } from './gather.ts';
import { lineOf } from './lines.ts';
import * as ownKeys from './own-keys.ts';
import { manifestBytes, packageBytes } from './package-file.ts';

export type SealWish = Readonly<{
  database: string;
  dataKey: Uint8Array;
  /** The file that is made: beside the place where it will end up, and sealed from its first byte. */
  target: string;
  seal: Seal;
  files: readonly FileWish[];
  /** What the first page says besides what is counted here. */
  page: Omit<ShareManifest, 'sender' | 'schema' | 'files' | 'shared' | 'auditHead' | 'body'> &
    Readonly<{ senderName: string; senderOrganisation: string }>;
}>;

export type Sealed = Readonly<{ manifest: ShareManifest; sha256: string; bytes: number; sent: readonly (readonly SentRow[])[] }>;

/**
 * Seals case files as they are at one moment. The vault may be open elsewhere and stays at work; nothing of it is written
 * in clear anywhere. The files are read twice: once to sign what they come to, once to seal.
 */
export async function sealPackage(wish: SealWish, progress: (done: number, total: number) => void = () => undefined): Promise<Sealed> {
  const native = openDatabase(wish.database, wish.dataKey, 'look');
  try {
    // One moment for both readings.
    native.exec('BEGIN');
    return await sealFrom(native, wish, progress);
  } finally {
    native.close();
  }
}

async function sealFrom(native: Database.Database, wish: SealWish, progress: (done: number, total: number) => void): Promise<Sealed> {
  const db = asWriteDb(native);
  const keys = ownKeys.inUse(db) ?? refuse('handOver.noKey');
  const total = 2 * wish.files.reduce((sum, { caseFileId }) => sum + rowsOf(db, caseFileId), 0);
  let done = 0;
  const step = (): void => progress(Math.min(++done, total), total);

  const gathered: Gathered = { files: [], shared: {}, sent: [] };
  const body = { sha256: '', bytes: 0, lines: 0 };
  const hash = createHash('sha256');
  for (const bytes of bodyBytes(db, wish.files, step, gathered)) {
    hash.update(bytes);
    body.bytes += bytes.length;
    body.lines += 1;
    if (body.bytes > packageLimit) refuse('handOver.tooLarge', { gigabytes: 2 });
  }
  body.sha256 = hash.digest('hex');

  const { senderName, senderOrganisation, ...page } = wish.page;
  const manifest: ShareManifest = {
    ...page,
    sender: {
      name: senderName,
      organisation: senderOrganisation,
      agePublic: keys.agePublic,
      signPublic: keys.signPublic,
      madeAt: keys.madeAt,
    },
    schema: latestVersion,
    files: gathered.files,
    shared: gathered.shared,
    auditHead: audit.head(db),
    body,
  };
  const first = manifestBytes(manifest);
  const inside = packageBytes(first.bytes, keys.signSecret, bodyBytes(db, wish.files, step));
  const bytes = await seal(wish.target, inside, wish.seal);
  return { manifest, sha256: first.sha256, bytes, sent: gathered.sent };
}

function* bodyBytes(db: ReadDb, files: readonly FileWish[], step: () => void, tell?: Gathered): Generator<Buffer> {
  for (const line of gather(db, files, tell)) {
    step();
    yield Buffer.from(`${lineOf(line)}\n`);
  }
}

const rowsOf = (db: ReadDb, caseFileId: string): number => rows.count(db, caseFileId).reduce((sum, { rows: count }) => sum + count, 0);
