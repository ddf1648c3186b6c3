import type { Need } from '../need.ts';
import { contributionNeeds } from './needs/contribution-needs.ts';
import { decisionNeeds } from './needs/decision-needs.ts';
import { effectNeeds } from './needs/effect-needs.ts';
import { effectsNeeds } from './needs/effects-needs.ts';
import { legalNeeds } from './needs/legal-needs.ts';
import { optionsNeeds } from './needs/options-needs.ts';
import type { NeedContext, Rule } from './needs/rule.ts';
import { must } from './needs/rule.ts';
import { situationNeeds } from './needs/situation-needs.ts';
import { valuesNeeds } from './needs/values-needs.ts';
import { wordNeeds } from './needs/word-needs.ts';
import type { Path, Steps } from './request.ts';

/** Steps 2 to 4 that were written for another effect than step 1 says now. */
const reviewNeeds: Rule = (_, { toReview }) => [
  ...must(toReview.includes('values'), 'budget.lookAgainValues', 'values.laws'),
  ...must(toReview.includes('options'), 'budget.lookAgainOptions', 'options.options'),
  ...must(toReview.includes('effects'), 'budget.lookAgainEffects', 'effects.rows'),
  ...must(toReview.includes('legal'), 'budget.lookAgainLegal', 'legal.isDebt'),
];

const whole: readonly Rule[] = [
  situationNeeds,
  effectNeeds,
  reviewNeeds,
  valuesNeeds,
  optionsNeeds,
  effectsNeeds,
  legalNeeds,
  contributionNeeds,
  decisionNeeds,
  wordNeeds,
];

/** Which rules hold on which path. The lighter paths are not offered yet; until then they ask all that the whole one asks. */
const rules: Readonly<Record<Path, readonly Rule[]>> = { small: whole, normal: whole, urgent: whole };

/** What is still missing or doubtful before the decision can be closed, in the order of the steps. */
export const whatIsNeeded = (path: Path, steps: Steps, context: NeedContext): readonly Need[] =>
  rules[path].flatMap((rule) => rule(steps, context));
