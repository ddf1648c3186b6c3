import type { ToVault } from '#app/wire.ts';
import { utilityProcess } from 'electron';
import { builtChores } from './places.ts';

/** The chores processes of one vault process. Words are carried unread: they are sealed between the two. */
export type ChoresProcesses = Readonly<{
  start(number: number): void;
  tell(number: number, text: string): void;
  stop(number: number): void;
  /** With the vault process its chores end too: they hold its keys. */
  stopAll(): void;
}>;

export function choresProcesses(tellVault: (message: ToVault) => void): ChoresProcesses {
  const running = new Map<number, Electron.UtilityProcess>();
  const stop = (number: number): void => void running.get(number)?.kill();
  return {
    start(number) {
      const child = utilityProcess.fork(builtChores, [], { serviceName: 'Maatwerkbank chores', stdio: 'ignore' });
      running.set(number, child);
      child.on('message', (text: unknown) => {
        if (typeof text === 'string') tellVault({ kind: 'choreSays', number, text });
      });
      child.once('exit', () => {
        running.delete(number);
        tellVault({ kind: 'choreEnded', number });
      });
    },
    tell: (number, text) => running.get(number)?.postMessage(text),
    stop,
    stopAll: () => [...running.keys()].forEach(stop),
  };
}
