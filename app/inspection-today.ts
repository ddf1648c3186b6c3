import * as inspections from '#db/inspection.ts';
import { answerTermOn } from '#domain/content/inspection-law.ts';
import { addDays, addMonths } from '#domain/local-date.ts';
import type { TodaySource } from './today.ts';

/** From how many days before the end of the term it is called near. */
const SOON = 14;

/** Requests for a copy that nobody answered yet. */
export const inspectionToday: TodaySource = (db, { today }) =>
  inspections.waiting(db).flatMap(({ id, caseFileId, caseName, requestedOn }) => {
    const term = answerTermOn(requestedOn);
    if (!term) return [];
    const due = addMonths(requestedOn, term.months);
    if (today < addDays(due, -SOON)) return [];
    const urgency = due < today ? 'late' : due === today ? 'today' : 'soon';
    return [{ code: 'inspection.waiting', caseFileId, caseName, place: 'keeping', subjectId: id, due, urgency, params: {} }];
  });
