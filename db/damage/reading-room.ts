import { randomBytes } from 'node:crypto';
import { closeSync, copyFileSync, linkSync, openSync, writeSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { VaultFolder } from '../vault-folder.ts';
import { vaultFolder } from '../vault-folder.ts';
import type { Pages } from './pages.ts';
import { PAGE } from './page-seal.ts';
import { addUp, FRAME_HEADER, WAL_HEADER } from './wal-file.ts';

/**
 * A place to read a damaged vault in, beside its files: vault.db by another name for the same bytes, and a new journal that lays the
 * given pages over it. SQLite then reads what is still sound, and never touches the damaged journal. All of it is sealed as it was.
 */
export function makeReadingRoom(folder: VaultFolder, pages: Pages, laidOver: readonly number[]): VaultFolder {
  const room = vaultFolder(path.join(folder.root, 'reading'));
  leaveReadingRoom(folder);
  mkdirSync(room.root, { mode: 0o700 });
  if (pages.saltMended) copyWithSalt(folder.database, room.database, pages.salt);
  else linkOrCopy(folder.database, room.database);
  writeFileSync(room.wal, journalOf(pages, laidOver), { mode: 0o600 });
  return room;
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // A disk that knows no second name for a file: then the bytes twice.
    copyFileSync(from, to);
  }
}

function copyWithSalt(from: string, to: string, salt: Buffer): void {
  copyFileSync(from, to);
  const handle = openSync(to, 'r+');
  try {
    writeSync(handle, salt, 0, salt.length, 0);
  } finally {
    closeSync(handle);
  }
}

export const leaveReadingRoom = (folder: VaultFolder): void => rmSync(path.join(folder.root, 'reading'), { recursive: true, force: true });

/** One commit with all of these pages, as sqlite.org/fileformat2.html, 4 describes a journal. */
export function journalOf(pages: Pages, laidOver: readonly number[]): Buffer {
  const salts = randomBytes(8);
  const header = Buffer.alloc(WAL_HEADER);
  [0x377f0682, 3_007_000, PAGE].forEach((word, index) => header.writeUInt32BE(word, index * 4));
  salts.copy(header, 16);
  let sum = addUp([0, 0], header.subarray(0, 24), false);
  header.writeUInt32BE(sum[0], 24);
  header.writeUInt32BE(sum[1], 28);
  const found = laidOver.flatMap((number) => {
    const page = pages.find(number);
    return page ? [{ number, bytes: page.bytes }] : [];
  });
  const frames = found.map(({ number, bytes }, index) => {
    const head = Buffer.alloc(FRAME_HEADER);
    head.writeUInt32BE(number, 0);
    head.writeUInt32BE(index === found.length - 1 ? pages.count : 0, 4);
    salts.copy(head, 8);
    sum = addUp(addUp(sum, head.subarray(0, 8), false), bytes, false);
    head.writeUInt32BE(sum[0], 16);
    head.writeUInt32BE(sum[1], 20);
    return Buffer.concat([head, bytes]);
  });
  return Buffer.concat([header, ...frames]);
}
