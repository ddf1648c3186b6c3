import type { LocalDate } from '../local-date.ts';
import type { Need } from '../need.ts';
import { refuse } from '../refusal.ts';
import { filled } from '../shapes.ts';
import type { Instrument, Scale } from './instrument.ts';
import type { Result, ResultHead, Score } from './result.ts';

/**
 * Refuses what cannot be a result of this instrument: a value off its scale (`instrument.offScale`), an unknown domain or
 * category (`instrument.unknownDomain`, `instrument.unknownCategory`), a day still to come (`instrument.inFuture`).
 */
export function checkResult(instrument: Instrument, head: Pick<ResultHead, 'takenOn'>, scores: readonly Score[], today: LocalDate): void {
  if (head.takenOn > today) refuse('instrument.inFuture');
  for (const score of scores) {
    if (!instrument.domains.some(({ code }) => code === score.domain)) refuse('instrument.unknownDomain');
    const bounds = boundsOf(instrument.scale);
    if (score.value !== null && (!bounds || score.value < bounds.lowest || score.value > bounds.highest))
      refuse('instrument.offScale', { lowest: bounds?.lowest ?? 0, highest: bounds?.highest ?? 0 });
    const { scale } = instrument;
    if (scale.kind === 'category' && score.text !== '' && !scale.options.some(({ code }) => code === score.text))
      refuse('instrument.unknownCategory');
  }
}

/** The lowest and highest value of a scale with values; null for categories and words. */
export function boundsOf(scale: Scale): Readonly<{ lowest: number; highest: number }> | null {
  if (scale.kind === 'levels') return scale;
  return scale.kind === 'percentage' ? { lowest: 0, highest: 100 } : null;
}

/** Health or justice domains that this result says something about. */
export const specialDomains = (instrument: Instrument, scores: readonly Score[]): readonly string[] =>
  instrument.domains
    .filter(
      ({ code, special }) =>
        special !== null &&
        scores.some((score) => score.domain === code && (score.value !== null || filled(score.text) || filled(score.note))),
    )
    .map(({ code }) => code);

/** What is still missing with a result: who took it, both voices beside it, and why the reading departs from it. */
export function resultNeeds(instrument: Instrument, result: Result): readonly Need[] {
  const need = (weight: Need['weight'], code: Need['code'], field: string): Need => ({ weight, code, field });
  return [
    ...(filled(result.takenBy) ? [] : [need('must', 'instrument.takenBy', 'takenBy')]),
    ...(filled(result.clientReaction) ? [] : [need('must', 'instrument.clientReaction', 'clientReaction')]),
    ...(filled(result.reading) ? [] : [need('must', 'instrument.reading', 'reading')]),
    ...(result.departs && !filled(result.departsReason) ? [need('must', 'instrument.departsReason', 'departsReason')] : []),
    ...(result.departs && filled(result.departsReason) && result.departsReason.trim().length < 20
      ? [need('asks', 'instrument.departsReasonShort', 'departsReason')]
      : []),
    ...(specialDomains(instrument, result.scores).length > 0 && !filled(result.purpose)
      ? [need('must', 'instrument.purpose', 'purpose')]
      : []),
    ...(instrument.needsTraining && result.trained !== true ? [need('asks', 'instrument.untrained', 'trained')] : []),
    ...(result.outcome !== null && !filled(result.outcomeWhy) ? [need('asks', 'instrument.outcomeWhy', 'outcomeWhy')] : []),
  ];
}
