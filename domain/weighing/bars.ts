import { computedOrder } from './order.ts';
import type { Column, Parts } from './score.ts';
import { columns, scoreOf } from './score.ts';
import type { Theme } from './theme.ts';

/** One bar of the picture: what each part adds, as a share (0 to 1) of the longest possible bar drawn. */
export type Bar = Readonly<{ themeId: string; name: string; place: number; tie: boolean; parts: Parts; weighted: number; urgency: number }>;

/**
 * The weighing as bars, in computed order. Both columns are drawn on one scale, so that a client sees them side by side; the
 * scale grows with the figures and is never read as a grade.
 */
export function barsOf(themes: readonly Theme[], column: Column): readonly Bar[] {
  const longest = Math.max(1, ...columns.flatMap((each) => themes.map((theme) => scoreOf(theme, each)?.totalTenths ?? 0)));
  return computedOrder(themes, column).flatMap(({ place, themeIds }) =>
    themeIds.flatMap((id) => {
      const theme = themes.find((each) => each.id === id);
      const parts = theme && scoreOf(theme, column);
      if (!parts) return [];
      const share = { weighted: parts.weightedTenths / longest, urgency: parts.urgencyTenths / longest };
      return [{ themeId: id, name: theme.name, place, tie: themeIds.length > 1, parts, ...share }];
    }),
  );
}
