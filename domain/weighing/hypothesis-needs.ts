import type { LocalDate } from '../local-date.ts';
import type { Need } from '../need.ts';
import { filled } from '../shapes.ts';
import type { Hypothesis } from './weighing.ts';

/** The fields without which a hypothesis cannot be tested. */
const required = ['ifText', 'thenText', 'becauseText', 'indicator', 'baseline', 'target', 'refutedWhen'] as const;

/** A hypothesis that can be tested says what, because of which determinant, how it is measured, when, and when it is wrong. */
export function hypothesisNeeds(hypothesis: Hypothesis, index: number, weighedOn: LocalDate | null): readonly Need[] {
  const number = index + 1;
  const at = (name: string): string => `hypotheses.${index}.${name}`;
  const need = (code: Need['code'], name: string, weight: Need['weight'] = 'must'): Need => ({
    code,
    field: at(name),
    weight,
    params: { number },
  });
  const { determinant, measureOn, themeIds } = hypothesis;
  return [
    ...required.filter((name) => !filled(hypothesis[name])).map((name) => need(`weighing.hypothesis.${name}`, name)),
    ...(determinant === null ? [need('weighing.hypothesis.determinant', 'determinant')] : []),
    ...(measureOn === null ? [need('weighing.hypothesis.measureOn', 'measureOn')] : []),
    ...(measureOn !== null && weighedOn !== null && measureOn <= weighedOn
      ? [need('weighing.hypothesis.measuredTooSoon', 'measureOn')]
      : []),
    ...(themeIds.length === 0 ? [need('weighing.hypothesis.restsOnNothing', 'themeIds', 'asks')] : []),
  ];
}
