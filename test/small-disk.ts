import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A real disk of so many megabytes that can be filled to its last byte. */
export type SmallDisk = Readonly<{
  root: string;
  /** Leaves so many bytes free, by a file that takes the rest. */
  fill(leave?: number): void;
  /** Takes that file away. */
  makeRoom(): void;
  unmount(): void;
}>;

/** Mounting asks for root and Linux: there this is true, and these tests must run. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0 && mounts();

function mounts(): boolean {
  const root = mkdtempSync(path.join(os.tmpdir(), 'maatwerkbank-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', root], { stdio: 'ignore' });
    execFileSync('umount', [root], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

export function aSmallDisk(megabytes: number): SmallDisk {
  const root = mkdtempSync(path.join(os.tmpdir(), 'maatwerkbank-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700`, 'tmpfs', root]);
  const filler = path.join(root, 'filler');
  return {
    root,
    fill(leave = 0) {
      const { bavail, bsize } = statfsSync(root);
      const handle = openSync(filler, 'a');
      try {
        for (let left = bavail * bsize - leave; left > 0; left -= 65_536) writeSync(handle, Buffer.alloc(Math.min(left, 65_536), 1));
      } finally {
        closeSync(handle);
      }
    },
    makeRoom: () => rmSync(filler, { force: true }),
    unmount() {
      execFileSync('umount', ['-l', root]);
      rmSync(root, { recursive: true, force: true });
    },
  };
}
