import { redactedLog } from '#app/fault-log.ts';
import { app } from 'electron';
import { randomUUID } from 'node:crypto';
import path from 'node:path';

/** After this the program ends whatever it was doing. */
const PATIENCE = 10_000;

/**
 * An error in the main process that nobody foresaw: the vault is locked in good order and the program ends. Without this Electron would show
 * the error in a dialog, and its message may hold a path or a name. The log gets what is safe to keep.
 */
export function lockOnFault(quit: () => Promise<void>): void {
  let ending = false;
  const end = (error: unknown): void => {
    redactedLog(path.join(app.getPath('userData'), 'logs'), () => new Date().toISOString()).fault(randomUUID().slice(-8), 'main', error);
    if (ending) return;
    ending = true;
    setTimeout(() => app.exit(1), PATIENCE);
    void leave();
  };
  const leave = async (): Promise<void> => {
    await quit().catch(() => undefined);
    app.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
