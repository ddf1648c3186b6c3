import { addDays } from '#domain/local-date.ts';
import { listDue } from './retention-facts.ts';
import type { TodaySource } from './today.ts';

/** From how many days before its day a file is put on Vandaag. */
const SOON = 14;

/** Closed files whose keeping period is over, or nearly. */
export const retentionToday: TodaySource = (db, { today }) =>
  listDue(db, today)
    .filter(({ open, destroyOn }) => !open && destroyOn <= addDays(today, SOON))
    .map(({ caseFileId, name, destroyOn }) => ({
      code: 'retention.due',
      caseFileId,
      caseName: name,
      place: 'keeping',
      subjectId: caseFileId,
      due: destroyOn,
      // Keeping it a little longer harms nobody: it is never called too late.
      urgency: destroyOn <= today ? 'today' : 'soon',
      params: {},
    }));
