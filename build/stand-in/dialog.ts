import type * as Electron from 'electron';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A dialog that stays open: nobody answers it. */
export const STAYS_OPEN = '…';

/** The next answer that a test has put ready; without a test, the suggested place, never over another file. */
export async function showSaveDialog(...asked: [Electron.BaseWindow, Electron.SaveDialogOptions] | [Electron.SaveDialogOptions]) {
  const { defaultPath = '' } = asked.length === 1 ? asked[0] : asked[1];
  const next = await nextAnswer(() => freeName(defaultPath));
  return { canceled: next === null, filePath: next ?? '' };
}

/** The same for opening; without a test nobody chooses. */
export async function showOpenDialog(..._asked: [Electron.BaseWindow, Electron.OpenDialogOptions] | [Electron.OpenDialogOptions]) {
  const next = await nextAnswer(() => null);
  return { canceled: next === null, filePaths: next === null ? [] : [next] };
}

async function nextAnswer(without: () => string | null): Promise<string | null> {
  const answers = process.env['STAND_IN_DIALOGS'];
  if (!answers) return without();
  const [next = null, ...rest] = JSON.parse(readFileSync(answers, 'utf8')) as (string | null)[]; // The test's own file.
  writeFileSync(answers, JSON.stringify(rest));
  return next === STAYS_OPEN ? new Promise(() => undefined) : next;
}

function freeName(wanted: string): string {
  const { dir, name, ext } = path.parse(wanted);
  mkdirSync(dir, { recursive: true });
  for (let number = 1; ; number += 1) {
    const file = path.join(dir, number === 1 ? name + ext : `${name} (${number})${ext}`);
    if (!existsSync(file)) return file;
  }
}
