import type { Cents } from '../money.ts';
import { sum } from '../money.ts';
import type { AmountLine } from './shapes.ts';

/** What one line comes to; a line without a count counts once, without an amount nothing. */
export const lineTotal = (line: AmountLine): Cents => (line.count ?? 1) * (line.amount ?? 0);

/** What the lines come to together: the total beside them must say the same. */
export const sumLines = (lines: readonly AmountLine[]): Cents => sum(lines.map(lineTotal));
