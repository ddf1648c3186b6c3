import type { WegingBody } from '#domain/weighing/body.ts';
import type { Sensitivity, Turn } from '#domain/weighing/sensitivity.ts';
import { formatTenths } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { bullets, text, when } from './blocks.ts';
import type { Block, ReportLanguage } from './model.ts';

/** How easily the top turns: per column the smallest step, and which steps these are. */
export function sensitivityBlocks(body: WegingBody, t: Words, language: ReportLanguage): readonly Block[] {
  const { professional, client, weights } = body.computed;
  const said = (whose: 'professional' | 'client', size: string, { turns }: Sensitivity): readonly Block[] => [
    text(t('weighing:report.sensitivityOf', { who: t(`weighing:who.${whose}`), text: size })),
    ...when(turns.length > 0, bullets(turns.map((turn) => turnText(turn, body, t, language)))),
  ];
  return [
    ...when(
      professional.order.length > 0,
      ...said('professional', scoreText(professional.sensitivity, t), professional.sensitivity),
      ...said('professional', weightText(weights, t, language), weights),
    ),
    ...when(client.order.length > 0, ...said('client', scoreText(client.sensitivity, t), client.sensitivity)),
    ...when(professional.order.length + client.order.length === 0, text(t('weighing:order.nothingYet'))),
  ];
}

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
