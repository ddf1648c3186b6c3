import { weakest } from '#domain/content/dated.ts';
import { normNames } from '#domain/content/norms.ts';
import { ENTERPRISE_LAW_STAND } from '#domain/content/pw-enterprise.ts';
import type { Permission } from '#domain/enterprise/permission.ts';
import type { TrueUp } from '#domain/enterprise/settle-period.ts';
import type { ClosedSettlement } from '#domain/enterprise/settlement.ts';
import type { ClosedStatement } from '#domain/enterprise/statement.ts';
import type { Need } from '#domain/need.ts';
import { sum } from '#domain/money.ts';
import { formatAmount, formatDate, formatMoney, formatMonth } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { amount, bullets, chapter, column, keyFacts, missing, signatures, table, text, warning, when } from './blocks.ts';
import { lawSection } from './enterprise-law.ts';
import { monthParts } from './enterprise-month.ts';
import { reckoningSection } from './enterprise-reckoning.ts';
import { permissionSections, releaseNames, termOf } from './enterprise-permission.ts';
import type { Block, Report, ReportLanguage } from './model.ts';
import { needWords } from './need-words.ts';

/** One settled month as it was closed: the verrekening, the maandopgave it rests on, and whether it still follows from them. */
export type ReportedMonth = Readonly<{
  month: string;
  version: number;
  closedAt: string;
  closedBy: string;
  code: string;
  body: ClosedSettlement;
  statement: ClosedStatement;
  outdated: boolean;
}>;

export type ReportedPeriod = Readonly<{ months: readonly string[]; settledMonths: number; outcome: TrueUp }>;

/** What the report on an enterprise is made from: the closed permission (or its work copy) and closed months only. */
export type EnterpriseReportModel = Readonly<{
  frame: Pick<Report, 'language' | 'caseNumber' | 'status' | 'closed' | 'auditHead' | 'printedAt'>;
  clientName: string;
  worker: string;
  permission: Permission;
  months: readonly ReportedMonth[];
  periods: readonly ReportedPeriod[];
  hours: readonly Readonly<{ year: string; reported: number; maximum: number; business: number }>[];
  nMonths: Readonly<{ used: number; max: number }> | null;
  needs: readonly Need[];
}>;

/** "Onderneming naast de bijstand": the first page to decide on, then how each figure came about. */
export function enterpriseReport(model: EnterpriseReportModel, t: Words): Report {
  const { frame, permission, months, needs, worker } = model;
  const decision = permission.decisionNumber || t('enterpriseSettlement:report.noDecision');
  return {
    ...frame,
    lawDate: ENTERPRISE_LAW_STAND,
    title: t('enterpriseSettlement:report.title'),
    subject: t('enterpriseSettlement:report.subject', { decision, count: months.length }),
    summary: [
      keyFacts(...facts(model, t)),
      ...standing(model, t),
      ...(months.length === 0 ? [text(t('enterpriseSettlement:report.none'))] : [monthTable(months, t, frame.language)]),
      ...asked(model, t),
      ...when(needs.length > 0, missing(t('enterpriseSettlement:report.missing'), needWords(needs, t))),
      signatures({ role: t('enterpriseSettlement:report.signatory'), name: worker }),
    ],
    sections: [
      ...permissionSections(model, t),
      ...monthParts(model, t),
      ...reckoningSection(months, t, frame.language),
      ...periodSections(model, t),
      lawSection(months, t, frame.language),
    ],
  };
}

function facts(
  { clientName, permission, months, nMonths, frame: { language } }: EnterpriseReportModel,
  t: Words,
): (readonly [string, string])[] {
  const releases = releaseNames(permission, t, language);
  const decided = months
    .filter(({ body }) => body.decisionNumber !== '')
    .map(({ month, body }) => `${formatMonth(month, language)}: ${body.decisionNumber}`);
  return [
    [t('enterpriseSettlement:report.client'), clientName],
    [t('enterpriseSettlement:report.activity'), permission.activity],
    [t('enterpriseSettlement:report.decision'), permission.decisionNumber],
    [t('enterpriseSettlement:report.term'), termOf(permission, t, language)],
    [t('enterpriseSettlement:report.norm'), permission.normKind === null ? '' : normNames[permission.normKind][language]],
    [t('enterpriseSettlement:report.release'), releases.length === 0 ? t('enterpriseSettlement:report.noRelease') : releases.join('; ')],
    ...(nMonths === null ? [] : [[t('enterpriseSettlement:report.nMonths'), t('enterprise:totals.ofMax', nMonths)] as const]),
    ...(decided.length === 0 ? [] : [[t('enterpriseSettlement:report.decided'), decided.join('; ')] as const]),
  ];
}

