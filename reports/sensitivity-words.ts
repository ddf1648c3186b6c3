import type { WegingBody } from '#domain/weighing/body.ts';
import type { Sensitivity, Turn } from '#domain/weighing/sensitivity.ts';
import { formatTenths } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import type { ReportLanguage } from './model.ts';

/** How easily the top turns, in sentences: per column the smallest step, and which steps these are. */
export const sensitivityWords = (body: WegingBody, t: Words, language: ReportLanguage): readonly string[] => [
  ...(['professional', 'client'] as const).flatMap((whose) =>
    body.computed[whose].order.length === 0
      ? []
      : said(
          t(`weighing:who.${whose}`),
          scoreText(body.computed[whose].sensitivity, t),
          body.computed[whose].sensitivity,
          body,
          t,
          language,
        ),
  ),
  ...(body.computed.professional.order.length === 0
    ? []
    : said(t('weighing:who.professional'), weightText(body.computed.weights, t, language), body.computed.weights, body, t, language)),
];

const said = (
  who: string,
  size: string,
  { turns }: Sensitivity,
  body: WegingBody,
  t: Words,
  language: ReportLanguage,
): readonly string[] => [
  t('weighing:report.sensitivityOf', {
    who,
    text: [size, turns.map((turn) => turnText(turn, body, t, language)).join('; ')].filter(Boolean).join(' '),
  }),
];

const scoreText = ({ size }: Sensitivity, t: Words): string =>
  size === null ? t('weighing:order.stable') : t('weighing:order.turnSize', { size: String(size) });

const weightText = ({ size }: Sensitivity, t: Words, language: ReportLanguage): string =>
  size === null ? t('weighing:order.weightStable') : t('weighing:order.weightTurnSize', { size: formatTenths(size, language) });

function turnText({ themeId, part, from, to, leaders }: Turn, { themes }: WegingBody, t: Words, language: ReportLanguage): string {
  const nameOf = (id: string): string => themes.find((theme) => theme.id === id)?.name ?? '';
  const figure = (value: number): string => (part === 'weightTenths' ? formatTenths(value, language) : String(value));
  return t('weighing:order.turn', {
    part: t(`weighing:order.part.${part}`),
    theme: nameOf(themeId),
    from: figure(from),
    to: figure(to),
    leaders: leaders.map(nameOf).join(` ${t('weighing:order.and')} `),
  });
}
