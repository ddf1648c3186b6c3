import { refuse } from '#domain/refusal.ts';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { copyFile } from '../backup/copy-file.ts';
import { isFull } from '../open.ts';

/** What this program makes beside a vault and can make again. */
const apart = ['vault.lock', 'reading', 'salvaging', 'restoring'];

/** Copies the files of a vault that nobody writes, as they are, to a folder that is not there yet. A copy that was cut off goes. */
export async function copyVault(from: string, to: string, progress: (done: number, total: number) => void): Promise<void> {
  if (existsSync(to)) refuse('damage.copyExists');
  const files = filesIn(from).filter(
    (file) => !apart.some((name) => file === name || file.startsWith(`${name}${path.sep}`) || file.startsWith(`${name}-`)),
  );
  const total = files.reduce((sum, file) => sum + statSync(path.join(from, file)).size, 0);
  let before = 0;
  try {
    for (const file of files) {
      const target = path.join(to, file);
      mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
      await copyFile(path.join(from, file), target, (done) => progress(before + done, total));
      before += statSync(target).size;
    }
  } catch (error) {
    rmSync(to, { recursive: true, force: true });
    if (isFull(error)) refuse('file.diskFull');
    throw error;
  }
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
