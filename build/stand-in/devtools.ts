import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { findChromium } from '../chromium.ts';

type Message = Readonly<{
  id?: number;
  method?: string;
  sessionId?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}>;

/** What makes a whole browser into one window that keeps nothing: a normal profile would write typed text to the disk in clear. */
const oneWindow = [
  '--incognito',
  '--test-type',
  '--disable-gpu',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-component-extensions-with-background-pages',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-service-autorun',
  '--password-store=basic',
];

/** One Chromium, spoken to over a pipe: no port is open unless a test asks for one. Emits the events of the protocol by name. */
export class DevTools extends EventEmitter {
  readonly #process: ChildProcess;
  readonly #to: Writable;
  readonly #waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  #sent = 0;
  session: string | undefined;

  constructor(args: readonly string[]) {
    super();
    const chromium = findChromium();
    if (!chromium) throw new Error('no Chromium on this machine');
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    this.#process = spawn(chromium, ['--remote-debugging-pipe', ...oneWindow, ...asRoot, ...args], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    const [, , errors, to, from] = this.#process.stdio as [null, null, Readable, Writable, Readable]; // As `stdio` above asks.
    this.#to = to;
    this.#read(from);
    // The one line that a test waits for; the rest is Chromium's own chatter.
    errors.on('data', (text: Buffer) => /DevTools listening on \S+/.test(String(text)) && process.stderr.write(text));
    to.on('error', () => undefined);
    this.#process.once('error', () => this.emit('gone'));
    this.#process.once('exit', () => {
      for (const waiter of this.#waiting.values()) waiter.reject(new Error('Chromium is gone'));
      this.emit('gone');
    });
  }

  /** Says a method of the protocol to the page, or to the browser as a whole (`null`). The answer's shape is the protocol's: the caller names it. */
  send<T = unknown>(method: string, params: object = {}, session: string | null = this.session ?? null): Promise<T> {
    const id = ++this.#sent;
    this.#to.write(`${JSON.stringify({ id, method, params, sessionId: session ?? undefined })}\0`);
    return new Promise<T>((resolve, reject) => this.#waiting.set(id, { resolve: (result) => resolve(result as T), reject })); // See above.
  }

  /** Asks Chromium to go, so that it takes its own temporary files along; it has a second for that. */
  close(): void {
    this.send('Browser.close', {}, null).catch(() => undefined);
    const patience = setTimeout(() => this.#process.kill('SIGKILL'), 1_000);
    this.#process.once('exit', () => clearTimeout(patience));
  }

  /** Messages end with a zero byte; split on bytes, since a letter may be cut in two between chunks. */
  #read(from: Readable): void {
    let parts: Buffer[] = [];
    from.on('data', (chunk: Buffer) => {
      let rest = chunk;
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        this.#receive(JSON.parse(Buffer.concat([...parts, rest.subarray(0, end)]).toString('utf8')) as Message); // The protocol's own envelope.
        parts = [];
        rest = rest.subarray(end + 1);
      }
      if (rest.length > 0) parts.push(rest);
    });
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      if (message.method) this.emit(message.method, message.params);
      return;
    }
    const waiter = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiter?.reject(new Error(message.error.message));
    else waiter?.resolve(message.result);
  }
}
