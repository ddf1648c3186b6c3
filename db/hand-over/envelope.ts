import { Decrypter, Encrypter } from 'age-encryption';
import { packageLimit } from '#domain/hand-over/manifest.ts';
import { Refusal, refuse } from '#domain/refusal.ts';
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { fromWeb, toWeb } from './streams.ts';

/** What a package is sealed with: the public key of one person, or a passphrase. */
export type Seal = Readonly<{ kind: 'key'; agePublic: string }> | Readonly<{ kind: 'passphrase'; passphrase: string }>;

/** What can open one: the secrets of all our keys, and a passphrase when someone typed it. */
export type Secrets = Readonly<{ ageSecrets: readonly string[]; passphrase: string | null }>;

/** scrypt with N = 2^18 (age's own default): a quarter of a gigabyte and about a second. A package that asks for more is refused. */
const WORK_FACTOR = 18;
const HEADER_LIMIT = 16 * 1024;
const PIECE = 64 * 1024;
const MAGIC = 'age-encryption.org/v1\n';

/** How many bytes of the file were read up to now, and how many there are. */
type Progress = (done: number, total: number) => void;

/**
 * Seals what `plain` gives into a new file, which must not be there yet, and reads it back to see that the disk holds it.
 * Answers its size. Over 2 GiB it stops (`handOver.tooLarge`).
 */
export async function seal(file: string, plain: AsyncIterable<Uint8Array>, how: Seal): Promise<number> {
  const encrypter = new Encrypter();
  if (how.kind === 'key') encrypter.addRecipient(how.agePublic);
  else {
    encrypter.setScryptWorkFactor(WORK_FACTOR);
    encrypter.setPassphrase(how.passphrase.normalize('NFC'));
  }
  const written = createHash('sha256');
  let size = 0;
  const handle = await open(file, 'wx', 0o600).catch(unwritable);
  try {
    for await (const piece of fromWeb(await encrypter.encrypt(toWeb(plain)))) {
      size += piece.length;
      if (size > packageLimit) refuse('handOver.tooLarge', { gigabytes: 2 });
      written.update(piece);
      await handle.writeFile(piece).catch(unwritable);
    }
    await handle.sync().catch(unwritable);
  } finally {
    await handle.close();
  }
  await readBack(file, written.digest('hex'));
  return size;
}

/** The place that someone chose cannot be written: told as that, and not as a fault of ours. */
function unwritable(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') refuse('file.diskFull');
  if (['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'EIO', 'ENODEV'].includes(code)) refuse('file.unwritable', { reason: code });
  throw error;
}

async function readBack(file: string, sha256: string): Promise<void> {
  const found = createHash('sha256');
  const handle = await open(file, 'r');
  try {
    for await (const piece of pieces(handle)) found.update(piece);
  } finally {
    await handle.close();
  }
  if (found.digest('hex') !== sha256) throw new Error('the disk does not hold what was written');
}

/** How a package is sealed, by its header alone. Refuses what is no package of ours. */
export async function sealOf(file: string): Promise<Seal['kind']> {
  const handle = await opened(file);
  try {
    return (await readHeader(handle)).kind;
  } finally {
    await handle.close();
  }
}

/**
 * What is inside, piece by piece, each of them verified. Refuses a package that is not for us (`handOver.notForYou`), that
 * this passphrase does not open (`handOver.wrongPassphrase`), or that is damaged or cut off (`handOver.damaged`).
 */
export async function* unseal(file: string, { ageSecrets, passphrase }: Secrets, progress: Progress): AsyncGenerator<Uint8Array> {
  const handle = await opened(file);
  try {
    const { kind, size } = await readHeader(handle);
    const decrypter = new Decrypter();
    if (kind === 'passphrase') decrypter.addPassphrase((passphrase ?? '').normalize('NFC'));
    else for (const secret of ageSecrets) decrypter.addIdentity(secret);
    const inside = await startOf(decrypter, toWeb(pieces(handle, (done) => progress(done, size))), kind);
    try {
      yield* fromWeb(inside);
    } catch (error) {
      damaged(error);
    }
  } finally {
    await handle.close();
  }
}

async function startOf(decrypter: Decrypter, file: ReadableStream<Uint8Array>, kind: Seal['kind']): Promise<ReadableStream<Uint8Array>> {
  try {
    return await decrypter.decrypt(file);
  } catch (error) {
    // The one message of the library that means "another key"; a test holds it to that.
    if (error instanceof Error && error.message.startsWith('no identity matched'))
      refuse(kind === 'key' ? 'handOver.notForYou' : 'handOver.wrongPassphrase');
    return damaged(error);
  }
}

function damaged(error: unknown): never {
  if (error instanceof Refusal) throw error;
  return refuse('handOver.damaged');
}

/** Reads the header with limits of our own before the library sees the file: it may come from anyone. */
async function readHeader(handle: FileHandle): Promise<Readonly<{ kind: Seal['kind']; size: number }>> {
  const { size } = await handle.stat();
  if (size > packageLimit) refuse('handOver.tooLarge', { gigabytes: 2 });
  const start = Buffer.alloc(Math.min(size, HEADER_LIMIT));
  await handle.read(start, 0, start.length, 0);
  const text = start.toString('latin1');
  if (!text.startsWith(MAGIC)) refuse('handOver.notAPackage');
  const end = text.indexOf('\n--- ');
  if (end < 0) refuse('handOver.damaged');
  const stanzas = text.slice(MAGIC.length, end).matchAll(/^-> (.*)$/gm);
  const kinds = [...stanzas].map(([, words = '']) => words.split(' '));
  const scrypt = kinds.find(([kind]) => kind === 'scrypt');
  if (scrypt && Number(scrypt[2]) > WORK_FACTOR) refuse('handOver.damaged');
  if (!scrypt && !kinds.some(([kind]) => kind === 'X25519')) refuse('handOver.notForYou');
  return { kind: scrypt ? 'passphrase' : 'key', size };
}

async function opened(file: string): Promise<FileHandle> {
  try {
    const handle = await open(file, 'r');
    if ((await handle.stat()).isFile()) return handle;
    await handle.close();
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    return refuse('file.unreadable', { reason });
  }
  return refuse('handOver.notAPackage');
}

async function* pieces(handle: FileHandle, tell: (done: number) => void = () => undefined): AsyncGenerator<Uint8Array> {
  for (let at = 0; ;) {
    // A fresh piece each time: whoever asked may still hold the one before.
    const piece = Buffer.alloc(PIECE);
    const { bytesRead } = await handle.read(piece, 0, PIECE, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    tell(at);
    yield piece.subarray(0, bytesRead);
  }
}
