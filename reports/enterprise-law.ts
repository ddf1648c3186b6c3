import { ENTERPRISE_LAW_STAND, enterpriseLaw } from '#domain/content/pw-enterprise.ts';
import { lawOf } from '#domain/enterprise/law.ts';
import { formatDate } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { settlementWords } from '#i18n/settlement-words.ts';
import { chapter, legal, text } from './blocks.ts';
import type { ReportedMonth } from './enterprise.ts';
import type { ReportLanguage, Section } from './model.ts';

/** The articles that the printed calculations name, as they read, and the duty to report. */
export function lawSection(months: readonly ReportedMonth[], t: Words, language: ReportLanguage): Section {
  const named = months.flatMap(({ body }) => body.settlement.steps.map((step) => lawOf(step.article)));
  const shown = enterpriseLaw.filter((law) => named.includes(law) || law.article === '17' || law.article === '58');
  const words = settlementWords(t, language);
  return chapter(
    t('enterpriseSettlement:report.law'),
    text(t('enterpriseSettlement:report.stand', { date: formatDate(ENTERPRISE_LAW_STAND, language) })),
    ...shown.map((law) => legal({ article: words.articleName(law), text: law.lines.join('\n'), from: law.from, mark: 'sure' })),
  );
}
