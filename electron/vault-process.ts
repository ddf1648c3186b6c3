import type { ShellSettings, ToVault, Wish, WishAnswer } from '#app/wire.ts';
import { FromVault } from '#app/wire.ts';
import type { Result } from '#contract/result.ts';
import { startChild } from './child.ts';
import { choresProcesses } from './chores.ts';
import { builtVaultProcess } from './places.ts';

/** The vault process as the rest of the shell sees it. */
export type VaultProcess = Readonly<{
  call(name: string, input: unknown): Promise<Result>;
  /** The worker's choices for the shell, while a vault is open in it; undefined means that there is nothing to lock. */
  settings(): ShellSettings | undefined;
  /** True while a vault may be about to open. */
  isOpening(): boolean;
  /** Closes the vault in good order and ends the process with all its chores. Ends it in any case when it takes too long. */
  lock(how: 'lock' | 'quit'): Promise<void>;
  /** Resolves when the process and its chores are gone, whoever ended it; `stood` is false when it never got as far as taking calls. */
  ended: Promise<{ stood: boolean }>;
}>;

/**
 * A process that is busy with a large report hears late that it must lock, after all that was said before: nothing typed gets lost by
 * waiting, and nobody sees anything, since the window is hidden by then. What is due once more before the end of the program may take a copy of everything.
 */
const PATIENCE = { lock: 10_000, quit: 120_000 } as const;

/** What is done with what the vault process says by itself. */
type Hear = Readonly<{
  touched(topics: readonly string[]): void;
  wish(wish: Wish): Promise<WishAnswer>;
  settings(settings: ShellSettings): void;
}>;

/** Starts a vault process on a user-data folder. It opens no vault by itself. */
export function startVaultProcess(userData: string, hear: Hear): VaultProcess {
  const child = startChild(builtVaultProcess, [userData], 'Maatwerkbank vault');
  const waiting = new Map<number, (result: Result) => void>();
  const opening = new Set<number>();
  let calls = 0;
  let settings: ShellSettings | undefined;
  let stood = false;
  let gone = false;

  const tell = (message: ToVault): void => child.tell(message);
  const chores = choresProcesses(tell);

  const ended = child.ended.then(async () => {
    gone = true;
    settings = undefined;
    for (const answer of waiting.values()) answer(isLocked);
    waiting.clear();
    await chores.stopAll();
    return { stood };
  });

  child.hear((data) => {
    const message = FromVault.safeParse(data);
    if (message.success) receive(message.data);
  });

  function receive(message: FromVault): void {
    switch (message.kind) {
      case 'ready':
        stood = true;
        return;
      case 'opening':
        opening.add(message.number);
        return;
      case 'answer':
        opening.delete(message.number);
        waiting.get(message.number)?.(message.result);
        waiting.delete(message.number);
        return;
      case 'wish':
        void hear.wish(message.wish).then(
          (answer) => tell({ kind: 'wishAnswer', number: message.number, answer }),
          () => tell({ kind: 'wishAnswer', number: message.number, answer: null }),
        );
        return;
      case 'touched':
        hear.touched(message.topics);
        return;
      case 'startChore':
        chores.start(message.number);
        return;
      case 'tellChore':
        chores.tell(message.number, message.text);
        return;
      case 'stopChore':
        chores.stop(message.number);
        return;
      case 'door':
        settings = message.settings ?? undefined;
        if (settings) hear.settings(settings);
        return;
      case 'locked':
        settings = undefined;
    }
  }

  return {
    ended,
    settings: () => settings,
    isOpening: () => opening.size > 0,
    call(name, input) {
      if (gone) return Promise.resolve(isLocked);
      const number = ++calls;
      return new Promise((resolve) => {
        waiting.set(number, resolve);
        tell({ kind: 'call', number, name, input });
      });
    },
    async lock(how) {
      tell({ kind: 'lock', quitting: how === 'quit' });
      const patience = setTimeout(() => void child.end(), PATIENCE[how]);
      await ended;
      clearTimeout(patience);
    },
  };
}

/** What a call learns that was still waiting when the vault closed. */
export const isLocked: Result = { ok: false, error: { kind: 'refusal', code: 'vault.isLocked', params: {} } };
