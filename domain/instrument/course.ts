import type { Result } from './result.ts';

/** One domain over time: its values with the day they were taken, oldest first. */
export type Course = Readonly<{ domain: string; points: readonly Readonly<{ on: string; value: number }>[] }>;

/** Results of one instrument in one version: the only ones that may stand beside each other. */
export type Series = Readonly<{ instrument: string; version: string; results: readonly Result[] }>;

/** Puts together what may be compared: the same instrument in the same version, oldest first. Another version is another series. */
export function seriesOf(results: readonly Result[]): readonly Series[] {
  const grouped = Map.groupBy(results, ({ instrument, version }) => JSON.stringify([instrument, version.trim().toLowerCase()]));
  return [...grouped.values()].map((each) => {
    const sorted = each.toSorted((a, b) => a.takenOn.localeCompare(b.takenOn) || a.id.localeCompare(b.id));
    return { instrument: sorted[0]?.instrument ?? '', version: sorted[0]?.version ?? '', results: sorted };
  });
}

/** How each domain went. A domain that was not assessed has no point that day: it is never drawn as zero, and nothing is added up. */
export const coursesOf = ({ results }: Series): readonly Course[] =>
  [...new Set(results.flatMap(({ scores }) => scores.map(({ domain }) => domain)))].map((domain) => ({
    domain,
    points: results.flatMap(({ takenOn, scores }) => {
      const value = scores.find((score) => score.domain === domain)?.value ?? null;
      return value === null ? [] : [{ on: takenOn, value }];
    }),
  }));
