import { clipboard } from 'electron';
import { createHmac, randomBytes } from 'node:crypto';

/** The two places that hold what was copied; on Linux what is selected is one too. */
export type Board = 'clipboard' | 'selection';

/**
 * Knows whether a clipboard still holds what was copied from our window, without keeping it: a mark under a key that dies with the program.
 * The page only says that something was copied; what it was is read here, once, when the system has it.
 */
export type Copied = Readonly<{
  noted(board: Board): void;
  /** Clears what is still ours. What another program has put there since stays. */
  clear(): Promise<void>;
}>;

/** The page hears of a copy before the system has it. */
const UNTIL_WRITTEN = 100;

export function watchClipboard(): Copied {
  const key = randomBytes(32);
  const ours = new Map<Board, string>();
  const reading = new Set<Promise<void>>();
  const markOf = (text: string): string => createHmac('sha256', key).update(text).digest('hex');

  async function read(board: Board): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, UNTIL_WRITTEN));
    const text = await textOn(board);
    if (text !== '') ours.set(board, markOf(text));
  }

  return {
    noted(board) {
      const done = read(board).finally(() => reading.delete(done));
      reading.add(done);
    },
    async clear() {
      await Promise.all(reading);
      for (const [board, mark] of ours) if (markOf(await textOn(board)) === mark) boardOf(board)?.clear();
      ours.clear();
    },
  };
}

/** Only Linux has a clipboard of what is selected. */
const boardOf = (board: Board): Electron.Clipboard | undefined =>
  board === 'clipboard' ? clipboard : process.platform === 'linux' ? clipboard.selection : undefined;

/** A clipboard that cannot be read holds nothing of ours as far as anyone can tell. */
const textOn = async (board: Board): Promise<string> =>
  (await boardOf(board)
    ?.readText()
    .catch(() => '')) ?? '';
