import type { WegingBody } from '#domain/weighing/body.ts';
import { differences } from '#domain/weighing/order.ts';
import type { Column } from '#domain/weighing/score.ts';
import { columns } from '#domain/weighing/score.ts';
import { formatTenths } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { amount, bullets, chapter, column, part, table, text } from './blocks.ts';
import type { Block, ReportLanguage, Section } from './model.ts';
import { sensitivityBlocks } from './weighing-sensitivity.ts';

/** Wegen in the open: what comes first, both columns with every part, where they differ, and how sensitive the top is. */
export const scoreSections = (body: WegingBody, t: Words, language: ReportLanguage): readonly Section[] => [
  chapter(t('weighing:report.weighing'), text(t('weighing:order.formula'))),
  part(t('weighing:report.first'), firstTable(body, t)),
  ...columns.map((whose) =>
    part(t('weighing:report.columnOf', { who: t(`weighing:who.${whose}`) }), ...columnBlocks(body, whose, t, language)),
  ),
  part(t('weighing:report.differences'), differenceBlock(body, t)),
  part(t('weighing:report.sensitivity'), ...sensitivityBlocks(body, t, language)),
];

const firstTable = ({ first }: WegingBody, t: Words): Block =>
  table(
    t('weighing:report.first'),
    [column(t('weighing:report.matter')), column(t('weighing:report.state')), column(t('weighing:report.note'), 3)],
    first.map(({ matter, state, note }) => [t(`weighing:matter.${matter}`), t(`weighing:firstState.${state}`), note]),
  );

/** The table of one column, in its computed order. Themes without all their scores are named under it. */
function columnBlocks({ themes, computed }: WegingBody, whose: Column, t: Words, language: ReportLanguage): readonly Block[] {
  const { order, parts } = computed[whose];
  const unscored = parts.filter((each) => each.parts === null).map((each) => nameOf(themes, each.themeId));
  const rows = order.flatMap(({ place, themeIds }) =>
    themeIds.flatMap((themeId) => {
      const of = parts.find((each) => each.themeId === themeId)?.parts;
      if (!of) return [];
      const shown = String(place);
      return [
        [
          themeIds.length > 1 ? t('weighing:order.shared', { place: shown }) : shown,
          nameOf(themes, themeId),
          String(of.severity),
          String(of.influence),
          formatTenths(of.weightTenths, language),
          formatTenths(of.weightedTenths, language),
          String(of.urgency),
          formatTenths(of.totalTenths, language),
        ],
      ];
    }),
  );
  if (rows.length === 0) return [text(t(whose === 'client' ? 'weighing:order.clientNotScored' : 'weighing:order.nothingYet'))];
  return [
    table(t('weighing:order.caption', { who: t(`weighing:who.${whose}`) }), headers(t), rows, {
      description: t('weighing:report.partsDescription'),
    }),
    ...(unscored.length === 0 ? [] : [text(t('weighing:order.unscored', { themes: unscored.join(', ') }))]),
  ];
}

const headers = (t: Words) => [
  column(t('weighing:order.place'), 1.6),
  column(t('weighing:order.theme'), 2.2),
  amount(t('weighing:order.severity'), 0.9),
  amount(t('weighing:order.influence'), 1.9),
  amount(t('weighing:order.weight'), 1.2),
  amount(t('weighing:order.weighted'), 1.3),
  amount(t('weighing:order.urgency'), 1.25),
  amount(t('weighing:order.total'), 0.9),
];

function differenceBlock({ themes }: WegingBody, t: Words): Block {
  const found = differences(themes).map(({ themeId, professional, client }) =>
    t('weighing:order.difference', { theme: nameOf(themes, themeId), professional: String(professional), client: String(client) }),
  );
  return found.length === 0 ? text(t('weighing:order.noDifferences')) : bullets(found);
}

const nameOf = (themes: WegingBody['themes'], id: string): string => themes.find((theme) => theme.id === id)?.name ?? '';
