import type { HandlerDetails, WindowOpenHandlerResponse } from 'electron';
import { EventEmitter } from 'node:events';

type OpenHandler = (details: HandlerDetails) => WindowOpenHandlerResponse;

type Window = { readonly crashed: boolean; deliver(message: object): void };

/** The page of a window, as the main process sees it. */
export class WebContents extends EventEmitter {
  readonly #window: Window;
  #mayOpen: OpenHandler = () => ({ action: 'allow' });
  constructor(window: Window) {
    super();
    this.#window = window;
  }
  send(channel: string, ...args: readonly unknown[]): void {
    this.#window.deliver({ channel, args });
  }
  isCrashed = (): boolean => this.#window.crashed;
  setWindowOpenHandler = (handler: OpenHandler): void => void (this.#mayOpen = handler);
  mayOpen = (url: string): boolean =>
    this.#mayOpen({ url, frameName: '', features: '', disposition: 'new-window', referrer: { url: '', policy: 'default' } }).action ===
    'allow';
  setWebRTCIPHandlingPolicy(): void {}
}
