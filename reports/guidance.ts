import type { Need } from '#domain/need.ts';
import type { ClosedReport } from '#domain/placement/closed.ts';
import { guidancePerGoal, hoursOf } from '#domain/placement/hours.ts';
import { filled } from '#domain/shapes.ts';
import { formatDate } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { amount, chapter, column, keyFacts, missing, quote, table, text, when } from './blocks.ts';
import type { Report, ReportLanguage, Section } from './model.ts';
import { needWords } from './need-words.ts';
import type { ReportFrame } from './placement.ts';
import { agreedSection, lawSection, placementFacts, quarters } from './placement.ts';

/** What the "Begeleidingsverslag" is made from; `visits` are those of its period. */
export type GuidanceReportModel = Readonly<{ frame: ReportFrame; body: ClosedReport; needs: readonly Need[] }>;

/** The report over a period: hours that are the sum of the contacts, progress per goal, both views, adjustment. */
export function guidanceReport({ frame, body, needs }: GuidanceReportModel, t: Words): Report {
  const { language } = frame;
  const { report, visits, client } = body;
  const { guidance, travel, noShow } = hoursOf(visits);
  const period = t('placement:reports.period', { from: formatDate(report.from, language), until: formatDate(report.until, language) });
  return {
    ...frame,
    lawDate: report.until,
    title: t('placement:report.guidance'),
    subject: `${t('placement:report.subject', { number: client.number })}, ${period}`,
    summary: [
      keyFacts(...placementFacts(body, t, language), [t('placement:report.used'), quarters(guidance, t)]),
      progressTable(body, t),
      text(report.adjustment),
      ...when(needs.length > 0, missing(t('common:needs.title'), needWords(needs, t))),
    ],
    sections: [
      chapter(
        t('placement:report.visitsCaption'),
        visitTable(body, t, language),
        text(t('placement:report.hoursNote', { travel, noShow })),
      ),
      chapter(
        t('placement:guidance.functioning'),
        keyFacts(
          [t('placement:guidance.pace'), report.pace],
          [t('placement:guidance.quality'), report.quality],
          [t('placement:guidance.employability'), report.employability],
        ),
      ),
      views(body, t, language),
      chapter(
        t('placement:guidance.adjustment'),
        text(report.adjustment),
        keyFacts(
          [t('placement:guidance.extend'), report.extend === null ? '' : t(`placement:extend.${report.extend}`)],
          [t('placement:guidance.extendReason'), report.extendReason],
        ),
      ),
      agreedSection(report.agreed, t, language),
      lawSection(t),
    ],
  };
}

function progressTable({ goals, report, visits }: ClosedReport, t: Words) {
  const rows = goals.map((goal) => {
    const progress = report.progress.find((each) => each.goalId === goal.id);
    const result = progress?.result ? t(`placement:result.${progress.result}`) : t('common:notFilled');
    return [goal.goal, result, progress?.evidence ?? '', String(guidancePerGoal(visits, goal.id))];
  });
  return table(
    t('placement:guidance.progress'),
    [
      column(t('placement:goal.goal'), 2),
      column(t('placement:guidance.result'), 1),
      column(t('placement:guidance.evidence'), 3),
      amount(t('placement:report.columns.quarters'), 1),
    ],
    rows,
  );
}

/** Every contact with its goal and quarters; the last row is the sum, which is what was used. */
function visitTable({ goals, visits }: ClosedReport, t: Words, language: ReportLanguage) {
  const goalOf = (id: string) => goals.find((goal) => goal.id === id)?.goal ?? '';
  const rows = visits.map((visit) => [
    formatDate(visit.visitedOn, language),
    [visit.withWhom, visit.place].filter(filled).join(', '),
    goalOf(visit.goalId),
    [visit.seen, visit.agreed].filter(filled).join('\n'),
    String(visit.quarters),
  ]);
  const { guidance } = hoursOf(visits);
  return table(
    t('placement:report.visitsCaption'),
    [
      column(t('placement:report.columns.date'), 1.2),
      column(t('placement:report.columns.withWhom'), 1.6),
      column(t('placement:report.columns.goal'), 1.6),
      column(t('placement:report.columns.seen'), 3),
      amount(t('placement:report.columns.quarters'), 0.9),
    ],
    [...rows, [t('placement:report.visitsTotal'), '', '', '', String(guidance)]],
    { total: true },
  );
}

/** Both sides, over the period and at each visit, each under its own name. */
function views({ report, visits }: ClosedReport, t: Words, language: ReportLanguage): Section {
  const said = visits.flatMap((visit) => [
    ...when(
      filled(visit.workerView),
      quote(visit.workerView, `${t('placement:report.byWorker')}, ${formatDate(visit.visitedOn, language)}`),
    ),
    ...when(
      filled(visit.employerView),
      quote(visit.employerView, `${t('placement:report.byEmployer')}, ${formatDate(visit.visitedOn, language)}`),
    ),
  ]);
  return chapter(
    t('placement:guidance.views'),
    ...when(filled(report.workerView), quote(report.workerView, t('placement:report.byWorker'))),
    ...when(filled(report.employerView), quote(report.employerView, t('placement:report.byEmployer'))),
    ...said,
  );
}
