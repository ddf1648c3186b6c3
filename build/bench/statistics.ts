import { performance } from 'node:perf_hooks';

/** Times of one kind of work, in milliseconds. */
export type Times = Readonly<{ median: number; p95: number }>;

/** Runs two ways of the same work in turn, A B B A, so that a slow moment and being second hit both alike. */
export function inTurn(rounds: number, a: (round: number) => void, b: (round: number) => void): readonly [Times, Times] {
  const timesA: number[] = [];
  const timesB: number[] = [];
  for (let round = -Math.ceil(rounds / 10); round < rounds; round += 1) {
    const both = [() => timesA.push(time(() => a(round))), () => timesB.push(time(() => b(round)))];
    for (const each of round % 2 === 0 ? both : both.toReversed()) each();
    // The rounds below zero warm both up and do not count.
    if (round < 0) timesA.length = timesB.length = 0;
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
