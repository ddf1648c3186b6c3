import { factorOf } from '#domain/content/factors.ts';
import { leadingPrinciples } from '#domain/content/leading-principles.ts';
import type { WegingBody } from '#domain/weighing/body.ts';
import { PLAIN_WEIGHT } from '#domain/weighing/theme.ts';
import type { Choice } from '#domain/weighing/weighing.ts';
import { formatDate, formatTenths } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { bullets, chapter, keyFacts, numbered, part, text, when } from './blocks.ts';
import type { ReportLanguage, Section } from './model.ts';

/** Duiden: the readings with what carries and what would refute them, contradictions, and what is not known. */
export function readingSections(body: WegingBody, t: Words): readonly Section[] {
  const { readings, contradictions, unknowns } = body;
  const unknown = unknowns.split('\n').filter((line) => line.trim() !== '');
  return [
    chapter(t('weighing:report.readings'), ...(readings.length === 0 ? [text(t('weighing:readings.empty'))] : [])),
    ...readings.map((reading, index) =>
      part(
        t('weighing:report.reading', { number: String(index + 1) }),
        text(reading.text),
        keyFacts(
          [t('weighing:report.carriedBy'), numbersOf(body, reading.findingIds, t)],
          [t('weighing:report.refutedBy'), reading.refutedBy],
        ),
      ),
    ),
    ...(contradictions.length === 0
      ? []
      : [
          part(
            t('weighing:report.contradictions'),
            bullets(
              contradictions.map((each) =>
                t('weighing:report.between', { text: each.text, findings: numbersOf(body, each.findingIds, t) }),
              ),
            ),
          ),
        ]),
    ...(unknown.length === 0 ? [] : [part(t('weighing:report.unknowns'), bullets(unknown))]),
  ];
}

/** The choice a person made, with its principle, its reason and what was not chosen. */
export function choiceSections({ themes, choice }: WegingBody, t: Words, language: ReportLanguage): readonly Section[] {
  const names = choice.order.flatMap((id) => themes.find((theme) => theme.id === id)?.name ?? []);
  const weights = themes
    .filter((theme) => theme.weightTenths !== PLAIN_WEIGHT && theme.weightReason.trim() !== '')
    .map(({ name, weightTenths, weightReason }) =>
      t('weighing:report.weightReason', { theme: name, weight: formatTenths(weightTenths, language), why: weightReason }),
    );
  return [
    chapter(
      t('weighing:report.choice'),
      ...when(names.length > 0, numbered(names)),
      keyFacts(
        [t('weighing:report.principles'), principlesOf(choice, language)],
        [t('weighing:report.reason'), choice.orderReason],
        [t('weighing:report.decidedBy'), choice.decidedBy],
        [t('weighing:report.clientView'), choice.clientAgrees === null ? '' : t(`weighing:agrees.${choice.clientAgrees}`)],
      ),
    ),
    ...(choice.rejected.length === 0
      ? []
      : [part(t('weighing:report.rejected'), bullets(choice.rejected.map((each) => t('weighing:report.rejectedItem', each))))]),
    ...(weights.length === 0 ? [] : [part(t('weighing:report.weightReasons'), bullets(weights))]),
  ];
}

const principlesOf = ({ principles, ownPrinciple }: Choice, language: ReportLanguage): string =>
  leadingPrinciples
    .filter((principle) => principles.includes(principle.code))
    .map((principle) => (principle.code === 'own' && ownPrinciple.trim() !== '' ? ownPrinciple : principle[language]))
    .join('; ');

/** Each hypothesis in full: what would change, why, how it is measured, and when it was wrong. */
export function hypothesisSections({ hypotheses }: WegingBody, t: Words, language: ReportLanguage): readonly Section[] {
  if (hypotheses.length === 0) return [];
  return [
    chapter(t('weighing:report.hypothesisChapter')),
    ...hypotheses.map((hypothesis, index) =>
      part(
        t('weighing:report.hypothesis', { number: String(index + 1) }),
        text(t('weighing:report.hypothesisSentence', hypothesis)),
        keyFacts(
          [t('weighing:report.determinant'), hypothesis.determinant === null ? '' : factorOf(hypothesis.determinant)[language].label],
          [t('weighing:hypotheses.indicator'), hypothesis.indicator],
          [t('weighing:hypotheses.baseline'), hypothesis.baseline],
          [t('weighing:hypotheses.target'), hypothesis.target],
          [t('weighing:hypotheses.measureOn'), hypothesis.measureOn === null ? '' : formatDate(hypothesis.measureOn, language)],
          [t('weighing:hypotheses.refutedWhen'), hypothesis.refutedWhen],
          [t('weighing:report.status'), t(`weighing:status.${hypothesis.status}`)],
        ),
      ),
    ),
  ];
}

/** Findings by the numbers of the table at the front. */
export function numbersOf({ intake }: WegingBody, ids: readonly string[], t: Words): string {
  const numbers = intake.findings.flatMap((finding, index) =>
    ids.includes(finding.id) ? [t('weighing:report.finding', { number: String(index + 1) })] : [],
  );
  return numbers.length === 0 ? t('weighing:report.nothing') : numbers.join(', ');
}
