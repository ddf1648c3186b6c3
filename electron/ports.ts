import type { FileKind } from '#app/ports.ts';
import type { Wish, WishAnswer } from '#app/wire.ts';
import type { BrowserWindow } from 'electron';
import { app, dialog } from 'electron';
import path from 'node:path';

/** What the vault process cannot do itself: ask the person. One function per wish. */
export async function fulfil(wish: Wish, window: BrowserWindow): Promise<WishAnswer> {
  switch (wish.kind) {
    case 'chooseSavePath': {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        // The suggested name comes from a case file: only its last part, so that it cannot choose a folder.
        defaultPath: path.join(app.getPath('documents'), path.basename(wish.name)),
        filters: [{ name: names[wish.format], extensions: [wish.format] }],
        properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
      });
      return canceled || filePath === '' ? null : filePath;
    }
    case 'chooseOpenPath':
      return chosen(
        await dialog.showOpenDialog(window, {
          filters: [{ name: names[wish.format], extensions: [wish.format] }],
          properties: ['openFile', 'dontAddToRecent'],
        }),
      );
    case 'chooseFolder':
      return chosen(await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] }));
  }
}

const chosen = ({ canceled, filePaths }: Electron.OpenDialogReturnValue): WishAnswer => (canceled ? null : (filePaths[0] ?? null));

const names: Readonly<Record<FileKind, string>> = {
  docx: 'Word',
  xlsx: 'Excel',
  mwb: 'Maatwerkbank',
  zip: 'ZIP',
  json: 'JSON',
  csv: 'CSV',
  txt: 'Text',
  age: 'age',
};
