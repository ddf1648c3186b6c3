import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Writes a whole file or nothing: beside its place first, then renamed over it. Only its owner may read it. */
export function writeWhole(target: string, bytes: Uint8Array): void {
  const beside = `${target}.new-${process.pid}`;
  try {
    const file = openSync(beside, 'w', 0o600);
    try {
      for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  syncFolder(path.dirname(target));
}

/** Gives a file that was written beside its place that place, so that it lasts through a power cut. */
export function placeWhole(beside: string, target: string): void {
  renameSync(beside, target);
  syncFolder(path.dirname(target));
}

/** Removes a file, if there is one. */
export const removeFile = (file: string): void => rmSync(file, { force: true });

/** Makes a rename last through a power cut. Windows does so by itself and cannot open a folder. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
