import type { Hash } from 'node:crypto';
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';

type Hear = (done: number, total: number) => void;

const PART = 4 * 1024 * 1024;

/** What happens to each part between being read and being written: it may be changed, and is hashed as it is written. */
type Along = Readonly<{ change?: (part: Buffer, at: number) => void; hash?: Hash }>;

/**
 * Copies a file part by part and flushes it to the disk; the target must not exist yet. One part is read while the one before it is
 * written and hashed. Only for a process that does not have the file open as a database.
 */
export async function copyFile(from: string, to: string, hear: Hear = () => undefined, { change, hash }: Along = {}): Promise<void> {
  const source = await open(from, 'r');
  let target: FileHandle | undefined;
  let writing = Promise.resolve();
  try {
    const into = (target = await open(to, 'wx', 0o600));
    for await (const { part, at, size } of partsOf(source, () => writing)) {
      change?.(part, at);
      writing = writeAll(into, part, at);
      // Heard of at its own turn, below: until then it is nobody's.
      writing.catch(() => undefined);
      hash?.update(part);
      hear(at + part.length, size);
    }
    await writing;
    await into.sync();
  } finally {
    await writing.catch(() => undefined);
    await target?.close();
    await source.close();
  }
}

/** SHA-256 of a file, read part by part. */
export async function hashOfFile(file: string, hear: Hear = () => undefined): Promise<string> {
  const source = await open(file, 'r');
  try {
    const hash = createHash('sha256');
    for await (const { part, at, size } of partsOf(source)) {
      hash.update(part);
      hear(at + part.length, size);
    }
    return hash.digest('hex');
  } finally {
    await source.close();
  }
}

type Part = Readonly<{ part: Buffer; at: number; size: number }>;

/**
 * The parts of a file in order, the next one being read while one is used. Two pieces of memory in turn: a part must not be used any
 * more when `free`, asked before its memory is read into again, is there.
 */
export async function* partsOf(file: FileHandle, free: () => Promise<void> = () => Promise.resolve()): AsyncGenerator<Part, void> {
  const { size } = await file.stat();
  const memory = [0, 1].map(() => Buffer.allocUnsafe(Math.max(1, Math.min(PART, size))));
  const read = async (at: number): Promise<Buffer> => {
    const into = memory[(at / PART) % 2] ?? Buffer.alloc(0);
    return into.subarray(0, await readAll(file, into, at, Math.min(into.length, size - at)));
  };
  let next = size > 0 ? read(0) : undefined;
  for (let at = 0; next; at += PART) {
    const part = await next;
    await free();
    next = at + PART < size ? read(at + PART) : undefined;
    next?.catch(() => undefined);
    try {
      yield { part, at, size };
    } finally {
      // Who stops halfway closes the file: not under a reader.
      await next?.catch(() => undefined);
    }
  }
}

async function readAll(file: FileHandle, into: Buffer, at: number, wanted: number): Promise<number> {
  for (let done = 0; done < wanted;) {
    const { bytesRead } = await file.read(into, done, wanted - done, at + done);
    if (bytesRead === 0) throw new Error('the file became shorter while it was read');
    done += bytesRead;
  }
  return wanted;
}

async function writeAll(file: FileHandle, part: Buffer, at: number): Promise<void> {
  for (let done = 0; done < part.length;) done += (await file.write(part, done, part.length - done, at + done)).bytesWritten;
}
