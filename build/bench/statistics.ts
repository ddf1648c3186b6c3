import { performance } from 'node:perf_hooks';

/** Times of one kind of work, in milliseconds. */
export type Times = Readonly<{ median: number; p95: number }>;

/** Runs two ways of the same work in turn, A B A B, so that a machine that slows down slows both. */
export function inTurn(rounds: number, a: (round: number) => void, b: (round: number) => void): readonly [Times, Times] {
  const timesA: number[] = [];
  const timesB: number[] = [];
  for (let round = -Math.ceil(rounds / 10); round < rounds; round += 1) {
    const elapsedA = time(() => a(round));
    const elapsedB = time(() => b(round));
    // The negative rounds warm both up and do not count.
    if (round >= 0) {
      timesA.push(elapsedA);
      timesB.push(elapsedB);
    }
  }
  return [summarise(timesA), summarise(timesB)];
}

export function summarise(times: readonly number[]): Times {
  const sorted = times.toSorted((x, y) => x - y);
  return { median: at(sorted, 0.5), p95: at(sorted, 0.95) };
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
