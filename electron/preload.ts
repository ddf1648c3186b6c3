import type { Desk, Facts } from '#contract/desk.ts';
import { contextBridge, ipcRenderer } from 'electron';
import type { FromWindow, ToWindow } from './channel.ts';
import { channel } from './channel.ts';

/**
 * The only bridge between a page and the rest. It runs sandboxed and isolated: no Node, no `electron` reaches the page, only `window.desk`.
 * It also reports that someone is there (for the idle lock) and hears Ctrl+L, so that locking works whatever the page is doing.
 */
const send = (message: FromWindow): Promise<unknown> => ipcRenderer.invoke(channel, message);

type Listener = (topics: readonly string[]) => void | Promise<void>;
const listeners = { touched: new Set<Listener>(), aboutToLock: new Set<Listener>() };

const desk: Desk = {
  // The main process answers every call with a Result; the window parses it again.
  call: (name, input) => send({ kind: 'call', name, input }) as ReturnType<Desk['call']>,
  on(news: keyof typeof listeners, listener: Listener) {
    listeners[news].add(listener);
    return () => void listeners[news].delete(listener);
  },
  lock: () => void send({ kind: 'lock' }),
  facts: readFacts(),
};
contextBridge.exposeInMainWorld('desk', desk);

ipcRenderer.on(channel, (_event, message: ToWindow) => {
  if (message.kind === 'touched') for (const hear of listeners.touched) void hear(message.topics);
  else void flush();
});

/**
 * Lets every listener save what was typed, and then says so. A listener that fails must not hold up the lock. From here on nothing can be
 * typed or pressed any more: what would still appear in a field could not be kept.
 */
async function flush(): Promise<void> {
  for (const input of ['keydown', 'beforeinput', 'paste', 'cut', 'drop', 'pointerdown', 'mousedown', 'click']) {
    window.addEventListener(input, refuse, { capture: true });
  }
  await Promise.allSettled([...listeners.aboutToLock].map(async (hear) => hear([])));
  await send({ kind: 'flushed' });
}

function refuse(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

// Something of ours is on the clipboard: the lock takes it off again. What it is stays here.
for (const copying of ['copy', 'cut']) window.addEventListener(copying, () => void send({ kind: 'copied', board: 'clipboard' }));
if (desk.facts.platform === 'linux') {
  // There, what is selected is on a clipboard of its own.
  for (const selecting of ['pointerup', 'keyup']) window.addEventListener(selecting, reportSelection, { capture: true, passive: true });
}
let selected = '';

function reportSelection(): void {
  const text = document.getSelection()?.toString() ?? '';
  if (text !== '' && text !== selected) void send({ kind: 'copied', board: 'selection' });
  selected = text;
}

/** Reporting more often than this tells the idle lock nothing new. */
const quiet = 5_000;
let reportedAt = 0;
for (const activity of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart']) {
  window.addEventListener(activity, reportActivity, { capture: true, passive: true });
}

function reportActivity(): void {
  const now = Date.now();
  if (now - reportedAt < quiet) return;
  reportedAt = now;
  void send({ kind: 'active' });
}

// Ahead of the page, so that the lock key works in every field and while anything hangs.
window.addEventListener(
  'keydown',
  (event) => {
    if (event.key.toLowerCase() !== 'l' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    desk.lock();
  },
  { capture: true },
);

/** The facts travel as an argument of this window's process, put there by `electron/window.ts`. */
function readFacts(): Facts {
  const prefix = '--desk-facts=';
  const text = process.argv.find((each) => each.startsWith(prefix))?.slice(prefix.length);
  return JSON.parse(decodeURIComponent(text ?? '{}')) as Facts; // Written by our own main process from the same type.
}
