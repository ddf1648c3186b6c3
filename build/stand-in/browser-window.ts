import type { BrowserWindowConstructorOptions } from 'electron';
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { app, askedSwitches } from './app.ts';
import { clipboard } from './clipboard.ts';
import { DevTools } from './devtools.ts';
import { invoke } from './ipc-main.ts';
import { framed } from './preload-frame.ts';
import type { StandInSession } from './session.ts';
import { fromShown, toShown } from './session.ts';
import { WebContents } from './web-contents.ts';

type Paused = { requestId: string; request: { url: string; method: string }; resourceType: string; frameId: string };
type Target = { type: string; targetId: string; url: string; openerId?: string };
type Called = { payload: string; executionContextId: number };
type Context = { context: { id: number; origin: string; auxData?: { frameId?: string } } };

const BINDING = '__standIn';
const all = new Set<BrowserWindow>();
export const windows = (): readonly BrowserWindow[] => [...all];
export const closeAll = (): Promise<unknown> => Promise.all([...all].map((window) => window.close()));

/** A window is a Chromium of its own, so that destroying the window really ends its renderer. */
export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents(this);
  readonly #options: BrowserWindowConstructorOptions;
  readonly #session: StandInSession;
  readonly #profile = path.join(app.getPath('sessionData'), `window-${randomUUID()}`);
  readonly #news = `news-${randomUUID()}`;
  readonly #contexts = new Map<number, string>();
  readonly #devTools: DevTools;
  readonly #standing: Promise<void>;
  #mainFrame = '';
  #url = '';
  #destroyed = false;
  crashed = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.#options = options;
    this.#session = options.webPreferences?.session as unknown as StandInSession; // Made by our own `session.fromPartition`.
    const { width = 1280, height = 860, title = '' } = options;
    this.#devTools = new DevTools([
      ...askedSwitches,
      `--user-data-dir=${this.#profile}`,
      `--lang=${app.getLocale()}`,
      `--window-size=${width},${height}`,
      `--app=data:text/html,<title>${title}</title>`,
      ...(this.#session.givesPermissions() ? [] : ['--deny-permission-prompts']),
      ...(app.commandLine.hasSwitch('headless') ? ['--headless=new', '--hide-scrollbars=false'] : []),
      ...['remote-debugging-port', 'log-net-log', 'force-dark-mode']
        .filter((name) => app.commandLine.hasSwitch(name))
        .map((name) => `--${name}=${app.commandLine.getSwitchValue(name)}`),
    ]);
    all.add(this);
    this.#devTools.once('gone', () => this.#gone());
    app.emit('web-contents-created', {}, this.webContents);
    this.#standing = this.#attach();
    this.#standing.catch(() => undefined);
  }

  async loadURL(url: string): Promise<void> {
    await this.#standing;
    this.#url = url;
    this.#devTools.once('Page.loadEventFired', () => this.emit('ready-to-show'));
    await this.#devTools.send('Page.navigate', { url: toShown(url) });
  }

  /** Brings a message into the page as an event that only the preload can name. */
  deliver(message: object): void {
    const expression = `window.dispatchEvent(new CustomEvent(${JSON.stringify(this.#news)}, { detail: ${JSON.stringify(message)} }))`;
    this.#devTools.send('Runtime.evaluate', { expression }).catch(() => undefined);
  }

  // How it stands is only remembered: Chromium's window stays where it is. Events come as Electron tells them.
  readonly stands = { shown: false, minimized: false, maximized: false, fullScreen: false, inFront: false, protected: false };
  show(): void {
    this.showInactive();
    this.stands.inFront = true;
  }
  showInactive(): void {
    const was = this.stands.shown;
    this.stands.shown = true;
    if (!was) this.emit('show');
  }
  hide(): void {
    this.stands.shown = this.stands.inFront = false;
    this.emit('hide');
  }
  minimize(): void {
    Object.assign(this.stands, { shown: true, minimized: true, inFront: false });
    this.emit('minimize');
  }
  restore(): void {
    this.stands.minimized = false;
    this.emit('restore');
  }
  maximize = (): void => void (this.stands.maximized = true);
  setFullScreen = (on: boolean): void => void (this.stands.fullScreen = on);
  setContentProtection = (on: boolean): void => void (this.stands.protected = on);
  focus(): void {
    this.stands.inFront = true;
    this.#devTools.send('Page.bringToFront').catch(() => undefined);
    if (app.commandLine.hasSwitch('remote-debugging-port')) process.stderr.write('window focused\n');
  }
  isMinimized = (): boolean => this.stands.minimized;
  isMaximized = (): boolean => this.stands.maximized;
  isFullScreen = (): boolean => this.stands.fullScreen;
  isFocused = (): boolean => this.stands.inFront;
  isDestroyed = (): boolean => this.#destroyed;
  getNormalBounds() {
    const { width = 1280, height = 860 } = this.#options;
    return { width, height, x: 0, y: 0 };
  }
  /** What it was made with, for tests that look whether anything was loosened. */
  get options(): BrowserWindowConstructorOptions {
    return this.#options;
  }

  destroy(): void {
    this.#destroyed = true;
    this.#devTools.close();
  }

  close(): Promise<void> {
    const gone = new Promise<void>((resolve) => this.#devTools.once('gone', () => resolve()));
    this.destroy();
    return gone;
  }

  #gone(): void {
    this.#destroyed = true;
    all.delete(this);
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    this.emit('closed');
  }

  async #attach(): Promise<void> {
    const to = this.#devTools;
    const { targetId } = await this.#firstPage();
    const { sessionId } = await to.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
    to.session = sessionId;
    this.#mainFrame = targetId;
    to.on('Fetch.requestPaused', (paused: Paused) => void this.#answer(paused).catch(() => undefined));
    to.on('Runtime.bindingCalled', (called: Called) => void this.#invoke(called));
    to.on('Runtime.executionContextCreated', ({ context }: Context) =>
      this.#contexts.set(context.id, context.auxData?.frameId === targetId ? context.origin : ''),
    );
    to.on('Runtime.executionContextsCleared', () => this.#contexts.clear());
    to.on('Inspector.targetCrashed', () => {
      this.crashed = true;
      this.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    });
    to.on('Target.targetCreated', ({ targetInfo }: { targetInfo: Target }) => {
      if (targetInfo.openerId && !this.webContents.mayOpen(targetInfo.url)) {
        to.send('Target.closeTarget', { targetId: targetInfo.targetId }, null).catch(() => undefined);
      }
    });
    const { preload, additionalArguments = [] } = this.#options.webPreferences ?? {};
    const source = framed(
      preload ? readFileSync(preload, 'utf8') : '',
      BINDING,
      this.#news,
      additionalArguments,
      this.webContents.mayOpen('about:blank'),
    );
    await to.send('Target.setDiscoverTargets', { discover: true }, null);
    for (const [method, params] of [
      ['Page.enable', {}],
      ['Runtime.enable', {}],
      ['Inspector.enable', {}],
      ['Runtime.addBinding', { name: BINDING }],
      ['Fetch.enable', { patterns: [{ urlPattern: '*' }] }],
      ['Page.addScriptToEvaluateOnNewDocument', { source }],
    ] as const) {
      await to.send(method, params);
    }
  }

  /** Chromium takes a moment before its first page is there. */
  async #firstPage(): Promise<Target> {
    for (;;) {
      const { targetInfos } = await this.#devTools.send<{ targetInfos: Target[] }>('Target.getTargets', {}, null);
      const page = targetInfos.find(({ type }) => type === 'page');
      if (page) return page;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Every request of the page ends here: refused by the session, answered by its protocol handler, or refused for want of one. */
  async #answer({ requestId, request, resourceType, frameId }: Paused): Promise<void> {
    const url = fromShown(request.url);
    const fail = (errorReason: 'Aborted' | 'BlockedByClient') => this.#devTools.send('Fetch.failRequest', { requestId, errorReason });
    if (resourceType === 'Document' && frameId === this.#mainFrame && url !== this.#url && this.#mayNotNavigate(url))
      return void (await fail('Aborted'));
    if (await this.#session.refuses(url, request.method)) return void (await fail('BlockedByClient'));
    const response = await this.#session.answer(new Request(url, { method: request.method }));
    if (!response) return void (await fail('BlockedByClient'));
    await this.#devTools.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  }

  #mayNotNavigate(url: string): boolean {
    let prevented = false;
    this.webContents.emit('will-navigate', { url, preventDefault: () => (prevented = true) });
    return prevented;
  }

  async #invoke({ payload, executionContextId }: Called): Promise<void> {
    const said = JSON.parse(payload) as { copied: string } | { id: number; channel: string; args: unknown[] }; // Written by preload-frame.ts.
    if ('copied' in said) return clipboard.put(said.copied);
    const { id, channel, args } = said;
    const shown = this.#contexts.get(executionContextId) ?? '';
    const senderFrame = { url: fromShown(`${shown}/`), parent: null };
    const answered = await invoke(channel, { sender: this.webContents, senderFrame }, args).then(
      (value) => ({ value }),
      (error: unknown) => ({ error: String(error) }),
    );
    this.deliver({ id, ...answered });
  }
}
