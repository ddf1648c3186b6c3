import type { Language } from '#i18n/index.ts';
import { createWords } from '#i18n/index.ts';
import type { MenuItemConstructorOptions } from 'electron';
import { app, Menu } from 'electron';
import type { Shell } from './shell.ts';

/** A small menu in the worker's language: lock, edit, size of the letters. Nothing that reloads a page or looks behind it. */
export function putMenu(shell: Shell, language: Language): void {
  const words = createWords(language);
  const file: MenuItemConstructorOptions[] = [
    { label: words('shell:menu.lock'), accelerator: 'CmdOrCtrl+L', click: () => void shell.lock() },
    { type: 'separator' },
    { label: words('shell:menu.quit'), accelerator: 'CmdOrCtrl+Q', click: () => void shell.quit() },
  ];
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo', label: words('shell:menu.undo') },
    { role: 'redo', label: words('shell:menu.redo') },
    { type: 'separator' },
    { role: 'cut', label: words('shell:menu.cut') },
    { role: 'copy', label: words('shell:menu.copy') },
    { role: 'paste', label: words('shell:menu.paste') },
    { role: 'selectAll', label: words('shell:menu.selectAll') },
  ];
  const view: MenuItemConstructorOptions[] = [
    { role: 'zoomIn', label: words('shell:menu.zoomIn') },
    { role: 'zoomOut', label: words('shell:menu.zoomOut') },
    { role: 'resetZoom', label: words('shell:menu.resetZoom') },
    { type: 'separator' },
    { role: 'togglefullscreen', label: words('shell:menu.fullScreen') },
  ];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      // On macOS the first menu always carries the program's name.
      { label: process.platform === 'darwin' ? app.name : words('shell:menu.file'), submenu: file },
      { label: words('shell:menu.edit'), submenu: edit },
      { label: words('shell:menu.view'), submenu: view },
    ]),
  );
}
