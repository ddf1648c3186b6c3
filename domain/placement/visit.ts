import { z } from 'zod';
import type { LocalDate } from '../local-date.ts';
import { addMonths } from '../local-date.ts';
import { refuse } from '../refusal.ts';
import { filled, Line, requiredDay, Text } from '../shapes.ts';
import { SomeQuarters } from './placement.ts';

/** One contact of a jobcoach: on which goal, for how long, what was seen and agreed, and how both sides see it. */
export const VisitEntry = z.object({
  visitedOn: requiredDay,
  /** The goal that the time went to: every contact carries one. */
  goalId: z.uuid({ message: 'required' }),
  /** Quarters of an hour of guidance. Travel and waiting for someone who did not come are kept apart. */
  quarters: SomeQuarters,
  travelQuarters: SomeQuarters,
  noShowQuarters: SomeQuarters,
  place: Line,
  withWhom: Line,
  seen: Text,
  agreed: Text,
  workerView: Text,
  employerView: Text,
  /** Written for the employer: the only words of this visit that an employer's copy may hold. */
  forEmployer: Text,
});
export type VisitEntry = z.infer<typeof VisitEntry>;

export const Visit = VisitEntry.extend({ id: z.string(), placementId: z.string() });
export type Visit = z.infer<typeof Visit>;

/** Getting to know each other may start this long before the first working day; earlier is a slip of the pen. */
const MONTHS_BEFORE = 6;

/** A visit lies in the past, not long before the placement, and took some time. */
export function checkVisit(visit: VisitEntry, placement: Readonly<{ startsOn: LocalDate | null }>, today: LocalDate): void {
  if (visit.visitedOn > today) refuse('placement.visitInFuture');
  if (placement.startsOn !== null && visit.visitedOn < addMonths(placement.startsOn, -MONTHS_BEFORE)) refuse('placement.visitLongBefore');
  if (visit.quarters + visit.travelQuarters + visit.noShowQuarters === 0) refuse('placement.visitWithoutTime');
}

/** All that can be found back of a visit. */
export const visitText = (visit: VisitEntry): string =>
  [visit.seen, visit.agreed, visit.workerView, visit.employerView, visit.forEmployer, visit.withWhom, visit.place]
    .filter(filled)
    .join('\n');
