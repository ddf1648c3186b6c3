import type { Step, StepCode } from '#domain/enterprise/step.ts';
import { weighHours } from '#domain/enterprise/weigh-hours.ts';
import { formatDate, formatMoment, formatMoney, formatMonth, formatNumber } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { settlementWords } from '#i18n/settlement-words.ts';
import { amount, bullets, chapter, column, formula, part, quote, table, text, when } from './blocks.ts';
import type { EnterpriseReportModel, ReportedMonth } from './enterprise.ts';
import type { Block, ReportLanguage, Section } from './model.ts';

/** Month by month: what was stated, what counts, and every figure with its calculation and its ground. */
export function monthParts(model: EnterpriseReportModel, t: Words): readonly Section[] {
  if (model.months.length === 0) return [];
  return [chapter(t('enterpriseSettlement:report.perMonth')), ...model.months.map((month) => monthPart(month, model, t))];
}

function monthPart(month: ReportedMonth, model: EnterpriseReportModel, t: Words): Section {
  const { language } = model.frame;
  const { body } = month;
  const name = formatMonth(month.month, language);
  const words = settlementWords(t, language);
  return part(
    name,
    text(
      body.decisionNumber === ''
        ? `${t('enterpriseSettlement:screen.trial')}. ${t('enterpriseSettlement:screen.trialWhy')}`
        : `${t('enterpriseSettlement:screen.decided', { number: body.decisionNumber })}.`,
    ),
    ...stated(month, model, t),
    ...costs(month, name, t, language),
    ...when(
      body.input.otherIncome > 0,
      text(t('enterpriseSettlement:report.otherIncome', { note: body.otherIncomeNote || t('common:notFilled') })),
    ),
    formula(
      t('enterpriseSettlement:report.formulaCaption', { month: name }),
      ...printed(body.settlement.steps).map((step) => ({
        label: words.stepName(step.code),
        formula: words.figures(step),
        result: formatMoney(step.result, language),
      })),
    ),
    ...when(body.settlement.notes.length > 0, bullets(words.notes(body.settlement, body.input))),
    text(
      t('enterpriseSettlement:report.version', {
        version: month.version,
        at: formatMoment(month.closedAt, language),
        by: month.closedBy,
        code: month.code,
      }),
    ),
  );
}

/** What is paid out stands last, as the outcome; what does not apply in a month is left out. */
const order: readonly StepCode[] = [
  'turnover',
  'costs',
  'result',
  'base',
  'lossAfter',
  'reserve',
  'income',
  'release',
  'deduction',
  'norm',
  'benefit',
  'total',
  'holiday',
  'payout',
];

const printed = (steps: readonly Step[]): readonly Step[] =>
  steps
    .filter(({ formula: how, code }) => how !== '0' || code === 'release')
    .toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code));

function stated(
  { month, statement: { statement } }: ReportedMonth,
  { permission, frame: { language } }: EnterpriseReportModel,
  t: Words,
): readonly Block[] {
  const { receivedOn, declaredOn, hours, note } = statement;
  const day = (date: string | null) => (date === null ? t('common:unknown') : formatDate(date, language));
  const perWeek = weighHours({ month, hours: hours ?? 0, hoursElsewhere: 0, permission }).perWeek;
  return [
    text(t('enterpriseSettlement:report.received', { received: day(receivedOn), declared: day(declaredOn) })),
    text(t('enterpriseSettlement:report.hoursOfMonth', { hours: plain(hours ?? 0, language), perWeek: plain(perWeek, language) })),
    ...when(note.trim() !== '', quote(note, t('enterpriseSettlement:report.clientNote'))),
  ];
}

function costs({ body }: ReportedMonth, name: string, t: Words, language: ReportLanguage): readonly Block[] {
  const rows = body.settlement.costs.map((cost) => [
    formatDate(cost.date, language),
    t(`enterprise:category.${cost.category}`),
    cost.description,
    formatMoney(cost.amount, language),
    formatMoney(cost.accepted, language),
    cost.remark === null ? '' : t(`enterpriseSettlement:costRemark.${cost.remark}`),
  ]);
  return when(
    rows.length > 0,
    table(
      t('enterpriseSettlement:report.costsCaption', { month: name }),
      [
        column(t('enterprise:statement.date')),
        column(t('enterprise:statement.category'), 1.5),
        column(t('enterprise:statement.description'), 2),
        amount(t('enterpriseSettlement:screen.stated')),
        amount(t('enterpriseSettlement:screen.counted')),
        column(t('enterpriseSettlement:screen.remark'), 2),
      ],
      rows,
    ),
  );
}

/** Hours with as many decimals as they have: 42,5 and 40. */
const plain = (value: number, language: ReportLanguage): string =>
  formatNumber(value, language, Number.isInteger(value) ? 0 : Number.isInteger(value * 10) ? 1 : 2);
