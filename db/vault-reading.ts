import { Refusal, refuse } from '#domain/refusal.ts';
import type { Damage } from '#domain/vault/damage.ts';
import type { Header } from '#domain/vault/header.ts';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { attachAside, openAside } from './damage/aside.ts';
import * as audit from './audit.ts';
import * as damageMark from './damage/mark.ts';
import { openPages } from './damage/pages.ts';
import { leaveReadingRoom, makeReadingRoom } from './damage/reading-room.ts';
import * as drafts from './drafts.ts';
import * as mark from './header-mark.ts';
import { latestVersion, versionOf } from './migrate.ts';
import { isDamage, openDatabase } from './open.ts';
import type { ReadDb, WriteDb } from './sql.ts';
import { asWriteDb, exec } from './sql.ts';
import type { VaultFolder } from './vault-folder.ts';
import type { OpenVault } from './vault.ts';
import { openVault, refuseDamagedJournal } from './vault.ts';

/** An open vault, with what is wrong with it: then it is only read. */
export type VaultAsItIs = OpenVault & Readonly<{ damage: Damage | null }>;

type Wish = Readonly<{ folder: VaultFolder; header: Header; dataKey: Buffer; now: string }>;

/**
 * Opens a vault for work, or, when its database or its journal is damaged and enough can be read, for reading only. What cannot
 * be read at all is refused as `openVault` refuses it. `begin` does what every session begins with, and is done again for reading
 * when it finds damage itself. A damaged file is never written.
 */
export function openOrRead(wish: Wish, begin: (vault: VaultAsItIs) => void): VaultAsItIs {
  const { folder, header, dataKey, now } = wish;
  try {
    refuseDamagedJournal(folder, now);
    const remembered = rememberedDamage(wish);
    if (remembered) return begun(openForReading(wish, remembered), begin);
    const vault = openVault(folder, header, dataKey, now);
    // What a killed program left of one.
    leaveReadingRoom(folder);
    return begun({ ...vault, damage: null }, begin);
  } catch (error) {
    const place = placeOf(error);
    if (!place) throw error;
    return begun(openForReading(wish, { place, found: 'opening', at: now, pages: null }), begin);
  }
}

function placeOf(error: unknown): Damage['place'] | null {
  if (error instanceof Refusal && error.code === 'vault.damagedJournal') return 'journal';
  return isDamage(error) || (error instanceof Refusal && error.code === 'vault.damagedDatabase') ? 'database' : null;
}

function begun(vault: VaultAsItIs, begin: (vault: VaultAsItIs) => void): VaultAsItIs {
  try {
    begin(vault);
    return vault;
  } catch (error) {
    vault.close();
    throw error;
  }
}

/** Damage that an earlier session found in this very database, where an opening would not see it. */
function rememberedDamage({ folder, dataKey }: Wish): Damage | null {
  if (!existsSync(folder.damage)) return null;
  const native = openDatabase(folder.database, dataKey, 'rescue');
  try {
    return damageMark.get(folder, asWriteDb(native));
  } finally {
    native.close();
  }
}

/** How many flipped bits are turned back before a damaged vault opens: up to a second each. */
const MENDS = 4;

/** As much of a damaged vault as can be read: its own files, or a room beside them where what is still sound is laid over them. */
function openForReading({ folder, header, dataKey }: Wish, damage: Damage): VaultAsItIs {
  const pages = openPages({ ...folder, dataKey, mends: MENDS }) ?? refuse('vault.damagedDatabase');
  const found = [...Array(pages.count).keys()].map((index) => ({ number: index + 1, page: pages.find(index + 1) }));
  const mended = found.filter(({ page }) => page?.mended).map(({ number }) => number);
  const bad = found.filter(({ number, page }) => !page || page.mended || (number === 1 && pages.saltMended));
  const counted = { bad: bad.length, all: pages.count };
  const apart = damage.place === 'journal' || mended.length > 0 || pages.saltMended;
  const place = apart ? makeReadingRoom(folder, pages, [...new Set([...pages.inJournal, ...mended])]) : folder;
  pages.close();
  const native = openDatabase(place.database, dataKey, 'rescue');
  const close = (): void => {
    native.close();
    if (apart) leaveReadingRoom(folder);
  };
  try {
    // An older schema cannot be brought up to date in a file that must not be written.
    if (versionOf(native) !== latestVersion) refuse('vault.damagedDatabase');
    const db = asWriteDb(native);
    checkMark(db, header);
    const stop = onlyRead(db, folder, dataKey);
    // Nothing copies a damaged vault as if it were a whole one.
    return { db, hold: () => null, close: () => (stop(), close()), damage: { ...damage, pages: counted } };
  } catch (error) {
    close();
    throw error;
  }
}

/** The header's mark, where it can be read: the header itself has proven that it was written with this key. */
function checkMark(db: ReadDb, header: Header): void {
  try {
    mark.check(db, header);
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
}

/**
 * From here on this connection writes nothing: what is typed and what the log should know go to the sheet beside the vault.
 * Answers how to put that sheet away.
 */
export function onlyRead(db: WriteDb, folder: VaultFolder, dataKey: Uint8Array): () => void {
  exec(db, 'PRAGMA query_only = ON');
  const aside = openAside(folder.aside, dataKey);
  attachAside(db, aside);
  return aside.close;
}

/**
 * Puts into a vault that can be written what was kept beside it while it could not. Within a transaction; afterwards the answer
 * takes the sheet away, and keeps it under another name when part of it could not be read.
 */
export function takeAsideIn(db: WriteDb, folder: VaultFolder, dataKey: Uint8Array): () => void {
  if (!existsSync(folder.aside)) return () => undefined;
  const aside = openAside(folder.aside, dataKey);
  try {
    drafts.takeIn(db, aside);
    audit.takeIn(db, aside);
  } finally {
    aside.close();
  }
  return () => (aside.unread > 0 ? renameSync(folder.aside, `${folder.aside}.unread`) : rmSync(folder.aside));
}
