import type { ShellSettings, ToVault, Wish, WishAnswer } from '#app/wire.ts';
import { FromVault } from '#app/wire.ts';
import type { Result } from '#contract/result.ts';
import { utilityProcess } from 'electron';
import { choresProcesses } from './chores.ts';
import { builtVaultProcess } from './places.ts';

/** The vault process as the rest of the shell sees it. */
export type VaultProcess = Readonly<{
  call(name: string, input: unknown): Promise<Result>;
  /** The worker's choices for the shell, while a vault is open in it; undefined means that there is nothing to lock. */
  settings(): ShellSettings | undefined;
  /** Closes the vault in good order and ends the process. Ends it in any case, after at most three seconds. */
  lock(): Promise<void>;
  /** Resolves when the process is gone, whoever ended it; `stood` is false when it never got as far as taking calls. */
  ended: Promise<{ stood: boolean }>;
}>;

const LOCK_PATIENCE = 3_000;

/** What is done with what the vault process says by itself. */
type Hear = Readonly<{
  touched(topics: readonly string[]): void;
  wish(wish: Wish): Promise<WishAnswer>;
  settings(settings: ShellSettings): void;
}>;

/** Starts a vault process on a user-data folder. It opens no vault by itself. */
export function startVaultProcess(userData: string, hear: Hear): VaultProcess {
  const child = utilityProcess.fork(builtVaultProcess, [userData], { serviceName: 'Maatwerkbank vault', stdio: 'ignore' });
  const waiting = new Map<number, (result: Result) => void>();
  let calls = 0;
  let settings: ShellSettings | undefined;
  let stood = false;
  let gone = false;

  const tell = (message: ToVault): void => {
    if (!gone) child.postMessage(message);
  };

  const chores = choresProcesses(tell);

  const ended = new Promise<{ stood: boolean }>((resolve) => {
    child.once('exit', () => {
      gone = true;
      settings = undefined;
      chores.stopAll();
      for (const answer of waiting.values()) answer(isLocked);
      waiting.clear();
      resolve({ stood });
    });
  });

  child.on('message', (data: unknown) => {
    const message = FromVault.safeParse(data);
    if (message.success) receive(message.data);
  });

  function receive(message: FromVault): void {
    switch (message.kind) {
      case 'ready':
        stood = true;
        return;
      case 'answer':
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
    call(name, input) {
      if (gone) return Promise.resolve(isLocked);
      const number = ++calls;
      return new Promise((resolve) => {
        waiting.set(number, resolve);
        tell({ kind: 'call', number, name, input });
      });
    },
    async lock() {
      tell({ kind: 'lock' });
      const patience = setTimeout(() => child.kill(), LOCK_PATIENCE);
      await ended;
      clearTimeout(patience);
    },
  };
}

/** What a call learns that was still waiting when the vault closed. */
export const isLocked: Result = { ok: false, error: { kind: 'refusal', code: 'vault.isLocked', params: {} } };
