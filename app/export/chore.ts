import { openDatabase } from '#db/open.ts';
import * as audit from '#db/audit.ts';
import { versionOf } from '#db/migrate.ts';
import { asWriteDb } from '#db/sql.ts';
import { Encrypter } from 'age-encryption';
import { open, rename } from 'node:fs/promises';
import { refuse } from '#domain/refusal.ts';
import { z } from 'zod';
import type { Progress } from '../chore.ts';
import { DataKey } from '../chore.ts';
import { exportFiles, rowsToWrite } from './content.ts';
import { zip } from './zip.ts';

export const ExportWish = z.strictObject({
  database: z.string(),
  key: DataKey,
  /** Opens the reflections in the export, when it is given. */
  reflectionKey: DataKey.nullable(),
  /** Where it is written first; its last name is given when it is whole. */
  part: z.string(),
  target: z.string(),
  /** Seals the archive as age does, when it is given. */
  passphrase: z.string().nullable(),
  madeAt: z.string(),
});

/**
 * Writes everything in open form, row by row, from one moment of the vault: what is written meanwhile is not in it. With a
 * passphrase nothing of it stands in clear on the disk, not even for a moment.
 */
export async function exportEverything(wish: z.output<typeof ExportWish>, progress: Progress): Promise<{ bytes: number }> {
  const native = openDatabase(wish.database, wish.key, 'look');
  try {
    native.exec('BEGIN');
    const total = rowsToWrite(native);
    let done = 0;
    progress(0, total);
    const facts = { madeAt: wish.madeAt, schemaVersion: versionOf(native), auditHead: audit.head(asWriteDb(native)) };
    const files = exportFiles(native, facts, wish.reflectionKey, (rows) => progress((done += rows), total + 1));
    const packed = zip(files);
    const bytes = await writeAll(wish, wish.passphrase === null ? packed : await sealed(packed, wish.passphrase));
    progress(total + 1, total + 1);
    return { bytes };
  } finally {
    native.close();
    wish.key.fill(0);
    wish.reflectionKey?.fill(0);
  }
}

/** Beside its place first, flushed to the disk, then under its name: half an export never stands there. */
async function writeAll(
  { part, target }: Pick<z.output<typeof ExportWish>, 'part' | 'target'>,
  chunks: AsyncIterable<Uint8Array>,
): Promise<number> {
  try {
    const file = await open(part, 'wx', 0o600);
    let written = 0;
    try {
      for await (const chunk of chunks) {
        await file.writeFile(chunk);
        written += chunk.length;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, target);
    return written;
  } catch (error) {
    return refuseTarget(error);
  }
}

/** What the chosen place does to us, as `export.placeFull` or `export.placeBlocked`; anything else is thrown as it is. */
function refuseTarget(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return refuse('export.placeFull');
  if (['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EEXIST', 'EIO'].includes(code))
    return refuse('export.placeBlocked', { reason: code });
  throw error;
}

/** As the age tool seals with a passphrase (age-encryption.org/v1, scrypt): `age -d` opens it. */
async function sealed(chunks: AsyncIterable<Uint8Array>, passphrase: string): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return chunksOf(await encrypter.encrypt(streamOf(chunks)));
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) yield chunk.value;
}

function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
}
