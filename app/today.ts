import type { todayCalls } from '#contract/today.ts';
import * as files from '#db/case-file.ts';
import { asFarAsReadable } from '#db/damage/as-far.ts';
import * as drafts from '#db/drafts.ts';
import type { ReadDb } from '#db/sql.ts';
import type { LocalDate } from '#domain/local-date.ts';
import type { TodayItem } from '#domain/today.ts';
import { auditToday } from './audit-check.ts';
import { backupToday } from './backup-today.ts';
import { budgetToday } from './budget-today.ts';
import { damageToday } from './damage-today.ts';
import { enterpriseToday } from './enterprise-today.ts';
import { handOverToday } from './hand-over-today.ts';
import type { Handlers } from './handlers.ts';
import { inspectionToday } from './inspection-today.ts';
import { intakeToday } from './intake-today.ts';
import { keysToday } from './keys-today.ts';
import type { Entry } from './open-keys.ts';
import { placementToday } from './placement-today.ts';
import { planToday } from './plan-today.ts';
import { retentionToday } from './retention-today.ts';
import { weighingToday } from './weighing-today.ts';

/** What one feature puts on Vandaag: computed from facts and the moment, never stored as truth. `place` is the folder of the vault. */
export type TodaySource = (
  db: ReadDb,
  moment: Readonly<{ today: LocalDate; now: string; entry: Entry; place: string }>,
) => readonly TodayItem[];

const sources: readonly TodaySource[] = [
  auditToday,
  backupToday,
  damageToday,
  intakeToday,
  weighingToday,
  planToday,
  enterpriseToday,
  budgetToday,
  placementToday,
  retentionToday,
  keysToday,
  inspectionToday,
  handOverToday,
];

const order: Readonly<Record<TodayItem['urgency'], number>> = { late: 0, today: 1, soon: 2 };

export const todayHandlers: Handlers<typeof todayCalls> = {
  'today.list'(_, desk) {
    const today = desk.clock.today();
    const moment = { today, now: desk.clock.now(), entry: desk.entry, place: desk.place };
    const unread: TodayItem[] = [];
    const asFar = <T>(read: () => readonly T[]): readonly T[] =>
      asFarAsReadable(desk.db, read, () => {
        unread.splice(0, 1, unreadItem(moment.now));
        return [];
      });
    const found = sources.flatMap((source) => asFar(() => source(desk.db, moment)));
    const half = asFar(() => drafts.list(desk.db));
    const items = [...unread, ...found];
    return {
      today,
      items: items.toSorted((a, b) => order[a.urgency] - order[b.urgency] || a.due.localeCompare(b.due)),
      drafts: half.map((draft) => ({ ...draft, caseName: nameOf(desk.db, draft.caseFileId) })),
    };
  },
};

/** That a damaged vault hides part of this list. */
const unreadItem = (due: string): TodayItem => ({
  code: 'damage.unread',
  caseFileId: '',
  caseName: '',
  place: 'damage',
  subjectId: 'unread',
  due,
  urgency: 'late',
  params: {},
});

const nameOf = (db: ReadDb, caseFileId: string | null): string =>
  caseFileId === null
    ? ''
    : asFarAsReadable(
        db,
        () => files.get(db, caseFileId)?.name ?? '',
        () => '',
      );
