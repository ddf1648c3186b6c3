import type { StatedCost } from '#domain/enterprise/count-costs.ts';
import type { ReleaseGrant } from '#domain/enterprise/grant-release.ts';
import type { Permission } from '#domain/enterprise/permission.ts';
import { emptyPermission } from '#domain/enterprise/permission.ts';
import type { SettlementInput } from '#domain/enterprise/settlement.ts';
import type { ReleaseCode } from '#domain/content/releases.ts';
import { releases } from '#domain/content/releases.ts';
import { findAmount, findNorm } from '#domain/norms.ts';

/** A complete permission of a lone parent, settled gross per month with release n. */
export const aPermission = (changes: Partial<Permission> = {}): Permission => ({
  ...emptyPermission({ hoursWeek: 20, hoursYear: 1_040 }),
  activity: 'Kledingreparatie aan huis',
  startsOn: '2026-07-01',
  endsOn: '2027-06-30',
  decisionNumber: 'PTO-26-044',
  system: 'invoice',
  settles: 'month',
  method: 'gross',
  carriesLoss: true,
  normKind: 'single',
  releaseOnProfit: 'byDecision',
  releaseReference: 'PTO-26-044',
  releases: [{ code: '31.2n', from: '2026-07-01', until: '2026-12-31', decision: 'PTO-26-044', usedBefore: 0 }],
  applyDuty: 'eased',
  ...changes,
});

export const aCost = (amount: number, changes: Partial<StatedCost> = {}): StatedCost => ({
  category: 'purchases',
  description: 'garen en ritsen',
  amount,
  date: '2026-07-10',
  proofSeen: true,
  consent: false,
  ...changes,
});

/** A release as granted, whatever its dates: the variants of the worked table are all on one norm. */
export function granted(code: ReleaseCode, used = 0): ReleaseGrant {
  const row = releases.find((each) => each.code === code);
  if (!row) throw new Error(`no release ${code}`);
  return { kind: 'granted', row, decision: 'PTO-26-044', used, max: row.maxMonths };
}

/** One month of a lone parent, July 2026 norm: turnover and costs in cents. */
export const aMonth = (turnover: number, costs: number, changes: Partial<SettlementInput> = {}): SettlementInput => ({
  month: '2026-07',
  decision: 'PTO-26-044',
  turnover,
  costs: costs === 0 ? [] : [aCost(costs)],
  costTerms: { rules: aPermission().costRules, investmentCap: 100_000, countedBefore: {} },
  reservePercent: 0,
  carriesLoss: false,
  lossBefore: 0,
  release: { kind: 'none' },
  emptyMonthCounts: true,
  otherIncome: 0,
  norm: findNorm('single', '2026-07'),
  holidayShare: findAmount('holidayShare', '2026-07'),
  ...changes,
});
