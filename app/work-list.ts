import type { Work, WorkKind } from '#contract/work.ts';
import type { Watch } from './chore.ts';
import type { Ports } from './ports.ts';

/** What runs for long, so that a person can see how far it is and stop it. Lives as long as the process. */
export type WorkList = Readonly<{
  list(): readonly Work[];
  /** Does `what` in sight of the list. `watch` goes on to the chore that does it. */
  run<T>(kind: WorkKind, what: (watch: Required<Watch>) => Promise<T>): Promise<T>;
  cancel(id: string): void;
  cancelAll(): void;
}>;

export function createWorkList({ clock, ids }: Pick<Ports, 'clock' | 'ids'>, onChange: () => void): WorkList {
  const running = new Map<string, { work: Work; stop: AbortController }>();

  return {
    list: () => [...running.values()].map(({ work }) => work),

    async run(kind, what) {
      const id = ids.next();
      const stop = new AbortController();
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
    },

    cancel: (id) => running.get(id)?.stop.abort(),

    cancelAll() {
      for (const { stop } of running.values()) stop.abort();
    },
  };
}
