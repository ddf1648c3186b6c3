import type { Work, WorkKind } from '#contract/work.ts';
import type { Watch } from './chore.ts';
import type { Ports } from './ports.ts';

/** What runs for long, so that a person can see how far it is and stop it. Lives as long as the process. */
export type WorkList = Readonly<{
  list(): readonly Work[];
  /** Does `what` in sight of the list. `watch` goes on to the chore that does it. */
  run<T>(kind: WorkKind, what: (watch: Required<Watch>) => Promise<T>): Promise<T>;
  /** The same for work that keeps writers out: the first who wants to write stops it (`work.cancelled`). */
  runYielding<T>(kind: WorkKind, what: (watch: Required<Watch>) => Promise<T>): Promise<T>;
  /** Stops what keeps writers out; waits until it has ended. Undefined when nothing does. */
  makeWay(): Promise<void> | undefined;
  cancel(id: string): void;
  cancelAll(): void;
}>;

/** While `isClosing` nothing new begins: it is cancelled before its start. */
export function createWorkList(
  { clock, ids }: Pick<Ports, 'clock' | 'ids'>,
  onChange: () => void,
  isClosing: () => boolean = () => false,
): WorkList {
  const running = new Map<string, { work: Work; stop: AbortController }>();
  const yielding = new Map<AbortController, Promise<unknown>>();

  return {
    list: () => [...running.values()].map(({ work }) => work),

    run: (kind, what) => start(kind, what, new AbortController()),

    async runYielding(kind, what) {
      const stop = new AbortController();
      const ended = start(kind, what, stop);
      yielding.set(
        stop,
        ended.catch(() => undefined),
      );
      return ended.finally(() => yielding.delete(stop));
    },

    makeWay() {
      if (yielding.size === 0) return undefined;
      for (const stop of yielding.keys()) stop.abort();
      return Promise.all(yielding.values()).then(() => undefined);
    },

    cancel: (id) => running.get(id)?.stop.abort(),

    cancelAll() {
      for (const { stop } of running.values()) stop.abort();
    },
  };

  async function start<T>(kind: WorkKind, what: (watch: Required<Watch>) => Promise<T>, stop: AbortController): Promise<T> {
    if (isClosing()) stop.abort();
    const id = ids.next();
    const since = clock.now();
    const put = (done: number, total: number | null): void => {
      running.set(id, { work: { id, kind, done, total, since }, stop });
      onChange();
    };
    put(0, null);
    try {
      return await what({ progress: put, signal: stop.signal });
    } finally {
      running.delete(id);
      onChange();
    }
  }
}
