import type { Step } from '#domain/enterprise/step.ts';
import { formatDate, formatMonth } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { settlementWords } from '#i18n/settlement-words.ts';
import { chapter, column, table, text } from './blocks.ts';
import type { ReportedMonth } from './enterprise.ts';
import type { ReportLanguage, Section } from './model.ts';

/**
 * How each figure is worked out, said once for all months that share it: the calculation in words, its ground, its source, since
 * when it holds and how sure it is. A step that differs from month to month has a line for each way, with its months.
 */
export function reckoningSection(months: readonly ReportedMonth[], t: Words, language: ReportLanguage): readonly Section[] {
  if (months.length === 0) return [];
  const words = settlementWords(t, language);
  const rows = waysOf(months).map(({ step, used }) => [
    used.length === months.length
      ? words.stepName(step.code)
      : `${words.stepName(step.code)} (${used.map((month) => formatMonth(month, language)).join(', ')})`,
    words.formula(step),
    groundsOf(step, words, t, language),
    t(`common:mark.${step.mark}`),
  ]);
  return [
    chapter(
      t('enterpriseSettlement:report.reckoning'),
      text(t('enterpriseSettlement:report.reckoningNote')),
      table(
        t('enterpriseSettlement:report.reckoning'),
        [
          column(t('enterpriseSettlement:report.step'), 2),
          column(t('enterpriseSettlement:why.formula'), 3),
          column(t('enterpriseSettlement:report.grounds'), 3),
          column(t('enterpriseSettlement:why.mark'), 1.5),
        ],
        rows,
      ),
    ),
  ];
}

type Way = { step: Step; used: string[] };

/** Every way in which a step was worked out, in the order of the steps, with the months that used it. */
function waysOf(months: readonly ReportedMonth[]): readonly Way[] {
  const ways = new Map<string, Way>();
  for (const { month, body } of months) {
    for (const step of body.settlement.steps) {
      const { code, formula, article, source, mark, date } = step;
      const key = JSON.stringify([code, formula, article, source, mark, date]);
      const way = ways.get(key) ?? { step, used: [] };
      way.used.push(month);
      ways.set(key, way);
    }
  }
  const order = months[0]?.body.settlement.steps.map((step) => step.code) ?? [];
  return [...ways.values()].toSorted((a, b) => order.indexOf(a.step.code) - order.indexOf(b.step.code));
}

/** "Participatiewet artikel 31 lid 2 onder n; SZW Normenbrief 1 januari 2026; vanaf 01-01-2026" */
function groundsOf(step: Step, words: ReturnType<typeof settlementWords>, t: Words, language: ReportLanguage): string {
  const since = step.date === null ? [] : [t('enterpriseSettlement:report.since', { date: formatDate(step.date, language) })];
  return [...(step.article === null ? [] : [words.article(step)]), words.source(step.source), ...since].join('; ');
}
