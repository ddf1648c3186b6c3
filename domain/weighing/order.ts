import type { Column } from './score.ts';
import { scoreOf } from './score.ts';
import type { Theme } from './theme.ts';

/** A place in a computed order; more than one theme on it is a tie. Places are 1, 1, 3 as in sport. */
export type Place = Readonly<{ place: number; totalTenths: number; themeIds: readonly string[] }>;

/**
 * The order that follows from the scores of one column: themes without all their scores are left out. The order in which
 * themes were entered never matters: themes of one place stand by name.
 */
export function computedOrder(themes: readonly Theme[], column: Column): readonly Place[] {
  const scored = themes.flatMap((theme) => {
    const parts = scoreOf(theme, column);
    return parts ? [{ theme, total: parts.totalTenths }] : [];
  });
  const totals = [...new Set(scored.map((each) => each.total))].toSorted((a, b) => b - a);
  return totals.map((total) => ({
    place: scored.filter((each) => each.total > total).length + 1,
    totalTenths: total,
    themeIds: scored
      .filter((each) => each.total === total)
      .map((each) => each.theme)
      .toSorted(byName)
      .map((theme) => theme.id),
  }));
}

/** The themes that a column cannot place yet. */
export const unscored = (themes: readonly Theme[], column: Column): readonly Theme[] =>
  themes.filter((theme) => scoreOf(theme, column) === null);

/** The themes on the first place. */
export const leaders = (order: readonly Place[]): readonly string[] => order[0]?.themeIds ?? [];

export const hasTie = (order: readonly Place[]): boolean => order.some((place) => place.themeIds.length > 1);

/** Where professional and client place a theme differently. */
export type Difference = Readonly<{ themeId: string; professional: number; client: number }>;

/** The themes that both columns place, but not on the same place: something to talk about, not to average. */
export function differences(themes: readonly Theme[]): readonly Difference[] {
  const both = themes.filter((theme) => scoreOf(theme, 'professional') && scoreOf(theme, 'client'));
  const professional = computedOrder(both, 'professional');
  const client = computedOrder(both, 'client');
  return both.flatMap(({ id }) => {
    const difference = { themeId: id, professional: placeOf(professional, id), client: placeOf(client, id) };
    return difference.professional === difference.client ? [] : [difference];
  });
}

const placeOf = (order: readonly Place[], id: string): number => order.find((place) => place.themeIds.includes(id))?.place ?? 0;

/** By code points, then id: the same on every machine, whatever its language. */
function byName(a: Theme, b: Theme): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
