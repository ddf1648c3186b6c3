import * as shares from '#db/hand-over/shares.ts';
import { addDays } from '#domain/local-date.ts';
import type { TodaySource } from './today.ts';

/** A cover is announced two weeks before its end, on both sides. */
const DAYS = 14;

/** Covers that come to an end: ask the file back, or send it back. */
export const handOverToday: TodaySource = (db, { today }) =>
  shares.coversEnding(db, addDays(today, DAYS)).map(({ id, caseFileId, caseName, direction, partnerName, endsOn }) => ({
    code: direction === 'sent' ? 'handOver.coverEnds' : 'handOver.coverReturn',
    caseFileId,
    caseName,
    place: 'keeping',
    subjectId: id,
    due: endsOn,
    urgency: endsOn < today ? 'late' : endsOn === today ? 'today' : 'soon',
    params: { name: partnerName },
  }));
