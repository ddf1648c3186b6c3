import type { ClockRow } from '#db/budget.ts';
import { listClocks } from '#db/budget.ts';
import { evaluationMoments } from '#domain/budget/after.ts';
import { evaluationDates, reasonsDue, talkDeadline } from '#domain/budget/deadlines.ts';
import { paymentClock, paymentDue } from '#domain/budget/payment-clock.ts';
import type { LocalDate } from '#domain/local-date.ts';
import { daysBetween } from '#domain/local-date.ts';
import type { TodayItem } from '#domain/today.ts';
import { dayOf } from '#i18n/format.ts';
import type { TodaySource } from './today.ts';

/** From how many days before a date it is put on Vandaag. */
const SOON = 14;
/** After so many days a passed fatal moment is no clock any more, it is history. */
const GONE = 30;

type Moment = Parameters<TodaySource>[1];

/** The clocks of maatwerkbudget requests: fatal moment, first talk, 24 hours, reasons to follow, looking back. */
export const budgetToday: TodaySource = (db, moment) =>
  listClocks(db).flatMap((row) => [
    ...fatal(row, moment),
    ...talk(row, moment),
    ...payment(row, moment),
    ...reasons(row, moment),
    ...evaluations(row, moment),
  ]);

const isGranted = ({ outcome }: ClockRow): boolean => outcome === 'grant' || outcome === 'partly';
/** Still to be stopped: not refused, and not granted and paid. Advice leaves the threat as it is. */
const isOpen = (row: ClockRow): boolean => row.outcome !== 'refuse' && !(isGranted(row) && row.paidAt !== null);

function fatal(row: ClockRow, { today, now }: Moment): readonly TodayItem[] {
  if (row.fatalAt === null || row.threat === null || row.threat === 'none' || !isOpen(row)) return [];
  if (daysBetween(dayOf(row.fatalAt), today) > GONE) return [];
  return [item(row, 'budget.fatal', row.fatalAt, row.fatalAt < now ? 'late' : urgencyOf(dayOf(row.fatalAt), today))];
}

/** Until the first talk was held, or nothing is left to talk about. */
function talk(row: ClockRow, { today }: Moment): readonly TodayItem[] {
  if (row.reportedAt === null || row.threat === null || row.threat === 'none' || row.talkOn !== null || row.decidedAt !== null) return [];
  const due = talkDeadline(dayOf(row.reportedAt));
  return [item(row, 'budget.talk', due, urgencyOf(due, today))];
}

function payment(row: ClockRow, { now }: Moment): readonly TodayItem[] {
  if (!isGranted(row) || row.decidedAt === null || row.paidAt !== null) return [];
  const { level } = paymentClock(row.decidedAt, null, now);
  return [item(row, 'budget.payment', paymentDue(row.decidedAt), level === 'red' ? 'late' : 'today')];
}

function reasons(row: ClockRow, { today }: Moment): readonly TodayItem[] {
  if (!row.reasonsFollow || row.announcedOn === null || row.reasonsSentOn !== null) return [];
  const due = reasonsDue(row.announcedOn);
  return [item(row, 'budget.reasons', due, urgencyOf(due, today))];
}

const evaluationCodes = {
  week6: 'budget.evaluationWeek6',
  month6: 'budget.evaluationMonth6',
  month12: 'budget.evaluationMonth12',
} as const;

/** Only the newest moment that has come is asked: whoever missed six weeks looks back once, not three times. */
function evaluations(row: ClockRow, { today }: Moment): readonly TodayItem[] {
  if (!isGranted(row) || row.announcedOn === null) return [];
  const dates = evaluationDates(row.announcedOn);
  const near = evaluationMoments.findLast((moment) => daysBetween(today, dates[moment]) <= SOON);
  if (near === undefined || row.evaluated.includes(near)) return [];
  return [item(row, evaluationCodes[near], dates[near], urgencyOf(dates[near], today))];
}

const urgencyOf = (due: LocalDate, today: LocalDate): TodayItem['urgency'] => (due < today ? 'late' : due === today ? 'today' : 'soon');

const item = (row: ClockRow, code: TodayItem['code'], due: string, urgency: TodayItem['urgency']): TodayItem => ({
  code,
  caseFileId: row.caseFileId,
  caseName: row.caseName,
  place: 'budget',
  subjectId: row.id,
  due,
  urgency,
  params: {},
});
