import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { app } from './app.ts';

type Listener = (details: Electron.OnBeforeRequestListenerDetails, done: (answer: Electron.CallbackResponse) => void) => void;
type Handler = (request: Request) => Response | Promise<Response>;
type Check = Parameters<Electron.Session['setPermissionCheckHandler']>[0];

/** Chromium knows no `app:` scheme: such a page stands on an origin that by definition cannot exist (RFC 2606). */
export const toShown = (url: string): string => url.replace(/^app:\/\/([^/]+)/, 'https://$1.invalid');
export const fromShown = (url: string): string => url.replace(/^https:\/\/([^/]+)\.invalid(?=\/|$)/, 'app://$1');

/** A session: what serves a scheme, what refuses requests, and whether permissions are given at all. */
export class StandInSession extends EventEmitter {
  #listener: Listener = (_details, done) => done({});
  #check: Check = null;
  readonly #handlers = new Map<string, Handler>();
  readonly protocol = { handle: (scheme: string, handler: Handler): void => void this.#handlers.set(`${scheme}:`, handler) };
  readonly webRequest = { onBeforeRequest: (listener: Listener): void => void (this.#listener = listener) };
  setPermissionCheckHandler = (check: Check): void => void (this.#check = check);
  /** The handlers that Chromium does not ask, for tests that look whether anything was loosened. */
  readonly handlers: { [name: string]: unknown } = {};
  setPermissionRequestHandler = (handler: unknown): void => void (this.handlers['permissionRequest'] = handler);
  setDevicePermissionHandler = (handler: unknown): void => void (this.handlers['devicePermission'] = handler);
  setDisplayMediaRequestHandler = (handler: unknown): void => void (this.handlers['displayMedia'] = handler);
  setCertificateVerifyProc = (handler: unknown): void => void (this.handlers['certificate'] = handler);
  setSpellCheckerEnabled = (on: boolean): void => void (this.handlers['spellChecker'] = on);
  setSpellCheckerLanguages = (languages: readonly string[]): void => void (this.handlers['spellCheckerLanguages'] = languages);
  setSpellCheckerDictionaryDownloadURL = (url: string): void => void (this.handlers['dictionaries'] = url);

  refuses(url: string, method: string): Promise<boolean> {
    const details = { id: 0, url, method, resourceType: 'other' as const, referrer: '', timestamp: Date.now(), uploadData: [] };
    return new Promise((resolve) => this.#listener(details, ({ cancel }) => resolve(cancel === true)));
  }

  answer = async (request: Request): Promise<Response | undefined> => this.#handlers.get(new URL(request.url).protocol)?.(request);

  /** Chromium can refuse all permissions or ask for each: so the session's check is asked once, about all. */
  givesPermissions = (): boolean => this.#check?.(null, 'unknown', 'app://', { isMainFrame: true, requestingUrl: 'app://' }) ?? true;
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
