import { findProductWord, isCopy } from '../check-words.ts';
import type { Rule } from './rule.ts';
import { asks, blank, must, short } from './rule.ts';

const SHORTEST = 20;
const LONGEST = 300;

/** Step 1: an effect in this life, not a means; said by both, with signs and both terms. */
export const effectNeeds: Rule = ({ situation, effect }) => {
  const product = findProductWord(effect.client);
  return [
    ...must(blank(effect.client), 'budget.effectMissing', 'effect.client'),
    ...asks(short(effect.client, SHORTEST), 'budget.effectShort', 'effect.client', { least: SHORTEST }),
    ...asks(effect.client.trim().length > LONGEST, 'budget.effectLong', 'effect.client', { most: LONGEST }),
    ...asks(product !== null, 'budget.effectIsMeans', 'effect.client', { word: product ?? '' }),
    ...asks(isCopy(effect.client, situation.ownWords), 'budget.effectIsQuestion', 'effect.client'),
    ...must(blank(effect.professional), 'budget.ownEffectMissing', 'effect.professional'),
    ...asks(isCopy(effect.professional, effect.client), 'budget.effectsAreSame', 'effect.professional'),
    ...must(!effect.signs.some((sign) => !blank(sign.text)), 'budget.signsMissing', 'effect.signs'),
    ...must(blank(effect.shortTerm), 'budget.shortTermMissing', 'effect.shortTerm'),
    ...must(blank(effect.longTerm), 'budget.longTermMissing', 'effect.longTerm'),
    ...asks(isCopy(effect.shortTerm, effect.longTerm), 'budget.termsAreSame', 'effect.longTerm'),
    ...must(effect.discussedOn === null || effect.agreed === null, 'budget.notDiscussed', 'effect.discussedOn'),
    ...must(disagrees(effect.agreed) && blank(effect.clientView), 'budget.clientViewMissing', 'effect.clientView'),
  ];
};

const disagrees = (agreed: string | null): boolean => agreed === 'partly' || agreed === 'no';
