import * as intakes from '#db/intake.ts';
import { addDays } from '#domain/local-date.ts';
import type { TodaySource } from './today.ts';

/** Days ahead that a promise to look again is shown. */
const AHEAD = 7;

/** Short intakes that were to be looked at again, until someone moves the day or takes it away. */
export const intakeToday: TodaySource = (db, { today }) =>
  intakes.toLookAt(db, addDays(today, AHEAD)).map(({ id, caseFileId, caseName, due }) => ({
    code: 'intake.lookAgain',
    caseFileId,
    caseName,
    place: 'intake',
    subjectId: id,
    due,
    urgency: due < today ? 'late' : due === today ? 'today' : 'soon',
    params: {},
  }));
