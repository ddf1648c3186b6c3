import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { refuse } from '#domain/refusal.ts';
import path from 'node:path';
import { v7 } from 'uuid';
import type { Chores } from './chores-client.ts';
import { redactedLog } from './fault-log.ts';
import type { Clock, Dialogs, Ids, Ports } from './ports.ts';

/** The real machine: its clock, its files and its log. Dialogs and chores come from elsewhere, since only the main process can start them. */
export const machinePorts = (userData: string, dialogs: Dialogs, chores: Chores): Ports => ({
  clock,
  ids,
  files: { ...dialogs, write, read },
  log: redactedLog(path.join(userData, 'logs'), clock.now),
  chores,
});

/** For programs without a person at the screen: every dialog is cancelled. */
export const noDialogs: Dialogs = {
  chooseSavePath: async () => null,
  chooseOpenPath: async () => null,
  chooseFolder: async () => null,
};

const clock: Clock = {
  now: () => new Date().toISOString(),
  today() {
    const now = new Date();
    return [String(now.getFullYear()).padStart(4, '0'), twoDigits(now.getMonth() + 1), twoDigits(now.getDate())].join('-');
  },
};

const ids: Ids = { next: () => v7() };

/** Beside the target first, flushed to the disk, then renamed: the chosen name holds the old file or the whole new one. */
async function write(target: string, bytes: Uint8Array): Promise<void> {
  const beside = path.join(path.dirname(target), `.${randomUUID()}.part`);
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function read(source: string, limit: number): Promise<Uint8Array> {
  try {
    const { size } = await stat(source);
    if (size > limit) return refuse('file.tooLarge', { megabytes: Math.floor(limit / 1024 / 1024) });
    return await readFile(source);
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'EBUSY', 'EIO'].includes(String(error.code)))
      return refuse('file.unreadable', { reason: String(error.code) });
    throw error;
  }
}

const twoDigits = (part: number): string => String(part).padStart(2, '0');
