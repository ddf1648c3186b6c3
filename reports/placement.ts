import { cite } from '#domain/content/cite.ts';
import { placementLaw } from '#domain/content/placement-law.ts';
import { formOn } from '#domain/content/placement-forms.ts';
import type { Need } from '#domain/need.ts';
import type { ClosedPlacement } from '#domain/placement/closed.ts';
import type { Placement, Signatures } from '#domain/placement/placement.ts';
import { parties } from '#domain/placement/placement.ts';
import { filled } from '#domain/shapes.ts';
import { formatDate, formatNumber } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { bullets, chapter, column, info, keyFacts, legal, missing, signatures, table, text, when } from './blocks.ts';
import type { Block, Fact, Report, ReportLanguage, Section } from './model.ts';
import { needWords } from './need-words.ts';

export type ReportFrame = Pick<Report, 'language' | 'caseNumber' | 'status' | 'closed' | 'auditHead' | 'printedAt'>;

/** What the "Coachingsplan" is made from: a closed version or the work copy, never a mixture. */
export type PlacementReportModel = Readonly<{ frame: ReportFrame; today: string; body: ClosedPlacement; needs: readonly Need[] }>;

/** The coaching plan for the file and for whoever pays (Leidraad Jobcoach). Never for the employer: that is `employer-copy`. */
export function placementReport({ frame, today, body, needs }: PlacementReportModel, t: Words): Report {
  const { language } = frame;
  const { placement, goals, client } = body;
  return {
    ...frame,
    lawDate: placement.startsOn ?? today,
    title: t('placement:report.plan'),
    subject: t('placement:report.subject', { number: client.number }),
    summary: [
      keyFacts(...placementFacts(body, t, language)),
      text(placement.start),
      bullets(goals.map((goal) => goal.goal)),
      ...when(needs.length > 0, missing(t('common:needs.title'), needWords(needs, t))),
    ],
    sections: [
      formSection(placement, t, language, today),
      coachingSection(placement, t, language),
      goalSection(body, t, language),
      agreedSection(placement.agreed, t, language),
      lawSection(t),
    ],
  };
}

type Pair = readonly [label: Fact['label'], value: Fact['value']];

/** Who, where, what and how long: the same lines on every paper about a placement. */
export function placementFacts(
  { placement, workplace, employer, client }: ClosedPlacement,
  t: Words,
  language: ReportLanguage,
): readonly Pair[] {
  return [
    [t('placement:report.worker'), client.name],
    [t('placement:report.employer'), [employer.name, employer.place].filter(filled).join(', ')],
    [t('placement:report.workplace'), [workplace.name, workplace.place].filter(filled).join(', ')],
    [t('placement:report.supervisor'), workplace.supervisor],
    [t('placement:frame.jobTitle'), placement.jobTitle],
    [t('placement:frame.purpose'), placement.purpose === null ? '' : t(`placement:purposes.${placement.purpose}`)],
    [t('placement:report.contract'), periodWords(placement, t, language)],
    [
      t('placement:report.hours'),
      placement.hoursPerWeek === null ? '' : formatNumber(placement.hoursPerWeek, language, placement.hoursPerWeek % 1 === 0 ? 0 : 2),
    ],
    [t('placement:frame.financier'), placement.financier === null ? '' : t(`placement:financiers.${placement.financier}`)],
    [t('placement:report.regime'), [placement.regime, quarters(placement.regimeQuarters, t)].filter(filled).join(', ')],
  ];
}

export function periodWords({ startsOn, endsOn }: Pick<Placement, 'startsOn' | 'endsOn'>, t: Words, language: ReportLanguage): string {
  if (startsOn === null) return '';
  const from = formatDate(startsOn, language);
  return endsOn === null
    ? t('placement:report.contractOpen', { from })
    : t('placement:report.contractOf', { from, until: formatDate(endsOn, language) });
}

export const quarters = (count: number | null, t: Words): string => (count === null ? '' : t('placement:quarters', { count }));

