import type { Call } from '#contract/define.ts';
import type { CallName } from '#contract/index.ts';
import { calls } from '#contract/index.ts';
import type { Result } from '#contract/result.ts';
import { emptyProfile, Profile } from '#domain/profile.ts';
import type { StartChore } from './chores-client.ts';
import { createChores } from './chores-client.ts';
import { endOnFault } from './last-words.ts';
import { machinePorts } from './machine.ts';
import type { Dialogs } from './ports.ts';
import { createDesk } from './start.ts';
import type { FromVault, Wish, WishAnswer } from './wire.ts';
import { ToVault } from './wire.ts';

/**
 * The vault process: the only one that ever holds keys or opens the database, and the only one whose end erases them. It is started by the
 * main process with the user-data folder as its argument and talks to nobody else.
 */
const parent = process.parentPort;
const userData = process.argv.at(-1) ?? '';

let wishes = 0;
const waiting = new Map<number, (answer: WishAnswer) => void>();
let doorIsTold = true;

const tell = (message: FromVault): void => parent.postMessage(message);

const wish = (wished: Wish): Promise<WishAnswer> =>
  new Promise((resolve) => {
    const number = ++wishes;
    waiting.set(number, resolve);
    tell({ kind: 'wish', number, wish: wished });
  });

const dialogs: Dialogs = {
  chooseSavePath: ({ name, kind }) => wish({ kind: 'chooseSavePath', name, format: kind }),
  chooseOpenPath: ({ kind }) => wish({ kind: 'chooseOpenPath', format: kind }),
  chooseFolder: () => wish({ kind: 'chooseFolder' }),
};

let started = 0;
const chores = new Map<number, Parameters<StartChore>[0]>();

/** Only the main process can start others: it carries sealed words between us and the chores process. */
const startChore: StartChore = (hear) => {
  const number = ++started;
  chores.set(number, hear);
  tell({ kind: 'startChore', number });
  return { tell: (text) => tell({ kind: 'tellChore', number, text }), stop: () => tell({ kind: 'stopChore', number }) };
};

const ports = machinePorts(userData, dialogs, createChores(startChore));
endOnFault(ports.log, 'vault-process');

const desk = createDesk({
  userData,
  ports,
  onTouched(topics) {
    if (topics.includes('vault') || topics.includes('profile')) doorIsTold = false;
    tell({ kind: 'touched', topics: [...topics] });
  },
});

parent.on('message', ({ data }) => {
  const message = ToVault.safeParse(data);
  // Only our own main process is at the other end; what is not a message of ours is not acted upon.
  if (message.success) void receive(message.data);
});
tell({ kind: 'ready' });
setInterval(() => void desk.tick(), 60_000);

async function receive(message: ToVault): Promise<void> {
  if (message.kind === 'wishAnswer') {
    waiting.get(message.number)?.(message.answer);
    waiting.delete(message.number);
    return;
  }
  if (message.kind === 'choreSays') return chores.get(message.number)?.says(message.text);
  if (message.kind === 'choreEnded') {
    chores.get(message.number)?.ended();
    chores.delete(message.number);
    return;
  }
  if (message.kind === 'lock') return end(message.quitting);
  if (mayOpen(message.name)) tell({ kind: 'opening', number: message.number });
  const result: Result = await desk.dispatch(message.name, message.input);
  // The shell hears that the door opened before the window does, so that a lock right after finds something to lock.
  if (!doorIsTold) await tellDoor();
  tell({ kind: 'answer', number: message.number, result });
}

function mayOpen(name: string): boolean {
  const call: Call | undefined = Object.hasOwn(calls, name) ? calls[name as CallName] : undefined; // It is one of the table's own names.
  return call?.kind === 'doorErrand' && call.touches.includes('vault');
}

async function tellDoor(): Promise<void> {
  doorIsTold = true;
  if (!desk.isOpen()) return tell({ kind: 'door', settings: null });
  const asked = await desk.dispatch('profile.get', {});
  // A profile that cannot be read must not keep the vault from being locked in time.
  const { idleMinutes, language, lockWhenHidden, protectScreen } =
    Profile.safeParse(asked.ok ? asked.value : undefined).data ?? emptyProfile;
  tell({ kind: 'door', settings: { idleMinutes, language, lockWhenHidden, protectScreen } });
}

/** Also when closing fails the process ends: that alone erases the keys. The exit code says which of the two it was. */
async function end(quitting: boolean): Promise<void> {
  try {
    if (quitting) await desk.atQuit();
    await desk.lock();
    await desk.dispose();
    tell({ kind: 'locked' });
    process.exitCode = 0;
  } catch {
    process.exitCode = 1;
  }
  // The next turn of the loop lets the last message leave.
  setImmediate(() => process.exit());
}
