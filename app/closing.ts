/** What is under way when the door closes: it is let go to its end, and no question to a person keeps it waiting. */
export type Closing = Readonly<{
  /** True from the moment that the door begins to close until it can be opened again. */
  isClosing(): boolean;
  /** Counts a call or a round of the house until it ended. */
  during<T>(what: () => Promise<T>): Promise<T>;
  /** Asks a person something; once the door closes that person is taken to have cancelled. */
  ask<T>(question: () => Promise<T | null>): Promise<T | null>;
  /** Resolves when nothing is under way any more, or after `PATIENCE`: a drive that hangs must not keep a vault open. */
  close(): Promise<void>;
  /** The vault is closed; another one may be opened. */
  over(): void;
}>;

const PATIENCE = 3_000;

export function createClosing(): Closing {
  const underWay = new Set<Promise<unknown>>();
  let closing = false;
  let leave: () => void = () => undefined;
  let left = new Promise<void>((resolve) => (leave = resolve));

  return {
    isClosing: () => closing,

    during(what) {
      const running = what();
      underWay.add(running);
      const gone = (): void => void underWay.delete(running);
      running.then(gone, gone);
      return running;
    },

    ask: async (question) => (closing ? null : Promise.race([question(), left.then(() => null)])),

    async close() {
      closing = true;
      leave();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE)));
      await Promise.race([patience, Promise.allSettled(underWay)]);
      clearTimeout(timer);
    },

    over() {
      if (!closing) return;
      closing = false;
      left = new Promise<void>((resolve) => (leave = resolve));
    },
  };
}