/** What a reader must know before any figure: what is no decision yet, what is out of date, what is not sure. */
function standing({ months, frame: { language } }: EnterpriseReportModel, t: Words): readonly Block[] {
  const named = (some: readonly ReportedMonth[]) => some.map(({ month }) => formatMonth(month, language)).join(', ');
  const trial = months.filter(({ body }) => body.decisionNumber === '');
  const outdated = months.filter((each) => each.outdated);
  const provisional = months.filter(({ body }) => body.settlement.provisional);
  const items = [
    ...(trial.length > 0 ? [t('enterpriseSettlement:report.trialItem', { months: named(trial) })] : []),
    ...(outdated.length > 0 ? [t('enterpriseSettlement:report.outdatedItem', { months: named(outdated) })] : []),
    ...(provisional.length > 0 ? [t('enterpriseSettlement:report.provisionalItem', { months: named(provisional) })] : []),
    ...(weakest(months.map(({ body }) => body.settlement.mark)) === 'sure' ? [] : [t('enterpriseSettlement:report.markItem')]),
  ];
  const title = trial.length > 0 ? t('enterpriseSettlement:screen.trial') : t('enterpriseSettlement:screen.notes');
  return when(items.length > 0, warning(title, ...items));
}

/** The months at a glance, in euros without the sign, so that a row fits on its line. */
function monthTable(months: readonly ReportedMonth[], t: Words, language: ReportLanguage): Block {
  const figures = months.map(({ body: { input, settlement } }) => ({
    ...settlement,
    turnover: input.turnover,
    costs: settlement.accepted,
  }));
  const shown = ['turnover', 'costs', 'result', 'deduction', 'benefit', 'payout'] as const;
  const rows = months.map(({ month }, index) => [
    formatMonth(month, language),
    ...shown.map((figure) => formatAmount(figures[index]?.[figure] ?? 0, language)),
  ]);
  const total = shown.map((figure) => formatAmount(sum(figures.map((each) => each[figure])), language));
  return table(
    t('enterpriseSettlement:report.monthsCaption'),
    [column(t('enterpriseSettlement:report.month'), 1.6), ...shown.map((figure) => amount(t(`enterprise:months.${figure}`)))],
    [...rows, [t('enterpriseSettlement:report.total'), ...total]],
    { description: t('enterpriseSettlement:report.monthsDescription'), total: true },
  );
}

/** What the reader is asked: decisions on trial months, and a choice where a release ends within the term. */
function asked({ permission, months, frame: { language } }: EnterpriseReportModel, t: Words): readonly Block[] {
  const trial = months.filter(({ body }) => body.decisionNumber === '').map(({ month }) => formatMonth(month, language));
  const last = permission.releases
    .flatMap(({ code, until }) => (code !== null && until !== null ? [{ code, until }] : []))
    .toSorted((a, b) => a.until.localeCompare(b.until))
    .at(-1);
  const items = [
    ...(trial.length > 0 ? [t('enterpriseSettlement:report.askedDecide', { months: trial.join(', ') })] : []),
    ...(last && permission.endsOn !== null && last.until < permission.endsOn
      ? [t('enterpriseSettlement:report.askedRelease', { code: last.code, until: formatDate(last.until, language) })]
      : []),
  ];
  return when(items.length > 0, text(`${t('enterpriseSettlement:report.asked')}:`), bullets(items));
}

/** For a permission that is settled over a longer period: months beside the period as a whole. */
function periodSections({ periods, frame: { language } }: EnterpriseReportModel, t: Words): Report['sections'] {
  if (periods.length === 0) return [];
  return [
    chapter(
      t('enterpriseSettlement:report.period'),
      ...periods.flatMap(({ months, settledMonths, outcome }): readonly Block[] => {
        const [first = '', last = first] = [months[0], months.at(-1)];
        const title = t('enterprise:totals.period', { first: formatMonth(first, language), last: formatMonth(last, language) });
        if (outcome.kind === 'mixed') return [text(`${title}. ${t('enterprise:totals.mixed')}`)];
        const { monthly, period, difference } = outcome;
        const label = difference > 0 ? 'payBack' : difference < 0 ? 'stillToDeduct' : 'even';
        return [
          text(settledMonths < months.length ? `${title}. ${t('enterprise:totals.soFar')}` : title),
          keyFacts(
            [t('enterprise:totals.monthly'), formatMoney(monthly.deduction, language)],
            [t('enterprise:totals.asPeriod'), formatMoney(period.deduction, language)],
            [t(`enterprise:totals.${label}`), formatMoney(Math.abs(difference), language)],
          ),
        ];
      }),
    ),
  ];
}
