import type { Times } from './statistics.ts';

/** One line of the table: encrypted, plain and how they compare. */
export function row(name: string, [encrypted, plain]: readonly [Times, Times]): void {
  print(name, [ms(encrypted.median), ms(encrypted.p95), ms(plain.median), ms(plain.p95), (encrypted.median / plain.median).toFixed(2)]);
}

/** One line of what has no plain counterpart. */
export const single = (name: string, times: Times): void => print(name, [ms(times.median), ms(times.p95), '-', '-', '-']);

export function heading(columns: readonly [string, string], ratio: string): void {
  print('', [columns[0], '', columns[1], '', 'ratio']);
  print('', ['median', 'p95', 'median', 'p95', ratio]);
}

const print = (name: string, cells: readonly string[]): void =>
  console.log(name.padEnd(26) + cells.map((cell) => cell.padStart(12)).join(''));
const ms = (value: number): string => `${value.toFixed(3)} ms`;
