import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ReadDb } from '../sql.ts';
import { writeWhole } from '../write-file.ts';

/** What is kept beside a vault that may not be written: `key` names it within its kind, and a later one takes its place. */
const Entry = z.object({ kind: z.string(), key: z.string(), value: z.unknown() });
type Entry = z.infer<typeof Entry>;

/**
 * The sheet beside a damaged vault (vault.aside): half-typed forms and lines of the log, each sealed under a key that only the
 * data key gives, for the day that the vault can be written again. A word that `put` took has reached the disk.
 */
export type Aside = Readonly<{
  put(kind: string, key: string, value: unknown): void;
  get(kind: string, key: string): unknown;
  list(kind: string): readonly unknown[];
  /** How many lines could not be read: then the file must not be thrown away. */
  unread: number;
  /** Erases the key. */
  close(): void;
}>;

const GROWN = 1024 * 1024;

/** Opens the sheet, or an empty one when there is none: the file comes with the first word. */
export function openAside(file: string, dataKey: Uint8Array): Aside {
  const key = Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), 'aside', 32));
  const { entries, unread } = readEntries(file, key);
  let grown = 0;
  const write = (entry: Entry): void => {
    const line = seal(entry, key);
    grown += line.length;
    // Someone types a letter a second: from time to time only the last of each is written anew. Never while lines are unread.
    if (grown < GROWN || unread > 0) return append(file, line);
    writeWhole(file, Buffer.from([...entries.values()].map((each) => seal(each, key)).join(''), 'latin1'));
    grown = 0;
  };
  return {
    unread,
    put(kind, name, value) {
      const entry = { kind, key: name, value };
      const before = entries.get(`${kind} ${name}`);
      entries.set(`${kind} ${name}`, entry);
      try {
        write(entry);
      } catch (error) {
        // What did not reach the disk is not told as kept.
        if (before) entries.set(`${kind} ${name}`, before);
        else entries.delete(`${kind} ${name}`);
        throw error;
      }
    },
    get: (kind, name) => entries.get(`${kind} ${name}`)?.value,
    list: (kind) => [...entries.values()].filter((entry) => entry.kind === kind).map(({ value }) => value),
    close: () => void key.fill(0),
  };
}

const asides = new WeakMap<ReadDb, Aside>();

/** From now on `db/drafts.ts` and `db/audit.ts` keep beside the vault what they cannot write into this database. */
export const attachAside = (db: ReadDb, aside: Aside): void => void asides.set(db, aside);

/** The sheet beside this database; undefined when it is written as usual. */
export const asideOf = (db: ReadDb): Aside | undefined => asides.get(db);

function readEntries(file: string, key: Buffer): { entries: Map<string, Entry>; unread: number } {
  const entries = new Map<string, Entry>();
  let unread = 0;
  if (existsSync(file)) {
    for (const line of readFileSync(file, 'latin1')
      .split('\n')
      .filter((each) => each !== '')) {
      const entry = unseal(line, key);
      if (entry) entries.set(`${entry.kind} ${entry.key}`, entry);
      else unread += 1;
    }
  }
  return { entries, unread };
}

/** On a line of its own, also behind one that a power cut left half. */
function append(file: string, line: string): void {
  const handle = openSync(file, 'a', 0o600);
  try {
    appendFileSync(handle, `\n${line}`, 'latin1');
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function seal(entry: Entry, key: Buffer): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(entry), 'utf8'), cipher.final()]);
  return `${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')}\n`;
}

/** Undefined for a line that was cut off, or is not of this vault. */
function unseal(line: string, key: Buffer): Entry | undefined {
  try {
    const bytes = Buffer.from(line, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    const opened = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    return Entry.parse(JSON.parse(opened.toString('utf8')));
  } catch {
    return undefined;
  }
}
