import type { Picture, Point, Shape } from './picture.ts';

type CourseWish = Readonly<{
  label: string;
  lowest: number;
  highest: number;
  /** Names at the two ends of the scale. */
  ends: Readonly<{ low: string; high: string }>;
  /** Oldest first; `day` as it is written. */
  points: readonly Readonly<{ day: string; value: number }>[];
}>;

const LEFT = 8;
const STEP = 96;
const TOP = 26;
const HEIGHT = 96;

/**
 * Values on one scale over time: a level per line, a dot per taking with its value beside it. Levels are drawn at equal distances
 * because paper has to; between two takings nothing is known, so dots are joined by a thin dashed line only.
 */
export function coursePicture({ label, lowest, highest, ends, points }: CourseWish): Picture {
  const width = LEFT * 2 + Math.max(2, points.length) * STEP;
  const y = (value: number): number => TOP + HEIGHT - ((value - lowest) / Math.max(1, highest - lowest)) * HEIGHT;
  const x = (index: number): number => LEFT + STEP / 2 + index * STEP;
  const levels = highest - lowest <= 10 ? Array.from({ length: highest - lowest + 1 }, (_, step) => lowest + step) : [lowest, highest];
  const spots = points.map(({ value }, index): Point => [x(index), y(value)]);
  return {
    width,
    height: TOP + HEIGHT + 54,
    label,
    shapes: [
      ...levels.map((level): Shape => ({ kind: 'line', from: [LEFT, y(level)], to: [width - LEFT, y(level)], ink: 'soft', width: 0.5 })),
      { kind: 'text', at: [LEFT, y(highest) - 8], text: `${highest} ${ends.high}`, ink: 'soft', size: 12 },
      { kind: 'text', at: [LEFT, y(lowest) + 16], text: `${lowest} ${ends.low}`, ink: 'soft', size: 12 },
      ...(spots.length > 1 ? [{ kind: 'path', points: spots, ink: 'strong', width: 1, dashed: true } as const] : []),
      ...points.flatMap(({ day, value }, index): readonly Shape[] => [
        { kind: 'dot', at: [x(index), y(value)], radius: 6, fill: 'strong' },
        { kind: 'text', at: [x(index) + 12, y(value) + 5], text: String(value), ink: 'ink', size: 14, bold: true },
        { kind: 'text', at: [x(index), TOP + HEIGHT + 40], text: day, ink: 'ink', size: 12, anchor: 'middle' },
      ]),
    ],
  };
}
