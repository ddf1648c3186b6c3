import type { Result } from '#contract/result.ts';
import type { IpcMainInvokeEvent } from 'electron';
import { ipcMain } from 'electron';
import { z } from 'zod';
import type { FromWindow } from './channel.ts';
import { channel } from './channel.ts';
import type { Shell } from './shell.ts';
import { isOurs } from './window-files.ts';

/** Sixteen million characters: eight times the longest text that any field takes. More is a mistake or an attack. */
const SIZE_LIMIT = 16_000_000;

/** Everything that a window may say. What is not exactly this is refused. */
const Said = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), name: z.string().max(100), input: z.unknown() }),
  z.strictObject({ kind: z.literal('lock') }),
  z.strictObject({ kind: z.literal('flushed') }),
  z.strictObject({ kind: z.literal('active') }),
  z.strictObject({ kind: z.literal('copied'), board: z.enum(['clipboard', 'selection']) }),
]) satisfies z.ZodType<FromWindow>;

/** Listens to the window on the one channel there is. `active` is called when someone is at the keyboard. */
export function answerWindow(shell: Shell, active: () => void): void {
  ipcMain.handle(channel, async (event, message: unknown) => {
    if (!isFromOurPage(event, shell)) return refused('unknownSender');
    const said = Said.safeParse(message);
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
        active();
        return null;
      case 'copied':
        shell.copied(said.data.board);
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
