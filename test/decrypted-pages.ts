import { createDecipheriv } from 'node:crypto';
import { readFileSync } from 'node:fs';

const PAGE = 4096;
const WAL_HEADER = 32;
const FRAME_HEADER = 24;
const TAIL = 80; // 16 bytes of nonce and 64 of HMAC-SHA512

/**
 * The whole file of a SQLCipher 4 database in clear, page after page, by the published format and nothing of SQLite: what is
 * left between the rows is in it too, which no statement shows. Only of a closed database, or of a copy.
 */
export function decryptedPages(file: string, dataKey: Uint8Array): Buffer {
  const bytes = readFileSync(file);
  const pages: Buffer[] = [];
  // The first sixteen bytes of the file are its salt.
  for (let at = 0; at < bytes.length; at += PAGE) pages.push(decrypted(bytes.subarray(at, at + PAGE), dataKey, at === 0));
  return Buffer.concat(pages);
}

/** Every frame that lies in a journal (`-wal`), also one that was used up and not yet written over. */
export function decryptedFrames(file: string, dataKey: Uint8Array): Buffer {
  const bytes = readFileSync(file);
  const pages: Buffer[] = [];
  for (let at = WAL_HEADER; at + FRAME_HEADER + PAGE <= bytes.length; at += FRAME_HEADER + PAGE) {
    const page = bytes.subarray(at + FRAME_HEADER, at + FRAME_HEADER + PAGE);
    pages.push(decrypted(page, dataKey, bytes.readUInt32BE(at) === 1));
  }
  return Buffer.concat(pages);
}

function decrypted(page: Buffer, dataKey: Uint8Array, isFirst: boolean): Buffer {
  const nonce = page.subarray(PAGE - TAIL, PAGE - TAIL + 16);
  const decipher = createDecipheriv('aes-256-cbc', dataKey, nonce).setAutoPadding(false);
  return Buffer.concat([decipher.update(page.subarray(isFirst ? 16 : 0, PAGE - TAIL)), decipher.final()]);
}
