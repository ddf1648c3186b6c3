import type { Manifest, ReceiptManifest, ShareManifest } from '#domain/hand-over/manifest.ts';
import {
  AnyManifest,
  Manifest as ManifestShape,
  manifestLimit,
  packageFormat,
  packageLimit,
  packageVersion,
} from '#domain/hand-over/manifest.ts';
import { Refusal, refuse } from '#domain/refusal.ts';
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { pipeline as pipe, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { latestVersion } from '../migrate.ts';
import { lineLimit } from './lines.ts';
import { isSignedBy, signBytes } from './own-keys.ts';

/** Inside the seal: this, the length of the manifest, the manifest, its signature, and the body, packed with gzip. */
const MAGIC = Buffer.from('MWB1');
const SIGNATURE = 64;
const NEWLINE = 10;
/** A body that unpacks to more than a hundred times its size, past a first 64 MiB, is a bomb and no file. */
const PACKING = 100;
const PACKING_FREE = 64 * 1024 * 1024;

/** A manifest as bytes, with the SHA-256 that receipts and logs name it by. */
export function manifestBytes(manifest: Manifest): Readonly<{ bytes: Buffer; sha256: string }> {
  const bytes = Buffer.from(canonicalize(ManifestShape.parse(manifest)) ?? '');
  if (bytes.length > manifestLimit) refuse('handOver.tooMuchText');
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The whole inside of a package, to be sealed. `body` gives the lines of the body as bytes. */
export async function* packageBytes(
  manifest: Buffer,
  signSecret: Uint8Array,
  body: Iterable<Uint8Array> | null,
): AsyncGenerator<Uint8Array> {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(manifest.length);
  yield Buffer.concat([MAGIC, length, manifest, signBytes('package', manifest, signSecret)]);
  // What fails on the way destroys the packer, and with it this.
  if (body) yield* pipe(Readable.from(body), createGzip(), () => undefined);
}

/** What reads a package once its seal is open. */
type Reader = Readonly<{
  /** Hears the signed first page, before anything else is read. */
  manifest(manifest: Manifest, sha256: string): void;
  /** Hears each line of the body. */
  line(text: string): void;
}>;

/**
 * Reads the inside of a package to its end: first page, signature, body against the size and hash that were signed. Refuses
 * by name what is not ours, newer than this program, not signed, or not what was signed.
 */
export async function readPackage(inside: AsyncIterable<Uint8Array>, reader: Reader): Promise<void> {
  const source = inside[Symbol.asyncIterator]();
  try {
    const { manifest, sha256, rest: first } = await readHead(source);
    reader.manifest(manifest, sha256);
    const rest = restOf(first, source);
    if (manifest.kind !== 'receipt') return await readBody(rest, manifest, reader);
    for await (const piece of rest) if (piece.length > 0) refuse('handOver.damaged');
  } finally {
    // Also when it is refused halfway: the file behind it is let go.
    await source.return?.();
  }
}

async function readHead(
  source: AsyncIterator<Uint8Array>,
): Promise<Readonly<{ manifest: ShareManifest | ReceiptManifest; sha256: string; rest: Buffer }>> {
  let held = Buffer.alloc(0);
  const atLeast = async (length: number): Promise<void> => {
    while (held.length < length) {
      const next = await source.next();
      if (next.done) refuse('handOver.damaged');
      else held = Buffer.concat([held, next.value]);
    }
  };
  await atLeast(8);
  if (!held.subarray(0, 4).equals(MAGIC)) refuse('handOver.notAPackage');
  const length = held.readUInt32BE(4);
  if (length > manifestLimit) refuse('handOver.damaged');
  await atLeast(8 + length + SIGNATURE);
  const bytes = held.subarray(8, 8 + length);
  const signature = held.subarray(8 + length, 8 + length + SIGNATURE);
  return {
    manifest: readManifest(bytes, signature),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    rest: Buffer.from(held.subarray(8 + length + SIGNATURE)),
  };
}

function readManifest(bytes: Buffer, signature: Buffer): ShareManifest | ReceiptManifest {
  const said = asJson(bytes.toString('utf8'));
  const any = AnyManifest.safeParse(said);
  if (!any.success) return refuse('handOver.damaged');
  if (any.data.format !== packageFormat) refuse('handOver.notAPackage');
  if (any.data.version > packageVersion) refuse('handOver.newerFormat', { found: any.data.version, known: packageVersion });
  if ((any.data.schema ?? 0) > latestVersion) refuse('handOver.newerVersion', { found: any.data.schema ?? 0, known: latestVersion });
  if (any.data.body !== undefined && sizeOf(any.data.body) > packageLimit) refuse('handOver.tooLarge', { gigabytes: 2 });
  const manifest = ManifestShape.safeParse(said);
  if (!manifest.success) return refuse('handOver.damaged');
  if (!isSignedBy('package', bytes, signature, manifest.data.sender.signPublic)) refuse('handOver.badSignature');
  return manifest.data;
}

/** Unpacks in pieces and never holds more than one line: a bomb is noticed at the size that was signed. */
async function readBody(packed: AsyncIterable<Uint8Array>, { body }: ShareManifest, reader: Reader): Promise<void> {
  const hash = createHash('sha256');
  let [read, unpacked, lines] = [0, 0, 0];
  let held: Buffer[] = [];
  let heldLength = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of packed) {
      read += piece.length;
      yield piece;
    }
  };
  const take = (piece: Buffer): void => {
    unpacked += piece.length;
    if (unpacked > body.bytes || unpacked > PACKING_FREE + read * PACKING) refuse('handOver.bomb');
    hash.update(piece);
    let from = 0;
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, from)) {
      held.push(piece.subarray(from, end));
      reader.line(Buffer.concat(held).toString('utf8'));
      lines += 1;
      [held, heldLength, from] = [[], 0, end + 1];
    }
    if (from === piece.length) return;
    held.push(Buffer.from(piece.subarray(from)));
    heldLength += piece.length - from;
    if (heldLength > lineLimit) refuse('handOver.bomb');
  };
  try {
    await pipeline(counted, createGunzip(), async (source: AsyncIterable<Buffer>) => {
      for await (const piece of source) take(piece);
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (isOurs(error)) throw error;
    refuse('handOver.damaged');
  }
  if (heldLength > 0 || unpacked !== body.bytes || lines !== body.lines || hash.digest('hex') !== body.sha256) refuse('handOver.damaged');
}

async function* restOf(first: Buffer, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
}

/** zlib's own errors say that the package is damaged; anything else is not the package's fault. */
const isOurs = (error: unknown): boolean => !(error instanceof Error && 'code' in error && /^(Z_|ERR_STREAM)/.test(String(error.code)));

const sizeOf = (body: unknown): number =>
  typeof body === 'object' && body !== null && 'bytes' in body && typeof body.bytes === 'number' ? body.bytes : 0;

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
