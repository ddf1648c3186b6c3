import { EventEmitter } from 'node:events';
import { app } from './app.ts';

type Listener = (details: { url: string }, done: (answer: { cancel?: boolean }) => void) => void;
type Handler = (request: Request) => Response | Promise<Response>;

/** Chromium knows no `app:` scheme: such a page stands on an origin that by definition cannot exist (RFC 2606). */
export const toShown = (url: string): string => url.replace(/^app:\/\/([^/]+)/, 'https://$1.invalid');
export const fromShown = (url: string): string => url.replace(/^https:\/\/([^/]+)\.invalid(?=\/|$)/, 'app://$1');

/** A session: what serves a scheme, and what refuses requests. Permissions and downloads are Chromium's own, refused in `--incognito` by nobody asking. */
export class StandInSession extends EventEmitter {
  #listener: Listener = (_details, done) => done({});
  readonly #handlers = new Map<string, Handler>();
  readonly protocol = { handle: (scheme: string, handler: Handler): void => void this.#handlers.set(`${scheme}:`, handler) };
  readonly webRequest = { onBeforeRequest: (listener: Listener): void => void (this.#listener = listener) };
  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  setSpellCheckerEnabled(): void {}

  refuses = (url: string): Promise<boolean> => new Promise((resolve) => this.#listener({ url }, ({ cancel }) => resolve(cancel === true)));
  answer = async (request: Request): Promise<Response | undefined> => this.#handlers.get(new URL(request.url).protocol)?.(request);
}

const sessions = new Map<string, StandInSession>();

export const session = {
  fromPartition(partition: string): StandInSession {
    const known = sessions.get(partition);
    if (known) return known;
    const fresh = new StandInSession();
    sessions.set(partition, fresh);
    app.emit('session-created', fresh);
    return fresh;
  },
};
