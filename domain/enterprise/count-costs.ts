import { z } from 'zod';
import type { Cents } from '../money.ts';
import { sum } from '../money.ts';
import type { CostCategory } from './permission.ts';
import { costCategories, CostRule } from './permission.ts';

/** A cost with everything filled in, as a closed statement holds it. */
export const StatedCost = z.object({
  category: z.enum(costCategories),
  description: z.string(),
  amount: z.int(),
  date: z.string(),
  proofSeen: z.boolean(),
  consent: z.boolean(),
});
export type StatedCost = z.infer<typeof StatedCost>;

/** Why a cost does not count, or counts for a part only. */
export const costRemarks = ['notListed', 'noConsent', 'noProof', 'overCap'] as const;
export type CostRemark = (typeof costRemarks)[number];

export const CountedCost = StatedCost.extend({ accepted: z.int(), remark: z.enum(costRemarks).nullable() });
export type CountedCost = z.infer<typeof CountedCost>;

/** By which terms costs count. */
export const CostTerms = z.object({
  rules: z.array(CostRule),
  /** For investments over the whole term of the permission. */
  investmentCap: z.int(),
  /** What earlier months already counted, per category: of this calendar year, for investments of the whole term. */
  countedBefore: z.partialRecord(z.enum(costCategories), z.int()),
});
export type CostTerms = z.infer<typeof CostTerms>;

/**
 * Which stated costs count. A category that is not on the permission's list, or without the consent it asks, or without proof seen,
 * does not count and is flagged. Over a cap only the rest counts, earliest date first.
 */
export function countCosts(costs: readonly StatedCost[], terms: CostTerms): readonly CountedCost[] {
  const counted: CountedCost[] = [];
  for (const cost of costs.toSorted((a, b) => a.date.localeCompare(b.date))) {
    const refused = refusal(cost, terms);
    if (refused) {
      counted.push({ ...cost, accepted: 0, remark: refused });
      continue;
    }
    const accepted = Math.min(cost.amount, Math.max(0, room(cost.category, counted, terms)));
    counted.push({ ...cost, accepted, remark: accepted < cost.amount ? 'overCap' : null });
  }
  return counted;
}

const ruleOf = (category: CostCategory, { rules, investmentCap }: CostTerms): CostRule | undefined =>
  category === 'investment'
    ? { category, cap: investmentCap, capPer: 'year', needsConsent: true }
    : rules.find((rule) => rule.category === category);

function refusal(cost: StatedCost, terms: CostTerms): CostRemark | null {
  const rule = ruleOf(cost.category, terms);
  if (!rule) return 'notListed';
  if (rule.needsConsent && !cost.consent) return 'noConsent';
  return cost.proofSeen ? null : 'noProof';
}

/** What is left under the cap of a category. */
function room(category: CostCategory, counted: readonly CountedCost[], terms: CostTerms): Cents {
  const rule = ruleOf(category, terms);
  if (!rule || rule.cap === null) return Number.MAX_SAFE_INTEGER;
  const before = rule.capPer === 'year' ? (terms.countedBefore[category] ?? 0) : 0;
  return rule.cap - before - sum(counted.filter((each) => each.category === category).map((each) => each.accepted));
}
