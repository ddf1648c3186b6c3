import { refuse } from '#domain/refusal.ts';
import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file for the archive: its name inside, and its bytes as they come. */
export type ZipFile = Readonly<{ name: string; content: AsyncIterable<Uint8Array> | Iterable<Uint8Array> }>;

/** Over this a ZIP needs an extension that not every program reads. */
const LIMIT = 0xffff_ffff;
const DEFLATE = 8;
/** Sizes and checksum follow the data (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
/** 1 January 1980: the moment of making stands in the manifest. */
const DOS_DATE = 0x21;

/**
 * A ZIP archive (PKWARE APPNOTE 6.3) as it is made, chunk by chunk: whatever is packed, no whole file is ever in memory.
 * Refuses over 4 GiB (`export.tooLarge`).
 */
export async function* zip(files: AsyncIterable<ZipFile> | Iterable<ZipFile>): AsyncGenerator<Uint8Array> {
  const entries: Buffer[] = [];
  let at = 0;
  const counted = (bytes: Uint8Array): Uint8Array => {
    at += bytes.length;
    if (at > LIMIT) refuse('export.tooLarge');
    return bytes;
  };
  for await (const { name, content } of files) {
    const start = at;
    const encoded = Buffer.from(name, 'utf8');
    yield counted(Buffer.concat([localHeader(encoded.length), encoded]));
    const sums = { crc: 0, plain: 0, packed: 0 };
    const deflate = Readable.from(summed(content, sums), { objectMode: false }).pipe(createDeflateRaw());
    for await (const chunk of deflate) {
      const bytes = chunk as Buffer; // A deflate stream gives bytes.
      sums.packed += bytes.length;
      yield counted(bytes);
    }
    yield counted(descriptor(sums));
    entries.push(Buffer.concat([centralHeader(sums, encoded.length, start), encoded]));
  }
  const begin = at;
  for (const entry of entries) yield counted(entry);
  yield counted(endRecord(entries.length, at - begin, begin));
}

type Sums = { crc: number; plain: number; packed: number };

async function* summed(content: ZipFile['content'], sums: Sums): AsyncGenerator<Uint8Array> {
  for await (const bytes of content) {
    sums.crc = crc32(bytes, sums.crc);
    sums.plain += bytes.length;
    if (sums.plain > LIMIT) refuse('export.tooLarge');
    yield bytes;
  }
}

function localHeader(nameLength: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x0403_4b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATE, 8);
  header.writeUInt16LE(DOS_DATE, 12);
  header.writeUInt16LE(nameLength, 26);
  return header;
}

function descriptor({ crc, plain, packed }: Sums): Buffer {
  const record = Buffer.alloc(16);
  record.writeUInt32LE(0x0807_4b50, 0);
  record.writeUInt32LE(crc, 4);
  record.writeUInt32LE(packed, 8);
  record.writeUInt32LE(plain, 12);
  return record;
}

function centralHeader({ crc, plain, packed }: Sums, nameLength: number, start: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x0201_4b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(FLAGS, 8);
  header.writeUInt16LE(DEFLATE, 10);
  header.writeUInt16LE(DOS_DATE, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(plain, 24);
  header.writeUInt16LE(nameLength, 28);
  header.writeUInt32LE(start, 42);
  return header;
}

function endRecord(count: number, size: number, begin: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x0605_4b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(begin, 16);
  return record;
}
