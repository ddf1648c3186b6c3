import type { Wish, WishAnswer } from '#app/wire.ts';
import type { BrowserWindow } from 'electron';
import { app, dialog } from 'electron';
import path from 'node:path';

/** What the vault process cannot do itself: ask the person. One function per wish. */
export async function fulfil(wish: Wish, window: BrowserWindow): Promise<WishAnswer> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    // The suggested name comes from a case file: only its last part, so that it cannot choose a folder.
    defaultPath: path.join(app.getPath('documents'), path.basename(wish.name)),
    filters: [{ name: 'Word', extensions: [wish.format] }],
    properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
  });
  return canceled || filePath === '' ? null : filePath;
}
