/** The one channel between a window and the main process. Without zod: the preload must stay small. */
export const channel = 'desk';

/** What a window may say; `electron/calls.ts` parses it. */
export type FromWindow =
  | Readonly<{ kind: 'call'; name: string; input?: unknown }>
  | Readonly<{ kind: 'lock' }>
  /** The drafts are saved: the lock may go on. */
  | Readonly<{ kind: 'flushed' }>
  /** Someone touched the keyboard, the mouse or the screen. */
  | Readonly<{ kind: 'active' }>
  /** Something was copied; not what. */
  | Readonly<{ kind: 'copied'; board: 'clipboard' | 'selection' }>;

/** What the main process tells a window without being asked. */
export type ToWindow = Readonly<{ kind: 'touched'; topics: readonly string[] } | { kind: 'aboutToLock' }>;
