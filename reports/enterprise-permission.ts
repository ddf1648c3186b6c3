import { releases } from '#domain/content/releases.ts';
import type { Permission } from '#domain/enterprise/permission.ts';
import { formatDate, formatMoney, formatNumber } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { amount, bullets, chapter, column, keyFacts, quote, table, text, when } from './blocks.ts';
import type { EnterpriseReportModel } from './enterprise.ts';
import type { ReportLanguage, Section } from './model.ts';

/** The permission: its terms, the choices that the law leaves open with their ground, and the list of costs. */
export function permissionSections(model: EnterpriseReportModel, t: Words): readonly Section[] {
  const { permission } = model;
  return [
    chapter(
      t('enterpriseSettlement:report.permission'),
      keyFacts(...terms(model, t)),
      ...when(permission.goals.trim() !== '', quote(permission.goals, t('enterpriseSettlement:report.goals'))),
    ),
    chapter(t('enterpriseSettlement:report.choices'), bullets(openChoices(model, t))),
    rules(model, t),
  ];
}

export function termOf({ startsOn, endsOn }: Permission, t: Words, language: ReportLanguage): string {
  if (startsOn === null || endsOn === null) return '';
  return t('enterprise:term', { from: formatDate(startsOn, language), until: formatDate(endsOn, language) });
}

/** The releases that were chosen, each with its months and its decision. */
export function releaseNames({ releases: chosen, releaseOnProfit }: Permission, t: Words, language: ReportLanguage): readonly string[] {
  if (releaseOnProfit === 'no') return [];
  return chosen.flatMap(({ code, from, decision }) => {
    const row = releases.find((each) => each.code === code);
    if (!row || from === null) return [];
    const cap = row.cap === null ? t('enterprise:releaseNoCap') : t('enterprise:releaseCap', { amount: formatMoney(row.cap, language) });
    const percent = formatNumber(row.percent, language, Number.isInteger(row.percent) ? 0 : 1);
    const name = t('enterprise:releaseName', { code: row.code, percent, cap, duration: row.duration[language] });
    return [t('enterpriseSettlement:report.releaseItem', { name, from: formatDate(from, language), decision })];
  });
}

function terms({ permission, hours, frame: { language } }: EnterpriseReportModel, t: Words): (readonly [string, string])[] {
  const { maxHoursWeek: week, maxHoursYear: year, method, applyDuty, system, carriesLoss } = permission;
  return [
    [
      t('enterpriseSettlement:report.way'),
      [method && t(`enterprise:method.${method}`), system && t(`enterprise:system.${system}`)].filter(Boolean).join('; '),
    ],
    [t('enterpriseSettlement:report.loss'), carriesLoss ? t('common:yes') : t('common:no')],
    [
      t('enterpriseSettlement:report.hours'),
      t('enterpriseSettlement:report.hoursValue', { week: formatNumber(week, language), year: formatNumber(year, language) }),
    ],
    ...hours.map(
      (each) =>
        [
          t('enterpriseSettlement:report.hoursReported', { year: each.year }),
          t('enterprise:totals.hoursValue', { reported: each.reported, maximum: each.maximum, business: each.business }),
        ] as const,
    ),
    [t('enterpriseSettlement:report.applyDuty'), applyDuty === null ? '' : t(`enterprise:applyDuty.${applyDuty}`)],
    [
      t('enterpriseSettlement:report.evaluation'),
      t('enterpriseSettlement:report.evaluationValue', { months: permission.evaluateEveryMonths }),
    ],
  ];
}

function openChoices({ permission, frame: { language } }: EnterpriseReportModel, t: Words): readonly string[] {
  const { releaseOnProfit, releaseReference, emptyMonthCounts, method, reservePercent, settles } = permission;
  const usesN = permission.releases.some((choice) => choice.code === '31.2n');
  return [
    ...(releaseOnProfit === null
      ? []
      : [
          t('enterpriseSettlement:report.choiceRelease', {
            choice: t(`enterprise:releaseOnProfit.${releaseOnProfit}`),
            reference: releaseReference || t('common:notFilled'),
          }),
        ]),
    ...(usesN ? [t('enterpriseSettlement:report.choiceEmpty', { choice: emptyMonthCounts ? t('common:yes') : t('common:no') })] : []),
    ...(method === 'reserve' && reservePercent !== null
      ? [
          t('enterpriseSettlement:report.choiceReserve', {
            percent: formatNumber(reservePercent, language, Number.isInteger(reservePercent) ? 0 : 1),
          }),
        ]
      : []),
    ...(settles === null ? [] : [t('enterpriseSettlement:report.choiceSettles', { period: t(`enterprise:settles.${settles}`) })]),
  ];
}

function rules({ permission, frame: { language } }: EnterpriseReportModel, t: Words): Section {
  const cap = (cents: number | null, per: 'month' | 'year') =>
    cents === null ? t('enterpriseSettlement:report.noCap') : `${formatMoney(cents, language)} / ${t(`enterprise:capPer.${per}`)}`;
  const rows = permission.costRules.flatMap((rule) =>
    rule.category === null
      ? []
      : [[t(`enterprise:category.${rule.category}`), cap(rule.cap, rule.capPer), rule.needsConsent ? t('common:yes') : t('common:no')]],
  );
  const investment = permission.investmentCap;
  return chapter(
    t('enterpriseSettlement:report.rules'),
    text(t('enterpriseSettlement:report.rulesNote')),
    table(
      t('enterpriseSettlement:report.rulesCaption'),
      [
        column(t('enterprise:permission.category'), 2),
        amount(t('enterpriseSettlement:report.cap'), 2),
        column(t('enterpriseSettlement:report.consent')),
      ],
      rows,
    ),
    ...when(investment !== null, text(t('enterprise:statement.listInvestment', { amount: formatMoney(investment ?? 0, language) }))),
  );
}
