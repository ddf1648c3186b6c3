import type { Instrument } from '#domain/instrument/instrument.ts';
import type { Measured } from '#domain/instrument/measured.ts';
import type { Score } from '#domain/instrument/result.ts';
import { specialDomains } from '#domain/instrument/check-result.ts';
import { formatDate } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { chapter, column, detail, keyFacts, quote, table, text, when } from './blocks.ts';
import type { ReportLanguage, Section } from './model.ts';

/** Results of instruments on paper: each with both voices beside it; health and justice stay closed there too. */
export function instrumentSections(measured: readonly Measured[], t: Words, language: ReportLanguage): readonly Section[] {
  if (measured.length === 0) return [];
  return [chapter(t('instrument:title'), text(t('instrument:report.note'))), ...measured.map((each) => resultSection(each, t, language))];
}

function resultSection({ instrument, result }: Measured, t: Words, language: ReportLanguage): Section {
  const closed = specialDomains(instrument, result.scores);
  const rows = result.scores
    .filter(({ domain }) => !closed.includes(domain))
    .map((score) => [domainName(instrument, score.domain, t, language), valueOf(instrument, score, t, language), score.note]);
  const version = result.version === '' ? '' : ` (${result.version})`;
  return detail(
    `${instrument.name[language]}${version}, ${formatDate(result.takenOn, language)}`,
    keyFacts(
      [t('instrument:field.takenBy'), result.takenBy],
      ...(result.validUntil === null ? [] : [[t('instrument:field.validUntil'), formatDate(result.validUntil, language)] as const]),
    ),
    table(
      t('instrument:values'),
      [column(t('instrument:report.domain'), 2), column(t('instrument:whole'), 2), column(t('instrument:report.note2'), 3)],
      rows,
    ),
    ...when(
      closed.length > 0,
      text(t('instrument:report.closed', { count: closed.length, purpose: result.purpose || t('common:notFilled') })),
    ),
    ...when(result.clientReaction !== '', quote(result.clientReaction, t('instrument:report.byClient'))),
    ...when(result.reading !== '', text(t('instrument:report.reading', { reading: result.reading }))),
    ...when(result.departs, text(t('instrument:report.departs', { reason: result.departsReason || t('common:notFilled') }))),
  );
}

const domainName = (instrument: Instrument, code: string, t: Words, language: ReportLanguage): string =>
  instrument.domains.find((each) => each.code === code)?.name[language] || t('instrument:whole');

/** A level with the end of the scale beside it, a per cent, a category, or words; nothing is "not assessed", never zero. */
function valueOf({ scale }: Instrument, { value, text: words }: Score, t: Words, language: ReportLanguage): string {
  const none = t('instrument:notAssessed');
  if (scale.kind === 'free') return words || none;
  if (scale.kind === 'category') return scale.options.find(({ code }) => code === words)?.name[language] ?? none;
  if (value === null) return none;
  if (scale.kind === 'percentage') return `${value} %`;
  const named = scale.names.find(({ level }) => level === value)?.name[language];
  const level = t('instrument:level', { level: value, highest: scale.highest });
  return named && named !== String(value) ? `${level}: ${named}` : level;
}
