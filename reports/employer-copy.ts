import type { EmployerCopy, EmployerReportCopy } from '#domain/placement/employer-copy.ts';
import { filled } from '#domain/shapes.ts';
import { formatDate, formatNumber } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { bullets, chapter, info, keyFacts, quote, signatures, text, when } from './blocks.ts';
import type { Block, Report, ReportLanguage, Section } from './model.ts';
import type { ReportFrame } from './placement.ts';
import { periodWords } from './placement.ts';

/**
 * The employer's paper about the workplace. Its input is all that an employer may read, and nothing else: the coaching
 * plan itself is not within reach of this file.
 */
export function employerReport(frame: ReportFrame, worker: string, copy: EmployerCopy, t: Words): Report {
  const { language } = frame;
  return {
    ...frame,
    lawDate: frame.printedAt.slice(0, 10),
    title: t('placement:report.employerPlan'),
    subject: t('placement:report.employerSubject', { job: copy.jobTitle, employer: copy.employer }),
    summary: [
      info(t('placement:report.employerNote')),
      facts(worker, copy, t, language),
      ...when(filled(copy.introduction), quote(copy.introduction, worker)),
    ],
    sections: [
      chapter(t('placement:forEmployer.agreements'), orNothing(copy.agreements, t)),
      chapter(t('placement:forEmployer.supervisorTips'), orNothing(copy.supervisorTips, t)),
      chapter(t('placement:goals.title'), copy.goals.length === 0 ? text(t('placement:report.noWords')) : bullets(copy.goals)),
      signed(copy.signed, t, language),
    ],
  };
}

/** The employer's paper about a period: the visits by day with what was written for the employer, and nothing of the report's own. */
export function employerGuidanceReport(frame: ReportFrame, worker: string, copy: EmployerReportCopy, t: Words): Report {
  const { language } = frame;
  const period = t('placement:reports.period', { from: formatDate(copy.from, language), until: formatDate(copy.until, language) });
  return {
    ...frame,
    lawDate: copy.until,
    title: t('placement:report.employerGuidance'),
    subject: `${t('placement:report.employerSubject', { job: copy.jobTitle, employer: copy.employer })}, ${period}`,
    summary: [info(t('placement:report.employerNote')), facts(worker, copy, t, language), orNothing(copy.words, t)],
    sections: [
      ...copy.visits.map((visit) =>
        chapter(t('placement:report.visitOn', { date: formatDate(visit.on, language) }), orNothing(visit.words, t)),
      ),
      signed(copy.signed, t, language),
    ],
  };
}

type Frame = Pick<EmployerCopy, 'employer' | 'workplace' | 'supervisor' | 'jobTitle' | 'hoursPerWeek' | 'startsOn' | 'endsOn'>;

const facts = (worker: string, copy: Frame, t: Words, language: ReportLanguage): Block =>
  keyFacts(
    [t('placement:report.worker'), worker],
    [t('placement:report.employer'), copy.employer],
    [t('placement:report.workplace'), copy.workplace],
    [t('placement:report.supervisor'), copy.supervisor],
    [t('placement:frame.jobTitle'), copy.jobTitle],
    [t('placement:report.contract'), periodWords(copy, t, language)],
    [
      t('placement:report.hours'),
      copy.hoursPerWeek === null ? '' : formatNumber(copy.hoursPerWeek, language, copy.hoursPerWeek % 1 === 0 ? 0 : 2),
    ],
  );

const orNothing = (words: string, t: Words): Block => text(filled(words) ? words : t('placement:report.noWords'));

function signed(lines: EmployerCopy['signed'], t: Words, language: ReportLanguage): Section {
  return chapter(
    t('placement:agreed.title'),
    keyFacts(
      ...lines.map(({ party, name, on }): readonly [string, string] => [
        t(`placement:parties.${party}`),
        on === null ? t('placement:report.notSigned') : t('placement:report.signedOn', { name, date: formatDate(on, language) }),
      ]),
    ),
    signatures(...lines.map(({ party, name }) => ({ role: t(`placement:parties.${party}`), name }))),
  );
}
