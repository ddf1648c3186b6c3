import type { LocalDate } from '../local-date.ts';
import type { Placement } from './placement.ts';
import type { Visit } from './visit.ts';

/** Quarters of an hour by what they were spent on. Only `guidance` counts against the regime. */
export type Hours = Readonly<{ guidance: number; travel: number; noShow: number }>;

/** Hours used are the sum of the contacts, nothing else: there is no field to type them in. */
export const hoursOf = (visits: readonly Visit[]): Hours => ({
  guidance: total(visits.map((visit) => visit.quarters)),
  travel: total(visits.map((visit) => visit.travelQuarters)),
  noShow: total(visits.map((visit) => visit.noShowQuarters)),
});

/** Hours used against the hours that the financier granted, in the regime's own period. */
export type RegimeUse = Readonly<{
  used: number;
  granted: number;
  carriedOver: number;
  percent: number;
  over: boolean;
  coveredByCarryOver: boolean;
}>;

export function regimeUse(placement: Placement, visits: readonly Visit[]): RegimeUse | null {
  const granted = placement.regimeQuarters;
  if (granted === null || granted === 0) return null;
  const inPeriod = visitsIn(visits, placement.regimeFrom ?? placement.startsOn, placement.regimeUntil ?? placement.endsOn);
  const used = hoursOf(inPeriod).guidance;
  const carriedOver = placement.carryOverQuarters;
  return {
    used,
    granted,
    carriedOver,
    percent: Math.round((used / granted) * 100),
    over: used > granted,
    coveredByCarryOver: used <= granted + carriedOver && placement.carryOverReason !== '',
  };
}

/** The visits of a period, oldest first; both ends count. */
export const visitsIn = (visits: readonly Visit[], from: LocalDate | null, until: LocalDate | null): readonly Visit[] =>
  visits
    .filter((visit) => (from === null || visit.visitedOn >= from) && (until === null || visit.visitedOn <= until))
    .toSorted((a, b) => a.visitedOn.localeCompare(b.visitedOn) || a.id.localeCompare(b.id));

/** Guidance per goal, for the hours that were budgeted per goal. */
export const guidancePerGoal = (visits: readonly Visit[], goalId: string): number =>
  total(visits.filter((visit) => visit.goalId === goalId).map((visit) => visit.quarters));

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
