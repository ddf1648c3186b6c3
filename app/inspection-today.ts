import * as inspections from '#db/inspection.ts';
import { addDays, addMonths } from '#domain/local-date.ts';
import type { TodaySource } from './today.ts';

/** The law gives one month for an answer (AVG 12:3); from how many days before its end it is called near. */
const MONTHS = 1;
const SOON = 14;

/** Requests for a copy that nobody answered yet. */
export const inspectionToday: TodaySource = (db, { today }) =>
  inspections.waiting(db).flatMap(({ id, caseFileId, caseName, requestedOn }) => {
    const due = addMonths(requestedOn, MONTHS);
    if (today < addDays(due, -SOON)) return [];
    const urgency = due < today ? 'late' : due === today ? 'today' : 'soon';
    return [{ code: 'inspection.waiting', caseFileId, caseName, place: 'keeping', subjectId: id, due, urgency, params: {} }];
  });
