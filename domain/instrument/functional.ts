import type { Result } from './result.ts';

/**
 * Functioneel meten: what results of one instrument did for the work, over the worker's own files. How often each was said and
 * why; below five results only the worker's own words are shown, since so few files could be recognised.
 */
export type Functional = Readonly<{
  instrument: string;
  said: number;
  /** Null below five results. */
  counts: Readonly<{ helped: number; hindered: number; unclear: number }> | null;
  reasons: readonly Readonly<{ outcome: 'helped' | 'hindered' | 'unclear'; why: string }>[];
}>;

/** From this many on, numbers are shown (DESIGN §9.15: few cases are recognisable). */
export const fewestForNumbers = 5;

export function functionalOf(results: readonly Pick<Result, 'instrument' | 'outcome' | 'outcomeWhy'>[]): readonly Functional[] {
  const said = results.filter(({ outcome }) => outcome !== null);
  return [...Map.groupBy(said, ({ instrument }) => instrument)].map(([instrument, each]) => {
    const count = (outcome: string): number => each.filter((result) => result.outcome === outcome).length;
    return {
      instrument,
      said: each.length,
      counts: each.length < fewestForNumbers ? null : { helped: count('helped'), hindered: count('hindered'), unclear: count('unclear') },
      reasons: each.flatMap(({ outcome, outcomeWhy }) =>
        outcome !== null && outcomeWhy.trim() !== '' ? [{ outcome, why: outcomeWhy }] : [],
      ),
    };
  });
}
