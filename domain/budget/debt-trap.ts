import type { Legal } from './legal.ts';

/**
 * Participatiewet 13(1)(g), both limbs: assistance to pay off a debt is excluded for whoever had the means to live on
 * when the debt arose *or later*. Only then 49(a) and 49(b) are needed to open the door again.
 * `unsure`: not known whether there were means; work it out as if excluded.
 */
export type DebtTrap = 'notADebt' | 'excluded' | 'notExcluded' | 'unsure' | 'unanswered';

export function debtTrap({ isDebt, meansThen, meansLater }: Pick<Legal, 'isDebt' | 'meansThen' | 'meansLater'>): DebtTrap {
  if (isDebt === null) return 'unanswered';
  if (isDebt === 'no') return 'notADebt';
  if (meansThen === 'yes' || meansLater === 'yes') return 'excluded';
  if (meansThen === null || meansLater === null) return 'unanswered';
  return meansThen === 'no' && meansLater === 'no' ? 'notExcluded' : 'unsure';
}

/** Must 49(a) and 49(b) be answered? */
export const needsArticle49 = (trap: DebtTrap): boolean => trap === 'excluded' || trap === 'unsure';
