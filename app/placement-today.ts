import * as visits from '#db/placement-visits.ts';
import type { LocalDate } from '#domain/local-date.ts';
import { addDays } from '#domain/local-date.ts';
import { REPORT_WARNING_DAYS, reportDueOn } from '#domain/placement/guidance-report.ts';
import type { TodayItem } from '#domain/today.ts';
import type { TodaySource } from './today.ts';

/** An evaluation is announced two weeks ahead and asked about for two weeks after it. */
const EVALUATION_DAYS = 14;
/** A contract that ends and a wage value that is due are announced eight weeks ahead: UWV and college need that time. */
const END_DAYS = 56;

/** Half-yearly reports, evaluations, contracts that end and wage values that are measured again. */
export const placementToday: TodaySource = (db, { today }) => {
  const running = visits.running(db, today);
  const reports = running
    .filter(({ endsOn, reportedUntil }) => endsOn === null || reportedUntil === null || reportedUntil < endsOn)
    .map((each) => ({ ...each, due: reportDueOn(each, each.reportedUntil) }))
    .filter(({ due }) => due <= addDays(today, REPORT_WARNING_DAYS));
  const within = (day: LocalDate | null): day is LocalDate => day !== null && day >= today && day <= addDays(today, END_DAYS);
  return [
    ...reports.map((each) => item('placement.reportDue', each, today)),
    ...visits
      .evaluationsDue(db, addDays(today, -EVALUATION_DAYS), addDays(today, EVALUATION_DAYS))
      .map((each) => item('placement.evaluationDue', each, today)),
    ...running.flatMap((each) => (within(each.endsOn) ? [item('placement.ends', { ...each, due: each.endsOn }, today)] : [])),
    ...running.flatMap((each) =>
      within(each.wageValueAgainOn) ? [item('placement.wageValueDue', { ...each, due: each.wageValueAgainOn }, today)] : [],
    ),
  ];
};

type Due = Readonly<{ id: string; caseFileId: string; caseName: string; due: LocalDate }>;

const item = (code: TodayItem['code'], { id, caseFileId, caseName, due }: Due, today: LocalDate): TodayItem => ({
  code,
  caseFileId,
  caseName,
  place: 'placement',
  subjectId: id,
  due,
  urgency: due < today ? 'late' : due === today ? 'today' : 'soon',
  params: {},
});
