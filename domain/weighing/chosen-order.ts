import { computedOrder, hasTie, unscored } from './order.ts';
import type { Column } from './score.ts';
import { scoreOf } from './score.ts';
import type { Theme } from './theme.ts';

/** How a chosen order stands to the computed ones. A reason is forced as soon as the figures do not decide by themselves. */
export type OrderCheck = Readonly<{
  /** Every theme stands in it once. */
  complete: boolean;
  /** The professional's figures put two themes on one place. */
  tie: boolean;
  /** A theme stands before one with a higher figure in the professional's column. */
  deviates: boolean;
  /** The same, in the client's column. */
  deviatesFromClient: boolean;
  /** The professional's column lacks scores, so that no full order could be computed. */
  unscored: boolean;
  reasonForced: boolean;
}>;

/** Looks at an order that a person chose. It is never changed by it: the program orders, a person chooses. */
export function checkOrder(themes: readonly Theme[], chosen: readonly string[]): OrderCheck {
  const complete = chosen.length === themes.length && themes.every((theme) => chosen.includes(theme.id));
  const tie = hasTie(computedOrder(themes, 'professional'));
  const deviates = deviatesFrom(themes, chosen, 'professional');
  const lacks = unscored(themes, 'professional').length > 0;
  const deviatesFromClient = deviatesFrom(themes, chosen, 'client');
  return { complete, tie, deviates, deviatesFromClient, unscored: lacks, reasonForced: tie || deviates || lacks };
}

function deviatesFrom(themes: readonly Theme[], chosen: readonly string[], column: Column): boolean {
  const totals = chosen.flatMap((id) => {
    const theme = themes.find((each) => each.id === id);
    const parts = theme && scoreOf(theme, column);
    return parts ? [parts.totalTenths] : [];
  });
  return totals.some((total, index) => index > 0 && total > (totals[index - 1] ?? total));
}

/** The professional's computed order as a first proposal to move about; ties by name, unscored themes last. */
export function proposedOrder(themes: readonly Theme[]): readonly string[] {
  const placed = computedOrder(themes, 'professional').flatMap((place) => place.themeIds);
  return [...placed, ...themes.map((theme) => theme.id).filter((id) => !placed.includes(id))];
}
