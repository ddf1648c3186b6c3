import { weakest } from '../content/dated.ts';
import type { Cents } from '../money.ts';
import { percentOf, sum } from '../money.ts';
import type { CountedCost } from './count-costs.ts';
import { countCosts } from './count-costs.ts';
import { explainMonth } from './explain-month.ts';
import type { Figures, Settlement, SettlementInput } from './settlement.ts';

/**
 * Settles one month of a part-time enterprise with the bijstand:
 * result = turnover - counted costs; a loss of earlier months goes off first when the permission says so; a share may be set aside
 * for tax; the release is a percentage of the income up to its cap; what is left is deducted from the norm (Participatiewet
 * art. 19 lid 2), and the holiday share of the benefit is kept for June (19 lid 3, 45 lid 1). Rounded half up to cents at each step.
 */
export function settleMonth(input: SettlementInput): Settlement {
  const figures = workOut(input);
  const steps = explainMonth(input, figures);
  return {
    ...figures,
    provisional: input.norm.provisional || input.holidayShare.provisional,
    mark: weakest(steps.map((step) => step.mark)),
    notes: notesOf(input, figures),
    steps: [...steps],
  };
}

function workOut(input: SettlementInput): Figures {
  const costs = countCosts(input.costs, input.costTerms);
  const accepted = sum(costs.map((cost) => cost.accepted));
  const result = input.turnover - accepted;
  const lossBefore = input.carriesLoss ? input.lossBefore : 0;
  const base = Math.max(0, result - lossBefore);
  const lossAfter = input.carriesLoss ? Math.max(0, lossBefore - result) : 0;
  const reserve = percentOf(base, input.reservePercent);
  const income = base - reserve;
  const release = releaseOf(input, income);
  const deduction = income - release;
  const benefit = Math.max(0, input.norm.row.amount - deduction - input.otherIncome);
  const payout = percentOf(benefit, 100 - input.holidayShare.row.value);
  return {
    costs: [...costs],
    accepted,
    result,
    base,
    reserve,
    income,
    release,
    deduction,
    benefit,
    payout,
    holiday: benefit - payout,
    total: benefit + result,
    lossAfter,
    releaseUse: releaseUse(input, income),
  };
}

function releaseOf({ release }: SettlementInput, income: Cents): Cents {
  if (release.kind !== 'granted') return 0;
  const share = percentOf(income, release.row.percent);
  return release.row.cap === null ? share : Math.min(share, release.row.cap);
}

/** A month uses up a month of its release when there was income, or when the permission counts months without income too. */
function releaseUse({ release, emptyMonthCounts }: SettlementInput, income: Cents): Settlement['releaseUse'] {
  if (release.kind === 'none') return { code: null, denial: null, used: 0, max: null, usedThisMonth: false };
  if (release.kind === 'denied') {
    return { code: release.code, denial: release.denial, used: release.used, max: release.max, usedThisMonth: false };
  }
  const usedThisMonth = release.row.contiguous || income > 0 || emptyMonthCounts;
  return { code: release.row.code, denial: null, used: release.used + (usedThisMonth ? 1 : 0), max: release.max, usedThisMonth };
}

function notesOf(input: SettlementInput, figures: Figures): Settlement['notes'] {
  const has = (remark: CountedCost['remark']) => figures.costs.some((cost) => cost.remark === remark);
  const { release } = input;
  const { used, max, usedThisMonth } = figures.releaseUse;
  const said: readonly (readonly [Settlement['notes'][number], boolean])[] = [
    ['provisional', input.norm.provisional || input.holidayShare.provisional],
    ['normMark', input.norm.row.mark !== 'sure'],
    ['releaseOnProfit', release.kind === 'granted'],
    ['releaseDoubt', release.kind === 'granted' && release.row.doubt !== null],
    ['releaseDenied', release.kind === 'denied'],
    ['lastReleaseMonth', usedThisMonth && max !== null && used === max],
    ['overCap', has('overCap')],
    ['notListed', has('notListed')],
    ['noConsent', has('noConsent')],
    ['noProof', has('noProof')],
    ['noBenefit', figures.benefit === 0],
    ['lossLeft', figures.lossAfter > 0],
  ];
  return said.filter(([, applies]) => applies).map(([note]) => note);
}
