import type { LocalDate } from '../local-date.ts';
import { addDays, addMonths } from '../local-date.ts';
import { addWorkingDays, legalTermEnd } from '../working-days.ts';
import type { EvaluationMoment } from './after.ts';

/** Wgs 4(2): with a threatening situation the first talk is within three working days of the report. */
export const talkDeadline = (reportedOn: LocalDate): LocalDate => addWorkingDays(reportedOn, 3);

/** Awb 6:7 and 6:8 with the Algemene termijnenwet: the last day on which an objection can be sent. */
export const objectionUntil = (announcedOn: LocalDate): LocalDate => legalTermEnd(announcedOn, { weeks: 6 });

/** Awb 3:47: the reasons within a week. Kept at seven days also when that is a day off: early is safe. */
export const reasonsDue = (announcedOn: LocalDate): LocalDate => addDays(announcedOn, 7);

/** Six weeks, six months and a year after the announcement. */
export const evaluationDates = (announcedOn: LocalDate): Readonly<Record<EvaluationMoment, LocalDate>> => ({
  week6: addDays(announcedOn, 42),
  month6: addMonths(announcedOn, 6),
  month12: addMonths(announcedOn, 12),
});

/** Is what can be expected there before it is too late? On the fatal day itself is too late to be sure of. */
export function inTimeFor(expectedOn: LocalDate | null, fatalOn: LocalDate | null): 'yes' | 'no' | 'unknown' {
  if (expectedOn === null || fatalOn === null) return 'unknown';
  return expectedOn < fatalOn ? 'yes' : 'no';
}
