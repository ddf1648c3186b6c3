import type { WegingBody } from '#domain/weighing/body.ts';
import { chainsOf, looseEnds } from '#domain/weighing/chain.ts';
import type { Words } from '#i18n/index.ts';
import { bullets, chapter, part, text, when } from './blocks.ts';
import { findingText } from './intake.ts';
import type { Block, Section } from './model.ts';

/** The way back: from each hypothesis over its themes and readings to the findings, and what hangs loose. */
export const chainSections = (body: WegingBody, t: Words): readonly Section[] => [
  chapter(t('weighing:report.chain'), text(t('weighing:report.chainLead'))),
  ...chainsOf(body).map(({ themes }, index) =>
    part(
      t('weighing:report.chainStart', { number: String(index + 1) }),
      ...(themes.length === 0 ? [text(t('weighing:closing.restsOnNothing'))] : themes.flatMap((link) => themeBlocks(link, body, t))),
    ),
  ),
  part(t('weighing:report.loose'), ...looseBlocks(body, t)),
];

/** The way back from one hypothesis, for the plan that rests on it. */
export const pathOf = (body: WegingBody, hypothesisId: string, t: Words): readonly Block[] =>
  chainsOf(body)
    .filter((chain) => chain.hypothesisId === hypothesisId)
    .flatMap(({ themes }) =>
      themes.length === 0 ? [text(t('weighing:closing.restsOnNothing'))] : themes.flatMap((link) => themeBlocks(link, body, t)),
    );

type Link = ReturnType<typeof chainsOf>[number]['themes'][number];

/** One path: the theme, then each reading with its findings, then what carries the theme directly. */
function themeBlocks({ themeId, readings, findingIds }: Link, body: WegingBody, t: Words): readonly Block[] {
  const name = body.themes.find((theme) => theme.id === themeId)?.name ?? '';
  const direct = findingLines(findingIds, body, t);
  return [
    text(t('weighing:report.chainTheme', { theme: name })),
    ...readings.flatMap((link) => {
      const index = body.readings.findIndex((reading) => reading.id === link.readingId);
      const carriers = findingLines(link.findingIds, body, t);
      return [
        text(t('weighing:report.chainReading', { number: String(index + 1), text: body.readings[index]?.text ?? '' })),
        bullets(carriers.length === 0 ? [t('weighing:closing.restsOnNothing')] : carriers),
      ];
    }),
    ...when(direct.length > 0, text(t('weighing:report.chainDirect')), bullets(direct)),
    ...when(readings.length + direct.length === 0, text(t('weighing:closing.restsOnNothing'))),
  ];
}

const findingLines = (ids: readonly string[], body: WegingBody, t: Words): readonly string[] =>
  body.intake.findings.flatMap((finding, index) =>
    ids.includes(finding.id)
      ? [
          t('weighing:report.chainFinding', {
            number: String(index + 1),
            text: findingText(finding, t),
            type: finding.type === null ? t('common:unknown') : t(`intake:type.${finding.type}`),
            source: finding.source || t('intake:findings.noSource'),
          }),
        ]
      : [],
  );

function looseBlocks(body: WegingBody, t: Words): readonly Block[] {
  const loose = looseEnds(body, body.intake.findings);
  const numbers = loose.findingIds.map((id) => body.intake.findings.findIndex((finding) => finding.id === id) + 1);
  const names = [
    ...loose.readingIds.map((id) =>
      t('weighing:report.reading', { number: String(body.readings.findIndex((each) => each.id === id) + 1) }),
    ),
    ...loose.themeIds.map((id) => t('weighing:report.chainTheme', { theme: body.themes.find((theme) => theme.id === id)?.name ?? '' })),
    ...loose.hypothesisIds.map((id) =>
      t('weighing:report.hypothesis', { number: String(body.hypotheses.findIndex((each) => each.id === id) + 1) }),
    ),
  ];
  const items = [
    ...(numbers.length === 0 ? [] : [t('weighing:report.looseFindings', { numbers: numbers.join(', ') })]),
    ...(names.length === 0 ? [] : [t('weighing:report.looseOther', { names: names.join(', ') })]),
  ];
  return items.length === 0 ? [text(t('weighing:report.noLoose'))] : [bullets(items)];
}
