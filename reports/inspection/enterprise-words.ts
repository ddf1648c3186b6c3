import { normKinds, normNames } from '#domain/content/norms.ts';
import { releaseCodes } from '#domain/content/releases.ts';
import { costCategories } from '#domain/enterprise/permission.ts';
import type { WordKey } from '#i18n/index.ts';
import type { Leaf, Shape } from './shape.ts';
import { among, choice, day, moment, money, month, number, off, ownWords, percent, rows, text, within, yesNo } from './shape.ts';
import type { TableWords } from './table-words.ts';

const category = (label: WordKey): Leaf => choice(label, costCategories, (code, { t }) => t(`enterprise:category.${code}`));

/** The permission: what may be done, and everything that a month is settled by. */
const permissionShape: Shape = {
  activity: text('enterprise:permission.activity'),
  startsOn: day('enterprise:permission.startsOn'),
  endsOn: day('enterprise:permission.endsOn'),
  decisionNumber: text('enterprise:permission.decisionNumber'),
  maxHoursWeek: number('enterprise:permission.maxHoursWeek'),
  maxHoursYear: number('enterprise:permission.maxHoursYear'),
  kvkNumber: text('enterprise:permission.kvkNumber'),
  vatId: text('enterprise:permission.vatId'),
  smallBusinessScheme: yesNo('enterprise:permission.smallBusinessScheme'),
  system: choice('enterprise:permission.system', ['cash', 'invoice', 'accrual'] as const, (code, { t }) => t(`enterprise:system.${code}`)),
  settles: choice('enterprise:permission.settles', ['month', 'quarter', 'halfYear', 'year'] as const, (code, { t }) =>
    t(`enterprise:settles.${code}`),
  ),
  method: choice('enterprise:permission.method', ['gross', 'reserve'] as const, (code, { t }) => t(`enterprise:method.${code}`)),
  reservePercent: percent('enterprise:permission.reservePercent'),
  carriesLoss: yesNo('enterprise:permission.carriesLoss'),
  normKind: choice('enterprise:permission.normKind', normKinds, (code, { language }) => normNames[code][language]),
  releaseOnProfit: choice('enterprise:permission.releaseOnProfit', ['yes', 'no', 'byDecision'] as const, (code, { t }) =>
    t(`enterprise:releaseOnProfit.${code}`),
  ),
  releaseReference: text('enterprise:permission.releaseReference'),
  releases: rows('enterprise:permission.releases', {
    code: choice('enterprise:permission.release', releaseCodes, (code) => code),
    from: day('enterprise:permission.releaseFrom'),
    until: day('enterprise:permission.releaseUntil'),
    decision: text('enterprise:permission.releaseDecision'),
    usedBefore: number('enterprise:permission.releaseUsed'),
  }),
  nUsedBefore: number('enterprise:permission.nUsedBefore'),
  emptyMonthCounts: yesNo('enterprise:permission.emptyMonthCounts'),
  youngestChildBornOn: day('enterprise:permission.youngestChildBornOn'),
  costRules: rows('enterprise:permission.costRules', {
    category: category('enterprise:permission.category'),
    cap: money('enterprise:permission.cap'),
    capPer: choice('enterprise:permission.capPer', ['month', 'year'] as const, (code, { t }) => t(`enterprise:capPer.${code}`)),
    needsConsent: yesNo('enterprise:permission.needsConsent'),
  }),
  investmentCap: money('enterprise:permission.investmentCap'),
  applyDuty: choice('enterprise:permission.applyDuty', ['full', 'eased', 'exempt'] as const, (code, { t }) =>
    t(`enterprise:applyDuty.${code}`),
  ),
  evaluateEveryMonths: number('inspection:field.evaluateEveryMonths'),
  statementDueDays: number('inspection:field.statementDueDays'),
  goals: ownWords('enterprise:permission.goals'),
};

const statedShape: Shape = {
  turnover: money('enterprise:statement.turnover'),
  hours: number('enterprise:statement.hours'),
  kilometres: number('enterprise:statement.kilometres'),
  note: ownWords('enterprise:statement.note'),
  declaredOn: day('enterprise:statement.declaredOn'),
  receivedOn: day('enterprise:statement.receivedOn'),
};

const costShape: Shape = {
  category: category('enterprise:statement.category'),
  description: text('enterprise:statement.description'),
  amount: money('enterprise:statement.amount'),
  date: day('enterprise:statement.date'),
  proofSeen: yesNo('enterprise:statement.proofSeen'),
  consent: yesNo('enterprise:statement.consent'),
};

export const permissionBody = permissionShape;

/** What a closed month statement says. */
export const statementBody: Shape = {
  permissionId: off('id'),
  month: month('enterprise:months.month'),
  statement: among({
    ...statedShape,
    costs: rows(
      'enterprise:statement.costs',
      costShape,
      within('enterprise_cost', (_, index) => String(index)),
    ),
  }),
};

export const enterpriseWords: Readonly<Record<string, TableWords>> = {
  enterprise_permission: {
    group: 'enterprise',
    name: 'inspection:entry.permission',
    at: 'startsOn',
    shape: {
      id: off('id'),
      caseFileId: off('id'),
      form: among(permissionShape),
      // Columns beside the form hold the same again, or what the closed version says.
      activity: off('saidElsewhere'),
      decisionNumber: off('saidElsewhere'),
      startsOn: off('saidElsewhere'),
      endsOn: off('saidElsewhere'),
      closedVersion: off('saidElsewhere'),
      closedStartsOn: off('saidElsewhere'),
      closedEndsOn: off('saidElsewhere'),
      closedDueDays: off('saidElsewhere'),
      formVersion: off('version'),
      createdAt: moment('inspection:field.createdAt'),
      changedAt: moment('inspection:field.changedAt'),
    },
  },
  enterprise_statement: {
    group: 'enterprise',
    name: 'inspection:entry.statement',
    under: { table: 'enterprise_permission', by: 'permissionId' },
    which: 'month',
    order: ['month'],
    shape: {
      id: off('id'),
      permissionId: off('id'),
      month: month('enterprise:months.month'),
      ...statedShape,
      closedVersion: off('saidElsewhere'),
      createdAt: moment('inspection:field.createdAt'),
      changedAt: moment('inspection:field.changedAt'),
    },
  },
  enterprise_cost: {
    group: 'enterprise',
    name: 'inspection:entry.cost',
    keys: ['statementId', 'position'],
    under: { table: 'enterprise_statement', by: 'statementId' },
    order: ['position'],
    grid: ['date', 'category', 'description', 'amount', 'proofSeen', 'consent'],
    shape: { statementId: off('id'), position: off('order'), ...costShape },
  },
  enterprise_settlement: {
    group: 'enterprise',
    name: 'inspection:entry.settlement',
    keys: ['statementId'],
    under: { table: 'enterprise_statement', by: 'statementId' },
    shape: {
      statementId: off('id'),
      // The closed version says itself of which month it is.
      documentId: off('saidElsewhere'),
      version: off('saidElsewhere'),
      statementVersion: off('saidElsewhere'),
      decisionNumber: text('enterpriseSettlement:screen.decisionNumber'),
      result: money('enterpriseSettlement:step.result'),
      release: money('enterpriseSettlement:step.release'),
      deduction: money('enterpriseSettlement:step.deduction'),
      benefit: money('enterpriseSettlement:step.benefit'),
      payout: money('enterpriseSettlement:step.payout'),
      provisional: yesNo('inspection:field.provisional', true),
      settledAt: moment('inspection:field.settledAt'),
    },
  },
};
