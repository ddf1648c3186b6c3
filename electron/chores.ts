import type { ToVault } from '#app/wire.ts';
import { builtChores } from './places.ts';
import type { Child } from './child.ts';
import { startChild } from './child.ts';

/** The chores processes of one vault process. Words are carried unread: they are sealed between the two. */
export type ChoresProcesses = Readonly<{
  start(number: number): void;
  tell(number: number, text: string): void;
  stop(number: number): void;
  /** With the vault process its chores end too: they hold its keys. Resolves when all are gone. */
  stopAll(): Promise<void>;
}>;

export function choresProcesses(tellVault: (message: ToVault) => void): ChoresProcesses {
  const running = new Map<number, Child>();
  return {
    start(number) {
      const child = startChild(builtChores, [], 'Maatwerkbank chores');
      running.set(number, child);
      child.hear((text) => {
        if (typeof text === 'string') tellVault({ kind: 'choreSays', number, text });
      });
      void child.ended.then(() => {
        running.delete(number);
        tellVault({ kind: 'choreEnded', number });
      });
    },
    tell: (number, text) => running.get(number)?.tell(text),
    stop: (number) => void running.get(number)?.end(),
    stopAll: async () => void (await Promise.all([...running.values()].map(async (child) => child.end()))),
  };
}
