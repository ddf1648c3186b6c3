import * as weighings from '#db/weighing.ts';
import { addDays } from '#domain/local-date.ts';
import type { TodaySource } from './today.ts';

/** Days ahead that a measuring moment is shown. */
const AHEAD = 7;

/** Open hypotheses whose moment to measure has come: a hypothesis that nobody looks at again was never one. */
export const weighingToday: TodaySource = (db, { today }) =>
  weighings.toMeasure(db, addDays(today, AHEAD)).map(({ id, caseFileId, caseName, due }) => ({
    code: 'weighing.measure',
    caseFileId,
    caseName,
    place: 'weighing',
    subjectId: id,
    due,
    urgency: due < today ? 'late' : due === today ? 'today' : 'soon',
    params: {},
  }));
