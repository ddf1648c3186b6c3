import { columns, scoreOf } from '#domain/weighing/score.ts';
import { Theme } from '#domain/weighing/theme.ts';
import { formatTenths } from '#i18n/format.ts';
import type { Line, Saying } from './shape.ts';

type Whose = 'professional' | 'client';

/**
 * What the program computed from the scores when a weighing was closed: the places with their figures, and how small a
 * change turns the top. Themes are named by number; the order is the program's, never the choice.
 */
export const computedLines =
  (whose: Whose) =>
  (given: unknown, saying: Saying): readonly Line[] => {
    const { t } = saying;
    const { order, sensitivity } = record(given);
    const who = t(`weighing:who.${whose}`);
    const places = list(order).map((each) => {
      const { place, totalTenths, themeIds } = record(each);
      const themes = list(themeIds).map((id) => saying.nameOf('theme', String(id)));
      return t('inspection:computed.place', { place: String(place), themes: themes.join(', '), score: figure(totalTenths, saying) });
    });
    if (places.length === 0) return [];
    const { size } = record(sensitivity);
    return [
      { key: 'order', label: t('inspection:computed.order', { who }), text: places.join('; ') },
      {
        key: 'sensitivity',
        label: t('inspection:computed.sensitivity', { who }),
        text: typeof size === 'number' ? t('weighing:order.turnSize', { size: String(size) }) : t('weighing:order.stable'),
      },
    ];
  };

/** Of what a theme's figure is made, for each of the two columns that has all its scores. */
export function scoreLines(row: Readonly<Record<string, unknown>>, saying: Saying): readonly Line[] {
  const { t } = saying;
  const theme = Theme.safeParse({ ...row, readingIds: [], findingIds: [] }).data;
  return columns.flatMap((column) => {
    const parts = theme ? scoreOf(theme, column) : null;
    if (!parts) return [];
    const { severity, influence, weightTenths, weightedTenths, urgencyTenths, totalTenths } = parts;
    const product = t('weighing:order.sum', { severity: String(severity), influence: String(influence) });
    const weighted = t('weighing:order.weightedSum', {
      weight: figure(weightTenths, saying),
      product,
      result: figure(weightedTenths, saying),
    });
    return [
      {
        key: `score.${column}`,
        label: t('inspection:field.score', { who: t(`weighing:who.${column}`) }),
        text: t('inspection:computed.score', { weighted, urgency: figure(urgencyTenths, saying), total: figure(totalTenths, saying) }),
      },
    ];
  });
}

/** How small a change of one weight turns the top. */
export function weightLines(given: unknown, saying: Saying): readonly Line[] {
  const { t } = saying;
  if (given === undefined) return [];
  const { size } = record(given);
  const said =
    typeof size === 'number' ? t('weighing:order.weightTurnSize', { size: figure(size, saying) }) : t('weighing:order.weightStable');
  return [{ key: 'weights', label: t('inspection:computed.weights'), text: said }];
}

const figure = (tenths: unknown, { language }: Saying): string => (typeof tenths === 'number' ? formatTenths(tenths, language) : '');
const list = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : []);
const record = (given: unknown): Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null ? Object.fromEntries(Object.entries(given)) : {};
