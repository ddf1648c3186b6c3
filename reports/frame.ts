import { dayOf, formatDate, formatMoment } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { createWords } from '#i18n/index.ts';
import { chapter, keyFacts, text, warning, when } from './blocks.ts';
import type { Block, Law, Report, Section } from './model.ts';

/** The words around every report: what its first lines, its edges and its last chapter say. */
export type Frame = Readonly<{
  words: Words;
  /** Under the title: file, status, law. Not on a leaflet. */
  facts: readonly Block[];
  summaryHeading: string;
  /** The last chapter: how to check this paper. Not on a leaflet. */
  about: readonly Section[];
  header: readonly [left: string, right: string];
  /** Left of the page number. */
  footer: string;
  pageBefore: string;
  pageBetween: string;
}>;

export function frameOf(report: Report): Frame {
  const { language, closed } = report;
  const words = createWords(language);
  const long = closed
    ? words('report:closedLong', {
        at: formatMoment(closed.at, language),
        by: closed.by || words('common:unknown'),
        version: closed.version,
      })
    : words(report.status === 'extract' ? 'report:extract' : 'report:conceptLong');
  const short = closed
    ? words('report:closed', { version: closed.version })
    : words(`report:${report.status === 'extract' ? 'extract' : 'concept'}`);
  const confidential = words('report:confidential');
  const leaflet = report.look === 'leaflet';
  return {
    words,
    facts: leaflet
      ? []
      : [
          keyFacts(
            [words('report:caseNumber'), report.caseNumber],
            [words('report:status'), long],
            ...(report.lawDate === null ? [] : [[words('report:lawDate'), formatDate(report.lawDate, language)] as const]),
          ),
        ],
    summaryHeading: words('report:summary'),
    about: leaflet ? [] : [about(report, words)],
    header: leaflet
      ? [`${words('report:caseNumber')} ${report.caseNumber}`, formatDate(dayOf(report.printedAt), language)]
      : [`${words('report:caseNumber')} ${report.caseNumber} · ${report.title}`, short],
    footer: closed ? `${confidential} · ${words('report:codeInFooter', { code: closed.code })}` : confidential,
    pageBefore: `${words('report:pageBefore')} `,
    pageBetween: ` ${words('report:pageBetween')} `,
  };
}

function about({ language, closed, auditHead, printedAt }: Report, words: Words): Section {
  const printed = [words('report:printedAt'), formatMoment(printedAt, language)] as const;
  const heading = words('report:about');
  const log = [words('report:auditHead'), auditHead] as const;
  const aboutLog = text(words('report:auditWhy'));
  const removed = closed?.removed ?? [];
  return closed
    ? chapter(
        heading,
        keyFacts(printed, [words('report:code'), closed.code], log),
        ...when(removed.length > 0, warning(words('retention:removal.reportTitle'), ...removed)),
        text(words('report:codeWhy')),
        aboutLog,
      )
    : chapter(heading, keyFacts(printed, log), aboutLog);
}

/** The line over an article: "Participatiewet artikel 31, zoals die geldt sinds 01-01-2026". */
export const lawHeading = (law: Law, { language }: Report, words: Words): string =>
  words('report:lawFrom', { article: law.article, date: formatDate(law.from, language) });

/** What is said about an article we are not sure of; null when we are. */
export function lawDoubt(law: Law, words: Words): string | null {
  if (law.mark === 'sure') return null;
  return law.mark === 'unsure' ? words('report:lawUnsure') : words('report:lawLikely');
}

/** The line over a notice: its tone in words, because colour alone says nothing on a copier. */
export const noticeHeading = (notice: Block & { kind: 'notice' }, words: Words): string =>
  words(`report:${notice.tone}`, { title: notice.title });
