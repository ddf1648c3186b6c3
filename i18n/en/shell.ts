import type { Like } from '../like.ts';
import type { shell as nl } from '../nl/shell.ts';

export const shell: Like<typeof nl> = {
  menu: {
    file: 'File',
    lock: 'Lock',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    resetZoom: 'Normal size',
    fullScreen: 'Full screen',
  },
  opened: {
    locked: 'The vault is locked. What you typed has been kept.',
    vaultProcessEnded:
      'The part of the program that had the vault open stopped unexpectedly. Everything that was reported as saved is in the vault. Unlock to go on.',
    windowEnded:
      'The window stopped unexpectedly. The vault was locked after that; everything that was reported as saved is in it. Unlock to go on.',
    vaultCannotStart:
      'The part of the program that opens the vault does not start. Nothing in your files has changed. Quit Maatwerkbank and start it again; if this stays so, ask your administrator to install the program again.',
  },
};
