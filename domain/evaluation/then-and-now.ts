import type { Bridge } from '../bridge/bridge.ts';
import { sameSet } from '../bridge/bridge.ts';
import { seriesOf } from '../instrument/course.ts';
import type { Measured } from '../instrument/measured.ts';
import type { LocalDate } from '../local-date.ts';

export type Value = Readonly<{ on: LocalDate; value: number }>;

/** One factor measured twice with the same means: an instrument in one version, or a pillar of one set. */
export type ThenAndNow = Readonly<{ of: 'instrument' | 'bridge'; code: string; domain: string; then: Value; now: Value }>;

type Days = Readonly<{ plannedOn: LocalDate; heldOn: LocalDate }>;

/**
 * What was measured when the plan was made and measured again since: each factor apart, nothing added up. Then is the last value on
 * or before the plan's day, or else the first after it; now is the last on or before the evaluation. One value alone says nothing.
 */
export function thenAndNow(measured: readonly Measured[], bridges: readonly Bridge[], days: Days): readonly ThenAndNow[] {
  return [
    ...seriesOf(measured.map(({ result }) => result)).flatMap(({ instrument, results }) =>
      domainsIn(results.map(({ scores }) => scores)).flatMap((domain) =>
        compared(
          { of: 'instrument', code: instrument, domain },
          results.flatMap(({ takenOn, scores }) => valueOn(takenOn, scores.find((score) => score.domain === domain)?.value)),
          days,
        ),
      ),
    ),
    ...[...new Set(bridges.map(({ setCode }) => setCode))].flatMap((code) => {
      const drawn = sameSet(bridges, code);
      return domainsIn(drawn.map(({ pillars }) => pillars.map((pillar) => ({ domain: pillar.code })))).flatMap((domain) =>
        compared(
          { of: 'bridge', code, domain },
          drawn.flatMap(({ drawnOn, pillars }) => valueOn(drawnOn, pillars.find((pillar) => pillar.code === domain)?.now)),
          days,
        ),
      );
    }),
  ];
}

const domainsIn = (lists: readonly (readonly Readonly<{ domain: string }>[])[]): readonly string[] => [
  ...new Set(lists.flat().map(({ domain }) => domain)),
];

const valueOn = (on: LocalDate, value: number | null | undefined): readonly Value[] =>
  value === null || value === undefined ? [] : [{ on, value }];

/** `values` oldest first. */
function compared(
  what: Pick<ThenAndNow, 'of' | 'code' | 'domain'>,
  values: readonly Value[],
  { plannedOn, heldOn }: Days,
): readonly ThenAndNow[] {
  const known = values.filter(({ on }) => on <= heldOn);
  const then = known.findLast(({ on }) => on <= plannedOn) ?? known[0];
  const now = known.at(-1);
  return then && now && now.on > then.on ? [{ ...what, then, now }] : [];
}
