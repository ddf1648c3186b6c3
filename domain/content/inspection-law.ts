import type { Dated } from './dated.ts';

/** How long someone may wait for an answer to a request for access, and by how much that may be lengthened, in months. */
export type AnswerTerm = Dated & Readonly<{ months: number; extraMonths: number; article: string }>;

/**
 * AVG art. 12(3): within one month of receipt, to be lengthened by two when the request is complex, with a notice within the
 * first month. The text itself was not at hand when this was written.
 */
export const answerTerms: readonly AnswerTerm[] = [
  {
    months: 1,
    extraMonths: 2,
    article: 'AVG art. 12 lid 3',
    from: '2018-05-25',
    until: null,
    mark: 'likely',
    source: { nl: 'Verordening (EU) 2016/679 (AVG), niet ingezien', en: 'Regulation (EU) 2016/679 (GDPR), not seen' },
  },
];

export const answerTermOn = (day: string): AnswerTerm | undefined =>
  answerTerms.find(({ from, until }) => from <= day && (until === null || day <= until));
