import { createDecipheriv } from 'node:crypto';
import { readFileSync } from 'node:fs';

const PAGE = 4096;
const TAIL = 80; // 16 bytes of nonce and 64 of HMAC-SHA512

/**
 * The whole file of a SQLCipher 4 database in clear, page after page, by the published format and nothing of SQLite: what is
 * left between the rows is in it too, which no statement shows. Only of a closed database, or of a copy.
 */
export function decryptedPages(file: string, dataKey: Uint8Array): Buffer {
  const bytes = readFileSync(file);
  const pages: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += PAGE) {
    const page = bytes.subarray(at, at + PAGE);
    const nonce = page.subarray(PAGE - TAIL, PAGE - TAIL + 16);
    // The first sixteen bytes of the file are its salt.
    const decipher = createDecipheriv('aes-256-cbc', dataKey, nonce).setAutoPadding(false);
    pages.push(Buffer.concat([decipher.update(page.subarray(at === 0 ? 16 : 0, PAGE - TAIL)), decipher.final()]));
  }
  return Buffer.concat(pages);
}
