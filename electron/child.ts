import { utilityProcess } from 'electron';

/** A process of ours beside the main one: what it is told and says, and its end. */
export type Child = Readonly<{
  tell(message: unknown): void;
  hear(listener: (message: unknown) => void): void;
  /** Ends it whatever it does; resolves when it is gone. */
  end(): Promise<void>;
  /** Resolves when it is gone, whoever ended it. */
  ended: Promise<void>;
}>;

/** How long a process may take to heed that it should end. */
const PATIENCE = 500;

/** Starts one. It writes to no stream, and nothing in the environment can make Node or Electron do other things than ours. */
export function startChild(file: string, args: readonly string[], serviceName: string): Child {
  const child = utilityProcess.fork(file, [...args], { serviceName, stdio: 'ignore', execArgv: [], env: withoutSteering(process.env) });
  let gone = false;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      gone = true;
      resolve();
    });
  });
  return {
    ended,
    tell: (message) => (gone ? undefined : child.postMessage(message)),
    hear: (listener) => void child.on('message', listener),
    async end() {
      const { pid } = child;
      if (!gone) child.kill();
      const patience = setTimeout(() => pid !== undefined && !gone && process.kill(pid, 'SIGKILL'), PATIENCE);
      await ended;
      clearTimeout(patience);
    },
  };
}

const withoutSteering = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !/^(NODE|ELECTRON)_/i.test(name)));
