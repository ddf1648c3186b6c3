import { objectionUntil, reasonsDue } from '#domain/budget/deadlines.ts';
import type { Steps } from '#domain/budget/request.ts';
import { lawArticle } from '#domain/content/law-articles.ts';
import { formatDate, formatMoment, formatMoney } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { chapter, column, info, keyFacts, missing, numbered, part, signatures, table, text, warning, when } from './blocks.ts';
import { annexSections, legalSections } from './budget-law.ts';
import type { BudgetReportModel, Said } from './budget-model.ts';
import { afterSections, contributionSections } from './budget-money.ts';
import { effectSections, effectsSections, optionsSections, valuesSections } from './budget-reasons.ts';
import { situationSections } from './budget-situation.ts';
import type { Block, Report, Section } from './model.ts';
import { needWords } from './need-words.ts';

/** The decision on a maatwerkbudget: one page to decide on, then the steps of the omgekeerde toets as they were walked. */
export function budgetReport(model: BudgetReportModel, t: Words): Report {
  const { frame, decision, needs } = model;
  const said: Said = { model, t, language: frame.language };
  return {
    ...frame,
    lawDate: decision.lawDate,
    title: titleOf(decision.steps, t),
    subject: t('budget:report.subject', { number: frame.caseNumber }),
    summary: [
      keyFacts(...whatIsAsked(said), ...whenAndWho(said)),
      text(t('budget:report.page.threeSentences')),
      numbered(threeSentences(decision.steps)),
      ...when(needs.length > 0, missing(t('budget:report.page.open'), needWords(needs, t))),
      ...juristNotice(said),
      signatures(
        { role: t('budget:report.page.signDecider'), name: decision.steps.decision.deciderName },
        { role: t('budget:report.page.signWriter'), name: decision.writer.name },
      ),
    ],
    sections: [
      ...situationSections(said),
      ...effectSections(said),
      ...valuesSections(said),
      ...optionsSections(said),
      ...effectsSections(said),
      ...legalSections(said),
      ...contributionSections(said),
      ...motivationSections(said),
      readers(said),
      ...afterSections(said),
      ...annexSections(said),
    ],
  };
}

const titleOf = ({ decision }: Steps, t: Words): string =>
  t(`budget:report.title.${decision.kind === null ? 'request' : decision.kind === 'advice' ? 'advice' : 'decision'}`);

function whatIsAsked({ model, t, language }: Said): (readonly [string, string])[] {
  const { contribution, situation, decision } = model.decision.steps;
  const payee = contribution.payeeKind === 'client' ? t('budget:report.said.client') : contribution.payeeName;
  return [
    [t('budget:report.page.asked'), decision.kind === null ? t('budget:report.noOne') : t(`budget:choices.kind.${decision.kind}`)],
    [t('budget:report.page.amount'), contribution.amount === null ? '' : formatMoney(contribution.amount, language)],
    [t('budget:report.page.payee'), payee],
    ...(situation.fatalAt === null
      ? []
      : ([[t('budget:report.page.fatal'), `${formatMoment(situation.fatalAt, language)}${timeLeft(model, t)}`]] as const)),
  ];
}

/** Only a request that is still open has time left; a closed decision prints the moment alone. */
function timeLeft({ daysLeft, frame }: BudgetReportModel, t: Words): string {
  if (daysLeft === null || frame.status === 'closed') return '';
  return ` (${daysLeft < 0 ? t('budget:facts.passed') : t('budget:facts.daysLeft', { count: daysLeft })})`;
}

function whenAndWho({ model, t, language }: Said): (readonly [string, string])[] {
  const { decision } = model.decision.steps;
  const { writer } = model.decision;
  const who = (name: string, title: string): string => (title === '' ? name : t('budget:report.who', { name, title }));
  const isAdvice = decision.kind === 'advice';
  return [
    isAdvice
      ? [t('budget:report.page.adviceTo'), decision.adviceTo]
      : [t('budget:report.page.decider'), who(decision.deciderName, decision.deciderTitle)],
    ...(isAdvice
      ? []
      : ([[t('budget:report.page.decided'), decision.decidedAt === null ? '' : formatMoment(decision.decidedAt, language)]] as const)),
    [t('budget:report.page.writer'), who(writer.name, writer.jobTitle)],
  ];
}

/** The effect, why this option, and the first sentence of the weighing: the reasons for who reads no further. */
const threeSentences = ({ effect, options, effects }: Steps): readonly string[] =>
  [effect.client, options.whyChosen, firstSentence(effects.finalWeighing)].filter((sentence) => sentence.trim() !== '');

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text.trim())?.[0] ?? text.trim();

/** Which of the articles that carry this decision are not known for certain here. */
function juristNotice({ model, t }: Said): readonly Block[] {
  const doubtful = model.decision.steps.legal.articles
    .flatMap(({ article }) => (article === null ? [] : [lawArticle(article)]))
    .filter((article) => article !== undefined && article.mark !== 'sure')
    .map((article) => article?.number ?? '');
  return when(doubtful.length > 0, warning(t('budget:report.jurist'), t('budget:report.juristWhy', { articles: doubtful.join(', ') })));
}

function motivationSections({ model, t, language }: Said): readonly Section[] {
  const { decision } = model.decision.steps;
  return [
    chapter(t('budget:report.chapters.motivation'), text(decision.motivation)),
    part(t('budget:report.parts.remedy'), ...remedy({ model, t, language })),
  ];
}

/** Objecting is possible against a decision, and the term runs from the day after it was announced (Awb 6:7, 6:8). */
function remedy({ model, t, language }: Said): readonly Block[] {
  const { kind, announcedOn, reasonsFollow } = model.decision.steps.decision;
  if (kind === 'advice' || kind === null) return [text(t('budget:report.said.adviceNoRemedy'))];
  if (announcedOn === null) return [text(t('budget:report.said.remedyLater'))];
  const until = formatDate(objectionUntil(announcedOn), language);
  const reasonsBy = formatDate(reasonsDue(announcedOn), language);
  return [
    keyFacts([t('budget:report.page.announced'), formatDate(announcedOn, language)], [t('budget:report.page.objection'), until]),
    text(t('budget:report.said.remedy', { until })),
    ...when(reasonsFollow, info(t('budget:report.said.reasonsFollow', { date: reasonsBy }))),
  ];
}

function readers({ model, t, language }: Said): Section {
  return chapter(
    t('budget:report.chapters.readers'),
    table(
      t('budget:decision.readers'),
      [
        column(t('budget:report.columns.reader'), 2),
        column(t('budget:decision.readerAt'), 2),
        column(t('budget:report.columns.agrees'), 1),
        column(t('budget:report.columns.remark'), 4),
      ],
      model.decision.steps.decision.readers.map(({ name, at, agrees, remark }) => [
        name,
        at === null ? '' : formatMoment(at, language),
        agrees === null ? '' : t(`budget:choices.yesNo.${agrees}`),
        remark,
      ]),
    ),
  );
}
