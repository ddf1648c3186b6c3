import * as plans from '#db/plan.ts';
import type { LocalDate } from '#domain/local-date.ts';
import { addDays } from '#domain/local-date.ts';
import type { TodayItem } from '#domain/today.ts';
import type { TodaySource } from './today.ts';

/** A step is announced a week ahead, an evaluation two weeks. */
const STEP_DAYS = 7;
const EVALUATION_DAYS = 14;

/** Steps that are due and evaluations that come near. A step that was not done is a question, never a reproach. */
export const planToday: TodaySource = (db, { today }) => [
  ...plans.stepsDue(db, addDays(today, STEP_DAYS)).map((step) => item('plan.stepDue', step, today, { step: step.about })),
  ...plans.evaluationsDue(db, addDays(today, EVALUATION_DAYS)).map((plan) => item('plan.evaluationDue', plan, today, {})),
];

type Due = Readonly<{ id: string; caseFileId: string; caseName: string; due: LocalDate }>;

const item = (
  code: TodayItem['code'],
  { id, caseFileId, caseName, due }: Due,
  today: LocalDate,
  params: TodayItem['params'],
): TodayItem => ({
  code,
  caseFileId,
  caseName,
  place: 'plan',
  subjectId: id,
  due,
  urgency: due < today ? 'late' : due === today ? 'today' : 'soon',
  params,
});
