import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const switches = new Map(
  process.argv.slice(2).flatMap((each) => {
    const [, name, value = ''] = /^--([^=]+)(?:=(.*))?$/s.exec(each) ?? [];
    return name === undefined ? [] : [[name, value] as const];
  }),
);

const config =
  process.env['XDG_CONFIG_HOME'] ?? path.join(os.homedir(), process.platform === 'darwin' ? 'Library/Application Support' : '.config');
const userData = path.join(config, 'Maatwerkbank');
const places = new Map([['userData', userData], ['sessionData', userData], ['documents', documents()]]); // prettier-ignore

let atExit: () => Promise<unknown> = async () => undefined;
/** What must be closed before the program ends. */
export const beforeExit = (work: () => Promise<unknown>): void => void (atExit = work);

const asked: string[] = [];
/** The switches that the program itself asks for: Chromium gets them as Electron would. */
export const askedSwitches: readonly string[] = asked;

/** The program as a whole. Events are emitted by whoever causes them. */
class App extends EventEmitter {
  readonly name = 'Maatwerkbank';
  readonly isPackaged = false;
  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => void asked.push(value === undefined ? `--${name}` : `--${name}=${value}`),
    hasSwitch: (name: string): boolean => switches.has(name),
    getSwitchValue: (name: string): string => switches.get(name) ?? '',
    removeSwitch(): void {},
  };
  enableSandbox(): void {}
  getVersion = (): string => process.env['npm_package_version'] ?? '0.1.0';
  getLocale = (): string => switches.get('lang') ?? Intl.DateTimeFormat().resolvedOptions().locale;
  getPath(name: string): string {
    const place = places.get(name);
    if (place === undefined) throw new Error(`the stand-in knows no place ${name}`);
    return place;
  }
  setPath(name: string, place: string): void {
    places.set(name, place);
  }
  whenReady = (): Promise<void> => Promise.resolve();
  exit(code = 0): void {
    void atExit().finally(() => process.exit(code));
  }

  /** One file with our process id; a second one leaves a note that the first hears of, and goes. */
  requestSingleInstanceLock(): boolean {
    const folder = this.getPath('userData');
    const lock = path.join(folder, 'instance.lock');
    const knock = path.join(folder, 'instance.knock');
    mkdirSync(folder, { recursive: true });
    if (isAlive(lock)) {
      writeFileSync(knock, '');
      return false;
    }
    rmSync(lock, { force: true });
    writeFileSync(openSync(lock, 'wx'), String(process.pid));
    process.once('exit', () => rmSync(lock, { force: true }));
    // What a killed run left behind.
    for (const old of list(this.getPath('sessionData')))
      if (old.startsWith('window-')) rmSync(path.join(this.getPath('sessionData'), old), { recursive: true, force: true });
    watch(folder, (_event, name) => {
      if (name !== 'instance.knock' || !existsSync(knock)) return;
      rmSync(knock, { force: true });
      this.emit('second-instance', {});
    }).unref();
    return true;
  }
}

const list = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

function isAlive(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

function documents(): string {
  return path.join(os.homedir(), 'Documents');
}

export const app = new App();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => app.emit('before-quit', { preventDefault: () => undefined }) || app.exit());
