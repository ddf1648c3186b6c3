import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';

type Hear = (done: number, total: number) => void;

const PART = 4 * 1024 * 1024;

/**
 * Copies a file part by part and flushes it to the disk; the target must not exist yet. Between two parts others get their turn, so
 * that the work can be followed. Only for a process that does not have the file open as a database.
 */
export async function copyFile(from: string, to: string, hear: Hear = () => undefined): Promise<void> {
  const source = openSync(from, 'r');
  try {
    const target = openSync(to, 'wx', 0o600);
    try {
      const { size } = fstatSync(source);
      for await (const { part, done } of partsOf(source, size)) {
        for (let written = 0; written < part.length;) written += writeSync(target, part, written);
        hear(done, size);
      }
      fsyncSync(target);
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}

/** SHA-256 of a file, read part by part. */
export async function hashOfFile(file: string, hear: Hear = () => undefined): Promise<string> {
  const source = openSync(file, 'r');
  try {
    const hash = createHash('sha256');
    const { size } = fstatSync(source);
    for await (const { part, done } of partsOf(source, size)) {
      hash.update(part);
      hear(done, size);
    }
    return hash.digest('hex');
  } finally {
    closeSync(source);
  }
}

/** The same memory each time: use a part before asking for the next. */
async function* partsOf(file: number, size: number): AsyncGenerator<Readonly<{ part: Buffer; done: number }>> {
  const memory = Buffer.allocUnsafe(Math.max(1, Math.min(PART, size)));
  for (let done = 0; done < size;) {
    const count = readSync(file, memory, 0, memory.length, done);
    if (count === 0) throw new Error('the file became shorter while it was read');
    done += count;
    yield { part: memory.subarray(0, count), done };
    // A turn of the loop: what was told can leave, and who wants to stop us can.
    await setImmediate();
  }
}
