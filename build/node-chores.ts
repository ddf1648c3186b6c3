import type { StartChore } from '#app/chores-client.ts';
import { createChores } from '#app/chores-client.ts';
import { fork } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

const startFrom =
  (file: string): StartChore =>
  ({ says, ended }) => {
    const child = fork(path.join(root, file), [], {
      cwd: root,
      execArgv: ['--import', path.join(root, 'build/stand-in/parent-port.ts')],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    child.on('message', (text) => {
      if (typeof text === 'string') says(text);
    });
    child.once('error', ended);
    child.once('exit', ended);
    return { tell: (text) => void (child.connected && child.send(text)), stop: () => void child.kill('SIGKILL') };
  };

/** The chores process as Node's own child, straight from the sources: for tests, the demo and the bench, where no main process stands. */
export const nodeChores = createChores(startFrom('app/chores.ts'));

/** The same as it was built for the program (`build/build.ts`): it starts four times as fast. */
export const builtChores = createChores(startFrom('out/chores.js'));
