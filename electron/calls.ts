import type { Result } from '#contract/result.ts';
import type { IpcMainInvokeEvent } from 'electron';
import { ipcMain } from 'electron';
import { channel, FromWindow } from './channel.ts';
import { isOurs } from './protocol.ts';
import type { Shell } from './shell.ts';

/** Sixteen million characters: eight times the longest text that any field takes. More is a mistake or an attack. */
const SIZE_LIMIT = 16_000_000;

/** Listens to the window on the one channel there is. `onActive` hears that someone is at the keyboard. */
export function answerWindow(shell: Shell, onActive: () => void): void {
  ipcMain.handle(channel, async (event, message: unknown) => {
    if (!isFromOurPage(event, shell)) return refused('unknownSender');
    const said = FromWindow.safeParse(message);
    if (!said.success) return refused('unknownMessage');
    switch (said.data.kind) {
      case 'call':
        return fits(said.data.input) ? shell.call(said.data.name, said.data.input) : refused('tooLarge');
      case 'lock':
        // Not waited for: the lock ends the window that asked.
        void shell.lock();
        return null;
      case 'flushed':
        shell.flushed();
        return null;
      case 'active':
        onActive();
        return null;
    }
  });
}

/** The main frame of the standing window, showing our own page. A frame that has navigated or is gone has no say. */
function isFromOurPage(event: IpcMainInvokeEvent, shell: Shell): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOurs(frame.url) && shell.owns(event.sender);
}

/** The wire is JSON; what cannot be written as JSON does not fit either. */
function fits(input: unknown): boolean {
  try {
    return (JSON.stringify(input)?.length ?? 0) <= SIZE_LIMIT;
  } catch {
    return false;
  }
}

const refused = (message: string): Result => ({ ok: false, error: { kind: 'invalid', issues: [{ path: [], code: 'refused', message }] } });
