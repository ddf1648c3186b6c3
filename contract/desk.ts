import { z } from 'zod';
import type { Result } from './result.ts';

/**
 * Why a window stands before the closed door. `start`: the program was started. `locked`: the vault was locked. `vaultProcessEnded`: the
 * process that had the vault open ended by itself; all that was saved is in the file. `windowEnded`: the page itself broke down.
 * `vaultCannotStart`: the vault process does not start at all; only a new start of the program can help.
 */
export const Opened = z.enum(['start', 'locked', 'vaultProcessEnded', 'windowEnded', 'vaultCannotStart']);
export type Opened = z.infer<typeof Opened>;

/** What a window may know about the machine: enough for its words and its shortcuts, nothing that identifies anyone. */
export type Facts = Readonly<{
  platform: 'linux' | 'darwin' | 'win32';
  /** The language that the machine speaks; the worker's own choice lives in the vault. */
  language: 'nl' | 'en';
  version: string;
  opened: Opened;
}>;

/** `window.desk`, the only bridge between a page and the rest: one call, two pieces of news, the lock and the facts. */
export type Desk = Readonly<{
  call(name: string, input: unknown): Promise<Result>;
  /** Hears news until the answered function is called. The lock waits (at most half a second) for what `aboutToLock` returns. */
  on(news: 'touched', listener: (topics: readonly string[]) => void): () => void;
  on(news: 'aboutToLock', listener: () => void | Promise<void>): () => void;
  lock(): void;
  facts: Facts;
}>;
