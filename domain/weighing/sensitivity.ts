import type { Column, Counted } from './score.ts';
import { countedOf, partsOf } from './score.ts';
import type { Theme } from './theme.ts';
import { HEAVIEST, LIGHTEST } from './theme.ts';

/** One score or weight that, moved from `from` to `to`, puts other themes first. */
export type Turn = Readonly<{ themeId: string; part: Part; from: number; to: number; leaders: readonly string[] }>;
type Part = 'severity' | 'influence' | 'urgency' | 'weightTenths';

/** `size` is the smallest step that turns the top, null when no single step does; `turns` are all steps of that size. */
export type Sensitivity = Readonly<{ size: number | null; turns: readonly Turn[] }>;

type Standing = Readonly<{ id: string; total: number; counted: Counted }>;

/** The smallest change of one score (0 to 4) after which other themes are on the first place. */
export const scoreSensitivity = (themes: readonly Theme[], column: Column): Sensitivity =>
  smallest(standings(themes, column), ['severity', 'influence', 'urgency'], 0, 4);

/** The smallest change of one weight, in tenths; only the professional's order has weights. */
export const weightSensitivity = (themes: readonly Theme[]): Sensitivity =>
  smallest(standings(themes, 'professional'), ['weightTenths'], LIGHTEST, HEAVIEST);

const standings = (themes: readonly Theme[], column: Column): readonly Standing[] =>
  themes.flatMap((theme) => {
    const counted = countedOf(theme, column);
    return counted ? [{ id: theme.id, counted, total: partsOf(counted).totalTenths }] : [];
  });

/** Tries steps of one, then of two, and so on, both ways, and stops at the first size that turns the top. */
function smallest(all: readonly Standing[], parts: readonly Part[], low: number, high: number): Sensitivity {
  const now = firstOf(all);
  for (let size = 1; size <= high - low; size += 1) {
    const turns = all.flatMap((one) =>
      parts.flatMap((part) => [-size, size].flatMap((step) => turn(all, one, part, step, low, high, now))),
    );
    if (turns.length > 0) return { size, turns };
  }
  return { size: null, turns: [] };
}

function turn(
  all: readonly Standing[],
  one: Standing,
  part: Part,
  step: number,
  low: number,
  high: number,
  now: readonly string[],
): readonly Turn[] {
  const from = one.counted[part];
  const to = from + step;
  if (to < low || to > high) return [];
  const moved = { ...one, total: partsOf({ ...one.counted, [part]: to }).totalTenths };
  const leaders = firstOf(all.map((each) => (each.id === one.id ? moved : each)));
  return same(now, leaders) ? [] : [{ themeId: one.id, part, from, to, leaders }];
}

function firstOf(all: readonly Standing[]): readonly string[] {
  const highest = Math.max(...all.map((each) => each.total));
  return all.filter((each) => each.total === highest).map((each) => each.id);
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id));
