import { app } from 'electron';
import { answerWindow } from './calls.ts';
import { forbidCoreDumps } from './core-dumps.ts';
import { lockOnFault } from './last-words.ts';
import { lockByItself } from './locking.ts';
import { putMenu } from './menu.ts';
import { settlePlaces } from './places.ts';
import { registerScheme } from './protocol.ts';
import { shut } from './session.ts';
import type { Shell } from './shell.ts';
import { createShell } from './shell.ts';
import { stayOffline } from './switches.ts';
import { fence, machineLanguage } from './window.ts';

// The order of a start, and nothing else. What stands before `whenReady` must be said before the app is ready.
forbidCoreDumps();
settlePlaces();
if (app.requestSingleInstanceLock()) start();
else app.exit(0);

function start(): void {
  const shell: Shell = createShell(({ language }) => putMenu(shell, language));
  lockOnFault(() => shell.quit('now'));
  app.enableSandbox();
  stayOffline();
  registerScheme();
  app.on('second-instance', () => shell.focus());
  app.on('session-created', shut);
  app.on('web-contents-created', (_event, contents) => fence(contents));
  // The shell decides when the program ends; while it locks there is a moment without a window.
  app.on('window-all-closed', () => undefined);
  app.on('before-quit', (event) => {
    event.preventDefault();
    void shell.quit();
  });
  app.on('activate', () => shell.focus());

  void app.whenReady().then(() => {
    answerWindow(shell, lockByItself(shell));
    putMenu(shell, machineLanguage());
    shell.open();
  });
}