function formSection(placement: ClosedPlacement['placement'], t: Words, language: ReportLanguage, today: string): Section {
  if (placement.form === null) return chapter(t('placement:report.formTitle'), text(t('common:notFilled')));
  const form = formOn(placement.form, placement.startsOn ?? today);
  return chapter(
    t('placement:report.formTitle'),
    keyFacts(
      [t('placement:frame.form'), `${form.name[language]} (${form.article})`],
      ...(placement.localLimitMonths === null
        ? []
        : [[t('placement:frame.localLimitMonths'), `${placement.localLimitMonths} ${t('placement:frame.unitMonths')}`] as const]),
      ...(placement.wageValue === null ? [] : [[t('placement:frame.wageValue'), `${placement.wageValue}%`] as const]),
      ...(placement.wageValueAgainOn === null
        ? []
        : [[t('placement:frame.wageValueAgainOn'), formatDate(placement.wageValueAgainOn, language)] as const]),
    ),
    text(form.explains[language]),
    ...when(
      form.mark !== 'sure',
      info(`${t('placement:report.formSource', { source: form.source[language] })}; ${t(`common:mark.${form.mark}`)}`),
    ),
    ...when(filled(placement.extensionReason), text(t('placement:frame.extensionReason')), text(placement.extensionReason)),
  );
}

function coachingSection(placement: ClosedPlacement['placement'], t: Words, language: ReportLanguage): Section {
  const said: readonly (readonly [string, string])[] = [
    [t('placement:coaching.strengths'), placement.strengths],
    [t('placement:coaching.supervisorRole'), placement.supervisorRole],
    [t('placement:coaching.phaseOut'), placement.phaseOut],
    [t('placement:coaching.relapseSignals'), placement.relapseSignals],
    [t('placement:coaching.evaluations'), placement.evaluations.map(({ on }) => formatDate(on, language)).join(', ')],
  ];
  return chapter(
    t('placement:coaching.title'),
    keyFacts(...said),
    ...when(
      placement.discrepancies.length > 0,
      table(
        t('placement:report.discrepancies'),
        [column(t('placement:coaching.demand')), column(t('placement:coaching.canNow')), column(t('placement:coaching.solution'))],
        placement.discrepancies.map((gap) => [gap.demand, gap.canNow, gap.solution]),
      ),
    ),
  );
}

function goalSection({ goals }: ClosedPlacement, t: Words, language: ReportLanguage): Section {
  const rows = goals.map((goal) => [
    t(`placement:goalKind.${goal.kind}`),
    goal.goal,
    goal.norm,
    goal.measuredBy,
    goal.targetOn === null ? '' : formatDate(goal.targetOn, language),
    quarters(goal.budgetQuarters, t),
  ]);
  const headers = [
    column(t('placement:goal.kind'), 1),
    column(t('placement:goal.goal'), 2),
    column(t('placement:goal.norm'), 2),
    column(t('placement:goal.measuredBy'), 1.6),
    column(t('placement:goal.targetOn'), 1.2),
    column(t('placement:report.budget'), 1),
  ];
  const blocks: readonly Block[] =
    rows.length === 0 ? [text(t('placement:goals.empty'))] : [table(t('placement:goals.title'), headers, rows)];
  return chapter(t('placement:goals.title'), ...blocks);
}

/** Three names with their days; one that has not signed says so. */
export function agreedSection(agreed: Signatures, t: Words, language: ReportLanguage): Section {
  return chapter(
    t('placement:agreed.title'),
    keyFacts(
      ...parties.map((party): readonly [string, string] => {
        const { name, on } = agreed[party];
        return [
          t(`placement:parties.${party}`),
          on === null ? t('placement:report.notSigned') : t('placement:report.signedOn', { name, date: formatDate(on, language) }),
        ];
      }),
    ),
    signatures(...parties.map((party) => ({ role: t(`placement:parties.${party}`), name: agreed[party].name }))),
  );
}

export const lawSection = (t: Words): Section =>
  chapter(
    t('placement:report.law'),
    ...placementLaw.map((law) => legal({ article: cite(law), text: law.lines.join('\n'), from: law.from, mark: 'sure' })),
  );
